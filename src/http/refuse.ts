import type { Context } from 'hono';
import { type ArchiveFailure, archiveWords, isArchiveFailure } from '../archive/archive-failure.ts';
import type { TakeBackFailure } from '../archive/take-back-batch.ts';
import { takeBackWords } from '../archive/take-back-words.ts';
import {
  type ExperimentFailure,
  experimentWords,
  isExperimentFailure,
} from '../experiments/experiment-failure-words.ts';
import { failureWords, type OperationFailure } from '../pipeline/failure-words.ts';
import type { BadCursor } from './page-of.ts';
import { type ProblemStatus, problem } from './problem.ts';

type Failure = OperationFailure | TakeBackFailure | ArchiveFailure | ExperimentFailure | BadCursor;

/** Turns what an operation refused into a problem document with its status. */
export function refuse(c: Context, failure: Failure) {
  const { what, where, mend } = wordsOf(failure);
  const title = sentence(what);
  return problem(c, {
    status: STATUS[failure.kind],
    kind: failure.kind,
    title,
    detail: `${title}.`,
    where,
    mend: `${sentence(mend)}.`,
  });
}

function wordsOf(failure: Failure) {
  if (isArchiveFailure(failure)) return archiveWords(failure);
  if (isExperimentFailure(failure)) return experimentWords(failure);
  if (failure.kind === 'bad-cursor') return CURSOR_WORDS;
  return 'batchId' in failure ? takeBackWords(failure) : failureWords(failure);
}

const CURSOR_WORDS = {
  what: 'this cursor is not of this list, or what it stood on is gone',
  where: 'cursor',
  mend: 'begin again without a cursor',
};

const STATUS: Record<Failure['kind'], ProblemStatus> = {
  'bad-cursor': 400,
  'no-such-search': 404,
  'no-such-application': 404,
  'no-such-event': 404,
  'no-such-batch': 404,
  'no-such-backup': 404,
  'nothing-by-this-id': 404,
  'home-not-empty': 409,
  'home-in-use': 409,
  'nothing-to-back-up': 409,
  'not-embedded': 409,
  'backup-unreadable': 409,
  'source-unusable': 422,
  'database-unusable': 503,
  'backup-failed': 507,
  'restore-failed': 507,
  'not-deleted': 507,
  'no-such-change': 404,
  'no-such-contact': 404,
  'no-such-mapping': 404,
  'already-recorded': 409,
  'already-ended': 409,
  'event-already-recorded': 409,
  'event-already-corrected': 409,
  'event-told-otherwise': 409,
  'contact-already-recorded': 409,
  'search-name-taken': 409,
  'several-applications': 409,
  'nothing-to-undo': 409,
  'batch-already-taken-back': 409,
  'change-already-undone': 409,
  'changed-since': 409,
  'own-limit': 409,
  'same-application': 422,
  'not-field-and-value': 422,
  'no-such-field': 422,
  'not-a-day': 422,
  'not-a-pay-range': 422,
  'company-missing': 422,
  'nothing-named': 422,
  'parts-left-over': 422,
  'two-days-fit': 422,
  'wish-with-day': 422,
  'sent-in-the-future': 422,
  'event-in-the-future': 422,
  'no-such-experiment': 404,
  'no-such-variant': 404,
  'no-such-draw': 404,
  'several-experiments': 409,
  'variant-in-use': 409,
  'fixed-at-start': 409,
  'experiment-wrong-state': 409,
  'experiments-overlap': 409,
  'clock-moved-back': 409,
  'already-sent': 409,
  'nothing-runs': 409,
  'not-eligible': 409,
  'bad-plan': 422,
  'day-in-the-future': 422,
  'reason-needed': 422,
};

/** Words of an operation as a sentence of its own, without the full stop. */
export function sentence(text: string) {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`.replace(/[.]$/, '');
}
