import type { EventKind } from '../../../analysis/model.ts';
import { NO, YES } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import { isNothing } from '../is-nothing.ts';
import { addStep, CLOSING, isPositive } from '../timeline/add-step.ts';
import type { Step } from '../timeline/step.ts';
import { countUnknown } from './count-unknown.ts';
import type { DayReader } from './read-cell-days.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowAt } from './row-at.ts';

export interface StageCell {
  readonly context: ReadingContext;
  readonly days: DayReader;
  readonly steps: Step[];
  readonly at: RowAt;
  readonly kind: EventKind;
  readonly column: Column;
}

/** A stage's own column: its days, a yes or no, or words such as "passed", "rejected", "scheduled". */
export function addStageCell(given: StageCell): void {
  const { context, days, steps, at, kind, column } = given;
  const cell = at.cells[column.at] ?? '';
  if (cell === '') return;
  const answer = cell.length <= 12 ? cell.trim().toLowerCase() : '';
  if (answer !== '' && NO.has(answer)) return;
  if (answer !== '' && YES.has(answer)) {
    addStep(steps, { concept: kind, on: null });
    return;
  }
  if (isNothing(cell)) return;
  const found = context.dates.columns.has(column.at)
    ? days.read(column.at, at.row, at.sentOn)
    : { days: [], rest: cell.trim() };
  for (const { on, inferred } of found.days) addStep(steps, { concept: kind, on, inferred });
  if (found.rest !== '') addStageWords(given, found.rest, found.days.length > 0);
}

function addStageWords({ context, steps, kind, column }: StageCell, rest: string, happened: boolean): void {
  const { concepts } = context.readStage(rest);
  const closings = concepts.filter((concept) => CLOSING.has(concept) && concept !== kind);
  const idle =
    concepts.length > 0 &&
    concepts.every((concept) => concept === 'silent' || concept === 'wish' || concept === 'wish?');
  if (idle && !happened) return;
  // A telephone number under "Phone" is no call; a sum under "Offer" is an offer.
  if (!happened && (kind === 'offer' || !/\d{4,}/.test(rest)))
    addStep(steps, { concept: kind, on: null, ...(concepts.length === 0 ? { note: rest } : {}) });
  // "Rejected at: phone screen" tells how far it came.
  const before = CLOSING.has(kind) ? concepts.filter((concept) => isPositive(concept) && !CLOSING.has(concept)) : [];
  for (const concept of [...before, ...closings]) addStep(steps, { concept, on: null });
  if (concepts.length === 0 && column.shape.distinct <= 20 && !happened) countUnknown(context, rest);
}
