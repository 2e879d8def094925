import type { Change } from '../db/change-log.ts';
import type { Deps } from '../pipeline/deps.ts';
import { makeCoinSecret } from './toss.ts';

/**
 * What the coins of an experiment fall by, made once and kept: undoing the start and starting again would otherwise toss
 * anew, so that it is written beside the change log, which takes nothing of it back.
 */
export async function coinSecret(
  { chance }: Pick<Deps, 'chance'>,
  { trx, account }: Change,
  experimentId: string,
): Promise<string> {
  const { coin_secret: kept } = await trx
    .selectFrom('experiment')
    .select('coin_secret')
    .where('account_id', '=', account)
    .where('id', '=', experimentId)
    .executeTakeFirstOrThrow();
  if (kept !== null) return kept;
  const made = makeCoinSecret(chance);
  await trx
    .updateTable('experiment')
    .set({ coin_secret: made })
    .where('account_id', '=', account)
    .where('id', '=', experimentId)
    .execute();
  return made;
}
