import { type Change, deleteTracked, makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';

/**
 * Deletes a search with everything in it: applications, timelines, the imports that brought only them, and the
 * companies and contacts that nothing else names. `undo` brings all of it back.
 *
 * Where it was the active one, the search made last takes its place.
 */
export async function deleteSearch(
  deps: Deps,
  name: string,
): Promise<Result<{ readonly id: string; readonly applications: number }, NoSuchSearch>> {
  return makeChange<{ id: string; applications: number }, NoSuchSearch>(deps, 'delete-search', async (change) => {
    const found = await findSearch(change.trx, change.account, name);
    if (!found.ok) return found;
    if (found.value === null) return fail({ kind: 'no-such-search', name, known: [] });
    const { id, is_active, name: called } = found.value;
    const applications = await readOwn(change, id);
    const ids = applications.map((application) => application.id);
    await deleteExperimentsOf(change, id);
    await deleteTracked(change, 'imported_row', await readIds(change, 'imported_row', ids));
    await deleteTracked(change, 'event', await readIds(change, 'event', ids));
    await deleteTracked(change, 'application', ids);
    for (const table of ['contact', 'company', 'batch'] as const) await deleteUnused(change, table, applications);
    await deleteTracked(change, 'search', [id]);
    if (is_active === 1) await activateLast(change);
    change.summary = `Deleted the search ${called}`;
    return ok({ id, applications: ids.length });
  });
}

type Own = Awaited<ReturnType<typeof readOwn>>;

function readOwn({ trx, account }: Change, searchId: string) {
  return trx
    .selectFrom('application')
    .select(['id', 'company_id', 'contact_id', 'batch_id'])
    .where('account_id', '=', account)
    .where('search_id', '=', searchId)
    .execute();
}

async function deleteExperimentsOf(change: Change, searchId: string) {
  const { trx, account } = change;
  const ofAccount = trx.selectFrom('experiment').select('id').where('account_id', '=', account);
  const ids = (await ofAccount.where('search_id', '=', searchId).execute()).map(({ id }) => id);
  if (ids.length === 0) return;
  for (const table of ['draw', 'experiment_log'] as const) {
    const rows = trx
      .selectFrom(table as 'draw')
      .select('id')
      .where('account_id', '=', account);
    const going = await rows.where('experiment_id', 'in', ids).execute();
    await deleteTracked(
      change,
      table,
      going.map(({ id }) => id),
    );
  }
  await deleteTracked(change, 'experiment', ids);
}

async function readIds({ trx, account }: Change, table: 'event' | 'imported_row', applications: readonly string[]) {
  const rows = await trx
    .selectFrom(table as 'event')
    .select(['id', 'application_id'])
    .where('account_id', '=', account)
    .execute();
  const going = new Set(applications);
  return rows.filter(({ application_id }) => going.has(application_id)).map(({ id }) => id);
}

/** Of what the deleted applications named, that which no application and no contact names any more. */
async function deleteUnused(change: Change, table: 'contact' | 'company' | 'batch', own: Own) {
  const column = `${table}_id` as const;
  const { trx, account } = change;
  const left = await trx
    .selectFrom('application')
    .select(['company_id', 'contact_id', 'batch_id'])
    .where('account_id', '=', account)
    .execute();
  const contacts = await trx.selectFrom('contact').select('company_id').where('account_id', '=', account).execute();
  const used = new Set<string | null>(left.map((application) => application[column]));
  if (table === 'company') for (const { company_id } of contacts) used.add(company_id);
  const named = new Set(own.map((application) => application[column]).filter((id) => id !== null));
  await deleteTracked(
    change,
    table,
    [...named].filter((id) => !used.has(id)),
  );
}

async function activateLast(change: Change) {
  const last = await change.trx
    .selectFrom('search')
    .select('id')
    .where('account_id', '=', change.account)
    .orderBy('born', 'desc')
    .executeTakeFirst();
  if (last) await updateTracked(change, 'search', { id: last.id, is_active: 1 });
}
