import { sql } from 'kysely';
import type { Channel, StageReached, State } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import { companyNameKey } from './company-key.ts';
import type { ReadDeps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';

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
}

export interface ListFilter {
  /** A name or id; left out, the active search. `all` lists every search. */
  readonly search?: string;
  readonly all?: boolean;
  readonly states?: readonly State[];
  /** Only these. */
  readonly ids?: readonly string[];
  /** Words that company, role or notes must all contain. */
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
  const rows = await select({ db, account }, filter, search.value?.id).execute();
  const { limit } = filter;
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rows.length > shown.length;
  const items = shown.map((row) => toSummary(row as ApplicationSummary));
  return ok({ items, next: hasMore ? [last.sentOn ?? '', last.born, last.place].join('_') : null });
}

/** Field by field: leaving two out of ten with a rest pattern takes longer than reading the rows. */
function toSummary(row: ApplicationSummary): ApplicationSummary {
  const { id, company, role, sentOn, stage, state, channel, searchId } = row;
  return { id, company, role, sentOn, stage, state, channel, searchId };
}

/** The order of the list as one place: the day sent, then the order of recording. */
const sentKey = sql<string>`coalesce(application.sent_on, '')`;

function select({ db, account }: ReadDeps, filter: ListFilter, searchId: string | undefined) {
  let query = db
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
      'application.born',
      'application.place',
    ])
    .where('application.account_id', '=', account)
    .orderBy(sentKey, 'desc')
    .orderBy('application.born', 'desc')
    .orderBy('application.place', 'desc');
  if (searchId !== undefined) query = query.where('application.search_id', '=', searchId);
  if (filter.ids !== undefined) query = query.where('application.id', 'in', filter.ids);
  if (filter.states?.length) query = query.where('application.state', 'in', filter.states);
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

/** A cursor that is not ours starts from the beginning. */
function readCursor(cursor: string | undefined) {
  const match = /^(\d{4}-\d{2}-\d{2}|)_(\d+)_(\d+)$/.exec(cursor ?? '');
  return match ? { sentOn: match[1] ?? '', born: Number(match[2]), place: Number(match[3]) } : null;
}
