import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** As people start it: the bundle, or the sources where they are newer. */
const CLI = join(ROOT, 'bin/breakpoint.js');
const RECORDER = join(ROOT, 'checks/record-network.ts');
const started: ChildProcess[] = [];
let home: string;
let log: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'breakpoint-alone-'));
  log = join(home, 'network.jsonl');
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

interface Seen {
  readonly what: string;
  readonly about: { readonly host: string; readonly port: number | string | null; readonly path: string | null };
}
/** What was asked of the network; "looking up" what is an address already asks nobody. */
function seen(): readonly Seen[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const all = lines.map((line) => JSON.parse(line) as Seen);
  return all.filter(({ what, about }) => what !== 'look-up' || isIP(about.host) === 0);
}

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', RECORDER, ...args], {
    env: { ...process.env, BREAKPOINT_HOME: home, BREAKPOINT_NETWORK_LOG: log },
    cwd: home,
  });
  started.push(child);
  return child;
}

/** Runs a command to its end, `input` on its standard input. */
function run(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(CLI, ...args);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

it('the recorder sees what a program asks of the network', async () => {
  const asks = `
    await fetch('http://name.invalid/').catch(() => {});
    await (await import('node:dns/promises')).resolve('other.invalid').catch(() => {});
    (await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit());`;
  await new Promise((resolve) => start('--input-type=module', '-e', asks).on('close', resolve));
  const hosts = seen().map(({ what, about }) => `${what} ${about.host}`);
  expect(hosts).toEqual(
    expect.arrayContaining(['connect name.invalid', 'look-up name.invalid', 'look-up other.invalid']),
  );
  expect(seen().map(({ what }) => what)).toContain('datagram');
});

const DAY: readonly (readonly string[])[] = [
  ['import', join(ROOT, 'samples/search.csv'), '--json'],
  ['add', 'Acme, Backend Engineer, https://jobs.example.com/1, yesterday', '--json'],
  ['log', 'Acme', 'screen', 'today'],
  ['edit', 'Acme', 'notes=see https://example.com'],
  ['list', '--json'],
  ['show', 'Acme'],
  ['search', 'engineer'],
  ['searches'],
  ['settings'],
  ['diagnose', '--all', '--json'],
  ['report', '-o', 'report.html', '--names'],
  ['export', '-o', 'export.json'],
  ['backup'],
  ['undo'],
  ['delete', 'Acme'],
  ['completion', 'bash'],
  ['mcp'],
];

it('a day at the command line asks nothing of the network', { timeout: 120_000 }, async () => {
  for (const command of DAY) {
    const { code, err } = await run(command);
    expect([command.join(' '), code, err]).toEqual([command.join(' '), 0, err]);
  }
  expect(seen()).toEqual([]);
});

it('the server begins no connection; a second one asks the first, on loopback alone', { timeout: 60_000 }, async () => {
  const child = start(CLI, 'serve', '--json');
  const { address, port } = await new Promise<{ address: string; port: number }>((resolve) =>
    child.stdout.once('data', (text) => resolve(JSON.parse(String(text)))),
  );
  const { origin, searchParams } = new URL(address);
  const headers = { authorization: `Bearer ${searchParams.get('key')}`, 'content-type': 'application/json' };
  const ask = async (key: string, body?: unknown) => {
    const [method = '', path = ''] = key.split(' ');
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    expect([key, answer.status < 300]).toEqual([key, true]);
    return answer.text();
  };
  await ask('POST /sample');
  await ask('POST /applications', { company: 'Acme', postingUrl: 'https://jobs.example.com/1' });
  for (const path of [
    '/status',
    '/diagnosis',
    '/evidence',
    '/applications',
    '/report',
    '/export',
    '/docs',
    '/openapi.json',
  ]) {
    await ask(`GET ${path}`);
  }
  expect(seen()).toEqual([]);
  const second = await run(['serve', '--json']);
  expect(JSON.parse(second.out)).toMatchObject({ already: true });
  const asked = new Set(seen().map(({ what, about }) => `${what} ${about.host}:${about.port}`));
  expect([...asked]).toEqual([`connect 127.0.0.1:${port}`]);
});
