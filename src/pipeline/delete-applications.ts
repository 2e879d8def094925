import { deleteTracked, makeChange } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, nameOf } from './find-application.ts';
import { findApplications } from './find-applications.ts';
import { type ManyChanged, nameOfMany } from './many-changed.ts';
import { readDrawIds } from './read-draw-ids.ts';
import { readTimelines } from './read-timelines.ts';

/**
 * Deletes applications with their timelines, all of them or none, as one change that `undo` takes back. Reading their
 * files again does not bring them back.
 */
export async function deleteApplications(
  deps: Deps,
  applications: readonly string[],
): Promise<Result<ManyChanged, FindApplicationFailure>> {
  return makeChange<ManyChanged, FindApplicationFailure>(deps, 'delete-application', async (change) => {
    const found = await findApplications(change.trx, change.account, applications);
    if (!found.ok) return found;
    const ids = found.value.map(({ id }) => id);
    const timelines = await readTimelines(change.trx, change.account, ids);
    const events = [...timelines.values()].flat().map(({ id }) => id);
    await deleteTracked(change, 'event', events);
    await deleteTracked(change, 'draw', await readDrawIds(change, ids));
    await deleteTracked(change, 'application', ids);
    change.summary = `Deleted ${nameOfMany(found.value.map(nameOf))}`;
    return ok({ ids, warnings: [] });
  });
}
