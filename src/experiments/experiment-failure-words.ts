import { type ErrorWords, errorWords } from '../kernel/error-words.ts';
import { unreachable } from '../kernel/result.ts';
import type {
  CloseFailure,
  DrawFailure,
  EditFailure,
  FindVariantFailure,
  NamedExperiment,
  OverrideFailure,
  StartFailure,
} from './experiment-failure.ts';
import type { ExperimentState } from './model.ts';

type Failure = CloseFailure | DrawFailure | EditFailure | FindVariantFailure | OverrideFailure | StartFailure;
/** What an operation of experiments refuses and no other operation does. */
export type ExperimentFailure = Extract<Failure, { kind: (typeof KINDS)[number] }>;

const KINDS = [
  'no-such-experiment',
  'several-experiments',
  'no-such-variant',
  'variant-in-use',
  'bad-plan',
  'fixed-at-start',
  'experiment-wrong-state',
  'experiments-overlap',
  'day-in-the-future',
  'clock-moved-back',
  'already-sent',
  'nothing-runs',
  'not-eligible',
  'no-such-draw',
  'reason-needed',
] as const;

/** Whether experiments say it, and not the ledger. */
export function isExperimentFailure(failure: { readonly kind: string }): failure is ExperimentFailure {
  return (KINDS as readonly string[]).includes(failure.kind);
}

/** Says what was refused in the same words at every door: what, where, what to do. */
export function experimentWords(failure: ExperimentFailure): ErrorWords {
  switch (failure.kind) {
    case 'no-such-experiment':
      return errorWords(
        `no experiment is called "${failure.given}"`,
        'experiment',
        failure.known.length > 0 ? `name one of: ${listed(failure.known)}` : 'plan one first',
      );
    case 'several-experiments':
      return errorWords(
        `"${failure.given}" names several experiments`,
        'experiment',
        `give one of these ids: ${listed(failure.candidates)}`,
      );
    case 'bad-plan':
      return errorWords(inside(failure.because), failure.where, failure.mend ?? 'correct the plan');
    case 'fixed-at-start':
      return errorWords(
        `"${failure.question}" has started, and what it measures is fixed`,
        failure.field,
        'close it and plan another; only the question and an earlier stop may change',
      );
    case 'experiment-wrong-state':
      return errorWords(`"${failure.question}" is ${failure.state}`, 'experiment', WRONG_STATE[failure.needs]);
    case 'experiments-overlap':
      return overlapWords(failure);
    case 'day-in-the-future':
      return errorWords(
        `${failure.day} has not come yet, today is ${failure.today}`,
        'on',
        'give today or an earlier day',
      );
    case 'no-such-variant':
    case 'variant-in-use':
      return variantWords(failure);
    default:
      return drawWords(failure);
  }
}

function overlapWords({
  question,
  other,
  because,
}: Extract<ExperimentFailure, { kind: 'experiments-overlap' }>): ErrorWords {
  const where = `experiment ${other.id}`;
  return because === 'same-thing'
    ? errorWords(`"${question}" would vary what "${other.question}" varies already`, where, 'close the other one first')
    : errorWords(
        `"${question}" and "${other.question}" would run on the same applications`,
        where,
        'close the other one first, or plan this one crosswise with it',
      );
}

const WRONG_STATE: Readonly<Record<ExperimentState, string>> = {
  planned: 'only what is planned and has not started can be changed so',
  running: 'start it first, or name one that runs',
  closed: 'close it first',
};

type DrawKind =
  | 'clock-moved-back'
  | 'already-sent'
  | 'nothing-runs'
  | 'not-eligible'
  | 'no-such-draw'
  | 'reason-needed';

function drawWords(failure: Extract<ExperimentFailure, { kind: DrawKind }>): ErrorWords {
  switch (failure.kind) {
    case 'clock-moved-back':
      return errorWords(
        `the last draw was on ${failure.lastDrawnOn} and today is ${failure.today}: the clock was moved back`,
        '',
        'set the clock of this machine right; nothing is drawn on such a day',
      );
    case 'already-sent':
      return errorWords(
        `this application was sent${failure.sentOn === null ? '' : ` on ${failure.sentOn}`}, and a draw comes before that`,
        `application ${failure.application}`,
        'draw for the next one; what was sent can be compared, not drawn',
      );
    case 'nothing-runs':
      return errorWords('no experiment runs', '', 'start one, or send what you usually send');
    case 'not-eligible':
      return errorWords(
        `"${failure.question}" does not take this application: ${inside(failure.because)}`,
        'application',
        'send what you usually send',
      );
    case 'no-such-draw':
      return errorWords(`no draw has the id "${failure.given}"`, 'id', 'take it from the draws of its experiment');
    case 'reason-needed':
      return errorWords(
        `"${failure.question}" keeps why a draw was not followed`,
        'because',
        'say in a few words why you send the other one',
      );
    default:
      return unreachable(failure);
  }
}

function variantWords(failure: FindVariantFailure): ErrorWords {
  if (failure.kind === 'no-such-variant') {
    const mend = failure.known.length > 0 ? `name one of: ${failure.known.join(', ')}` : 'keep one first';
    return errorWords(`no resume or note is called "${failure.given}"`, 'variant', mend);
  }
  return errorWords(
    `"${failure.name}" is an arm of ${listed(failure.experiments)}`,
    'variant',
    'delete the experiment first, or keep the variant',
  );
}

/** Of many the first few say enough. */
const LISTED = 5;

function listed(experiments: readonly NamedExperiment[]): string {
  const shown = experiments.slice(0, LISTED).map(({ id, question }) => `${id} (${question})`);
  return `${shown.join(', ')}${experiments.length > LISTED ? ' and others' : ''}`;
}

/** A sentence as a part of a line. */
function inside(sentence: string): string {
  const text = sentence.replace(/[.]$/, '');
  return /^[A-Z][a-z ]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
}
