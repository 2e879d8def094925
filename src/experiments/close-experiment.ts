import { makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { CloseFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';
import { logLine } from './log-line.ts';
import type { ExperimentClose } from './model.ts';

/** Decides a running experiment: nothing is drawn any more, and what it measured joins the next diagnosis. */
export async function closeExperiment(
  deps: Deps,
  given: string,
  { decision, learning = null }: Omit<ExperimentClose, 'learning'> & Partial<Pick<ExperimentClose, 'learning'>>,
): Promise<Result<{ readonly id: string }, CloseFailure>> {
  return makeChange<{ id: string }, CloseFailure>(deps, 'close-experiment', async (change) => {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id, question, state, arms } = found.value;
    if (state !== 'running') return fail({ kind: 'experiment-wrong-state', question, state, needs: 'running' });
    const kept = learning === '' ? null : learning;
    const closed = { state: 'closed', closed_on: deps.today(), decision, learning: kept };
    await updateTracked(change, 'experiment', { id, ...closed });
    const goesOn = decision === 'none' ? 'either will do' : `going on with ${arms[decision].label}`;
    const text = `Closed: ${goesOn}${kept === null ? '' : ', learning kept'}`;
    await logLine(deps, change, { experimentId: id, kind: 'closed', text });
    change.summary = `Closed the experiment "${question}"`;
    return ok({ id });
  });
}
