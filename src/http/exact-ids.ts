import { fail, ok, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import { type ApplicationSummary, listApplications } from '../pipeline/list-applications.ts';

interface NoSuchId {
  readonly kind: 'no-such-application';
  readonly given: string;
}

/**
 * The rows of these applications, in the order given; refused where one is no application's whole id.
 *
 * Operations also find an application by its company, for people who type; a program that deletes "Acme" by mistake for
 * an id must not delete Acme's application.
 */
export async function exactRows(
  deps: DayDeps,
  ids: readonly string[],
): Promise<Result<readonly ApplicationSummary[], NoSuchId>> {
  const page = await listApplications(deps, { all: true, ids });
  const rows = new Map(page.ok ? page.value.items.map((row) => [row.id, row]) : []);
  const missing = ids.find((id) => !rows.has(id));
  if (missing !== undefined) return fail({ kind: 'no-such-application', given: missing });
  return ok(ids.flatMap((id) => rows.get(id) ?? []));
}
