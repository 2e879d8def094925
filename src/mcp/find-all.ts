import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { type Refusal, sayFailure } from './tool-error.ts';

/** The ids of applications as an assistant names them; one that is not found refuses them all. */
export async function findAll(
  deps: ReadDeps,
  given: readonly string[],
  search: string | undefined,
): Promise<Result<readonly string[], Refusal>> {
  const ids: string[] = [];
  for (const name of given) {
    const found = await findInSearch(deps, name, search);
    if (!found.ok) return sayFailure(found.failure);
    ids.push(found.value.id);
  }
  return ok(ids);
}
