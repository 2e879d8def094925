import { type Change, updateTracked } from '../db/change-log.ts';
import type { ApplicationRow } from '../db/schema.ts';

/** Columns that belong to the row itself, not to what the person knows about the application. */
const OWN: ReadonlySet<string> = new Set([
  'account_id',
  'id',
  'born',
  'place',
  'search_id',
  'sent_on',
  'stage',
  'state',
  'last_on',
  'batch_id',
  'origin_file',
  'origin_line',
]);
/** Columns of which both applications' values are kept, or the stronger one. */
const JOINED: ReadonlySet<string> = new Set(['tags', 'intent', 'notes']);
/** Four columns, one field. */
const PAY: ReadonlySet<string> = new Set(['pay_min', 'pay_max', 'pay_currency', 'pay_period']);
/** What columns are called where a person reads it; the others are called as they are. */
const CALLED: Readonly<Record<string, string>> = {
  company_id: 'company',
  contact_id: 'contact',
  work_mode: 'way of working',
  posting_url: 'address of the posting',
  posting_text: 'text of the posting',
  posted_on: 'day of the posting',
  company_size: 'size of the company',
};
/** Of a longer text only that it was dropped is said. */
const LONGEST_TOLD = 80;

/**
 * Fills the fields that the kept application lacks from the other one. Returns a sentence for each that both have and
 * that differ: there the kept application's holds, and what was dropped is named.
 */
export async function mergeFields(change: Change, id: string, otherId: string): Promise<readonly string[]> {
  const [own, other] = [await readRow(change, id), await readRow(change, otherId)];
  const columns = Object.keys(other).filter((column) => !OWN.has(column) && !JOINED.has(column)) as Column[];
  // A pay is taken whole: a lower end of one and a currency of the other would be neither's.
  const hasPay = [...PAY].some((column) => own[column as Column] !== null);
  const filled = columns.filter((column) => own[column] === null && !(hasPay && PAY.has(column)));
  const bothNoted = own.notes !== null && other.notes !== null && own.notes !== other.notes;
  await updateTracked(change, 'application', {
    id,
    ...Object.fromEntries(filled.map((column) => [column, other[column]])),
    tags: JSON.stringify([...new Set([...readTags(own), ...readTags(other)])]),
    intent: own.intent === 'sent' ? own.intent : other.intent,
    notes: bothNoted ? `${own.notes}\n\n${other.notes}` : (own.notes ?? other.notes),
  });
  const differing = columns.filter((column) => !PAY.has(column) && isDropped(own[column], other[column]));
  const told = differing.map(async (column) =>
    sayDropped(column, await nameOf(change, column, own), await nameOf(change, column, other)),
  );
  const pays = [sayPay(own), sayPay(other)] as const;
  const pay = pays[0] !== null && isDropped(...pays) ? [sayDropped('pay', ...pays)] : [];
  return [...(await Promise.all(told)), ...pay, ...(await searchDropped(change, own, other))];
}

type Column = keyof ApplicationRow;

function isDropped(own: unknown, other: unknown): boolean {
  return own !== null && other !== null && own !== other;
}

function sayDropped(column: string, own: unknown, other: unknown): string {
  const field = CALLED[column] ?? column;
  const [kept, dropped] = [String(own), String(other)];
  const isShort = kept.length <= LONGEST_TOLD && dropped.length <= LONGEST_TOLD;
  return isShort ? `${field}: kept "${kept}", dropped "${dropped}"` : `${field}: both had one, the other's was dropped`;
}

async function nameOf({ trx, account }: Change, column: Column, row: ApplicationRow): Promise<unknown> {
  if (column !== 'company_id' && column !== 'contact_id') return row[column];
  const named = await trx
    .selectFrom(column === 'company_id' ? 'company' : 'contact')
    .select('name')
    .where('account_id', '=', account)
    .where('id', '=', row[column] ?? '')
    .executeTakeFirst();
  return named?.name;
}

function sayPay({ pay_min, pay_max, pay_currency, pay_period }: ApplicationRow): string | null {
  const range = [...new Set([pay_min, pay_max])].filter((end) => end !== null).join('-');
  return [range, pay_currency, pay_period].filter(Boolean).join(' ') || null;
}

async function searchDropped({ trx, account }: Change, own: ApplicationRow, other: ApplicationRow) {
  if (own.search_id === other.search_id) return [];
  const rows = await trx
    .selectFrom('search')
    .select(['id', 'name'])
    .where('account_id', '=', account)
    .where('id', 'in', [own.search_id, other.search_id])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [sayDropped('search', names.get(own.search_id), names.get(other.search_id))];
}

function readTags({ tags }: ApplicationRow): readonly string[] {
  return JSON.parse(tags) as string[];
}

async function readRow({ trx, account }: Change, id: string): Promise<ApplicationRow> {
  return trx
    .selectFrom('application')
    .selectAll()
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
