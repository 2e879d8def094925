import type { Change } from '../db/change-log.ts';
import type { TrackedTable } from '../db/schema.ts';

export type LaterTouches = Awaited<ReturnType<typeof readLaterTouches>>;

/** What changes after `seq` overwrote, and which events they corrected. This very change does not count. */
export async function readLaterTouches({ trx, account, seq: own }: Change, seq: number) {
  const rows = await trx
    .selectFrom('change_row')
    .select(['op', 'table_name', 'row_id', 'before'])
    .where('account_id', '=', account)
    .where('seq', '>', seq)
    .where('seq', '<', own)
    .execute();
  // Which columns an update overwrote; of a deleted row all of them.
  const columns = new Map<string, Set<string>>();
  for (const { table_name, row_id, before } of rows) {
    const name = `${table_name} ${row_id}`;
    columns.set(name, (columns.get(name) ?? new Set()).union(new Set(Object.keys(JSON.parse(before)))));
  }
  // Switching between searches says nothing about what they hold.
  const telling = (name: string) => [...(columns.get(name) ?? [])].some((column) => column !== 'is_active');
  const corrections = await trx
    .selectFrom('event')
    .select('corrects_id')
    .where('account_id', '=', account)
    .where('born', '>', seq)
    .where('corrects_id', 'is not', null)
    .execute();
  return {
    has: (table: TrackedTable, id: string) => telling(`${table} ${id}`),
    columnsOf: (table: TrackedTable, id: string): ReadonlySet<string> => columns.get(`${table} ${id}`) ?? new Set(),
    hasSwitchedSearch: rows.some(({ op, table_name, before }) => isSwitch(op, table_name, before)),
    correctedEvents: new Set(corrections.map(({ corrects_id }) => corrects_id)) as ReadonlySet<string | null>,
  };
}

function isSwitch(op: string, table: string, before: string): boolean {
  return op === 'update' && table === 'search' && 'is_active' in JSON.parse(before);
}
