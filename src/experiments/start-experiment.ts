import { type Change, makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { coinSecret } from './coin-secret.ts';
import type { OverlapsAnother, StartFailure } from './experiment-failure.ts';
import { toExperiment } from './experiment-row.ts';
import { findExperiment } from './find-experiment.ts';
import { logLine } from './log-line.ts';
import { areCrosswise, mayOverlap } from './may-overlap.ts';
import type { ExperimentStart } from './model.ts';
import type { Experiment } from './view.ts';

/**
 * Starts a plan: from now on what is drafted is drawn, and metric, arms and number are fixed.
 *
 * Refused beside an experiment on the same applications, unless the two were declared crosswise, and beside one that
 * varies the same thing: then nobody could say which of the two an answer speaks of.
 */
export async function startExperiment(
  deps: Deps,
  given: string,
  { on }: ExperimentStart = {},
): Promise<Result<{ readonly id: string }, StartFailure>> {
  const today = deps.today();
  if (on !== undefined && on > today) return fail({ kind: 'day-in-the-future', day: on, today });
  return makeChange<{ id: string }, StartFailure>(deps, 'start-experiment', async (change) => {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id, question, state, horizon, mode } = found.value;
    if (state !== 'planned') return fail({ kind: 'experiment-wrong-state', question, state, needs: 'planned' });
    const overlap = await findOverlap(change, found.value);
    if (overlap) return fail(overlap);
    await updateTracked(change, 'experiment', { id, state: 'running', started_on: on ?? today });
    await coinSecret(deps, change, id);
    const coin = mode === 'prove' ? 'drawn by a fair coin' : 'drawn to earn: nothing will be proven';
    const text = `Started, ${coin}. Fixed from here on: two arms, what counts, and ${horizon} in all`;
    await logLine(deps, change, { experimentId: id, kind: 'started', text });
    change.summary = `Started the experiment "${question}"`;
    return ok({ id });
  });
}

async function findOverlap({ trx, account }: Change, starting: Experiment): Promise<OverlapsAnother | null> {
  const rows = await trx
    .selectFrom('experiment')
    .selectAll()
    .where('account_id', '=', account)
    .where('search_id', '=', starting.searchId)
    .where('state', '=', 'running')
    .execute();
  for (const other of rows.map(toExperiment)) {
    if (!mayOverlap(starting, other)) continue;
    const named = { question: starting.question, other: { id: other.id, question: other.question } };
    if (other.varies === starting.varies) return { kind: 'experiments-overlap', ...named, because: 'same-thing' };
    if (!areCrosswise(starting, other)) return { kind: 'experiments-overlap', ...named, because: 'same-applications' };
  }
  return null;
}
