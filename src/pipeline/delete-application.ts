import { ok, type Result } from '../kernel/result.ts';
import { deleteApplications } from './delete-applications.ts';
import type { Deps } from './deps.ts';
import type { FindApplicationFailure } from './find-application.ts';

/** Deletes one application with its timeline; `undo` brings it back. Reading its file again does not. */
export async function deleteApplication(
  deps: Deps,
  application: string,
): Promise<Result<{ readonly id: string }, FindApplicationFailure>> {
  const deleted = await deleteApplications(deps, [application]);
  return deleted.ok ? ok({ id: deleted.value.ids[0] ?? application }) : deleted;
}
