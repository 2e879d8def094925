import { unreachable } from '../kernel/result.ts';
import type { AddApplicationFailure } from '../pipeline/add-application.ts';

/** Everything an operation may refuse. */
export type OperationFailure = AddApplicationFailure;

/** The three parts of every error. `where` is a field, a file and line, or empty. */
export interface FailureWords {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
}

/** Says a refusal in the same words at every door; the doors add their own status or exit code. */
export function failureWords(failure: OperationFailure): FailureWords {
  switch (failure.kind) {
    case 'no-such-search':
      return {
        what: `there is no search called "${failure.name}"`,
        where: 'search',
        mend: failure.known.length > 0 ? `name one of: ${failure.known.join(', ')}` : 'record something first',
      };
    case 'sent-in-the-future':
      return {
        what: `${failure.sentOn} has not come yet, today is ${failure.today}`,
        where: 'sentOn',
        mend: 'give the day it was sent, or record it as a draft',
      };
    case 'already-recorded':
      return {
        what: `${[failure.company, failure.role].filter(Boolean).join(', ')}${failure.sentOn ? `, sent on ${failure.sentOn},` : ''} is recorded already`,
        where: `application ${failure.applicationId}`,
        mend: 'change that one, or say that this is a second one',
      };
    case 'own-limit':
      return {
        what: `your own limit holds: ${failure.limit}`,
        where: '',
        mend: failure.because,
      };
    default:
      return unreachable(failure);
  }
}
