import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bottleneckTable } from './bottleneck-table.ts';
import { coverageTable } from './coverage-table.ts';
import { cryingWolf } from './crying-wolf.ts';
import { forecastTable } from './forecast.ts';
import { fullSpeedTable } from './forecast-speed-table.ts';
import { impairedTable } from './impaired-table.ts';
import { overrulingTable } from './overruling-table.ts';
import { speedTable } from './speed-table.ts';
import type { BenchTable, Check } from './table.ts';
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
  speedTable,
  fullSpeedTable,
] as readonly unknown[] as readonly BenchTable<unknown>[];

const WORKERS = 2;
const OUTPUT = new URL('../docs/bench-stats.md', import.meta.url);

if (isMainThread) await main();
else work(workerData as { scale: number });

/**
 * `npm run bench:stats`: runs the tables, prints them, keeps them in docs/bench-stats.md, and ends with 1 where a
 * figure under Reach is missed. `--scale 0.1` runs a tenth of the searches, `--only NAME` the tables whose name holds
 * it; neither is kept.
 */
async function main(): Promise<void> {
  const scale = Number(option('--scale') ?? 1);
  const only = option('--only');
  const tables = TABLES.filter(({ name }) => only === null || name.toLowerCase().includes(only.toLowerCase()));
  const outcomes = await runInWorkers(tables, scale);
  const blocks: string[] = [];
  const all: Check[] = [];
  for (const table of tables) {
    const { lines, checks } = table.report(outcomes.get(table.name) ?? new Map());
    blocks.push([`## ${table.name}`, '', ...lines, '', ...checkLines(checks)].join('\n'));
    all.push(...checks);
  }
  const missed = all.filter(({ met }) => !met);
  const text = [heading(all.length, missed.length), ...blocks, ''].join('\n\n');
  console.log(text);
  if (scale === 1 && only === null) writeFileSync(OUTPUT, text);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

function heading(count: number, missed: number): string {
  return [
    '# The numbers, proven',
    '',
    'Written by `npm run bench:stats`: simulated searches with known truth, seeded. What each figure must reach stands',
    'beside it.',
    '',
    missed === 0 ? `All ${count} figures are reached.` : `${missed} of ${count} figures are missed.`,
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
