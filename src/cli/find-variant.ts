import { listVariants } from '../experiments/list-variants.ts';
import type { VariantSummary } from '../experiments/view.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { findOne } from './find-one.ts';
import type { Refusal } from './refusal.ts';

/** What the argument that names a variant says of itself in the help. */
export const VARIANT = 'the resume or note: its name (the latest version), "name v2", or its id';

/** Finds a resume or note by its id or name; the name alone is its latest version. */
export async function findVariant(ledger: Deps, given: string): Promise<Result<VariantSummary, Refusal>> {
  const all = await listVariants(ledger);
  const isLatest = ({ name, version }: VariantSummary) =>
    !all.some((other) => other.name === name && other.version > version);
  return findOne(all, given, {
    noun: 'variant',
    listedBy: 'breakpoint variants',
    names: (one) => [`${one.name} v${one.version}`, ...(isLatest(one) ? [one.name] : [])],
    label: ({ name, version }) => `${name} v${version}`,
  });
}
