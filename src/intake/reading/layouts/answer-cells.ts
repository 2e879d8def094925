import { addDays, type Day } from '../../../kernel/day.ts';
import type { Column } from '../columns/column.ts';
import { addStep, CLOSING, dropRejection, isPositive, PROGRESS } from '../timeline/add-step.ts';
import type { Step } from '../timeline/step.ts';
import { countUnknown } from './count-unknown.ts';
import type { DayReader } from './read-cell-days.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowAt } from './row-at.ts';

/** The day of an outcome belongs to the event that closes it; without one ("ghosted", still open) it is no event. */
export function addClosing(steps: Step[], at: RowAt, days: DayReader, column: Column): void {
  const day = days.read(column.at, at.row, at.sentOn).days.at(-1);
  if (day === undefined) return;
  const last = steps.findLastIndex(({ concept, on }) => on === null && CLOSING.has(concept));
  const step = steps[last] ?? steps[steps.findLastIndex(({ concept, on }) => on === null && concept === 'offer')];
  if (step !== undefined) steps[steps.indexOf(step)] = { ...step, on: day.on, inferred: day.inferred };
}

export interface AnswerCell {
  readonly context: ReadingContext;
  readonly days: DayReader;
  readonly steps: Step[];
  readonly at: RowAt;
  readonly column: Column;
}

/**
 * The day of the first answer. Where the row knows one answer without a day, that is it; else it is a response of its own. "No response"
 * here is the plainest word on the matter: a "Rejected" beside it without a day was the person's own guess.
 */
export function addAnswer({ context, days, steps, at, column }: AnswerCell): void {
  const found = days.read(column.at, at.row, at.sentOn);
  const first = found.days[0];
  if (first === undefined) {
    if (found.rest !== '') addAnswerWords(context, steps, found.rest);
    return;
  }
  const said =
    found.rest === '' ? [] : context.readStage(found.rest).concepts.filter((concept) => PROGRESS.has(concept));
  for (const concept of said) addStep(steps, { concept, on: first.on, inferred: first.inferred });
  const answers = steps.filter(({ concept }) => PROGRESS.has(concept));
  if (answers.some(({ on }) => on === first.on)) return;
  const [only] = answers;
  if (answers.length === 1 && only && only.on === null)
    steps[steps.indexOf(only)] = { ...only, on: first.on, inferred: first.inferred };
  else steps.push({ concept: 'responded', on: first.on, inferred: first.inferred });
}

function addAnswerWords(context: ReadingContext, steps: Step[], words: string): void {
  const { concepts } = context.readStage(words);
  if (concepts.length === 0) countUnknown(context, words);
  const denied = NO_RESPONSE.test(words) && steps.every(({ concept, on }) => on === null && !isPositive(concept));
  if (denied) dropRejection(steps);
  for (const concept of concepts) addStep(steps, { concept, on: null });
}

const NO_RESPONSE =
  /^(?:no|never|none|keine|nie|pas de|aucune?|sans|sin|ninguna|no hay|无|没|未|没有)\s*(?:response|reply|answer|replied|antwort|rückmeldung|r[ée]ponse|retour|respuesta|回复|反馈|消息)/i;

/** The day of the latest status belongs to the furthest event that has none. */
export function dateLast(steps: Step[], on: Day | null): void {
  if (on === null) return;
  const last = steps.findLastIndex((step) => step.on === null && PROGRESS.has(step.concept));
  const step = steps[last];
  if (step) steps[last] = { ...step, on };
}

/** "12 days to response" completes a day that nothing else gives. A zero beside silence means nothing. */
export function addDelay(steps: Step[], { cells, sentOn }: RowAt, column: Column, closing: boolean): void {
  const text = (cells[column.at] ?? '').trim();
  const number = Number(text);
  if (text === '' || !Number.isInteger(number) || number < 0 || number > 2000) return;
  const on = sentOn === null ? null : addDays(sentOn, number);
  if (closing) {
    addRejectionOn(steps, on);
    return;
  }
  const answers = steps.filter(({ concept }) => PROGRESS.has(concept));
  const [only] = answers;
  if (answers.length === 1 && only && only.on === null) steps[steps.indexOf(only)] = { ...only, on };
}

/**
 * A counted delay to a rejection. One that lies on or before a day of progress was counted to that answer: the rejection is told,
 * its day is not. An answer of unknown kind on that very day was the rejection.
 */
function addRejectionOn(steps: Step[], on: Day | null): void {
  if (steps.some(({ concept }) => concept === 'offer' || concept === 'accepted' || concept === 'withdrawn')) return;
  const answer = steps.findIndex((step) => step.concept === 'responded' && step.on === on);
  const progress = steps.filter((step, at) => at !== answer && isPositive(step.concept));
  const contradicted = on !== null && progress.some((step) => step.on !== null && step.on >= on);
  if (answer >= 0 && progress.length === 0) steps.splice(answer, 1);
  addStep(steps, { concept: 'rejected', on: contradicted ? null : on });
}
