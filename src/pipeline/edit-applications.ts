import { type Change, makeChange, updateManyTracked } from '../db/change-log.ts';
import type { ApplicationRow } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { contactIdFor } from './add-contact.ts';
import { companyIdFor } from './companies.ts';
import type { Deps } from './deps.ts';
import { earlyDays } from './early-days.ts';
import { editSending } from './edit-sending.ts';
import { type FindApplicationFailure, type NamedApplication, nameOf } from './find-application.ts';
import { findApplications } from './find-applications.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { type ManyChanged, nameOfMany } from './many-changed.ts';
import type { ApplicationEdit } from './model.ts';
import { readDays } from './read-days.ts';
import { readTimelines } from './read-timelines.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';
import type { WishWithDay } from './wish-with-day.ts';

export type EditApplicationFailure =
  | FindApplicationFailure
  | NoSuchSearch
  | WishWithDay
  | { readonly kind: 'sent-in-the-future'; readonly sentOn: Day; readonly today: Day };

/**
 * Changes the same fields of several applications, all of them or none, as one change. The day they were sent is an
 * event: changing it corrects that event.
 */
export async function editApplications(
  deps: Deps,
  applications: readonly string[],
  edit: ApplicationEdit,
): Promise<Result<ManyChanged, EditApplicationFailure>> {
  const today = deps.today();
  const { intent, sentOn } = edit;
  if (sentOn && intent !== undefined && intent !== 'sent') return fail({ kind: 'wish-with-day', intent, sentOn });
  if (sentOn && sentOn > today) return fail({ kind: 'sent-in-the-future', sentOn, today });
  return makeChange<ManyChanged, EditApplicationFailure>(deps, 'edit-application', async (change) => {
    const found = await findApplications(change.trx, change.account, applications);
    if (!found.ok) return found;
    const ids = found.value.map(({ id }) => id);
    const moved = edit.search === undefined ? null : await findSearch(change.trx, change.account, edit.search);
    if (moved && !moved.ok) return moved;
    const alike = { ...plainColumns(edit), ...(moved?.value ? { search_id: moved.value.id } : {}) };
    const named = await namesToIds(deps, change, ids, edit);
    await updateManyTracked(
      change,
      'application',
      ids.map((id) => ({ id, ...alike, ...named.get(id) })),
    );
    await editSending(deps, change, ids, edit);
    await refreshStandings(change, ids);
    change.summary = `Changed ${Object.keys(edit).join(', ')} of ${nameOfMany(found.value.map(nameOf))}`;
    return ok({ ids, warnings: await warningsOf(change, found.value, edit) });
  });
}

const COLUMNS = {
  role: 'role',
  intent: 'intent',
  channel: 'channel',
  level: 'level',
  variant: 'variant',
  location: 'location',
  workMode: 'work_mode',
  postingUrl: 'posting_url',
  postingText: 'posting_text',
  postedOn: 'posted_on',
  companySize: 'company_size',
  notes: 'notes',
} as const satisfies Partial<Record<keyof ApplicationEdit, keyof ApplicationRow>>;

function plainColumns(edit: ApplicationEdit): Partial<ApplicationRow> {
  const plain = Object.entries(COLUMNS).flatMap(([field, column]) => {
    const value = edit[field as keyof typeof COLUMNS];
    return value === undefined ? [] : [[column, value]];
  });
  const { pay, tags } = edit;
  const paid = { pay_min: pay?.min, pay_max: pay?.max, pay_currency: pay?.currency, pay_period: pay?.period };
  const orNull = Object.entries(paid).map(([column, value]) => [column, value ?? null]);
  return {
    ...Object.fromEntries(plain),
    ...(pay === undefined ? {} : Object.fromEntries(orNull)),
    ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
  };
}

type NamedIds = { company_id?: string | null; contact_id?: string | null };

/** Company and contact by their names; a contact belongs to the company of its application, so one name may be several. */
async function namesToIds(deps: Deps, change: Change, ids: readonly string[], { company, contact }: ApplicationEdit) {
  const own: NamedIds = {};
  if (company !== undefined) own.company_id = company && (await companyIdFor(change, deps.newId, company));
  if (contact === null) own.contact_id = null;
  if (!contact) return new Map(ids.map((id) => [id, own]));
  const companies = await readCompanyIds(change, ids);
  const contacts = new Map<string | null, string>();
  const named = new Map<string, NamedIds>();
  for (const id of ids) {
    const companyId = own.company_id === undefined ? (companies.get(id) ?? null) : own.company_id;
    const known = contacts.get(companyId) ?? (await contactIdFor(change, deps.newId, { name: contact, companyId }));
    contacts.set(companyId, known);
    named.set(id, { ...own, contact_id: known });
  }
  return named;
}

async function readCompanyIds({ trx, account }: Change, ids: readonly string[]) {
  const rows = await trx
    .selectFrom('application')
    .select(['id', 'company_id'])
    .where('account_id', '=', account)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, company_id }) => [id, company_id]));
}

/** Moving the day it was sent may leave events before it. */
async function warningsOf({ trx, account }: Change, applications: readonly NamedApplication[], edit: ApplicationEdit) {
  if (!edit.sentOn) return [];
  const ids = applications.map(({ id }) => id);
  const [sent, timelines] = [await readDays(trx, account, ids, 'sent_on'), await readTimelines(trx, account, ids)];
  return applications.flatMap((one) => {
    const about = applications.length > 1 ? `${nameOf(one)}: ` : '';
    const early = earlyDays(holdingEvents(timelines.get(one.id) ?? []), sent.get(one.id) ?? null);
    return early.map((warning) => `${about}${warning}`);
  });
}
