import { inTransaction, undoChange } from '../db/change-log.ts';
import type { Trx } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { readTouched, refreshLastDays } from './refresh-last-days.ts';

export interface UndoneChange {
  readonly seq: number;
  readonly kind: string;
  /** What was done, in a sentence: "Added Acme, Backend Engineer". */
  readonly summary: string;
  readonly at: string;
  readonly batchId: string | null;
}

export interface NothingToUndo {
  readonly kind: 'nothing-to-undo';
}

/** Why one named change cannot be taken back. */
export type UndoNamedFailure =
  | { readonly kind: 'no-such-change'; readonly seq: number }
  | { readonly kind: 'change-already-undone'; readonly seq: number; readonly summary: string; readonly at: string }
  /** `later` is what came after it and still holds, the latest first: that would have to be taken back before. */
  | {
      readonly kind: 'changed-since';
      readonly seq: number;
      readonly summary: string;
      readonly later: readonly UndoneChange[];
    };

/** Takes back the last changes, the latest first; fewer where there are not as many. An import counts as one. */
export async function undoChanges(deps: Deps, count = 1): Promise<Result<readonly UndoneChange[], NothingToUndo>> {
  const { db, account } = deps;
  return inTransaction<readonly UndoneChange[], NothingToUndo>(db, async (trx) => {
    await keepOthersOut(trx, account);
    const changes = await holding(trx, account).limit(count).execute();
    if (changes.length === 0) return fail({ kind: 'nothing-to-undo' });
    for (const { seq } of changes) await takeBack(deps, trx, seq);
    return ok(changes);
  });
}

/**
 * Takes back the change with this number, where it is the latest that holds; what came after it stands on it, and is
 * named in the refusal.
 */
export async function undoNamedChange(
  deps: Deps,
  seq: number,
): Promise<Result<readonly UndoneChange[], UndoNamedFailure>> {
  const { db, account } = deps;
  return inTransaction<readonly UndoneChange[], UndoNamedFailure>(db, async (trx) => {
    await keepOthersOut(trx, account);
    const change = await all(trx, account).select('undone_at').where('seq', '=', seq).executeTakeFirst();
    if (!change) return fail({ kind: 'no-such-change', seq });
    const { undone_at: at, ...named } = change;
    const { summary } = named;
    if (at !== null) return fail({ kind: 'change-already-undone', seq, summary, at });
    const later = await holding(trx, account).where('seq', '>', seq).execute();
    if (later.length > 0) return fail({ kind: 'changed-since', seq, summary, later });
    await takeBack(deps, trx, seq);
    return ok([named]);
  });
}

async function takeBack({ account, now }: Deps, trx: Trx, seq: number) {
  const touched = await readTouched(trx, account, seq);
  await undoChange(trx, account, seq, now());
  await refreshLastDays(trx, account, touched);
}

/** Writing first keeps another writer of this account out until this is done. */
async function keepOthersOut(trx: Trx, account: string) {
  await trx
    .updateTable('account')
    .set((eb) => ({ last_change: eb.ref('last_change') }))
    .where('id', '=', account)
    .execute();
}

function all(trx: Trx, account: string) {
  return trx
    .selectFrom('change')
    .select(['seq', 'kind', 'summary', 'at', 'batch_id as batchId'])
    .where('account_id', '=', account);
}

function holding(trx: Trx, account: string) {
  return all(trx, account).where('undone_at', 'is', null).orderBy('seq', 'desc');
}
