import { sql } from 'kysely';
import { holdsWords } from '../db/text-index.ts';
import { companyNameKey } from './company-key.ts';
import type { ReadDeps } from './deps.ts';
import type { ListFilter } from './list-filter.ts';

/** What was looked up before the rows are. */
export interface RowsWanted {
  /** The search they belong to; left out, every one. */
  readonly searchId: string | undefined;
  /** Words of which each must begin a word of the application; `null` where none are asked for. */
  readonly words: readonly string[] | null;
  /** Columns of tags; `null` where none is asked for. */
  readonly tagged: readonly string[] | null;
}

export type SelectedRow = Awaited<ReturnType<ReturnType<typeof selectAll>['execute']>>[number];

/** The rows of a list in its order, one more than `limit` so that the end is known. */
export function selectRows(deps: ReadDeps, filter: ListFilter, { searchId, words, tagged }: RowsWanted) {
  let query = selectAll(deps);
  if (searchId !== undefined) query = query.where('application.search_id', '=', searchId);
  if (filter.ids !== undefined) query = query.where('application.id', 'in', filter.ids);
  if (filter.batch !== undefined) query = query.where('application.batch_id', '=', filter.batch);
  if (filter.states?.length) query = query.where('application.state', 'in', filter.states);
  if (filter.channel !== undefined) query = query.where('application.channel', '=', filter.channel);
  if (tagged !== null) query = query.where('application.tags', 'in', tagged);
  if (words !== null) query = query.where(holdsWords(deps.db, words));
  const after = readCursor(filter.cursor);
  if (after) {
    const place = sql`(${sentKey}, application.born, application.place)`;
    query = query.where(sql<boolean>`${place} < (${after.sentOn}, ${after.born}, ${after.place})`);
  }
  return filter.limit === undefined ? query : query.limit(filter.limit + 1);
}

/** The order of the list as one place: the day sent, then the order of recording. */
const sentKey = sql<string>`coalesce(application.sent_on, '')`;

function selectAll({ db, account }: ReadDeps) {
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
      'application.last_on as lastOn',
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
  const match = /^(\d{4}-\d{2}-\d{2}|)_(\d{1,9})_(\d{1,9})$/.exec(cursor ?? '');
  return match ? { sentOn: match[1] ?? '', born: Number(match[2]), place: Number(match[3]) } : null;
}

/** The tags of an application are one column; those that hold the wanted one are told apart here, alike on both databases. */
export async function readTagged({ db, account }: ReadDeps, tag: string): Promise<readonly string[]> {
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
