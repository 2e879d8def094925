import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type EditApplicationFailure, editApplications } from './edit-applications.ts';
import type { ApplicationEdit } from './model.ts';

/** Changes fields of one application, as `editApplications` does. */
export async function editApplication(
  deps: Deps,
  application: string,
  edit: ApplicationEdit,
): Promise<Result<{ readonly id: string; readonly warnings: readonly string[] }, EditApplicationFailure>> {
  const edited = await editApplications(deps, [application], edit);
  if (!edited.ok) return edited;
  const { ids, warnings } = edited.value;
  return ok({ id: ids[0] ?? application, warnings });
}
