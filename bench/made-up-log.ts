import { openDatabase } from '../src/db/open.ts';
import { EMBEDDED_ACCOUNT } from '../src/db/schema.ts';
import { newId } from '../src/main/new-id.ts';
import type { Deps } from '../src/pipeline/deps.ts';

/** Applications in a log of a lifetime. */
export const APPLICATIONS = 10_000;

/** A ledger on disk, with the real clock and ids. */
export async function openLedgerAt(path: string): Promise<Deps> {
  const now = () => new Date().toISOString();
  const db = await openDatabase(path, now());
  if (!db.ok) throw new Error(db.failure.because);
  return { db: db.value, account: EMBEDDED_ACCOUNT, newId, today: () => '2026-11-23', now, chance: Math.random };
}

/** How long some work took, in milliseconds, and what it returned. */
export async function timed<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const startedAt = performance.now();
  const value = await work();
  return [performance.now() - startedAt, value];
}

/** Three days beside the day sent, and an outcome in words: between one and five events a row. */
export function madeUpLog(applications = APPLICATIONS): string {
  const lines = ['Company,Role,Location,Source,Applied,Response,Phone Screen,Technical,Rejected,Notes'];
  for (let row = 0; row < applications; row += 1) {
    const day = (after: number, every: number) => (row % every === 0 ? dayAt(row + after) : '');
    lines.push(
      `Company ${row % 7_000},Engineer ${row % 17},Berlin,LinkedIn,${dayAt(row)},${day(9, 2)},${day(14, 4)},${day(25, 8)},${day(40, 3)},"note ${row}, with a comma"`,
    );
  }
  return lines.join('\n');
}

function dayAt(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10);
}
