import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { isSqlite } from '../db/is-sqlite.ts';
import type { Db } from '../db/schema.ts';
import { storageTrouble } from '../db/storage-trouble.ts';
import { purgeTexts } from '../db/text-index.ts';
import { writeAtOnce } from '../db/write-at-once.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { ArchiveFailure } from './archive-failure.ts';
import { backupFolder, forgetUnfinished } from './backup-files.ts';
import { deleteFromBackups } from './delete-from-backups.ts';
import { findApart, findTraces, statesOf } from './find-traces.ts';
import type { DeletedForGood } from './home.ts';
import { readEverything } from './read-everything.ts';
import { type Doomed, namesOfGone, removeTraces } from './remove-traces.ts';

export interface DeleteForGoodDeps {
  readonly db: Db;
  readonly account: string;
  /** The home and the file of its database; `null` on a server, whose files are its administrator's. */
  readonly home: { readonly folder: string; readonly path: string } | null;
}

/**
 * Deletes applications for good: from every backup, then from the database and from what it remembers for `undo`,
 * then from the pages of the file. The backups go first, so that a run that was broken off can be repeated: as long
 * as the database knows the ids, they can be asked for again.
 */
export async function deleteForGood(
  deps: DeleteForGoodDeps,
  ids: readonly string[],
): Promise<Result<DeletedForGood, ArchiveFailure>> {
  const all = await readEverything(deps);
  const known = new Set(statesOf(all, 'application').map(({ id }) => id));
  const strange = ids.find((id) => !known.has(id));
  if (strange !== undefined) return fail({ kind: 'nothing-by-this-id', id: strange });
  const gone = findTraces(all, ids);
  const applications = gone.application;
  const doomed = { ids: [...applications], apart: findApart(all, applications), names: namesOfGone(all, gone) };
  const { home } = deps;
  try {
    const before = home ? await deleteFromBackups(home.folder, doomed) : NO_BACKUPS;
    if (!before.ok) return before;
    const removed = await deleteFromLedger(deps, doomed);
    // A backup may have been made in between.
    const after = home ? await deleteFromBackups(home.folder, doomed, before.value.done) : NO_BACKUPS;
    if (!after.ok) return after;
    return ok({ applications: applications.size, backups: [...before.value.held, ...after.value.held], ...removed });
  } catch (error) {
    if (home === null || storageTrouble(error) === null) throw error;
    return fail({ kind: 'not-deleted', folder: home.folder, because: messageOf(error) });
  }
}

const NO_BACKUPS = ok({ done: new Set<string>(), held: [] as readonly string[] });

async function deleteFromLedger({ db, account, home }: DeleteForGoodDeps, doomed: Doomed) {
  if (isSqlite(db)) await sql`pragma secure_delete = on`.execute(db);
  const { events } = await writeAtOnce(db, (trx) =>
    removeTraces({ db: trx, account }, { ...doomed, apart: new Set() }),
  );
  await writeAtOnce(db, purgeTexts);
  if (home === null) return { events, tracesIn: null };
  forgetUnfinished(home.folder);
  forgetUnfinished(backupFolder(home.folder));
  return { events, tracesIn: (await tidyUp(db)) ? null : home.path };
}

/** How often another program is waited for, and how long each time. */
const TURNS = 50;
const TURN_MS = 100;

/** Writes the file anew without what was deleted, and empties what was written ahead. Says whether that was possible. */
async function tidyUp(db: Db): Promise<boolean> {
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db);
  // Waiting is done here: SQLite itself waits by stopping the whole program.
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    return (await inTurns(() => hasRewritten(db))) && (await inTurns(() => hasEmptied(db)));
  } catch (error) {
    // The rows are gone and overwritten; without room for the file to be written anew that is all there is.
    if (storageTrouble(error) === null) throw error;
    return false;
  } finally {
    await sql.raw(`pragma busy_timeout = ${rows[0]?.timeout ?? 0}`).execute(db);
    await sql`pragma secure_delete = off`.execute(db);
  }
}

async function inTurns(isDone: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn++) {
    if (await isDone()) return true;
    await setTimeout(TURN_MS);
  }
  return false;
}

async function hasRewritten(db: Db): Promise<boolean> {
  try {
    await sql`vacuum`.execute(db);
    return true;
  } catch (error) {
    if (storageTrouble(error) !== 'busy') throw error;
    return false;
  }
}

async function hasEmptied(db: Db): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
