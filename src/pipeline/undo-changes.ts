import { inTransaction, undoChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';

export interface UndoneChange {
  readonly kind: string;
  /** What was done, in a sentence: "Added Acme, Backend Engineer". */
  readonly summary: string;
  readonly at: string;
  readonly batchId: string | null;
}

export interface NothingToUndo {
  readonly kind: 'nothing-to-undo';
}

/** Takes back the last changes, the latest first; fewer where there are not as many. An import counts as one. */
export async function undoChanges(deps: Deps, count = 1): Promise<Result<readonly UndoneChange[], NothingToUndo>> {
  const { db, account } = deps;
  return inTransaction<readonly UndoneChange[], NothingToUndo>(db, async (trx) => {
    // Writing first keeps another writer of this account out until this is done.
    await trx
      .updateTable('account')
      .set((eb) => ({ last_change: eb.ref('last_change') }))
      .where('id', '=', account)
      .execute();
    const changes = await trx
      .selectFrom('change')
      .select(['seq', 'kind', 'summary', 'at', 'batch_id as batchId'])
      .where('account_id', '=', account)
      .where('undone_at', 'is', null)
      .orderBy('seq', 'desc')
      .limit(count)
      .execute();
    if (changes.length === 0) return fail({ kind: 'nothing-to-undo' });
    for (const { seq } of changes) await undoChange(trx, account, seq, deps.now());
    return ok(changes.map(({ seq: _, ...change }) => change));
  });
}
