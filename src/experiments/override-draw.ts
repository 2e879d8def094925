import { makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { noteVariant } from './draw-arms.ts';
import type { OverrideFailure } from './experiment-failure.ts';
import { toDraw } from './experiment-row.ts';
import { findExperiment } from './find-experiment.ts';
import type { DrawOverride } from './model.ts';

/**
 * Notes that the other arm is sent, with the reason. The draw stays, and by it the experiment is judged: dropping such
 * applications, or counting them by what was sent, makes 20 to 45 false alarms in 100.
 */
export async function overrideDraw(
  deps: Deps,
  drawId: string,
  { used, because = null }: Pick<DrawOverride, 'used'> & Partial<DrawOverride>,
): Promise<Result<{ readonly id: string; readonly experimentId: string }, OverrideFailure>> {
  return makeChange<{ id: string; experimentId: string }, OverrideFailure>(deps, 'override-draw', async (change) => {
    const ofAccount = change.trx.selectFrom('draw').selectAll().where('account_id', '=', change.account);
    const row = await ofAccount.where('id', '=', drawId).executeTakeFirst();
    if (!row) return fail({ kind: 'no-such-draw', given: drawId });
    const draw = toDraw(row);
    const found = await findExperiment(change.trx, change.account, draw.experimentId);
    if (!found.ok) throw new Error(`The draw ${drawId} belongs to no experiment`);
    const { question, state } = found.value;
    if (state !== 'running') return fail({ kind: 'experiment-wrong-state', question, state, needs: 'running' });
    const isOther = used !== draw.arm;
    if (isOther && !because?.trim()) return fail({ kind: 'reason-needed', question });
    const said = isOther ? { used, because: because?.trim() ?? null } : { used: null, because: null };
    await updateTracked(change, 'draw', { id: draw.id, ...said });
    await noteVariant(change, found.value, { applicationId: draw.applicationId, arm: used });
    change.summary = `${isOther ? 'Overrode' : 'Went back to'} a draw of the experiment "${question}"`;
    return ok({ id: draw.id, experimentId: draw.experimentId });
  });
}
