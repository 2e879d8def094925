import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testHome } from './testing.ts';

const TIMEOUT = 60_000;
const bin = join(import.meta.dirname, '../../bin/breakpoint.js');
let test: ReturnType<typeof testHome>;
const started: ReturnType<typeof spawn>[] = [];
beforeEach(() => {
  test = testHome();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  test.remove();
});

/** Starts the server and waits for the address it prints. */
function serve(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bin, 'serve'], {
    env: { ...process.env, BREAKPOINT_HOME: test.home, ...env },
  });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const address = new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const printed = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}/.exec(out);
      if (printed) resolve(printed[0]);
    });
    child.on('exit', () => reject(new Error(`ended before it answered: ${out}`)));
  });
  return { child, address, ended };
}

it('prints an address that opens it, says it again to a second serve, and stops when asked', {
  timeout: TIMEOUT,
}, async () => {
  const { child, address, ended } = serve();
  const opened = await fetch(await address, { redirect: 'manual' });
  expect(opened.status).toBe(303);
  expect(opened.headers.get('set-cookie')).toContain('HttpOnly');
  const second = await test.run(['serve', '--json']);
  expect(JSON.parse(second.out)).toMatchObject({ address: await address, already: true });
  await test.json('add', 'Acme, Engineer');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await test.json('list')).toHaveLength(1);
  const third = serve();
  expect(await third.address).toContain('key=');
});

it('takes the next free port, but refuses a named one that is taken', { timeout: TIMEOUT }, async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const refused = await test.run(['serve'], { env: { BREAKPOINT_PORT: String(port) } });
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain(`port ${port} is taken`);
  other.close();
  const named = serve({ BREAKPOINT_PORT: String(port) });
  expect(new URL(await named.address).port).toBe(String(port));
});

it('is not fooled by a stranger at the port that an old note names', { timeout: TIMEOUT }, async () => {
  const first = serve();
  const port = Number(new URL(await first.address).port);
  first.child.kill('SIGKILL');
  await first.ended;
  const stranger = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nyes, it is me'));
  await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', () => resolve()));
  const second = serve();
  expect(new URL(await second.address).port).not.toBe(String(port));
  stranger.close();
});
