import { type Change, makeChange, updateTracked } from '../db/change-log.ts';
import type { ApplicationRow } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { contactIdFor } from './add-contact.ts';
import { companyIdFor } from './companies.ts';
import type { Deps } from './deps.ts';
import { type FindApplicationFailure, findApplication, nameOf } from './find-application.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { insertHandEvent } from './insert-hand-event.ts';
import type { ApplicationEdit } from './model.ts';
import { readTimeline } from './read-timeline.ts';
import { refreshStandings } from './refresh-standings.ts';
import { holdingEvents } from './timeline.ts';
import type { WishWithDay } from './wish-with-day.ts';

export type EditApplicationFailure =
  | FindApplicationFailure
  | NoSuchSearch
  | WishWithDay
  | { readonly kind: 'sent-in-the-future'; readonly sentOn: Day; readonly today: Day };

/** Changes fields of an application. The day it was sent is an event: changing it corrects that event. */
export async function editApplication(
  deps: Deps,
  application: string,
  edit: ApplicationEdit,
): Promise<Result<{ readonly id: string }, EditApplicationFailure>> {
  const today = deps.today();
  const { intent, sentOn } = edit;
  if (sentOn && intent !== undefined && intent !== 'sent') return fail({ kind: 'wish-with-day', intent, sentOn });
  if (edit.sentOn && edit.sentOn > today) return fail({ kind: 'sent-in-the-future', sentOn: edit.sentOn, today });
  return makeChange<{ id: string }, EditApplicationFailure>(deps, 'edit-application', async (change) => {
    const found = await findApplication(change.trx, change.account, application);
    if (!found.ok) return found;
    const { id } = found.value;
    const moved = edit.search === undefined ? null : await findSearch(change.trx, change.account, edit.search);
    if (moved && !moved.ok) return moved;
    const search = moved?.value ? { search_id: moved.value.id } : {};
    const named = await namesToIds(deps, change, id, edit);
    await updateTracked(change, 'application', { id, ...plainColumns(edit), ...named, ...search });
    await editSending(deps, change, id, edit);
    await refreshStandings(change, [id]);
    change.summary = `Changed ${Object.keys(edit).join(', ')} of ${nameOf(found.value)}`;
    return ok({ id });
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

async function namesToIds(deps: Deps, change: Change, id: string, edit: ApplicationEdit) {
  const ids: { company_id?: string; contact_id?: string | null } = {};
  if (edit.company !== undefined) ids.company_id = await companyIdFor(change, deps.newId, edit.company);
  if (edit.contact === null) ids.contact_id = null;
  if (edit.contact) {
    const companyId = ids.company_id ?? (await readCompanyId(change, id));
    ids.contact_id = await contactIdFor(change, deps.newId, { name: edit.contact, companyId });
  }
  return ids;
}

async function readCompanyId({ trx, account }: Change, id: string): Promise<string | null> {
  const { company_id } = await trx
    .selectFrom('application')
    .select('company_id')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return company_id;
}

/** Brings the event of sending in line with an edited day or intent; a corrected event stays beneath its correction. */
async function editSending(deps: Deps, change: Change, applicationId: string, { sentOn, intent }: ApplicationEdit) {
  if (sentOn === undefined && intent === undefined) return;
  const holding = holdingEvents(await readTimeline(change.trx, change.account, applicationId));
  const submitted = holding.find(({ kind }) => kind === 'submitted');
  const id = deps.newId();
  const unsent = intent === 'wish' || intent === 'draft';
  if (submitted && (unsent || (sentOn !== undefined && sentOn !== submitted.on_day))) {
    const event = { kind: 'submitted', on: unsent ? submitted.on_day : (sentOn ?? null) } as const;
    await insertHandEvent(change, { id, applicationId, event, corrects: submitted.id, retracted: unsent });
  } else if (!submitted && (intent === 'sent' || (sentOn && !unsent))) {
    await insertHandEvent(change, { id, applicationId, event: { kind: 'submitted', on: sentOn ?? null } });
  }
}
