import type { Channel, TimelineEvent } from '../analysis/model.ts';
import { type Change, insertTracked, type Untracked } from '../db/change-log.ts';
import type { ApplicationRow, CompanyRow, ContactRow, EventRow, ImportedRow } from '../db/schema.ts';
import { companyNameKey } from '../pipeline/company-key.ts';
import { type Intent, standingColumns, standingOf } from '../pipeline/standing.ts';
import { inOrderOfDays } from '../pipeline/timeline.ts';
import type { Draft, DraftEvent } from './draft.ts';
import { draftIdentity } from './identity.ts';

/** Where the rows of one file go. */
export interface Destination {
  readonly searchId: string;
  readonly batchId: string;
  readonly newId: () => string;
  /** Gives a row read its identity, counting those of one company, role and day. */
  readonly rowId: (draft: Draft) => string;
}

export interface NewDraft {
  readonly draft: Draft;
  readonly content: string;
}

/**
 * Writes applications that the ledger does not have, with their companies, contacts and timelines; answers by which id
 * each is known from now on.
 */
export async function storeNew(
  change: Change,
  to: Destination,
  drafts: readonly NewDraft[],
): Promise<ReadonlyMap<Draft, string>> {
  const companies = await addCompanies(change, to, drafts);
  const contacts = await addContacts(change, to, drafts, companies);
  const [applications, events, rows]: [Untracked<ApplicationRow>[], Untracked<EventRow>[], Untracked<ImportedRow>[]] = [
    [],
    [],
    [],
  ];
  const idOf = new Map<Draft, string>();
  for (const { draft, content } of drafts) {
    const id = to.newId();
    idOf.set(draft, id);
    const companyId = companies.get(companyNameKey(draft.company ?? '')) ?? null;
    const contactId = contacts.get(contactKey(draft.contact, companyId)) ?? null;
    applications.push(applicationRow(draft, { id, companyId, contactId, to }));
    for (const event of draftEvents(draft)) events.push(eventRow(change, to, { id, event, draft }));
    rows.push({ id: to.rowId(draft), application_id: id, batch_id: to.batchId, content });
  }
  await insertTracked(change, 'application', applications);
  await insertTracked(change, 'event', events);
  await insertTracked(change, 'imported_row', rows);
  return idOf;
}

/** Counts the rows that name the same company, role and day, so that each has an identity of its own. */
export function countingRowIds(taken: ReadonlySet<string>): (draft: Draft) => string {
  // Where the last of an identity was found free: counting from one again would make thousands alike a matter of millions.
  const counts = new Map<string, number>();
  return (draft) => {
    const identity = draftIdentity(draft);
    let count = (counts.get(identity) ?? 0) + 1;
    while (taken.has(`${identity}#${count}`)) count++;
    counts.set(identity, count);
    return `${identity}#${count}`;
  };
}

/** The events of a draft, with the day it was sent where the reader left it beside them. */
export function draftEvents({ state, sentOn, sentOnInferred, events }: Draft): readonly DraftEvent[] {
  if (state === 'wish' || state === 'draft' || sentOn === null) return events;
  const submitted = events.findIndex(({ kind }) => kind === 'submitted');
  if (submitted >= 0 && events[submitted]?.on !== null) return events;
  const sent: DraftEvent = { kind: 'submitted', on: sentOn, ...(sentOnInferred ? { inferred: true } : {}) };
  return submitted < 0 ? [sent, ...events] : events.with(submitted, { ...events[submitted], ...sent });
}

/** One event of a file as a row of the ledger; where the ledger tells it otherwise it is kept and does not hold. */
export function eventRow(
  change: Change,
  to: Destination,
  given: { id: string; event: DraftEvent; draft: Draft; corrects?: string; isOtherwise?: true },
): Untracked<EventRow> {
  const { event, draft } = given;
  return {
    id: to.newId(),
    application_id: given.id,
    kind: event.kind,
    on_day: event.on,
    inferred: event.inferred ? 1 : 0,
    held_on: event.heldOn ?? null,
    planned_on: event.plannedOn ?? null,
    learnt_on: null,
    learnt_at: change.at,
    note: event.note ?? null,
    origin_kind: 'file',
    origin_file: draft.origin.file,
    origin_line: draft.origin.line,
    batch_id: to.batchId,
    corrects_id: given.corrects ?? null,
    retracted: given.isOtherwise ? 1 : 0,
  };
}

/** The columns of an application that a file may name. */
export function draftFields(draft: Draft) {
  return {
    channel: draft.channel ?? null,
    level: draft.level ?? null,
    variant: draft.variant ?? null,
    location: draft.location ?? null,
    work_mode: draft.workMode ?? null,
    pay_min: draft.pay?.min ?? null,
    pay_max: draft.pay?.max ?? null,
    pay_currency: draft.pay?.currency ?? null,
    pay_period: draft.pay?.period ?? null,
    posting_url: draft.postingUrl ?? null,
    posted_on: draft.postedOn ?? null,
    company_size: draft.companySize ?? null,
    notes: draft.notes ?? null,
  };
}

function applicationRow(
  draft: Draft,
  { id, companyId, contactId, to }: { id: string; companyId: string | null; contactId: string | null; to: Destination },
): Untracked<ApplicationRow> {
  const intent: Intent = draft.state === 'wish' || draft.state === 'draft' ? draft.state : 'sent';
  const channel: Channel | null = draft.channel ?? null;
  const standing = standingOf(intent, channel, inOrder(draftEvents(draft)));
  return {
    id,
    search_id: to.searchId,
    company_id: companyId,
    contact_id: contactId,
    role: draft.role,
    intent,
    ...standingColumns(standing),
    ...draftFields(draft),
    posting_text: null,
    tags: JSON.stringify(draft.tags ?? []),
    batch_id: to.batchId,
    origin_file: draft.origin.file,
    origin_line: draft.origin.line,
  };
}

/** The order in which the timeline will be read back. */
function inOrder(events: readonly DraftEvent[]): readonly TimelineEvent[] {
  return inOrderOfDays(events.map((event) => ({ on_day: event.on, event }))).map(({ event }) => event);
}

async function addCompanies(change: Change, { newId }: Destination, drafts: readonly NewDraft[]) {
  const known = await change.trx
    .selectFrom('company')
    .select(['id', 'name_key'])
    .where('account_id', '=', change.account)
    .execute();
  const ids = new Map(known.map(({ id, name_key }) => [name_key, id]));
  const added: Untracked<CompanyRow>[] = [];
  for (const { draft } of drafts) {
    const key = companyNameKey(draft.company ?? '');
    if (draft.company === null || key === '' || ids.has(key)) continue;
    const id = newId();
    ids.set(key, id);
    added.push({ id, name: draft.company.trim(), name_key: key });
  }
  await insertTracked(change, 'company', added);
  return ids;
}

function contactKey(name: string | undefined, companyId: string | null): string {
  return name ? `${companyNameKey(name)}\u001f${companyId ?? ''}` : '';
}

async function addContacts(
  change: Change,
  { newId }: Destination,
  drafts: readonly NewDraft[],
  companies: ReadonlyMap<string, string>,
) {
  const ids = new Map<string, string>();
  if (!drafts.some(({ draft }) => draft.contact)) return ids;
  const known = await change.trx
    .selectFrom('contact')
    .select(['id', 'name', 'company_id'])
    .where('account_id', '=', change.account)
    .execute();
  for (const { id, name, company_id } of known) ids.set(contactKey(name, company_id), id);
  const added: Untracked<ContactRow>[] = [];
  for (const { draft } of drafts) {
    const company_id = companies.get(companyNameKey(draft.company ?? '')) ?? null;
    const key = contactKey(draft.contact, company_id);
    if (!draft.contact || ids.has(key)) continue;
    const id = newId();
    ids.set(key, id);
    added.push({ id, name: draft.contact.trim(), relation: null, company_id, notes: null });
  }
  await insertTracked(change, 'contact', added);
  return ids;
}
