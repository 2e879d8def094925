import type { EventKind } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import { addDays } from '../../../kernel/day.ts';
import { NO, YES } from '../answer-words.data.ts';
import type { Field } from '../columns/field.ts';
import type { Column } from '../columns/recognise-columns.ts';
import { isNothing } from '../is-nothing.ts';
import type { Concept } from '../stages/concept.ts';
import type { Step } from '../timeline/step.ts';
import { addResult, passFailColumns } from './pass-fail.ts';
import type { DayReader } from './read-cell-days.ts';
import { readHistory } from './read-history.ts';
import type { ReadingContext } from './reading-context.ts';

export interface RowSteps {
  readonly steps: Step[];
  /** What an "applied?" column says. */
  readonly flag: 'flagged' | 'no' | 'unsaid';
}

export interface RowAt {
  readonly row: number;
  readonly cells: readonly string[];
  readonly sentOn: Day | null;
}

const STAGE_FIELDS: readonly EventKind[] = [
  'outreach',
  'acknowledged',
  'responded',
  'assessment',
  'screen',
  'interview',
  'technical',
  'final',
  'offer',
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'followed-up',
  'feedback-asked',
  'feedback-received',
];
const PROGRESS: ReadonlySet<Concept> = new Set<Concept>([
  'responded',
  'assessment',
  'test',
  'screen',
  'interview',
  'second',
  'technical',
  'final',
  'offer',
  'accepted',
  'declined',
  'declined?',
  'rejected',
  'withdrawn',
  'lost-interest',
]);
const CLOSING: ReadonlySet<Concept> = new Set<Concept>([
  'rejected',
  'withdrawn',
  'declined',
  'declined?',
  'accepted',
  'lost-interest',
]);

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

interface StageCell {
  readonly context: ReadingContext;
  readonly days: DayReader;
  readonly steps: Step[];
  readonly at: RowAt;
  readonly kind: EventKind;
  readonly column: Column;
}

/** A stage's own column: its days, a yes or no, or words such as "passed", "rejected", "scheduled". */
function addStageCell(given: StageCell): void {
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
  if (!happened && !/\d{4,}/.test(rest))
    addStep(steps, { concept: kind, on: null, ...(concepts.length === 0 ? { note: rest } : {}) });
  for (const concept of closings) addStep(steps, { concept, on: null });
  if (concepts.length === 0 && column.shape.distinct <= 20 && !happened) count(context, rest);
}

function addWords(context: ReadingContext, steps: Step[], at: RowAt, column: Column): void {
  const cell = at.cells[column.at] ?? '';
  if (isNothing(cell)) return;
  const trimmed = cell.trim();
  if (addAnswerFlag(steps, trimmed, column)) return;
  const single = !/[\d\n;|>→[{]/.test(trimmed);
  const read = single ? null : readHistory({ cell: trimmed, at: column.at, sentOn: at.sentOn }, context);
  if (read === null) {
    const { concepts, share } = context.readStage(trimmed);
    if (concepts.length === 0 || (share < 0.25 && trimmed.length > 40)) count(context, trimmed);
    for (const concept of concepts) addStep(steps, { concept, on: null });
    return;
  }
  for (const step of read.steps) addStep(steps, step);
  for (const value of read.unknown) count(context, value);
}

/** A yes or no under "Response" among other words. */
function addAnswerFlag(steps: Step[], cell: string, { reading }: Column): boolean {
  if (cell.length > 12 || reading.concept !== 'response') return false;
  const answer = cell.toLowerCase();
  if (YES.has(answer)) addStep(steps, { concept: 'responded', on: null });
  return YES.has(answer) || NO.has(answer);
}

/** "Why it ended: ghosted" says that nobody ever answered, whatever column the card was moved to. */
function addReason({ readStage }: ReadingContext, steps: Step[], cell: string): void {
  if (isNothing(cell) || cell.length > 40) return;
  const { concepts, share } = readStage(cell.trim());
  if (share > 0.6 && concepts.length > 0 && concepts.every((concept) => concept === 'silent')) dropRejection(steps);
}

function dropRejection(steps: Step[]): void {
  for (let at = steps.length - 1; at >= 0; at--) if (steps[at]?.concept === 'rejected') steps.splice(at, 1);
}

/** An undated step said before is not said again; a day completes it. */
function addStep(steps: Step[], step: Step): void {
  const at = steps.findIndex(
    ({ concept, on }) => concept === step.concept && (on === null || step.on === null || on === step.on),
  );
  const known = steps[at];
  if (known === undefined) steps.push(step);
  else if (known.on === null && step.on !== null) steps[at] = step;
}

function addCount(steps: Step[], cell: string): void {
  const number = Number(cell.trim());
  if (cell.trim() === '' || !Number.isFinite(number) || number < 1) return;
  if (
    steps.some(
      ({ concept }) =>
        concept === 'screen' ||
        concept === 'interview' ||
        concept === 'technical' ||
        concept === 'final' ||
        concept === 'second',
    )
  )
    return;
  steps.push({ concept: 'interview', on: null, ...(number > 1 ? { note: `${number} interviews` } : {}) });
}

/** The day of an outcome belongs to the event that closes it; without one ("ghosted", still open) it is no event. */
function addClosing(steps: Step[], at: RowAt, days: DayReader, column: Column): void {
  const day = days.read(column.at, at.row, at.sentOn).days.at(-1);
  if (day === undefined) return;
  const last = steps.findLastIndex(({ concept, on }) => on === null && CLOSING.has(concept));
  const step = steps[last] ?? steps[steps.findLastIndex(({ concept, on }) => on === null && concept === 'offer')];
  if (step !== undefined) steps[steps.indexOf(step)] = { ...step, on: day.on, inferred: day.inferred };
}

interface AnswerCell {
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
function addAnswer({ context, days, steps, at, column }: AnswerCell): void {
  const found = days.read(column.at, at.row, at.sentOn);
  const first = found.days[0];
  if (first === undefined) {
    if (found.rest !== '') addAnswerWords(context, steps, found.rest);
    return;
  }
  const said = found.rest === '' ? [] : context.readStage(found.rest).concepts.filter((concept) => PROGRESS.has(concept));
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
  if (concepts.length === 0) count(context, words);
  const denied = NO_RESPONSE.test(words) && steps.every(({ concept, on }) => on === null && !isPositive(concept));
  if (denied) dropRejection(steps);
  for (const concept of concepts) addStep(steps, { concept, on: null });
}

const NO_RESPONSE =
  /^(?:no|never|none|keine|nie|pas de|aucune?|sans|sin|ninguna|no hay|无|没|未|没有)\s*(?:response|reply|answer|replied|antwort|rückmeldung|r[ée]ponse|retour|respuesta|回复|反馈|消息)/i;

function isPositive(concept: Concept): boolean {
  return PROGRESS.has(concept) && concept !== 'rejected';
}

/** The day of the latest status belongs to the furthest event that has none. */
function dateLast(steps: Step[], on: Day | null): void {
  if (on === null) return;
  const last = steps.findLastIndex((step) => step.on === null && PROGRESS.has(step.concept));
  const step = steps[last];
  if (step) steps[last] = { ...step, on };
}

/** "12 days to response" completes a day that nothing else gives. A zero beside silence means nothing. */
function addDelay(steps: Step[], { cells, sentOn }: RowAt, column: Column, closing: boolean): void {
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
 * A counted delay to a rejection. Sheets fill such columns by formula, so one that lies on or before a day of progress is the delay to
 * that answer, and dates nothing; an answer of unknown kind on that very day was the rejection.
 */
function addRejectionOn(steps: Step[], on: Day | null): void {
  if (steps.some(({ concept }) => concept === 'offer' || concept === 'accepted' || concept === 'withdrawn')) return;
  const answer = steps.findIndex((step) => step.concept === 'responded' && step.on === on);
  const progress = steps.filter((step, at) => at !== answer && isPositive(step.concept));
  const contradicted = on !== null && progress.some((step) => step.on !== null && step.on >= on);
  if (answer >= 0 && progress.length === 0) steps.splice(answer, 1);
  if (!contradicted) addStep(steps, { concept: 'rejected', on });
}

function count({ unknown }: ReadingContext, value: string): void {
  const shown = value.length > 80 ? `${value.slice(0, 77)}...` : value;
  unknown.set(shown, (unknown.get(shown) ?? 0) + 1);
}
