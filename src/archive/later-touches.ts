import type { Change } from '../db/change-log.ts';
import type { TrackedTable } from '../db/schema.ts';

/** Which rows changes after `seq` overwrote, and which events they corrected. This very change does not count. */
export async function readLaterTouches({ trx, account, seq: own }: Change, seq: number) {
  const rows = await trx
    .selectFrom('change_row')
    .select(['table_name', 'row_id', 'before'])
    .where('account_id', '=', account)
    .where('seq', '>', seq)
    .where('seq', '<', own)
    .execute();
  // Switching between searches says nothing about what they hold.
  const telling = rows.filter(({ before }) => Object.keys(JSON.parse(before)).join() !== 'is_active');
  const touched = new Set(telling.map(({ table_name, row_id }) => `${table_name} ${row_id}`));
  const corrections = await trx
    .selectFrom('event')
    .select('corrects_id')
    .where('account_id', '=', account)
    .where('born', '>', seq)
    .where('corrects_id', 'is not', null)
    .execute();
  return {
    has: (table: TrackedTable, id: string) => touched.has(`${table} ${id}`),
    correctedEvents: new Set(corrections.map(({ corrects_id }) => corrects_id)) as ReadonlySet<string | null>,
  };
}
