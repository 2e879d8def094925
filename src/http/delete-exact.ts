import { ok } from '../kernel/result.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import type { Deps } from '../pipeline/deps.ts';
import { exactRows } from './exact-ids.ts';
import { notingChange } from './noting-change.ts';

/** Deletes applications given by their whole ids, as one change. */
export async function deleteExact(deps: Deps, ids: readonly string[]) {
  const known = await exactRows(deps, ids);
  if (!known.ok) return known;
  const noting = notingChange(deps);
  const removed = await deleteApplications(noting.deps, ids);
  return removed.ok ? ok({ ids: removed.value.ids, change: noting.change() }) : removed;
}
