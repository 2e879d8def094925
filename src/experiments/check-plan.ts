import type { Change } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { BadPlan, FindExperimentFailure, FindVariantFailure } from './experiment-failure.ts';
import { findExperiment } from './find-experiment.ts';
import { findVariant } from './find-variant.ts';
import type { NewExperiment } from './model.ts';

type CheckFailure = BadPlan | FindVariantFailure | FindExperimentFailure;

/** Refuses a plan that contradicts itself, or that names a resume or an experiment which is not there. */
export async function checkPlan(change: Change, plan: NewExperiment): Promise<Result<NewExperiment, CheckFailure>> {
  const because = contradiction(plan);
  if (because !== null) return fail({ kind: 'bad-plan', ...because });
  const variants: Record<'a' | 'b', string | null> = { a: null, b: null };
  for (const arm of ['a', 'b'] as const) {
    const { variantId } = plan.arms[arm];
    if (variantId === null) continue;
    const found = await findVariant(change.trx, change.account, variantId);
    if (!found.ok) return found;
    variants[arm] = found.value.id;
  }
  if (variants.a !== null && variants.a === variants.b) {
    return fail({ kind: 'bad-plan', where: 'arms', because: 'both arms send the same resume or note' });
  }
  const crosswiseWith: string[] = [];
  for (const given of plan.crosswiseWith) {
    const found = await findExperiment(change.trx, change.account, given);
    if (!found.ok) return found;
    crosswiseWith.push(found.value.id);
  }
  const { a, b } = plan.arms;
  const arms = { a: { ...a, variantId: variants.a }, b: { ...b, variantId: variants.b } };
  return ok({ ...plan, arms, crosswiseWith });
}

function contradiction({ arms, varies, eligible, liftFloor, mode, metric }: NewExperiment) {
  const { a, b } = arms;
  if (a.label.toLowerCase() === b.label.toLowerCase() && a.variantId === b.variantId) {
    return { where: 'arms', because: 'both arms are the same' };
  }
  if (varies === 'channel' && eligible.channels !== undefined) {
    return { where: 'eligible.channels', because: 'the channel is what varies, so it cannot decide who takes part' };
  }
  if (varies === 'preparation' && metric === 'response') {
    return { where: 'metric', because: 'preparation is for a conversation, and a response comes before any' };
  }
  if (liftFloor && mode === 'prove') {
    return { where: 'liftFloor', because: 'a fair coin has no floor to lift; it goes with mode "earn"' };
  }
  return null;
}
