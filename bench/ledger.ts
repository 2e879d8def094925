import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { insertTracked, makeChange } from '../src/db/change-log.ts';
import { type Db, TRACKED_TABLES } from '../src/db/schema.ts';
import { applyImport } from '../src/intake/accept.ts';
import type { FileReading } from '../src/intake/draft.ts';
import { type MatchedDraft, matchDrafts } from '../src/intake/match.ts';
import { readFile } from '../src/intake/read-file.ts';
import { countingRowIds, storeNew } from '../src/intake/store-new.ts';
import { ok } from '../src/kernel/result.ts';
import type { Deps } from '../src/pipeline/deps.ts';
import { listApplications } from '../src/pipeline/list-applications.ts';
import { NewSearch } from '../src/pipeline/model.ts';
import { readEvidence } from '../src/pipeline/read-evidence.ts';
import { insertSearch } from '../src/pipeline/searches.ts';
import { undoChanges } from '../src/pipeline/undo-changes.ts';
import type { Bench, BenchResult } from './bench.ts';
import { APPLICATIONS, madeUpLog, openLedgerAt, timed } from './made-up-log.ts';
import { atMost, type Check } from './table.ts';

const RUNS = 3;

/** A log of 10,000 applications with events, brought into a database on disk, and the questions asked of it then. */
export const ledger: Bench = {
  name: 'ledger',
  title: 'Importing 10,000 applications with events',
  async run(): Promise<BenchResult> {
    const runs: Run[] = [];
    // Alternating, so that another process on the machine slows all alike; the quickest of each says most.
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
    const best = (what: keyof Run) => Math.min(...runs.map((run) => run[what]));
    const ratio = best('writing') / best('bare');
    const told = (what: keyof Run) => `${Math.round(best(what))} ms`;
    return {
      lines: [
        `CSV of ${APPLICATIONS} applications, ${runs[0]?.events} events: read ${told('reading')}, matched ${told('matching')}, written ${told('writing')}; all in one ${told('whole')}`,
        `bare inserts of the same ${runs[0]?.rows} rows: ${told('bare')}`,
        `read again, nothing new: ${told('again')}; all of it listed: ${told('list')}; evidence for the analysis: ${told('evidence')}; undone: ${told('undo')}`,
      ],
      checks: [
        atMost('import of 10,000 applications with events, seconds', best('whole') / 1000, 3),
        atMost('times bare inserts of the same rows', ratio, 5),
        exactly(
          'applications stored',
          runs.map(({ applications }) => applications),
          APPLICATIONS,
        ),
      ],
    };
  },
};

interface Run {
  readonly reading: number;
  readonly matching: number;
  readonly writing: number;
  readonly bare: number;
  readonly whole: number;
  readonly again: number;
  readonly list: number;
  readonly evidence: number;
  readonly undo: number;
  readonly applications: number;
  readonly events: number;
  readonly rows: number;
}

function exactly(figure: string, values: readonly number[], wanted: number): Check {
  const off = values.find((value) => value !== wanted);
  return { figure, value: off ?? wanted, reach: `= ${wanted}`, met: off === undefined };
}

async function measure(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-bench-'));
  try {
    const whole = await measureWhole(join(folder, 'whole.db'));
    const parts = await measureParts(join(folder, 'parts.db'));
    return { ...whole, ...parts };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As the command line does it: from the bytes of the file to a durable batch. */
async function measureWhole(path: string) {
  const deps = await openLedgerAt(path);
  const bytes = new TextEncoder().encode(madeUpLog());
  const read = () => readFile({ file: 'log.csv', bytes });
  const [whole] = await timed(async () => applyImport(deps, [await read()]));
  const [again, second] = await timed(async () => applyImport(deps, [await read()]));
  if (!second.ok || second.value.batch !== null) throw new Error('Reading the same file again brought something');
  const [list, page] = await timed(() => listApplications(deps));
  const [evidence] = await timed(() => readEvidence(deps));
  const applications = page.ok ? page.value.items.length : 0;
  const [undo] = await timed(() => undoChanges(deps));
  await deps.db.destroy();
  return { whole, again, list, evidence, undo, applications };
}

/** The same step by step, and the rows it wrote once more as bare inserts. */
async function measureParts(path: string) {
  const deps = await openLedgerAt(path);
  const bytes = new TextEncoder().encode(madeUpLog());
  const [reading, file] = await timed(() => readFile({ file: 'log.csv', bytes }));
  const empty = { applications: [], rows: [], takenRowIds: new Set<string>() };
  const [matching, matched] = await timed(async () => matchDrafts(file.drafts, empty));
  const [writing] = await timed(() => write(deps, file, matched));
  const tables = await readTables(deps.db);
  await deps.db.destroy();
  const rows = [...tables.values()].reduce((sum, { length }) => sum + length, 0);
  const bare = await insertBare(`${path}-bare`, tables);
  return { reading, matching, writing, bare, rows, events: tables.get('event')?.length ?? 0 };
}

async function write(deps: Deps, { file }: FileReading, matched: readonly MatchedDraft[]) {
  return makeChange(deps, 'import', async (change) => {
    const [searchId, batchId] = [deps.newId(), deps.newId()];
    await insertSearch(change, searchId, { search: NewSearch.parse({ name: 'Bench' }), activate: true });
    await storeNew(change, { searchId, batchId, newId: deps.newId, rowId: countingRowIds(new Set()) }, matched);
    const told = JSON.stringify([{ file }]);
    await insertTracked(change, 'batch', [{ id: batchId, at: change.at, files: told, taken_back_at: null }]);
    return ok(null);
  });
}

type Row = Record<string, SQLInputValue>;

async function readTables(db: Db): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>();
  // Parents first, as any program would insert them.
  for (const table of TRACKED_TABLES.toReversed()) {
    const rows = await db
      .selectFrom(table as 'company')
      .selectAll()
      .execute();
    tables.set(table, rows as unknown as Row[]);
  }
  return tables;
}

/** What a program without a ledger would do: one prepared insert per table, row by row, in one durable transaction. */
async function insertBare(path: string, tables: ReadonlyMap<string, Row[]>): Promise<number> {
  await (await openLedgerAt(path)).db.destroy();
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  file.exec('PRAGMA synchronous = FULL');
  const [ms] = await timed(async () => {
    file.exec('BEGIN IMMEDIATE');
    for (const [table, rows] of tables) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) continue;
      const places = columns.map(() => '?').join();
      const insert = file.prepare(`INSERT INTO "${table}" (${columns.join()}) VALUES (${places})`);
      for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
    }
    file.exec('COMMIT');
  });
  file.close();
  return ms;
}
