import type { ReadDeps } from './deps.ts';

/** What one file of an import brought. What an older version did not keep is `null`. */
export interface BatchFile {
  readonly file: string;
  readonly format: string;
  readonly layout: string;
  readonly accepted: number;
  readonly wishes: number;
  readonly events: number;
  /** Applications that were known and to which it added something, and those it added nothing to. */
  readonly updated: number | null;
  readonly unchanged: number | null;
  /** Events of which it tells another story than stood; older imports did not keep how many. */
  readonly conflicts: number | null;
  /** False where the file tells of nothing that followed: its silence means nothing. */
  readonly outcomesRecorded: boolean | null;
  /** Rows that became no application, with their lines and reasons; of very many only the first are listed. */
  readonly setAside: {
    readonly count: number;
    readonly rows: readonly { readonly line: number; readonly because: string }[];
  } | null;
}

/** One import, which can be taken back whole. */
export interface Batch {
  readonly id: string;
  /** The instant of the import. */
  readonly at: string;
  readonly files: readonly BatchFile[];
  /** How many of the applications it brought are still there. */
  readonly applications: number;
  /** The search in which most of those are; `null` where none is there. */
  readonly searchId: string | null;
  /** How many of those were changed since, or had something recorded for them. */
  readonly changedSince: number;
  readonly takenBackAt: string | null;
}

/** Lists the imports, the latest first. */
export async function listBatches({ db, account }: ReadDeps): Promise<readonly Batch[]> {
  const batches = await db
    .selectFrom('batch')
    .select(['id', 'at', 'files', 'taken_back_at'])
    .where('account_id', '=', account)
    .orderBy('born', 'desc')
    .orderBy('place', 'desc')
    .execute();
  const counts = await db
    .selectFrom('application')
    .select(({ fn }) => ['batch_id', 'search_id', fn.countAll().as('count')])
    .where('account_id', '=', account)
    .where('batch_id', 'is not', null)
    .groupBy(['batch_id', 'search_id'])
    .execute();
  // PostgreSQL returns counts as strings, SQLite as numbers.
  const byBatch = Map.groupBy(
    counts.map((one) => ({ ...one, count: Number(one.count) })).toSorted((a, b) => b.count - a.count),
    ({ batch_id }) => batch_id,
  );
  const changed = await readChangedSince({ db, account });
  return batches.map(({ id, at, files, taken_back_at }) => ({
    id,
    at,
    files: (JSON.parse(files) as (Kept & Partial<BatchFile>)[]).map(toBatchFile),
    applications: (byBatch.get(id) ?? []).reduce((sum, { count }) => sum + count, 0),
    searchId: byBatch.get(id)?.[0]?.search_id ?? null,
    changedSince: changed.get(id)?.size ?? 0,
    takenBackAt: taken_back_at,
  }));
}

type Kept = Pick<BatchFile, 'file' | 'format' | 'layout' | 'accepted' | 'wishes' | 'events'>;

function toBatchFile(kept: Kept & Partial<BatchFile>): BatchFile {
  const { file, format, layout, accepted, wishes, events } = kept;
  const { updated = null, unchanged = null, conflicts = null, outcomesRecorded = null, setAside = null } = kept;
  return { file, format, layout, accepted, wishes, events, updated, unchanged, conflicts, outcomesRecorded, setAside };
}

/** By batch the applications that something was done to after it: an event of theirs is younger, or a field was overwritten. */
async function readChangedSince({ db, account }: ReadDeps): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const brought = db
    .selectFrom('application')
    .innerJoin('batch', (join) =>
      join.onRef('batch.account_id', '=', 'application.account_id').onRef('batch.id', '=', 'application.batch_id'),
    )
    .select(['batch.id as batch', 'application.id'])
    .where('application.account_id', '=', account);
  const spoken = await brought
    .innerJoin('event', (join) =>
      join
        .onRef('event.account_id', '=', 'application.account_id')
        .onRef('event.application_id', '=', 'application.id')
        .onRef('event.born', '>', 'batch.born'),
    )
    .execute();
  const edited = await brought
    .innerJoin('change_row', (join) =>
      join
        .onRef('change_row.account_id', '=', 'application.account_id')
        .onRef('change_row.row_id', '=', 'application.id')
        .onRef('change_row.seq', '>', 'batch.born')
        .on('change_row.table_name', '=', 'application'),
    )
    .innerJoin('change', (join) =>
      join
        .onRef('change.account_id', '=', 'change_row.account_id')
        .onRef('change.seq', '=', 'change_row.seq')
        .on('change.undone_at', 'is', null),
    )
    .execute();
  const changed = new Map<string, Set<string>>();
  for (const { batch, id } of [...spoken, ...edited]) changed.set(batch, (changed.get(batch) ?? new Set()).add(id));
  return changed;
}
