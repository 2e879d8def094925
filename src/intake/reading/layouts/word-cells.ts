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
  if (addAnswerFlag(steps, trimmed, column) || addRefusal(steps, trimmed, column)) return;
  const single = !/[\d\n;|>→[{]/.test(trimmed);
  const read = single ? null : readHistory({ cell: trimmed, at: column.at, row: at.row, sentOn: at.sentOn }, context);
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

/** A bare "no" as the outcome is theirs. */
function addRefusal(steps: Step[], cell: string, { reading }: Column): boolean {
  if (cell.length > 12 || reading.concept !== 'result' || !NO_AT_ALL.has(cell.toLowerCase())) return false;
  addStep(steps, { concept: 'rejected', on: null });
  return true;
}

/** "Pending" and "tbd" are a no to many questions, but not to this one. */
const NO_AT_ALL: ReadonlySet<string> = new Set(['no', 'n', 'nope', 'nein', 'non', '否', '没有', '没']);

/**
 * "Why it ended: ghosted" says that nobody ever answered, "withdrew" that it was the person's own doing, whatever column the
 * card was moved to.
 */
export function addReason({ readStage }: ReadingContext, steps: Step[], cell: string): void {
  if (isNothing(cell) || cell.length > 40) return;
  const { concepts, share } = readStage(cell.trim());
  if (share <= 0.6 || concepts.length === 0) return;
  if (concepts.every((concept) => concept === 'silent')) dropRejection(steps);
  const [reason] = concepts;
  if (concepts.length !== 1 || reason === undefined || !OWN_DOING.has(reason)) return;
  dropRejection(steps);
  addStep(steps, { concept: reason, on: null });
}

const OWN_DOING: ReadonlySet<Concept> = new Set<Concept>(['withdrawn', 'declined', 'accepted', 'lost-interest']);

/** "2" under "Interviews" is at least one conversation, unless the row tells of one already. */
export function addCount(steps: Step[], cell: string): void {
  const number = Number(cell.trim());
  if (cell.trim() === '' || !Number.isFinite(number) || number < 1) return;
  if (steps.some(({ concept }) => CONVERSATIONS.has(concept))) return;
  steps.push({ concept: 'interview', on: null, ...(number > 1 ? { note: `${number} interviews` } : {}) });
}
