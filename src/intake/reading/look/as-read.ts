import { grouped } from '../../../analysis/in-words.ts';
import type { Draft } from '../../draft.ts';
import type { AsRead, ValueLook } from '../../look.ts';
import { NO, YES } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import type { DayReader } from '../layouts/read-cell-days.ts';
import { isStage } from './word-values.ts';

interface Cell {
  readonly column: Column;
  readonly row: number;
  readonly written: string;
  readonly days: DayReader;
  readonly draft: Draft | null;
  readonly values: readonly ValueLook[] | null;
}

/** What one cell was read as: its day, what its words mean, or what became of its text. */
export function asRead({ column, row, written, days, draft, values }: Cell): AsRead {
  const [day] = days.read(column.at, row, draft?.sentOn ?? null).days;
  if (day !== undefined && column.field !== 'status') return { day: day.on, inferred: day.inferred };
  if (isStage(column.field) && isFlag(written, YES)) return { means: [column.field ?? ''] };
  if (isStage(column.field) && isFlag(written, NO)) return { means: ['neutral'] };
  const known = values?.find(({ value }) => value === written || written.includes(value));
  if (known !== undefined) return { means: known.means };
  return { text: (draft === null ? null : textIn(draft, column.field)) ?? written };
}

function isFlag(written: string, words: ReadonlySet<string>): boolean {
  return words.has(written.toLowerCase());
}

/** What stands in the draft where this column's text went; `null` where it is no text of its own. */
function textIn(draft: Draft, field: Column['field']): string | null {
  switch (field) {
    case 'company':
    case 'role':
      return draft[field];
    case 'level':
    case 'variant':
    case 'companySize':
    case 'contact':
    case 'location':
    case 'postingUrl':
      return draft[field] ?? null;
    case 'workMode':
      return draft.workMode === 'onsite' ? 'on site' : (draft.workMode ?? null);
    case 'pay':
      return draft.pay === undefined ? null : payWords(draft.pay);
    default:
      return null;
  }
}

function payWords({ min, max, currency, period }: NonNullable<Draft['pay']>): string {
  const amounts = [...new Set([min, max])].flatMap((amount) => (amount === null ? [] : [grouped(amount)]));
  const sum = amounts.join(' to ');
  return [sum, currency, period === null ? null : `a ${period}`].filter(Boolean).join(' ');
}
