import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';

const TIMEOUT = 60_000;
const CLI = join(import.meta.dirname, 'cli.ts');
const started: ChildProcessWithoutNullStreams[] = [];
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'breakpoint-two-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** Starts the program itself; `said` is what it prints first, as JSON. */
function serve() {
  const child = spawn(process.execPath, [CLI, 'serve', '--json'], { env: { ...process.env, BREAKPOINT_HOME: home } });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const said = new Promise<{ address: string; already: boolean }>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(JSON.parse(String(text))));
    child.on('exit', () => reject(new Error('ended before it answered')));
  });
  return { child, said, ended };
}

it('of four that start at the same moment one serves, and the others say where', { timeout: TIMEOUT }, async () => {
  const four = [serve(), serve(), serve(), serve()];
  const said = await Promise.all(four.map((one) => one.said));
  expect(new Set(said.map(({ address }) => address)).size).toBe(1);
  expect(said.filter(({ already }) => !already)).toHaveLength(1);
  const codes = await Promise.all(four.filter((_, at) => said[at]?.already).map(({ ended }) => ended));
  expect(codes).toEqual([0, 0, 0]);
});

it('killed, it leaves its place to the next', { timeout: TIMEOUT }, async () => {
  const first = serve();
  await first.said;
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await serve().said).toMatchObject({ already: false });
});

it('told to stop in the middle of writing, it ends in order and every change it acknowledged is kept', {
  timeout: TIMEOUT,
}, async () => {
  const { child, said, ended } = serve();
  const { origin, searchParams } = new URL((await said).address);
  const headers = { authorization: `Bearer ${searchParams.get('key')}`, 'content-type': 'application/json' };
  const acknowledged: string[] = [];
  const send = async (company: string) => {
    const body = JSON.stringify({ company });
    const answer = await fetch(`${origin}/api/v1/applications`, { method: 'POST', headers, body });
    if (answer.status === 201) acknowledged.push(company);
  };
  let at = 0;
  const keepSending = async () => {
    for (;;) await send(`C${++at}`);
  };
  const senders = Array.from({ length: 4 }, () => keepSending().catch(() => {}));
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(20);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await Promise.all(senders);
  const file = new DatabaseSync(join(home, 'breakpoint.db'));
  const kept = file
    .prepare('select name from company')
    .all()
    .map(({ name }) => String(name));
  const [found] = file.prepare('pragma integrity_check').all();
  file.close();
  expect(Object.values(found ?? {})).toEqual(['ok']);
  expect(acknowledged.filter((company) => !kept.includes(company))).toEqual([]);
  expect(existsSync(join(home, 'server.json'))).toBe(false);
});

it('makes a new key in the place of the old, for its owner alone', { timeout: TIMEOUT }, async () => {
  const { said } = serve();
  const { address } = await said;
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const renewed = await fetch(`${new URL(address).origin}/api/v1/session-key`, { method: 'POST', headers: { cookie } });
  expect(renewed.status).toBe(200);
  const key = readFileSync(join(home, 'session-key'), 'utf8');
  expect(address).not.toContain(key);
  expect(statSync(join(home, 'session-key')).mode & 0o777).toBe(0o600);
  const again = await serve().said;
  expect(again).toMatchObject({ already: true, address: expect.stringContaining(key) });
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(401);
  expect((await fetch(again.address, { redirect: 'manual' })).status).toBe(303);
});
