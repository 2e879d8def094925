import type { Channel, EventKind, StageReached, State } from '../analysis/model.ts';
import { searchWords } from '../db/search-words.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DayDeps, ReadDeps } from './deps.ts';
import { findSearch, type NoSuchSearch } from './find-search.ts';
import type { ListFilter } from './list-filter.ts';
import type { Excerpt } from './make-excerpt.ts';
import { nextPlanned, type PlannedEvent, readPlanned } from './planned-days.ts';
import { type DrawnArm, readDrawn } from './read-drawn.ts';
import { readExcerpts } from './read-excerpts.ts';
import { readTagged, type SelectedRow, selectRows } from './select-rows.ts';
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
  /** What experiments drew for it; most have none. */
  readonly drawn: readonly DrawnArm[];
  /** What the person said it is; where it stands is told by `state`. */
  readonly intent: Intent;
  /** The last day on which something was sent, heard or held: the day from which one waits. */
  readonly lastOn: Day | null;
  /** The day for which something is planned; where it has passed, nothing was told of it since. */
  readonly plannedOn: Day | null;
  readonly plannedKind: EventKind | null;
  /** Where the words of a search by text were found; `null` without one, and beyond the first 500 rows of an answer. */
  readonly excerpt: Excerpt | null;
}

export interface ApplicationPage {
  readonly items: readonly ApplicationSummary[];
  /** Hand it back as `cursor` for the next page; `null` at the end. */
  readonly next: string | null;
}

/** Words of a search that count: a sentence pasted from a posting finds it by its beginning. */
const WORDS_AT_MOST = 50;

/** Rows of one answer that get an excerpt: more than anybody looks through, and reading thousands of postings takes longest. */
const EXCERPTS_AT_MOST = 500;

/** Lists applications, the latest sent first and those without a day last. */
export async function listApplications(
  deps: DayDeps,
  filter: ListFilter = {},
): Promise<Result<ApplicationPage, NoSuchSearch>> {
  const { db, account } = deps;
  const search = filter.all ? ok(null) : await findSearch(db, account, filter.search);
  if (!search.ok) return search;
  if (!filter.all && search.value === null) return ok(NOTHING);
  const words = filter.text?.trim() ? searchWords(filter.text).slice(0, WORDS_AT_MOST) : null;
  const tagged = filter.tag === undefined ? null : await readTagged(deps, filter.tag);
  if (words?.length === 0 || tagged?.length === 0 || filter.ids?.length === 0) return ok(NOTHING);
  const rows = await selectRows(deps, filter, { searchId: search.value?.id, words, tagged }).execute();
  const { limit = rows.length } = filter;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const planned = await readPlanned(deps);
  const today = deps.today();
  const shown = rows.slice(0, limit);
  const drawn = await readDrawn(deps, shown);
  const items = shown.map((row) =>
    toSummary(row, { planned: planned.get(row.id) ?? [], drawn: drawn.get(row.id) ?? [], today }),
  );
  const next = last ? [last.sentOn ?? '', last.born, last.place].join('_') : null;
  return ok({ items: words ? await withExcerpts(deps, items, words) : items, next });
}

const NOTHING: ApplicationPage = { items: [], next: null };

interface Beside {
  readonly planned: readonly PlannedEvent[];
  readonly drawn: readonly DrawnArm[];
  readonly today: Day;
}

/** Field by field: leaving two out of a dozen with a rest pattern takes longer than reading the rows. */
function toSummary(row: SelectedRow, { planned, drawn, today }: Beside): ApplicationSummary {
  const { id, company, role, sentOn, searchId, variant, location, lastOn } = row;
  const state = row.state as State;
  const { plannedOn, plannedKind } = nextPlanned(planned, { state, lastOn, today });
  return {
    id,
    company,
    role,
    sentOn,
    stage: row.stage as StageReached | null,
    state,
    channel: row.channel as Channel | null,
    searchId,
    variant,
    location,
    tags: row.tags === '[]' ? [] : (JSON.parse(row.tags) as string[]),
    drawn,
    intent: row.intent as Intent,
    lastOn,
    plannedOn,
    plannedKind,
    excerpt: null,
  };
}

async function withExcerpts(deps: ReadDeps, items: readonly ApplicationSummary[], words: readonly string[]) {
  const excerpts = await readExcerpts(deps, items.slice(0, EXCERPTS_AT_MOST), words);
  return items.map((item) => ({ ...item, excerpt: excerpts.get(item.id) ?? null }));
}
