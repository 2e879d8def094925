import { counted } from '../../../analysis/in-words.ts';
import type { ValueLook } from '../../look.ts';
import type { Column } from '../columns/column.ts';
import type { SettledOrder } from '../dates/settle-dates.ts';
import type { ReadingContext } from '../layouts/reading-context.ts';
import { MEANING_WORDS } from './meaning-words.data.ts';

/** Why a column is read as it is, in a few words; empty where its header says it all. */
export function whyColumn(column: Column, context: ReadingContext, values: readonly ValueLook[] | null): string {
  const rows = context.table.rows.length;
  if (column.shape.filled === 0) return `empty in ${rows === 1 ? 'its one row' : `all ${rows} rows`}`;
  const parts = isRead(column)
    ? [reasonOf(column, context, values), daysOf(column, context), valuesOf(values), emptyOf(column, rows)]
    : [context.columns.fixed.has(column) ? settledBy(column, context) : unreadReason(column)];
  return parts.filter((part) => part !== '').join('; ');
}

/** By the person, or by what is known of the program that exported the file. */
function settledBy({ field }: Column, { options }: ReadingContext): string {
  return options.map?.[field ?? 'ignored'] === undefined ? 'known from this export' : 'you said so';
}

function isRead({ field }: Column): boolean {
  return field !== null && field !== 'ignored';
}

function unreadReason({ field }: Column): string {
  return field === null ? 'no field fits; say which if it matters' : 'says nothing about the application';
}

function reasonOf(column: Column, context: ReadingContext, values: readonly ValueLook[] | null): string {
  const { columns } = context;
  const { reading, field } = column;
  if (columns.fixed.has(column)) return settledBy(column, context);
  if (reading.concept === null || reading.sure === 0) return 'its values say so';
  // Where its words are counted, they say it themselves.
  if (field !== reading.concept) return values === null ? 'by header and values' : '';
  return reading.sure === 1 ? 'part of the header says so' : '';
}

/** How the days of a column are read, where they are not plain. */
function daysOf({ at, field }: Column, { dates, notes }: ReadingContext): string {
  const column = dates.columns.get(at);
  if (column === undefined || field === 'ignored') return '';
  const { dayFirst, monthFirst, both } = column.evidence;
  const order = dates.orders.get(at) ?? { order: null, by: null };
  const yearless = column.firstWritten().filter((day) => day?.kind.startsWith('yearless')).length;
  const isCompleted = (notes?.yearless ?? 0) === 0;
  const isFirst = [...dates.orders].find(([, one]) => one.order !== null)?.[0] === at;
  const words = isFirst || order.by === null ? orderWords(order, dayFirst + monthFirst) : asAbove(order);
  return [
    dayFirst + monthFirst + both === 0 ? '' : words,
    yearless === 0 ? '' : `${yearless} without a year${isCompleted ? ', completed from the days around' : ''}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function orderWords({ order, by }: SettledOrder, telling: number): string {
  if (order === null) return 'day and month fit both ways';
  const [first, other] = order === 'dmy' ? ['day first', 'month first'] : ['month first', 'day first'];
  if (by === 'values' && telling > 0)
    return `${first}: ${counted(telling, 'value')} ${telling === 1 ? 'rules' : 'rule'} out ${other}`;
  return `${first}${ORDER_REASONS[by ?? 'you']}`;
}

/** The reason is told once for a file. */
function asAbove({ order }: SettledOrder): string {
  return `${order === 'dmy' ? 'day' : 'month'} first, as above`;
}

const ORDER_REASONS = {
  you: ', as you said',
  values: ', as its dots say',
  'other-columns': ', as the other columns',
  language: ', as in the language of the headers',
  sense: ': the other way days would run backwards or ahead',
} as const;

/** "88 rejected, 6 withdrawn, 1 offer; 3 not known". */
function valuesOf(values: readonly ValueLook[] | null): string {
  if (values === null) return '';
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const { means, count } of values) {
    const words = means.map((key) => MEANING_WORDS[key] ?? key);
    if (words.length === 0) unknown += count;
    else counts.set(words.join(' and '), (counts.get(words.join(' and ')) ?? 0) + count);
  }
  const known = [...counts].toSorted((a, b) => b[1] - a[1]);
  const told = known.slice(0, TOLD).map(([words, count]) => `${count} ${words}`);
  const rest = known.slice(TOLD).reduce((sum, [, count]) => sum + count, 0);
  const parts = [...told, rest > 0 ? counted(rest, 'other') : ''].filter((part) => part !== '').join(', ');
  return [parts, unknown > 0 ? `${unknown} not known` : ''].filter((part) => part !== '').join('; ');
}

const TOLD = 4;

function emptyOf({ shape }: Column, rows: number): string {
  const empty = rows - shape.filled;
  return empty > 0 ? `${empty} empty` : '';
}
