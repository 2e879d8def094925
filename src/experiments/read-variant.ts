import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import type { FindVariantFailure } from './experiment-failure.ts';
import { findVariant } from './find-variant.ts';
import { readVariants } from './list-variants.ts';
import type { Variant } from './view.ts';

/** One resume or note with its text and where it was sent. */
export async function readVariant(deps: ReadDeps, given: string): Promise<Result<Variant, FindVariantFailure>> {
  const found = await findVariant(deps.db, deps.account, given);
  if (!found.ok) return found;
  const variant = (await readVariants(deps)).find(({ id }) => id === found.value.id);
  if (!variant) throw new Error(`The variant ${found.value.id} is gone`);
  return ok(variant);
}
