import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/open.ts';
import { type Db, EMBEDDED_ACCOUNT } from '../db/schema.ts';
import { dumpLedger } from '../db/testing.ts';
import type { Deps } from '../pipeline/deps.ts';
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import type { BackUpDeps } from './back-up.ts';
import { exportJson } from './export.ts';
import { takeBackBatch } from './take-back-batch.ts';

/** A home on disk with its database open, for tests. */
export interface TestHome extends BackUpDeps {
  readonly db: Db;
  readonly account: string;
  /** Sets the clock. */
  readonly at: (instant: string) => void;
  readonly exported: () => Promise<string>;
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes a home of its own, or opens the one at `folder` again. */
export async function testHome(folder = mkdtempSync(join(tmpdir(), 'breakpoint-archive-'))): Promise<TestHome> {
  const clock = { now: '2026-11-23T09:00:00Z' };
  const path = join(folder, 'breakpoint.db');
  const opened = await openDatabase(path, clock.now);
  if (!opened.ok) throw new Error(opened.failure.because);
  const db = opened.value;
  const close = () => db.destroy();
  return {
    folder,
    path,
    db,
    account: EMBEDDED_ACCOUNT,
    now: () => clock.now,
    today: () => clock.now.slice(0, 10),
    at: (instant) => {
      clock.now = instant;
    },
    exported: () => exportOf(db),
    close,
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The whole export of a ledger as one text. */
export async function exportOf(db: Db): Promise<string> {
  let text = '';
  for await (const piece of exportJson({ db, account: EMBEDDED_ACCOUNT })) text += piece;
  return text;
}

/** Takes a batch back as the program does; none is no batch. */
export const takeBack = (deps: Deps, batch: string | null) => takeBackBatch({ ...deps, refreshStandings }, batch ?? '');

/** All of a ledger but the batches: one that was taken back leaves its name there. */
export async function dumpButBatches({ db }: Deps) {
  const { batch: _, ...rest } = await dumpLedger(db);
  return rest;
}
