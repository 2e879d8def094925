import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendRaw, serveTest } from './testing.ts';

type Served = Awaited<ReturnType<typeof serveTest>>;
vi.setConfig({ testTimeout: 60_000 });
const opened: Served[] = [];
const serve = async (...given: Parameters<typeof serveTest>) => {
  const served = await serveTest(...given);
  opened.push(served);
  return served;
};
afterEach(async () => {
  for (const served of opened.splice(0)) await served.close();
});

/** A request as bytes; the key and the host are set unless given. */
function request(served: Served, line: string, headers: Record<string, string> = {}, body = '') {
  const told = { host: `127.0.0.1:${served.port}`, connection: 'close', ...served.bearer(), ...headers };
  const length = body === '' ? {} : { 'content-length': String(body.length) };
  const lines = Object.entries({ ...length, ...told }).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(served.port, `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
const statusOf = (answer: string) => Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0);
const cookieOf = (answer: string) => /set-cookie: (breakpoint-\d+=[\w-]+);/i.exec(answer)?.[1] ?? '';

describe('what is asked in other ways than a page does', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveTest();
  });
  afterAll(() => served.close());

  it.each([
    { line: 'OPTIONS /api/v1/status', status: 405, allow: 'GET, HEAD' },
    { line: 'TRACE /api/v1/status', status: 405, allow: 'GET, HEAD' },
    { line: 'PROPFIND /api/v1/applications', status: 405, allow: 'DELETE, GET, HEAD, PATCH, POST' },
    { line: 'PUT /api/v1/applications/a1', status: 405, allow: 'DELETE, GET, HEAD, PATCH' },
    { line: 'POST /index.html', status: 405, allow: 'GET, HEAD' },
    { line: 'OPTIONS /', status: 405, allow: 'GET, HEAD' },
    { line: 'TRACK /api/v1/status', status: 400, allow: undefined },
    { line: 'CONNECT 127.0.0.1:22', status: 0, allow: undefined },
    { line: 'GET http://evil.example/api/v1/nothing', status: 404, allow: undefined },
  ])('$line: $status', async ({ line, status, allow }) => {
    const answer = await request(served, line, { 'x-secret': 'echo me' });
    expect({ status: statusOf(answer), allow: /^allow: (.*)\r/im.exec(answer)?.[1] }).toEqual({ status, allow });
    expect(answer).not.toContain('echo me');
    if (status > 400) expect(answer).toContain('application/problem+json');
  });

  it.each(['/api/v1/status', '/api/v1/export', '/api/v1/report', '/'])(
    'HEAD %s is GET without the body',
    async (path) => {
      const [head, get] = [await request(served, `HEAD ${path}`), await request(served, `GET ${path}`)];
      const typeOf = (answer: string) => /content-type: (.*)\r/i.exec(answer)?.[1];
      expect([statusOf(head), typeOf(head)]).toEqual([statusOf(get), typeOf(get)]);
      expect(head.split('\r\n\r\n')[1]).toBe('');
    },
  );

  it('opens no WebSocket and changes to no other protocol', async () => {
    const upgrade = `connection: upgrade\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13`;
    const own = `host: 127.0.0.1:${served.port}\r\nauthorization: Bearer ${served.now.key}`;
    const ask = (more: string) =>
      sendRaw(served.port, `GET /api/v1/status HTTP/1.1\r\n${own}\r\n${upgrade}\r\n${more}\r\n\r\n`, 'data');
    for (const protocol of ['websocket', 'h2c']) {
      expect(statusOf(await ask(`upgrade: ${protocol}\r\norigin: http://evil.example`))).toBe(403);
      // What is let in is answered as if it had asked for nothing special.
      expect(statusOf(await ask(`upgrade: ${protocol}`))).toBe(200);
    }
  });

  it.each([
    { name: 'our own page', origin: () => served.origin },
    { name: 'another site', origin: () => 'https://evil.example' },
    { name: 'a file', origin: () => 'null' },
  ])('never lets a browser hand an answer on: $name', async ({ origin }) => {
    for (const line of [
      'GET /api/v1/status',
      'OPTIONS /api/v1/applications',
      'GET /',
      'GET /alive?nonce=aaaaaaaaaaaaaaaa',
    ]) {
      const headers = { origin: origin(), 'access-control-request-method': 'PATCH' };
      expect(await request(served, line, headers)).not.toMatch(/access-control-|timing-allow-origin/i);
    }
  });

  it.each([
    { name: 'a line break in the address it leads on to', path: '/?key=KEY&a=%0d%0aset-cookie:%20x=1' },
    { name: 'a line break in the path', path: '/%0d%0aset-cookie:%20x=1?key=KEY' },
    { name: 'another server behind two slashes', path: '//evil.example/%2f..?key=KEY' },
    { name: 'another server behind a backslash', path: '/%5cevil.example/?key=KEY' },
    { name: 'a backslash as it is', path: '/\\evil.example/?key=KEY' },
  ])('sets no header that was asked for: $name', async ({ path }) => {
    const answer = await request(served, `GET ${path.replace('KEY', served.now.key)}`);
    const [head = ''] = answer.split('\r\n\r\n');
    expect(head.match(/^set-cookie:/gim) ?? []).toHaveLength(statusOf(answer) === 303 ? 1 : 0);
    expect(/location: (.*)\r/i.exec(head)?.[1] ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it('leaves no trace of the key: not in the answer, not for the next page, not in the terminal', async () => {
    const answer = await request(served, `GET /?key=${served.now.key}`, { authorization: '' });
    expect(statusOf(answer)).toBe(303);
    expect(answer).not.toContain(served.now.key);
    expect(answer).toMatch(/referrer-policy: no-referrer/i);
    await request(served, `GET /api/v1/nowhere?key=${served.now.key}`, { authorization: '' });
    expect(served.said.join('')).not.toContain(served.now.key);
  });
});

describe('who has no key to this home', () => {
  it('the key and the cookie of another home open nothing', async () => {
    const [mine, other] = [await serve(), await serve({ key: 'o'.repeat(43) })];
    const foreign = await request(other, `GET /?key=${other.now.key}`);
    const token = cookieOf(foreign).split('=')[1];
    const none = { authorization: '' };
    expect(statusOf(await request(mine, 'GET /api/v1/status', other.bearer()))).toBe(401);
    expect(statusOf(await request(mine, `GET /?key=${other.now.key}`, none))).toBe(401);
    expect(statusOf(await request(mine, 'GET /', { ...none, cookie: cookieOf(foreign) }))).toBe(401);
    expect(statusOf(await request(mine, 'GET /', { ...none, cookie: `breakpoint-${mine.port}=${token}` }))).toBe(401);
    expect(cookieOf(foreign)).toContain(`breakpoint-${other.port}=`);
  });

  it('the cookie of an earlier start of the same home opens nothing', async () => {
    const first = await serve();
    const token = cookieOf(await request(first, `GET /?key=${first.now.key}`)).split('=')[1];
    const second = await serve({ home: first.folder });
    const none = { authorization: '' };
    expect(statusOf(await request(second, 'GET /', { ...none, cookie: `breakpoint-${second.port}=${token}` }))).toBe(
      401,
    );
  });

  it('a new key closes every other page and the old address, and leaves the page open that asked', async () => {
    const served = await serve();
    const none = { authorization: '' };
    const oldKey = served.now.key;
    const [mine, other] = [1, 2].map(() => request(served, `GET /?key=${oldKey}`, none));
    const cookie = cookieOf((await mine) ?? '');
    const renewed = await request(served, 'POST /api/v1/session-key', { ...none, cookie });
    expect(statusOf(renewed)).toBe(200);
    expect(renewed).not.toContain(served.now.key);
    const ask = (headers: Record<string, string>, path = '/api/v1/status') =>
      request(served, `GET ${path}`, { ...none, ...headers }).then(statusOf);
    expect(await ask({ cookie: cookieOf(renewed) })).toBe(200);
    expect(await ask({ cookie: cookieOf((await other) ?? '') })).toBe(401);
    expect(await ask({ authorization: `Bearer ${oldKey}` })).toBe(401);
    expect(await ask({}, `/?key=${oldKey}`)).toBe(401);
    expect(await ask({}, `/?key=${served.now.key}`)).toBe(303);
  });

  it('a key of yesterday leaves the address of an open page', async () => {
    const served = await serve();
    const cookie = cookieOf(await request(served, `GET /?key=${served.now.key}`));
    const answer = await request(served, 'GET /pipeline?key=yesterday&open=a1', { authorization: '', cookie });
    expect([statusOf(answer), /location: (.*)\r/i.exec(answer)?.[1]]).toEqual([303, '/pipeline?open=a1']);
  });

  it('other machines: nothing listens on any address but loopback', async () => {
    const served = await serve();
    const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal }) => !internal));
    const addresses = ['127.0.0.2', '::1', ...others.map(({ address }) => address)];
    for (const address of addresses) expect([address, await answersAt(address, served.port)]).toEqual([address, false]);
    expect(await answersAt('127.0.0.1', served.port)).toBe(true);
  });
});

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 }, () => resolve(socket.destroy() && true));
    socket.on('error', () => resolve(false)).on('timeout', () => resolve(false));
  });
}
