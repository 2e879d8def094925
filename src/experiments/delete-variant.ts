import { deleteTracked, makeChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { FindVariantFailure } from './experiment-failure.ts';
import { findVariant, variantLabel } from './find-variant.ts';
import { readUses } from './list-variants.ts';

/** Deletes one version; refused where an experiment sends it. What applications say they were sent with stays. */
export async function deleteVariant(
  deps: Deps,
  given: string,
): Promise<Result<{ readonly id: string }, FindVariantFailure>> {
  return makeChange<{ id: string }, FindVariantFailure>(deps, 'delete-variant', async (change) => {
    const found = await findVariant(change.trx, change.account, given);
    if (!found.ok) return found;
    const { id } = found.value;
    const uses = await readUses({ db: change.trx, account: change.account });
    const experiments = uses.filter(({ arms }) => arms.a.variantId === id || arms.b.variantId === id);
    if (experiments.length > 0) {
      const named = experiments.map((one) => ({ id: one.id, question: one.question }));
      return fail({ kind: 'variant-in-use', name: variantLabel(found.value), experiments: named });
    }
    await deleteTracked(change, 'resume_variant', [id]);
    change.summary = `Deleted ${variantLabel(found.value)}`;
    return ok({ id });
  });
}
