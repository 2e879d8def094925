import { NO, YES } from '../answer-words.data.ts';
import type { Column } from '../columns/column.ts';
import { isNothing } from '../is-nothing.ts';
import type { Concept } from '../stages/concept.ts';
import { addStep, dropRejection } from '../timeline/add-step.ts';
import type { Step } from '../timeline/step.ts';
import { countUnknown } from './count-unknown.ts';
import { readHistory } from './read-history.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowAt } from './row-at.ts';

const CONVERSATIONS: ReadonlySet<Concept> = new Set<Concept>(['screen', 'interview', 'second', 'technical', 'final']);

/** A status, or a cell that tells several things one after the other. */
export function addWords(context: ReadingContext, steps: Step[], at: RowAt, column: Column): void {
  const cell = at.cells[column.at] ?? '';
  if (isNothing(cell)) return;
  const trimmed = cell.trim();
  if (addAnswerFlag(steps, trimmed, column)) return;
  const single = !/[\d\n;|>→[{]/.test(trimmed);
  const read = single ? null : readHistory({ cell: trimmed, at: column.at, sentOn: at.sentOn }, context);
  if (read === null) {
    const { concepts, share } = context.readStage(trimmed);
    if (concepts.length === 0 || (share < 0.25 && trimmed.length > 40)) countUnknown(context, trimmed);
    for (const concept of concepts) addStep(steps, { concept, on: null });
    return;
  }
  for (const step of read.steps) addStep(steps, step);
  for (const value of read.unknown) countUnknown(context, value);
}

/** A yes or no under "Response" among other words. */
function addAnswerFlag(steps: Step[], cell: string, { reading }: Column): boolean {
  if (cell.length > 12 || reading.concept !== 'response') return false;
  const answer = cell.toLowerCase();
  if (YES.has(answer)) addStep(steps, { concept: 'responded', on: null });
  return YES.has(answer) || NO.has(answer);
}

/** "Why it ended: ghosted" says that nobody ever answered, whatever column the card was moved to. */
export function addReason({ readStage }: ReadingContext, steps: Step[], cell: string): void {
  if (isNothing(cell) || cell.length > 40) return;
  const { concepts, share } = readStage(cell.trim());
  if (share > 0.6 && concepts.length > 0 && concepts.every((concept) => concept === 'silent')) dropRejection(steps);
}

/** "2" under "Interviews" is at least one conversation, unless the row tells of one already. */
export function addCount(steps: Step[], cell: string): void {
  const number = Number(cell.trim());
  if (cell.trim() === '' || !Number.isFinite(number) || number < 1) return;
  if (steps.some(({ concept }) => CONVERSATIONS.has(concept))) return;
  steps.push({ concept: 'interview', on: null, ...(number > 1 ? { note: `${number} interviews` } : {}) });
}
