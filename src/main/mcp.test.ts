import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caller } from '../mcp/testing.ts';
import { serveTest } from './testing.ts';

// Programs start, several at a time.
vi.setConfig({ testTimeout: 60_000 });
const bin = join(import.meta.dirname, '../../bin/breakpoint.js');
let folder: string;
const open: Client[] = [];
const running: ChildProcessWithoutNullStreams[] = [];
const environment = () => ({
  ...(process.env as Record<string, string>),
  BREAKPOINT_HOME: join(folder, 'home'),
  TZ: 'UTC',
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-mcp-'));
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The SDK's own client at the real program. */
async function assistant(
  typed: readonly string[] = ['--write'],
  options: ConstructorParameters<typeof Client>[1] = {},
) {
  const client = new Client({ name: 'test', version: '0.0.0' }, options);
  const args = [bin, 'mcp', ...typed];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: environment(), stderr: 'pipe' }),
  );
  open.push(client);
  return { client, call: caller(client) };
}

/** The real program, spoken to letter by letter. */
function speak(typed: readonly string[] = ['--write'], env: Record<string, string> = environment()) {
  const child = spawn(process.execPath, [bin, 'mcp', ...typed], { env });
  running.push(child);
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const answers = () =>
    heard.out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer);
  const until = async (id: unknown) => {
    for (let waited = 0; waited < 15_000; waited += 10) {
      const found = heard.out.includes('\n') && answers().find((answer) => answer.id === id);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no answer to ${String(id)}: ${heard.out}${heard.err}`);
  };
  const say = (message: unknown) =>
    child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
  return { child, heard, ended, answers, until, say };
}

interface Answer {
  readonly id?: unknown;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string };
}

const hello = (protocolVersion: string) => ({
  jsonrpc: '2.0',
  id: 'hello',
  method: 'initialize',
  params: { protocolVersion, capabilities: {}, clientInfo: { name: 'raw', version: '0' } },
});
const ready = { jsonrpc: '2.0', method: 'notifications/initialized' };
const asking = (id: unknown, method: string, params?: unknown) => ({ jsonrpc: '2.0', id, method, params });
const calling = (id: unknown, name: string, args: unknown = {}) => asking(id, 'tools/call', { name, arguments: args });

describe('a day by an assistant', () => {
  it('adds three, logs two answers, corrects one, asks for the verdict with its intervals, takes the last back', async () => {
    const { call } = await assistant();
    for (const line of [
      'Acme, Backend Engineer, referral, yesterday',
      'Birch, Platform Engineer, board, yesterday',
      'Cedar, Data Engineer, direct, today',
    ]) {
      expect(await call('add_application', { line })).toMatchObject({ isError: false });
    }
    expect((await call('log_event', { applications: ['Acme'], kind: 'screen', on: 'today' })).data).toMatchObject({
      application: { stage: 'screen' },
    });
    const logged = await call('log_event', { applications: ['Birch'], kind: 'rejected', on: 'today' });
    const { application } = logged.data as { application: { timeline: { id: string }[] } };
    const corrected = await call('correct_event', { event: application.timeline[1]?.id, kind: 'acknowledged' });
    expect(corrected.data).toMatchObject({ application: { state: 'open', stage: 'applied' } });
    const { data } = await call('diagnose');
    expect(data).toMatchObject({
      applications: 3,
      verdict: { stage: null },
      stages: [{ rate: { low: expect.any(Number), high: expect.any(Number), level: 0.9 } }, {}, {}, {}, {}],
    });
    const { change } = corrected.data as { change: { seq: number } };
    expect((await call('undo', { seq: change.seq })).text).toContain('Taken back: Corrected rejected of Birch');
    expect((await call('show_application', { application: 'Birch' })).data).toMatchObject({ state: 'rejected' });
  });

  it.each(['2025-11-25', '2026-07-28'])('is the same in the protocol of %s', async (version) => {
    const { client, call } = await assistant([], version < '2026' ? {} : { versionNegotiation: { mode: 'auto' } });
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    expect((await call('read_settings')).text).toContain('Today is ');
    expect((await call('add_application', { line: 'Acme' })).text).toContain('--write');
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('add_application');
  });
});

describe('a database that was replaced', () => {
  it('is no longer spoken of', async () => {
    const { call } = await assistant();
    await call('add_application', { line: 'Acme, Engineer, yesterday' });
    for (const file of ['', '-wal', '-shm']) rmSync(join(folder, 'home', `breakpoint.db${file}`), { force: true });
    expect(await call('add_application', { line: 'Birch, Engineer, yesterday' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('deleted or replaced'),
    });
  });
});

describe('two assistants, the page and a command on one home', () => {
  it('lose nothing of each other', async () => {
    const server = await serveTest({ home: join(folder, 'home') });
    const [one, other] = [await assistant(), await assistant()];
    const adding = [one, other].flatMap(({ call }, who) =>
      Array.from({ length: 10 }, (_, at) =>
        call('add_application', { company: `Company ${who} ${at}`, sentOn: '2026-01-02' }),
      ),
    );
    const paging = Array.from({ length: 10 }, (_, at) => server.ask('POST /applications', { company: `Page ${at}` }));
    const typed = spawn(process.execPath, [bin, 'add', 'Typed, Engineer, 2026-01-02'], { env: environment() });
    const code = new Promise((resolve) => typed.on('close', resolve));
    const said = await Promise.all(adding);
    for (const each of said) expect(each).toMatchObject({ isError: false });
    for (const { status } of await Promise.all(paging)) expect(status).toBe(201);
    expect(await code).toBe(0);
    const { data } = await one.call('list_applications', { limit: 100 });
    expect((data as { items: unknown[] }).items.length).toBe(31);
    const seqs = said.map((each) => (each.data as { change: { seq: number } }).change.seq);
    expect(new Set(seqs).size).toBe(20);
    await server.close();
  });
});

describe('standard output', () => {
  it('carries the protocol alone, whatever comes in', async () => {
    const { say, until, answers, heard, ended, child } = speak();
    say('this is no JSON');
    say('{"jsonrpc":"2.0","id":');
    say(hello('2025-06-18'));
    expect(await until('hello')).toMatchObject({ result: { protocolVersion: '2025-06-18' } });
    say(ready);
    for (const odd of [
      '',
      'null',
      '42',
      '"text"',
      '[]',
      '{}',
      '{"jsonrpc":"1.0","id":1,"method":"ping"}',
      '[{"jsonrpc":"2.0","id":1,"method":"ping"}]',
      '\u0000',
      '{"jsonrpc":"2.0","id":null,"method":"ping"}',
      '{"jsonrpc":"2.0","result":{},"id":"never asked"}',
    ])
      say(odd);
    say(asking(2, 'no/such/method'));
    expect(await until(2)).toMatchObject({ error: { code: -32_601 } });
    say(asking(3, 'tools/call', { name: 7 }));
    expect(await until(3)).toMatchObject({ error: { code: expect.any(Number) } });
    say(asking(4, 'tools/call', { name: 'diagnose', arguments: ['search'] }));
    expect(await until(4)).toMatchObject({ error: { code: expect.any(Number) } });
    say(calling(5, '__proto__'));
    expect(await until(5)).toMatchObject({ error: { message: expect.stringContaining('no tool') } });
    say(calling(6, 'add_application', JSON.parse('{"__proto__": {"company": "Acme"}}')));
    expect(await until(6)).toMatchObject({ result: { isError: true } });
    say(calling(7, 'search_applications', { words: '"*\u0000( OR )' }));
    expect(await until(7)).toMatchObject({ result: { content: expect.anything() } });
    say(asking(8, 'ping'));
    expect(await until(8)).toMatchObject({ result: {} });
    child.stdin.end();
    expect(await ended).toBe(0);
    for (const answer of answers()) expect(answer).toMatchObject({ jsonrpc: '2.0' });
    expect(heard.err).not.toMatch(/ at .*[.][jt]s:\d/);
  });

  it('stays clean where the home cannot be used, and standard error says why', async () => {
    writeFileSync(join(folder, 'home'), 'a file in the place of the folder');
    const { heard, ended } = speak();
    expect(await ended).toBe(1);
    expect(heard).toMatchObject({
      out: '',
      err: expect.stringMatching(/^breakpoint: the folder cannot be used.*BREAKPOINT_HOME/),
    });
  });
});

describe('the end', () => {
  it('comes with the end of the input, after everything asked was answered', async () => {
    const { say, child, ended, answers } = speak();
    for (const message of [
      hello('2025-06-18'),
      ready,
      calling(1, 'add_application', { line: 'Acme, Engineer, yesterday' }),
      calling(2, 'diagnose'),
    ])
      say(message);
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(answers().map(({ id }) => id)).toEqual(['hello', 1, 2]);
    expect(answers()[1]?.result).not.toHaveProperty('isError');
    expect(readdirSync(join(folder, 'home', 'backups'))).toEqual([expect.stringMatching(/^daily-/)]);
  });

  it('comes at once where nothing was ever said', async () => {
    const { child, ended } = speak();
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('comes with %s', async (signal) => {
    const { say, child, until, ended } = speak();
    say(hello('2025-06-18'));
    await until('hello');
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('comes where nobody listens any more', async () => {
    const { say, child, until, ended } = speak();
    say(hello('2025-06-18'));
    await until('hello');
    child.stdout.destroy();
    say(ready);
    say(calling(1, 'list_searches'));
    expect(await ended).toBe(0);
  });
});

describe('files that an assistant names', () => {
  it.each([
    { name: 'the home itself', path: () => join(folder, 'home', 'breakpoint.db'), said: /folder of Breakpoint/ },
    { name: 'a device without an end', path: () => '/dev/zero', said: /is no file/ },
    { name: 'standard input', path: () => '/dev/stdin', said: /is no file|cannot be read|no such file/ },
    { name: 'a folder', path: () => folder, said: /is no file/ },
  ])('are not read where it is $name', async ({ path, said }) => {
    const { call } = await assistant();
    await call('add_application', { line: 'Acme, Engineer, yesterday' });
    const answer = await call('preview_import', { files: [{ path: path() }] });
    expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(said) });
  });
});
