import { type Change, insertTracked, makeChange } from '../db/change-log.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { companyIdFor } from './companies.ts';
import { companyNameKey } from './company-key.ts';
import type { Deps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { insertHandEvent } from './insert-hand-event.ts';
import type { ApplicationSummary } from './list-applications.ts';
import type { NewApplication, NewSearch } from './model.ts';
import type { BeforeAdding, DrawAtDrafting, DrawnArm } from './ports.ts';
import { NO_COMPANY } from './read-quick-add.ts';
import { APART_DAYS, areApart, readPlacedSearches } from './search-period.ts';
import { insertSearch, makeActive } from './searches.ts';
import { standingColumns, standingOf } from './standing.ts';
import type { WishWithDay } from './wish-with-day.ts';

/** What was added, and what the person should know of the place it went to. */
export interface AddedApplication
  extends Pick<ApplicationSummary, 'id' | 'company' | 'role' | 'sentOn' | 'stage' | 'state' | 'channel' | 'searchId'> {
  readonly warnings: readonly string[];
  /** What running experiments drew for a draft; left out where none did. */
  readonly drawn?: readonly DrawnArm[];
}

export type AddApplicationFailure =
  | NoSuchSearch
  | WishWithDay
  | { readonly kind: 'sent-in-the-future'; readonly sentOn: Day; readonly today: Day }
  | { readonly kind: 'nothing-named' }
  | {
      readonly kind: 'already-recorded';
      readonly applicationId: string;
      readonly company: string | null;
      readonly role: string | null;
      readonly sentOn: Day | null;
    }
  | { readonly kind: 'own-limit'; readonly limit: string; readonly because: string };

export interface AddOptions {
  /** The name or id of the search it belongs to; the active one if left out. */
  readonly search?: string;
  /** The person says that it is a second application although company, role and day are those of one recorded. */
  readonly evenIfRecorded?: boolean;
}

/** Records one application. Every door goes through here; `application` was checked by `NewApplication` at the door. */
export async function addApplication(
  deps: Deps & BeforeAdding & DrawAtDrafting,
  application: NewApplication,
  options: AddOptions = {},
): Promise<Result<AddedApplication, AddApplicationFailure>> {
  return makeChange<AddedApplication, AddApplicationFailure>(deps, 'add-application', async (change) => {
    const added = await addWithin(deps, change, { application, options });
    if (!added.ok || application.intent !== 'draft') return added;
    const drawn = (await deps.drawAtDrafting?.(change, added.value.id)) ?? [];
    return drawn.length === 0 ? added : ok({ ...added.value, drawn });
  });
}

/** The same as part of another change, without a draw. */
export async function addWithin(
  deps: Deps & BeforeAdding,
  change: Change,
  { application, options }: { readonly application: NewApplication; readonly options: AddOptions },
): Promise<Result<AddedApplication, AddApplicationFailure>> {
  const today = deps.today();
  const { company, role, sentOn, intent, postingUrl } = application;
  if (!company && !role && !postingUrl) return fail({ kind: 'nothing-named' });
  if (intent !== 'sent' && sentOn !== null) return fail({ kind: 'wish-with-day', intent, sentOn });
  if (sentOn !== null && sentOn > today) return fail({ kind: 'sent-in-the-future', sentOn, today });
  const limit = intent === 'sent' ? await deps.beforeAdding?.(application, today) : null;
  if (limit) return fail({ kind: 'own-limit', ...limit });

  const chosen = await searchFor(deps, change, options.search);
  if (!chosen.ok) return chosen;
  const { id: searchId, warnings } = chosen.value;
  const late = await lateWarning(change, searchId, sentOn ?? today);
  const twin = options.evenIfRecorded ? undefined : await readTwin(change, application);
  if (twin) return fail({ kind: 'already-recorded', applicationId: twin.id, company, role, sentOn });

  const id = deps.newId();
  await insertApplication(deps, change, { id, searchId, application });
  change.summary = `Added ${[company, role].filter(Boolean).join(', ') || postingUrl}`;
  const { stage, state } = standingOf(intent, application.channel, firstEvents(application));
  const about = { id, company, role, sentOn, stage, state, channel: application.channel, searchId };
  return ok({ ...about, warnings: [...warnings, ...(company ? [] : [NO_COMPANY]), ...late] });
}

interface Chosen {
  readonly id: string;
  readonly warnings: readonly string[];
}

/**
 * The first search is made with the first application: nobody should have to set one up to begin.
 *
 * What is the person's own never goes into the made-up search, which is removed whole: where that one is active,
 * their own last search takes its place.
 */
async function searchFor(deps: Deps, change: Change, name: string | undefined): Promise<Result<Chosen, NoSuchSearch>> {
  const found = await findSearch(change.trx, change.account, name);
  if (!found.ok) return found;
  const { value } = found;
  if (value && (name !== undefined || value.is_sample === 0)) return ok({ id: value.id, warnings: [] });
  const own = await readLastOwn(change);
  const warnings = value
    ? [`it went into ${own ? `"${own.name}"` : 'a search of your own'}, not into the made-up one`]
    : [];
  if (own) {
    await makeActive(change, own.id);
    return ok({ id: own.id, warnings });
  }
  const id = deps.newId();
  const search: NewSearch = {
    name: 'My search',
    startsOn: null,
    endsOn: null,
    targetOn: null,
    pacePerWeek: null,
    location: null,
    isSample: false,
  };
  await insertSearch(change, id, { search, activate: true });
  return ok({ id, warnings });
}

async function readLastOwn({ trx, account }: Change) {
  return trx
    .selectFrom('search')
    .select(['id', 'name'])
    .where('account_id', '=', account)
    .where('is_sample', '=', 0)
    .orderBy('born', 'desc')
    .executeTakeFirst();
}

/** An application far from everything else in its search probably begins another one. */
async function lateWarning({ trx, account }: Change, searchId: string, day: Day): Promise<string[]> {
  const placed = (await readPlacedSearches(trx, account)).find(({ search }) => search.id === searchId);
  if (!placed?.period || !areApart(placed.period, { from: day, to: day })) return [];
  const { search, period } = placed;
  const about = `${day} lies more than ${APART_DAYS} days from everything else in "${search.name}" (${period.from} to ${period.to})`;
  return [`${about}: if this is another search, add one and move the application there`];
}

/** What was recorded already: company, role and day the same, or without a company the address of the posting. */
async function readTwin({ trx, account }: Change, { company, role, sentOn, postingUrl }: NewApplication) {
  if (company === null && postingUrl === null) return undefined;
  if (company !== null && sentOn === null) return undefined;
  const named = trx
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select(['application.id', 'application.role'])
    .where('application.account_id', '=', account);
  if (company === null) return named.where('application.posting_url', '=', postingUrl).executeTakeFirst();
  const ofDay = named.where('company.name_key', '=', companyNameKey(company)).where('application.sent_on', '=', sentOn);
  const twins = await ofDay.execute();
  return twins.find((twin) => companyNameKey(twin.role ?? '') === companyNameKey(role ?? ''));
}

function firstEvents({ intent, sentOn }: NewApplication) {
  return intent === 'sent' || sentOn !== null ? [{ kind: 'submitted', on: sentOn } as const] : [];
}

async function insertApplication(
  deps: Deps,
  change: Change,
  { id, searchId, application }: { id: string; searchId: string; application: NewApplication },
) {
  const { company, role, intent, channel, level, variant, location, workMode, pay, tags, notes } = application;
  const events = firstEvents(application);
  const standing = standingColumns(standingOf(intent, channel, events));
  const company_id = company === null ? null : await companyIdFor(change, deps.newId, company);
  const own = {
    id,
    search_id: searchId,
    company_id,
    contact_id: null,
    role,
    intent,
    channel,
    level,
    variant,
    location,
  };
  const paid = { pay_min: pay?.min ?? null, pay_max: pay?.max ?? null, pay_currency: pay?.currency ?? null };
  await insertTracked(change, 'application', [
    {
      ...own,
      ...paid,
      pay_period: pay?.period ?? null,
      ...standing,
      work_mode: workMode,
      posting_url: application.postingUrl,
      posting_text: application.postingText,
      posted_on: application.postedOn,
      company_size: application.companySize,
      tags: JSON.stringify(tags),
      notes,
      batch_id: null,
      origin_file: null,
      origin_line: null,
    },
  ]);
  for (const event of events) await insertHandEvent(change, { id: deps.newId(), applicationId: id, event });
}
