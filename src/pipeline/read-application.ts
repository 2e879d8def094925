import type { Channel, EventKind, State } from '../analysis/model.ts';
import { readAtOnce } from '../db/read-at-once.ts';
import type { ApplicationRow, EventRow } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DayDeps, ReadDeps } from './deps.ts';
import { type FindApplicationFailure, findApplication } from './find-application.ts';
import { findContradictions, isToldOtherwise } from './find-contradictions.ts';
import type { ApplicationSummary } from './list-applications.ts';
import type { NewApplication } from './model.ts';
import { nextPlanned, type PlannedEvent } from './planned-days.ts';
import { readDrawn } from './read-drawn.ts';
import { readTimeline } from './read-timeline.ts';
import { holdingEvents } from './timeline.ts';

/** Where something came from. */
export type RecordOrigin =
  | { readonly kind: 'hand' }
  | {
      readonly kind: 'file' | 'mail' | 'calendar';
      readonly file: string | null;
      readonly line: number | null;
      readonly batch: string | null;
    };

export interface TimelineEntry {
  readonly id: string;
  readonly kind: EventKind;
  readonly on: Day | null;
  /** The day was completed from its neighbours. */
  readonly inferred: boolean;
  readonly heldOn: Day | null;
  readonly plannedOn: Day | null;
  readonly learntOn: Day | null;
  /** The instant at which it was recorded. */
  readonly learntAt: string;
  readonly note: string | null;
  readonly origin: RecordOrigin;
  /** The event it corrects, if it is a correction. */
  readonly corrects: string | null;
  /** Set where a second source told otherwise what stands: it never held. */
  readonly isOtherwise?: true;
}

/** Two entries, by their ids, of which only one can be true: what stands, and what a later source tells otherwise. */
export interface ToldDifferently {
  readonly standing: string;
  readonly other: string;
}

export interface ApplicationDetail
  extends Omit<ApplicationSummary, 'excerpt'>,
    Pick<
      NewApplication,
      'level' | 'workMode' | 'pay' | 'postingUrl' | 'postingText' | 'postedOn' | 'companySize' | 'notes'
    > {
  readonly intent: 'sent' | 'wish' | 'draft';
  readonly search: string;
  readonly contact: { readonly id: string; readonly name: string; readonly relation: string | null } | null;
  readonly origin: RecordOrigin;
  /** What holds, in the order it happened. */
  readonly timeline: readonly TimelineEntry[];
  /** What was corrected or retracted since, in the order of recording. */
  readonly superseded: readonly TimelineEntry[];
  /** What two sources tell differently, until the person chooses. */
  readonly differently: readonly ToldDifferently[];
}

/**
 * Reads one application whole: its fields and its timeline, each entry with where it came from. All of it as of one
 * moment, whatever another program deletes or merges meanwhile.
 */
export async function readApplication(
  deps: DayDeps,
  given: string,
): Promise<Result<ApplicationDetail, FindApplicationFailure>> {
  return readAtOnce(deps.db, (db) => readWhole({ ...deps, db }, given));
}

async function readWhole(deps: DayDeps, given: string): Promise<Result<ApplicationDetail, FindApplicationFailure>> {
  const { db, account } = deps;
  const found = await findApplication(db, account, given);
  if (!found.ok) return found;
  const { id, company } = found.value;
  const row = await db
    .selectFrom('application')
    .innerJoin('search', (join) =>
      join.onRef('search.account_id', '=', 'application.account_id').onRef('search.id', '=', 'application.search_id'),
    )
    .selectAll('application')
    .select('search.name as search')
    .where('application.account_id', '=', account)
    .where('application.id', '=', id)
    .executeTakeFirstOrThrow();
  const contact = await readContact({ db, account }, row.contact_id);
  const rows = await readTimeline(db, account, id);
  const drawn = await readDrawn({ db, account }, [row]);
  const holding = holdingEvents(rows);
  const superseded = rows.filter((event) => !holding.includes(event));
  return ok({
    ...toFields(row),
    ...nextPlanned(plannedEvents(holding), { state: row.state as State, lastOn: row.last_on, today: deps.today() }),
    company,
    drawn: drawn.get(id) ?? [],
    search: row.search,
    contact,
    timeline: holding.map(toEntry),
    superseded: superseded.map(toEntry),
    differently: findContradictions(rows).map(({ standing, other }) => ({ standing: standing.id, other: other.id })),
  });
}

async function readContact({ db, account }: ReadDeps, id: string | null) {
  if (id === null) return null;
  const contact = await db
    .selectFrom('contact')
    .select(['id', 'name', 'relation'])
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return contact ?? null;
}

function plannedEvents(events: readonly EventRow[]): readonly PlannedEvent[] {
  const planned = events.flatMap(({ kind, planned_on, held_on }) =>
    planned_on === null || held_on !== null ? [] : [{ kind: kind as EventKind, plannedOn: planned_on }],
  );
  return planned.toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : 0));
}

function toFields(row: ApplicationRow) {
  const hasPay = row.pay_min !== null || row.pay_max !== null || row.pay_currency !== null || row.pay_period !== null;
  const pay = { min: row.pay_min, max: row.pay_max, currency: row.pay_currency, period: row.pay_period };
  return {
    id: row.id,
    role: row.role,
    sentOn: row.sent_on,
    lastOn: row.last_on,
    stage: row.stage as ApplicationSummary['stage'],
    state: row.state as ApplicationSummary['state'],
    channel: row.channel as Channel | null,
    searchId: row.search_id,
    intent: row.intent as ApplicationDetail['intent'],
    level: row.level,
    variant: row.variant,
    location: row.location,
    workMode: row.work_mode as ApplicationDetail['workMode'],
    pay: hasPay ? (pay as ApplicationDetail['pay']) : null,
    postingUrl: row.posting_url,
    postingText: row.posting_text,
    postedOn: row.posted_on,
    companySize: row.company_size,
    tags: JSON.parse(row.tags) as string[],
    notes: row.notes,
    origin: toOrigin(row.origin_file === null ? 'hand' : 'file', row),
  };
}

function toEntry(row: EventRow): TimelineEntry {
  return {
    id: row.id,
    kind: row.kind as EventKind,
    on: row.on_day,
    inferred: row.inferred === 1,
    heldOn: row.held_on,
    plannedOn: row.planned_on,
    learntOn: row.learnt_on,
    learntAt: row.learnt_at,
    note: row.note,
    origin: toOrigin(row.origin_kind, row),
    corrects: row.corrects_id,
    ...(isToldOtherwise(row) ? { isOtherwise: true } : {}),
  };
}

function toOrigin(kind: string, row: Pick<EventRow, 'origin_file' | 'origin_line' | 'batch_id'>): RecordOrigin {
  if (kind === 'hand') return { kind };
  const { origin_file: file, origin_line: line, batch_id: batch } = row;
  return { kind: kind as 'file' | 'mail' | 'calendar', file, line, batch };
}
