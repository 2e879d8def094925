import type { ErrorWords } from '../kernel/error-words.ts';
import type { TakeBackFailure } from './take-back-batch.ts';

/** Why an import could not be taken back: what, where, what to do, the same at every door. */
export function takeBackWords(failure: TakeBackFailure): ErrorWords {
  const where = `batch ${failure.batchId}`;
  return failure.kind === 'no-such-batch'
    ? { what: 'there is no such import', where, mend: 'take the id from what the import printed' }
    : { what: `this import was taken back on ${failure.at.slice(0, 10)}`, where, mend: 'nothing needs doing' };
}
