import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bottleneckTable } from './bottleneck-table.ts';
import { changeTable } from './change.ts';
import { coverageTable } from './coverage-table.ts';
import { cryingWolf } from './crying-wolf.ts';
import { falseAlarmTable } from './false-alarm-table.ts';
import { forecastTable } from './forecast.ts';
import { fullSpeedTable } from './forecast-speed-table.ts';
import { impairedTable } from './impaired-table.ts';
import { overrulingTable } from './overruling-table.ts';
import { refreshTables } from './refresh-tables.ts';
import { segmentsTable } from './segments.ts';
import { speedTable } from './speed-table.ts';
import type { BenchTable, Check } from './table.ts';
import { trialAdviceTable } from './trial-advice-table.ts';
import { trialPowerTable } from './trial-power-table.ts';
import { trialRewrittenTable } from './trial-rewritten-table.ts';
import { trialSpeedTable } from './trial-speed-table.ts';
import { trialVerdictTable } from './trial-verdict-table.ts';
import { worldsTable } from './worlds-table.ts';

/** Every table of the proof. A new one: write `bench/<name>.ts` exporting a BenchTable and add it here. */
const TABLES: readonly BenchTable<unknown>[] = [
  coverageTable,
  worldsTable,
  impairedTable,
  overrulingTable,
  bottleneckTable,
  forecastTable,
  cryingWolf,
  changeTable,
  segmentsTable,
  falseAlarmTable,
  trialRewrittenTable,
  trialPowerTable,
  trialVerdictTable,
  trialAdviceTable,
  speedTable,
  fullSpeedTable,
  trialSpeedTable,
] as readonly unknown[] as readonly BenchTable<unknown>[];

const WORKERS = 2;
const OUTPUT = new URL('../docs/bench-stats.md', import.meta.url);
/** Explains the method, with some of the tables. */
const METHOD = new URL('../docs/statistics.md', import.meta.url);

if (isMainThread) await main();
else work(workerData as { scale: number });

/**
 * `npm run bench:stats`: runs the tables, prints them, keeps each in docs/bench-stats.md, and ends with 1 where a
 * figure under Reach is missed. `--scale 0.1` runs a tenth of the searches (the kept table says so), `--only NAME` the
 * tables whose name holds it, `--try` keeps nothing.
 */
async function main(): Promise<void> {
  const scale = Number(option('--scale') ?? 1);
  const only = option('--only');
  const tables = TABLES.filter(({ name }) => only === null || name.toLowerCase().includes(only.toLowerCase()));
  const outcomes = await runInWorkers(tables, scale);
  const sections: string[] = [];
  const all: Check[] = [];
  for (const table of tables) {
    const { lines, checks } = table.report(outcomes.get(table.name) ?? new Map());
    const size = scale === 1 ? [] : ['', `Run with ${scale} times the searches.`];
    sections.push([`## ${table.name}`, ...size, '', ...lines, '', ...checkLines(checks)].join('\n').trimEnd());
    all.push(...checks);
  }
  const missed = all.filter(({ met }) => !met);
  console.log(sections.join('\n\n'));
  console.log(`\n${missed.length} of ${all.length} figures are missed.`);
  if (!process.argv.includes('--try')) keep(sections);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** Puts the sections in the place of those of the same name, in the order of the tables. */
function keep(sections: readonly string[]): void {
  const kept = existsSync(OUTPUT)
    ? readFileSync(OUTPUT, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const named = new Map([...kept, ...sections].map((section) => [section.split('\n', 1)[0], section.trimEnd()]));
  const inOrder = TABLES.flatMap(({ name }) => named.get(`## ${name}`) ?? []);
  const [met, missed] = ['met', 'MISSED'].map((word) => inOrder.join('\n').split(`\n- ${word}: `).length - 1);
  const written = `${[heading(met ?? 0, missed ?? 0), ...inOrder].join('\n\n')}\n`;
  writeFileSync(OUTPUT, written);
  writeFileSync(METHOD, refreshTables(readFileSync(METHOD, 'utf8'), written));
}

function heading(met: number, missed: number): string {
  return [
    '# The numbers, proven',
    '',
    'Written by `npm run bench:stats`: simulated searches with known truth, seeded. What each figure must reach stands',
    'beside it. Some tables may have been run by themselves (`--only`), and with fewer searches where they say so.',
    '',
    missed === 0 ? `All ${met} figures are reached.` : `${missed} of ${met + missed} figures are missed.`,
  ].join('\n');
}

function checkLines(checks: readonly Check[]): readonly string[] {
  return checks.map(
    ({ figure, value, reach, met }) => `- ${met ? 'met' : 'MISSED'}: ${figure}: ${round(value)} (${reach})`,
  );
}

function round(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(3) : value.toFixed(1);
}

/** Each worker takes the next task when it is done with one; tables that measure time run afterwards, by themselves. */
async function runInWorkers(tables: readonly BenchTable<unknown>[], scale: number) {
  const outcomes = new Map(tables.map(({ name }) => [name, new Map<string, unknown>()]));
  const queue = tables
    .filter(({ alone }) => !alone)
    .flatMap((table) => table.tasks(scale).map(({ id }) => ({ table: table.name, id })));
  const total = queue.length;
  const runOne = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { scale } });
      const next = () => {
        const task = queue.shift();
        if (task) worker.postMessage(task);
        else worker.terminate().then(() => resolve());
      };
      worker.on('message', ({ table, id, outcome }: { table: string; id: string; outcome: unknown }) => {
        outcomes.get(table)?.set(id, outcome);
        if (process.stderr.isTTY) process.stderr.write(`\r${total - queue.length} of ${total} `);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: WORKERS }, runOne));
  for (const table of tables.filter(({ alone }) => alone)) {
    for (const task of table.tasks(scale)) outcomes.get(table.name)?.set(task.id, task.run());
  }
  return outcomes;
}

function work({ scale }: { scale: number }): void {
  parentPort?.on('message', ({ table, id }: { table: string; id: string }) => {
    const task = TABLES.find(({ name }) => name === table)
      ?.tasks(scale)
      .find((each) => each.id === id);
    parentPort?.postMessage({ table, id, outcome: task?.run() });
  });
}
