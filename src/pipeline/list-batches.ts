import type { ReadDeps } from './deps.ts';

/** What one file of an import brought. */
export interface BatchFile {
  readonly file: string;
  readonly format: string;
  readonly layout: string;
  readonly accepted: number;
  readonly wishes: number;
  readonly events: number;
}

/** One import, which can be taken back whole. */
export interface Batch {
  readonly id: string;
  /** The instant of the import. */
  readonly at: string;
  readonly files: readonly BatchFile[];
  /** How many of the applications it brought are still there. */
  readonly applications: number;
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
    .select(({ fn }) => ['batch_id', fn.countAll().as('count')])
    .where('account_id', '=', account)
    .where('batch_id', 'is not', null)
    .groupBy('batch_id')
    .execute();
  // PostgreSQL returns counts as strings, SQLite as numbers.
  const byBatch = new Map(counts.map(({ batch_id, count }) => [batch_id, Number(count)]));
  return batches.map(({ id, at, files, taken_back_at }) => ({
    id,
    at,
    files: (JSON.parse(files) as BatchFile[]).map(toBatchFile),
    applications: byBatch.get(id) ?? 0,
    takenBackAt: taken_back_at,
  }));
}

function toBatchFile({ file, format, layout, accepted, wishes, events }: BatchFile): BatchFile {
  return { file, format, layout, accepted, wishes, events };
}
