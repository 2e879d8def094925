import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, BenchResult } from './bench.ts';
import { madeUpLog } from './made-up-log.ts';
import { atMost } from './table.ts';

const APPLICATIONS = 5_000;
const MEGABYTES = 49;
const TIMES = 12;
/** Between two questions of somebody else, so that asking is not what slows the work. */
const PAUSE_MS = 20;
const CLI = join(import.meta.dirname, '../src/main/cli.ts');

/** The program itself as a process of its own, asked over its port as the page asks it. */
export const server: Bench = {
  name: 'server',
  title: `The server with ${APPLICATIONS} applications`,
  async run(): Promise<BenchResult> {
    const served = await start();
    try {
      const importing = await meanwhile(served, () => upload(served, '/imports', madeUpLog(APPLICATIONS)));
      const letter = 'word '.repeat((MEGABYTES * 1_000_000) / 5);
      const large = await meanwhile(served, () => upload(served, '/imports?dryRun=1', letter));
      const figures = await measure(served);
      const diagnosing = await meanwhile(served, () => ask(served, 'GET /diagnosis?asOf=2026-01-01'));
      return told({ ...figures, importing, large, diagnosing });
    } finally {
      const ended = new Promise((resolve) => served.child.once('exit', resolve));
      served.child.kill();
      await ended;
      rmSync(served.home, { recursive: true, force: true });
    }
  },
};

interface Served {
  readonly child: ChildProcess;
  readonly home: string;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function start(): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), 'breakpoint-bench-'));
  const env = { ...process.env, BREAKPOINT_HOME: home };
  const child = spawn(process.execPath, [CLI, 'serve', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const { address } = await new Promise<{ address: string }>((resolve) =>
    child.stdout.once('data', (said) => resolve(JSON.parse(String(said)))),
  );
  const { origin, searchParams } = new URL(address);
  return { child, home, origin, headers: { authorization: `Bearer ${searchParams.get('key')}` } };
}

/** Sends one request and reads the whole answer; the milliseconds it took. */
async function ask({ origin, headers }: Served, key: string, body?: unknown): Promise<number> {
  const [method = '', path = ''] = key.split(' ');
  const from = performance.now();
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1${path}`, { method, headers: { ...headers, ...type }, ...sent });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${key} answered ${answer.status}`);
  return performance.now() - from;
}

async function upload({ origin, headers }: Served, path: string, text: string): Promise<void> {
  const form = new FormData();
  form.append('file', new File([text], 'log.csv'));
  const answer = await fetch(`${origin}/api/v1${path}`, { method: 'POST', headers, body: form });
  await answer.arrayBuffer();
}

/** How long the work takes, and the longest that anybody else waits for an answer while it lasts. */
async function meanwhile(served: Served, work: () => Promise<unknown>) {
  const waits: number[] = [];
  const own = { isDone: false };
  const from = performance.now();
  const working = work().finally(() => {
    own.isDone = true;
  });
  while (!own.isDone) {
    waits.push(await ask(served, 'GET /status'));
    await pause(PAUSE_MS);
  }
  await working;
  return { took: performance.now() - from, longestWait: Math.max(...waits) };
}

async function measure(served: Served) {
  const times = async (work: (at: number) => Promise<number>) => {
    const all: number[] = [];
    for (let at = 0; at < TIMES; at += 1) all.push(await work(at));
    return all.toSorted((one, other) => one - other);
  };
  const page = await times(() => ask(served, 'GET /applications?limit=2000'));
  const adding = await times((at) => ask(served, 'POST /applications', { company: `Bench ${at}`, role: 'Engineer' }));
  const first = await ask(served, 'GET /diagnosis?all=1');
  const again = await times(() => ask(served, 'GET /diagnosis?all=1'));
  return { page: page[0] ?? 0, adding: adding[Math.floor(TIMES / 2)] ?? 0, first, again: again[0] ?? 0 };
}

type Lasting = Awaited<ReturnType<typeof meanwhile>>;
type Figures = Awaited<ReturnType<typeof measure>> & Readonly<Record<'importing' | 'large' | 'diagnosing', Lasting>>;

function told({ page, adding, first, again, importing, large, diagnosing }: Figures): BenchResult {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const wait = ({ took, longestWait }: Lasting) => `${ms(took)}, others wait ${ms(longestWait)} at most`;
  return {
    lines: [
      `import of ${APPLICATIONS} rows: ${wait(importing)}`,
      `a file of ${MEGABYTES} MB that is no log: ${wait(large)}`,
      `diagnosis computed anew: ${wait(diagnosing)}; the first ${ms(first)}, asked again ${ms(again)}`,
      `a page of 2,000 rows: ${ms(page)}; an application added, durable and shown: ${ms(adding)} (median)`,
    ],
    checks: [
      atMost('longest wait while a log is imported, ms', importing.longestWait, 1_000),
      atMost(`longest wait while ${MEGABYTES} MB are read, ms`, large.longestWait, 1_000),
      atMost('longest wait while a diagnosis is computed, ms', diagnosing.longestWait, 100),
      atMost('a page of 2,000 of 5,000 rows, ms', page, 60),
      atMost('an application added, median ms', adding, 50),
      atMost('a diagnosis asked again, ms', again, 20),
    ],
  };
}
