import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { NamedApplication } from '../pipeline/find-application.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

/** What the argument that names applications says of itself in the help. */
export const NAMED = 'the application: its id, the beginning of it, or its company; several parted by commas';

/**
 * Finds the applications that a person names in one argument, each once; one that is not found refuses them all.
 *
 * Companies have commas in their names, so the whole argument is tried as one name first.
 */
export async function findNamed(
  ledger: Deps,
  given: string,
  search: string | undefined,
): Promise<Result<readonly NamedApplication[], Refusal>> {
  const whole = await findInSearch(ledger, given, search);
  if (whole.ok) return ok([whole.value]);
  if (whole.failure.kind !== 'no-such-application' || !given.includes(',')) return sayFailure(whole.failure);
  const found = new Map<string, NamedApplication>();
  for (const part of given.split(',')) {
    if (part.trim() === '')
      return fail(
        wrongUsage({ what: `"${given}" has an empty place`, where: 'id', mend: 'write ids as one,two,three' }),
      );
    const one = await findInSearch(ledger, part.trim(), search);
    if (!one.ok) return sayFailure(one.failure);
    found.set(one.value.id, one.value);
  }
  return ok([...found.values()]);
}
