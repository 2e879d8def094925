import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendRaw, serveTest } from './testing.ts';

let server: Awaited<ReturnType<typeof serveTest>>;
beforeAll(async () => {
  server = await serveTest({ patience: { head: 200, request: 300, silence: 5_000, look: 50 } });
});
afterAll(() => server.close());

it.each([
  { name: 'an address that is too long', bytes: `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, status: 431 },
  {
    name: 'a header that is too long',
    bytes: `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
    status: 431,
  },
  { name: 'no HTTP at all', bytes: 'hello there\r\n\r\n', status: 400 },
  { name: 'a length that is none', bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', status: 400 },
  {
    name: 'two lengths',
    bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    status: 400,
  },
  { name: 'a head without an end', bytes: 'GET / HTTP/1.1\r\nHost: x\r\n', status: 408 },
])('$name is answered with a problem', async ({ bytes, status }) => {
  const answer = await sendRaw(server.port, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1[.]1 ${status} `));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toEqual({
    type: 'urn:breakpoint:problem:unreadable',
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/./),
    where: 'request',
    mend: expect.stringMatching(/./),
  });
  expect((await server.ask('GET /status')).status).toBe(200);
});
