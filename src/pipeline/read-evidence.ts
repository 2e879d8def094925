import type { AnalysedApplication, Channel } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import { readUntold } from './read-untold.ts';
import { holdingEvents, TIMELINE_COLUMNS, type TimelineRow, toTimelineEvent } from './timeline.ts';

/** What the analysis reads of one search, without names of companies. */
export interface Evidence {
  /** `null` where there is no search yet. */
  readonly search: {
    readonly id: string;
    readonly name: string;
    readonly targetOn: Day | null;
    readonly pacePerWeek: number | null;
    readonly isSample: boolean;
  } | null;
  /** Everything that was sent, in the order of recording; wishes and drafts are left out. */
  readonly applications: readonly AnalysedApplication[];
}

/** Reads the timelines of one search: the named one, else the active one. */
export async function readEvidence(
  { db, account }: ReadDeps,
  searchName?: string,
): Promise<Result<Evidence, NoSuchSearch>> {
  const found = await findSearch(db, account, searchName);
  if (!found.ok) return found;
  const search = found.value;
  if (search === null) return ok({ search: null, applications: [] });
  const timelines = await readTimelines({ db, account });
  const rows = await readSent({ db, account }, search.id);
  const untold = await readUntold({ db, account }, rows, timelines);
  const applications = rows.map((row) => ({
    id: row.id,
    sentOn: row.sent_on,
    channel: row.channel as Channel | null,
    variant: row.variant,
    postedOn: row.posted_on,
    level: row.level,
    companySize: row.company_size,
    ...(untold.has(row.id) ? { outcomesRecorded: false } : {}),
    events: holdingEvents(timelines.get(row.id) ?? []).map(toTimelineEvent),
  }));
  const { id, name, target_on: targetOn, pace_per_week: pacePerWeek, is_sample } = search;
  return ok({ search: { id, name, targetOn, pacePerWeek, isSample: is_sample === 1 }, applications });
}

function readSent({ db, account }: ReadDeps, searchId: string) {
  return db
    .selectFrom('application')
    .select(['id', 'sent_on', 'channel', 'variant', 'posted_on', 'level', 'company_size', 'batch_id', 'origin_file'])
    .where('account_id', '=', account)
    .where('search_id', '=', searchId)
    .where('stage', 'is not', null)
    .orderBy('born')
    .orderBy('place')
    .execute();
}

/**
 * Reads every timeline of the account, that of other searches too: running through all events once is twice as
 * fast as looking up those of ten thousand applications one by one.
 */
async function readTimelines({ db, account }: ReadDeps): Promise<Map<string, TimelineRow[]>> {
  const rows = await db.selectFrom('event').select(TIMELINE_COLUMNS).where('account_id', '=', account).execute();
  return Map.groupBy(rows, ({ application_id }) => application_id);
}
