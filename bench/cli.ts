import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../src/kernel/day.ts';
import type { Bench, BenchResult } from './bench.ts';
import { atMost } from './table.ts';

const root = join(import.meta.dirname, '..');
const APPLICATIONS = 10_000;
const ROUNDS = 15;

/** How long the command line takes to start, beside an empty TypeScript file on the same Node. */
export const cli: Bench = {
  name: 'cli',
  title: 'Starting the command line',
  run(): BenchResult {
    const home = mkdtempSync(join(tmpdir(), 'breakpoint-cli-'));
    try {
      installAt(home);
      const empty = join(home, 'empty.ts');
      writeFileSync(empty, '');
      writeFileSync(join(home, 'log.csv'), log());
      run([bin(home), 'import', '--yes', join(home, 'log.csv')], home);
      return measure(empty, home);
    } finally {
      rmSync(home, { recursive: true });
    }
  },
};

/** The package as `npm pack` ships it: a clone would run its sources wherever they are newer than the bundle. */
function installAt(home: string) {
  run([join(root, 'bin/build.js'), 'program'], home);
  for (const part of ['bin/breakpoint.js', 'dist', 'package.json']) {
    cpSync(join(root, part), join(home, 'package', part), { recursive: true });
  }
}

function bin(home: string) {
  return join(home, 'package/bin/breakpoint.js');
}

function measure(empty: string, home: string): BenchResult {
  const commands: Record<string, string[]> = {
    'an empty .ts file': [empty],
    '--help': [bin(home), '--help'],
    [`list on ${APPLICATIONS} applications`]: [bin(home), 'list'],
    'list --json': [bin(home), 'list', '--json'],
  };
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
  // In turns, so that whatever else the machine does slows all of them alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, typed] of Object.entries(commands)) times.get(name)?.push(run(typed, home));
  }
  const [base, help, list, json] = Object.keys(commands).map((name) => median(times.get(name) ?? [])) as [
    number,
    number,
    number,
    number,
  ];
  return {
    lines: Object.keys(commands).map((name) => `${name}: ${Math.round(median(times.get(name) ?? []))} ms`),
    checks: [
      atMost('--help, times an empty .ts file', help / base, 2),
      atMost('list on 10,000 applications, times an empty .ts file', list / base, 3),
      atMost('list --json on 10,000 applications, times an empty .ts file', json / base, 3),
    ],
  };
}

/** Milliseconds from asking to the end; throws where the command fails. */
function run(typed: readonly string[], home: string): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, typed, {
    cwd: root,
    env: { ...process.env, BREAKPOINT_HOME: join(home, 'home') },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${typed.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function log(): string {
  const rows = Array.from({ length: APPLICATIONS }, (_, at) => {
    const sent = addDays('2026-03-01', at % 200);
    const answered = at % 7 === 0 ? addDays(sent, 9) : '';
    return `Company ${at},${at % 3 === 0 ? 'Backend Engineer' : 'Platform Engineer'},${sent},${answered}`;
  });
  return `Company,Role,Date Applied,Rejected on\n${rows.join('\n')}\n`;
}
