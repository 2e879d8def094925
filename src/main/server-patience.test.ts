import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveTest } from './testing.ts';

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

const acme = { company: 'Acme', role: 'Engineer', sentOn: '2026-03-02' };

describe('who never ends', () => {
  const patience = { head: 400, request: 800, silence: 1_200, look: 100 };
  const head = (served: Served, more: string) =>
    `POST /api/v1/applications HTTP/1.1\r\nhost: 127.0.0.1:${served.port}\r\nauthorization: Bearer ${served.now.key}\r\ncontent-type: application/json\r\n${more}`;

  it.each([
    { name: 'says nothing', first: () => '', more: '' },
    { name: 'sends its head letter by letter', first: () => 'GET / HTTP/1.1\r\n', more: 'x' },
    {
      name: 'sends a body letter by letter',
      first: (s: Served) => head(s, 'content-length: 50000\r\n\r\n'),
      more: ' ',
    },
    {
      name: 'sends pieces for ever',
      first: (s: Served) => head(s, 'transfer-encoding: chunked\r\n\r\n'),
      more: '1\r\n \r\n',
    },
  ])('is let go: $name', async ({ first, more }) => {
    const served = await serve({ patience });
    const answer = await new Promise<string>((resolve) => {
      let got = '';
      const socket = connect(served.port, '127.0.0.1', () => socket.write(first(served)));
      const timer = setInterval(() => socket.write(more), 50);
      socket.on('data', (data) => {
        got += data;
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(timer);
        resolve(got);
      });
    });
    expect(['', 'HTTP/1.1 408']).toContain(answer.slice(0, 12));
    expect((await served.ask('GET /status')).status).toBe(200);
    expect(served.said).toEqual([]);
  });

  it('leaves nothing behind who leaves in the middle of an upload', async () => {
    const served = await serve();
    const csv = 'Company,Role,Applied\nAcme,Dev,2026-03-02\n';
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="jobs.csv"\r\n\r\n';
    const sent = `POST /api/v1/imports HTTP/1.1\r\nhost: 127.0.0.1:${served.port}\r\nauthorization: Bearer ${served.now.key}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n${part}${csv}`;
    const socket = connect(served.port, '127.0.0.1', () =>
      socket.write(sent, () => setTimeout(() => socket.destroy(), 100)),
    );
    await new Promise((resolve) => socket.on('close', resolve));
    const status = await (await served.ask('GET /status')).json();
    expect(status).toMatchObject({ empty: true, searches: [] });
    expect(served.said).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('stops reading for who leaves in the middle of a download', async () => {
    const served = await serve();
    const posting = { ...acme, postingText: 'word '.repeat(39_000) };
    for (let at = 0; at < 80; at++) await served.ask('POST /applications', { ...posting, company: `C${at}` });
    // SQLite keeps the file itself open for the next one, for its locks; what is written ahead it closes.
    const open = () =>
      readdirSync('/proc/self/fd').filter((fd) => linkOf(fd) === join(served.folder, 'breakpoint.db-wal')).length;
    const before = open();
    const wanted = `GET /api/v1/export HTTP/1.1\r\nhost: 127.0.0.1:${served.port}\r\nauthorization: Bearer ${served.now.key}\r\n\r\n`;
    const reader = connect(served.port, '127.0.0.1', () => reader.write(wanted));
    await new Promise((resolve) => reader.once('data', resolve));
    reader.pause();
    expect(open()).toBe(before + 1);
    // A stalled download holds nobody up, who writes among them.
    expect((await served.ask('POST /applications', acme)).status).toBe(201);
    reader.destroy();
    await expect.poll(open, { timeout: 20_000 }).toBe(before);
    expect(served.said).toEqual([]);
  });
});

function linkOf(fd: string) {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
