import { makeChange } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { FindExperimentFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';
import { logLine } from './log-line.ts';

/** Writes a line of the person's own into the log of an experiment. */
export async function noteOnExperiment(
  deps: Deps,
  given: string,
  text: string,
): Promise<Result<{ readonly id: string }, FindExperimentFailure>> {
  return makeChange<{ id: string }, FindExperimentFailure>(deps, 'note-on-experiment', async (change) => {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id, question } = found.value;
    await logLine(deps, change, { experimentId: id, kind: 'note', text });
    change.summary = `Noted something on the experiment "${question}"`;
    return ok({ id });
  });
}
