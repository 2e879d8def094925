import type { ReadDeps } from './deps.ts';

export interface Batch {
  readonly id: string;
  /** The instant of the import. */
  readonly at: string;
  readonly takenBackAt: string | null;
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly layout: string;
    readonly accepted: number;
    readonly wishes: number;
    readonly events: number;
  }[];
}

/** The imports there were, the latest first. */
export async function listBatches({ db, account }: ReadDeps): Promise<readonly Batch[]> {
  const rows = await db
    .selectFrom('batch')
    .select(['id', 'at', 'files', 'taken_back_at as takenBackAt'])
    .where('account_id', '=', account)
    .orderBy('born', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, files: JSON.parse(row.files) as Batch['files'] }));
}
