import { OUTCOME_KINDS } from '../../analysis/model.ts';
import type { Draft } from '../draft.ts';
import type { Field } from '../model.ts';
import type { ReadingContext } from './layouts/reading-context.ts';

const OUTCOME_FIELDS: readonly Field[] = [
  ...OUTCOME_KINDS,
  'answeredOn',
  'closedOn',
  'daysToAnswer',
  'daysToRejection',
  'interviewCount',
];

/**
 * Whether a table says anywhere what became of the applications. A log with no such column, or with a status that is always
 * "applied", does not: its silence means nothing.
 */
export function recordsOutcomes({ columns, table, readStage }: ReadingContext, drafts: readonly Draft[]): boolean {
  if (drafts.some(({ events }) => events.some(({ kind }) => kind !== 'submitted' && kind !== 'outreach'))) return true;
  if (OUTCOME_FIELDS.some((field) => columns.byField.has(field))) return true;
  return [...(columns.byField.get('status') ?? []), ...(columns.byField.get('history') ?? [])].some(({ at }) =>
    saysSilence(table.rows, at, readStage),
  );
}

function saysSilence(
  rows: ReadingContext['table']['rows'],
  at: number,
  readStage: ReadingContext['readStage'],
): boolean {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').trim();
    if (seen.has(cell)) continue;
    if (seen.size > 1000) return true;
    seen.add(cell);
    if (readStage(cell).concepts.some((concept) => concept === 'silent' || concept === 'open')) return true;
  }
  return false;
}
