import { deleteTracked, makeChange } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, findApplication, nameOf } from './find-application.ts';
import { readTimeline } from './read-timeline.ts';

/** Deletes an application with its timeline; `undo` brings it back. Reading its file again does not. */
export async function deleteApplication(
  deps: Deps,
  application: string,
): Promise<Result<{ readonly id: string }, FindApplicationFailure>> {
  return makeChange<{ id: string }, FindApplicationFailure>(deps, 'delete-application', async (change) => {
    const found = await findApplication(change.trx, change.account, application);
    if (!found.ok) return found;
    const { id } = found.value;
    const events = await readTimeline(change.trx, change.account, id);
    await deleteTracked(
      change,
      'event',
      events.map((event) => event.id),
    );
    await deleteTracked(change, 'application', [id]);
    change.summary = `Deleted ${nameOf(found.value)}`;
    return ok({ id });
  });
}
