import type { ReadDeps } from './deps.ts';
import type { UndoneChange } from './undo-changes.ts';

/** The changes that `undo` would take back, the latest first. */
export async function listChanges({ db, account }: ReadDeps, limit = 20): Promise<readonly UndoneChange[]> {
  return db
    .selectFrom('change')
    .select(['kind', 'summary', 'at', 'batch_id as batchId'])
    .where('account_id', '=', account)
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
