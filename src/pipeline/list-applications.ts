import { sql } from 'kysely';
import type { Channel, EventKind, StageReached, State } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import { companyNameKey } from './company-key.ts';
import type { ReadDeps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { readDays } from './read-days.ts';
import type { Intent } from './standing.ts';

/** One line of a list. CONTRACTS: what `list --json` prints, and a little more. */
export interface ApplicationSummary {
  readonly id: string;
  /** `null` where a file named only the role. */
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
  /** `null` for a wish or a draft: nothing was sent. */
  readonly stage: StageReached | null;
  readonly state: State;
  readonly channel: Channel | null;
  readonly searchId: string;
  readonly variant: string | null;
  readonly location: string | null;
  readonly tags: readonly string[];
  /** What the person meant by it before anything was sent; a wish that was sent is `sent`. */
  readonly intent: Intent;
  /** The last day on which something was sent, heard or held: the day from which one waits. */
  readonly lastOn: Day | null;
  /** The day for which something is planned that was not held yet; it may have passed. */
  readonly plannedOn: Day | null;
  readonly plannedKind: EventKind | null;
  /** Where the words of a search by text stand; `null` without one, and where they stand in the row itself. */
  readonly excerpt: Excerpt | null;
}

/** A piece of the text in which the words of a search were found. */
export interface Excerpt {
  readonly field: 'company' | 'role' | 'location' | 'tags' | 'notes' | 'posting' | 'event';
  readonly text: string;
  /** Where the words stand in `text`, as places [from, to] counted as JavaScript counts. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface ListFilter {
  /** A name or id; left out, the active search. `all` lists every search. */
  readonly search?: string;
  readonly all?: boolean;
  readonly states?: readonly State[];
  readonly channel?: Channel;
  /** One of its tags, in any case. */
  readonly tag?: string;
  /** Only these. */
  readonly ids?: readonly string[];
  /** Words of which each must begin a word of company, role, place, tags, notes, posting or timeline. */
  readonly text?: string;
  /** No limit if left out. */
  readonly limit?: number;
  /** What the page before returned as `next`. */
  readonly cursor?: string;
}

export interface ApplicationPage {
  readonly items: readonly ApplicationSummary[];
  /** Hand it back as `cursor` for the next page; `null` at the end. */
  readonly next: string | null;
}

/** Lists applications, the latest sent first and those without a day last. */
export async function listApplications(
  { db, account }: ReadDeps,
  filter: ListFilter = {},
): Promise<Result<ApplicationPage, NoSuchSearch>> {
  const search = filter.all ? ok(null) : await findSearch(db, account, filter.search);
  if (!search.ok) return search;
  if (!filter.all && search.value === null) return ok({ items: [], next: null });
  const tagged = filter.tag === undefined ? null : await readTagged({ db, account }, filter.tag);
  if (tagged?.length === 0 || filter.ids?.length === 0) return ok({ items: [], next: null });
  const rows = await select({ db, account }, filter, { searchId: search.value?.id, tagged }).execute();
  const { limit } = filter;
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rows.length > shown.length;
  const daysOf = await readDays({ db, account });
  const items = shown.map((row) => ({ ...toSummary(row as unknown as Row), ...daysOf(row.id) }));
  return ok({ items, next: hasMore ? [last.sentOn ?? '', last.born, last.place].join('_') : null });
}

type Row = Omit<ApplicationSummary, 'tags'> & { readonly tags: string };

/** Field by field: leaving two out of ten with a rest pattern takes longer than reading the rows. */
function toSummary(row: Row) {
  const { id, company, role, sentOn, stage, state, channel, searchId, variant, location, intent } = row;
  const tags = JSON.parse(row.tags) as string[];
  return { id, company, role, sentOn, stage, state, channel, searchId, variant, location, tags, intent, excerpt: null };
}

/** The order of the list as one place: the day sent, then the order of recording. */
const sentKey = sql<string>`coalesce(application.sent_on, '')`;

/** The tags of an application are one column; those that hold the wanted one are told apart here, alike on both databases. */
async function readTagged({ db, account }: ReadDeps, tag: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('application')
    .select('tags')
    .distinct()
    .where('account_id', '=', account)
    .where('tags', '!=', '[]')
    .execute();
  const wanted = companyNameKey(tag);
  return rows
    .map(({ tags }) => tags)
    .filter((tags) => (JSON.parse(tags) as string[]).some((one) => companyNameKey(one) === wanted));
}

interface Found {
  readonly searchId: string | undefined;
  /** Columns of tags; `null` where none is asked for. */
  readonly tagged: readonly string[] | null;
}

function select(deps: ReadDeps, filter: ListFilter, { searchId, tagged }: Found) {
  let query = selectRows(deps);
  if (searchId !== undefined) query = query.where('application.search_id', '=', searchId);
  if (filter.ids !== undefined) query = query.where('application.id', 'in', filter.ids);
  if (filter.states?.length) query = query.where('application.state', 'in', filter.states);
  if (tagged !== null) query = query.where('application.tags', 'in', tagged);
  if (filter.channel !== undefined) query = query.where('application.channel', '=', filter.channel);
  for (const word of companyNameKey(filter.text ?? '').split(' ')) {
    if (word === '') continue;
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    const text = sql`lower(coalesce(company.name, '') || ' ' || coalesce(application.role, '') || ' ' || coalesce(application.notes, ''))`;
    query = query.where(sql<boolean>`${text} like ${like} escape '\\'`);
  }
  const after = readCursor(filter.cursor);
  if (after) {
    const place = sql`(${sentKey}, application.born, application.place)`;
    query = query.where(sql<boolean>`${place} < (${after.sentOn}, ${after.born}, ${after.place})`);
  }
  return filter.limit === undefined ? query : query.limit(filter.limit + 1);
}

function selectRows({ db, account }: ReadDeps) {
  return db
    .selectFrom('application')
    .leftJoin('company', (join) =>
      join
        .onRef('company.account_id', '=', 'application.account_id')
        .onRef('company.id', '=', 'application.company_id'),
    )
    .select([
      'application.id',
      'company.name as company',
      'application.role',
      'application.sent_on as sentOn',
      'application.stage',
      'application.state',
      'application.channel',
      'application.search_id as searchId',
      'application.variant',
      'application.location',
      'application.tags',
      'application.intent',
      'application.born',
      'application.place',
    ])
    .where('application.account_id', '=', account)
    .orderBy(sentKey, 'desc')
    .orderBy('application.born', 'desc')
    .orderBy('application.place', 'desc');
}

/** A cursor that is not ours starts from the beginning. */
function readCursor(cursor: string | undefined) {
  const match = /^(\d{4}-\d{2}-\d{2}|)_(\d+)_(\d+)$/.exec(cursor ?? '');
  return match ? { sentOn: match[1] ?? '', born: Number(match[2]), place: Number(match[3]) } : null;
}
