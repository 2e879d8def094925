import { EVENT_KINDS } from '../../../analysis/model.ts';
import type { Field } from '../../model.ts';
import type { Column } from './column.ts';

const STAGES: ReadonlySet<string> = new Set<string>(EVENT_KINDS);

/**
 * Gives the plain "Date" columns of a sheet such as `Applied, Date, Phone screen, Date, Outcome, Date` to the stage on their left.
 * Where there is only one "Date" it is the day of the application.
 */
export function pairDates(all: readonly Column[]): void {
  const plain = all.filter(({ field }) => field === 'date');
  if (plain.length < 2) return;
  for (const column of plain) {
    const left = all[column.at - 1]?.field;
    const stage = left === undefined || left === null ? null : dayFieldOf(left);
    if (stage !== null) column.field = stage;
  }
}

function dayFieldOf(left: NonNullable<Column['field']>): Field | null {
  if (left === 'submitted' || left === 'sentOn') return 'sentOn';
  if (left === 'status') return 'closedOn';
  return STAGES.has(left) ? (left as Field) : null;
}
