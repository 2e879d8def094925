import { EVENT_KINDS, type EventKind } from '../../../analysis/model.ts';
import type { Field } from '../../model.ts';
import { NO, YES } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import type { Step } from '../timeline/step.ts';
import { addAnswer, addClosing, addDelay, dateLast } from './answer-cells.ts';
import { addResult, passFailColumns } from './pass-fail.ts';
import type { DayReader } from './read-cell-days.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowAt } from './row-at.ts';
import { addStageCell } from './stage-cell.ts';
import { addCount, addReason, addWords } from './word-cells.ts';

export interface RowSteps {
  readonly steps: Step[];
  /** What an "applied?" column says. */
  readonly flag: 'flagged' | 'no' | 'unsaid';
}

/** Kinds of events that have columns of their own; when it was sent and what is noted beside it are read elsewhere. */
const STAGE_FIELDS: readonly EventKind[] = EVENT_KINDS.filter((kind) => kind !== 'submitted' && kind !== 'note');

/** Makes the function that collects everything one row says happened, column by column in the order of the sheet. */
export function createStepReader(context: ReadingContext, days: DayReader): (at: RowAt) => RowSteps {
  const { columns } = context;
  const of = (field: Field) => columns.byField.get(field) ?? [];
  const stages = STAGE_FIELDS.flatMap((kind) => of(kind).map((column) => ({ kind, column }))).toSorted(
    (a, b) => a.column.at - b.column.at,
  );
  const words = [...of('activity'), ...of('status'), ...of('history')].toSorted((a, b) => a.at - b.at);
  const flags = of('submitted');
  const dated = { answeredOn: of('answeredOn'), closedOn: of('closedOn'), statusOn: of('statusOn') };
  const delays = [
    ...of('daysToAnswer').map((column) => ({ column, closing: false })),
    ...of('daysToRejection').map((column) => ({ column, closing: true })),
  ];
  const counts = of('interviewCount');
  const reasons = of('reason');
  const results = passFailColumns(context, stages);
  return (at) => {
    const steps: Step[] = [];
    for (const { kind, column } of stages) {
      if (results.has(column)) addResult(steps, at, column);
      else addStageCell({ context, days, steps, at, kind, column });
    }
    for (const column of words) addWords(context, steps, at, column);
    for (const column of reasons) addReason(context, steps, at.cells[column.at] ?? '');
    for (const column of counts) addCount(steps, at.cells[column.at] ?? '');
    for (const column of dated.closedOn) addClosing(steps, at, days, column);
    for (const column of dated.answeredOn) addAnswer({ context, days, steps, at, column });
    for (const column of dated.statusOn)
      dateLast(steps, days.read(column.at, at.row, at.sentOn).days.at(-1)?.on ?? null);
    for (const { column, closing } of delays) addDelay(steps, at, column, closing);
    return { steps, flag: sentFlag(flags, at) };
  };
}

function sentFlag(flags: readonly Column[], { cells }: RowAt): RowSteps['flag'] {
  for (const { at } of flags) {
    const answer = (cells[at] ?? '').trim().toLowerCase();
    if (YES.has(answer)) return 'flagged';
    if (NO.has(answer)) return 'no';
  }
  return 'unsaid';
}
