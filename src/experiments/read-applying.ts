import type { Change } from '../db/change-log.ts';
import type { Day } from '../kernel/day.ts';
import { selectNamed } from '../pipeline/select-named.ts';
import type { Applying } from './why-not.ts';

/** Some applications as far as a draw needs them, in the order in which they were named. */
export async function readApplying(
  { trx, account }: Change,
  ids: readonly string[],
): Promise<readonly (Applying & { readonly searchId: string; readonly sentOn: Day | null })[]> {
  const rows = await selectNamed(trx, account)
    .select(['application.search_id as searchId', 'channel', 'level', 'tags', 'variant', 'state', 'stage'])
    .where('application.id', 'in', ids)
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { tags, stage, ...own } = row;
    return [{ ...own, tags: JSON.parse(tags) as string[], isSent: stage !== null }];
  });
}
