import type { EventKind } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import type { ReadDeps } from './deps.ts';
import { holdingEvents, TIMELINE_COLUMNS, type TimelineRow } from './timeline.ts';

/** The days of an application that its row in a list tells. */
export interface DaysOf {
  readonly lastOn: Day | null;
  readonly plannedOn: Day | null;
  readonly plannedKind: EventKind | null;
}

/** What the person does, which is no sign from the employer. */
const OWN: ReadonlySet<string> = new Set<EventKind>(['followed-up', 'feedback-asked', 'note']);

/** The last and the next planned day of every application of the account, by id. */
export async function readDays({ db, account }: ReadDeps): Promise<(id: string) => DaysOf> {
  const rows = await db.selectFrom('event').select(TIMELINE_COLUMNS).where('account_id', '=', account).execute();
  const timelines = Map.groupBy(rows, ({ application_id }) => application_id);
  return (id) => daysOf(holdingEvents(timelines.get(id) ?? []));
}

/** The days that the events which hold tell. */
export function daysOf(events: readonly TimelineRow[]): DaysOf {
  const days = events
    .filter(({ kind }) => !OWN.has(kind))
    .flatMap(({ on_day, held_on }) => [on_day, held_on])
    .filter((day) => day !== null);
  const lastOn = days.toSorted().at(-1) ?? null;
  const planned = events
    .filter(({ planned_on, held_on }) => planned_on !== null && held_on === null)
    .toSorted((a, b) => ((a.planned_on ?? '') < (b.planned_on ?? '') ? -1 : 1))
    .at(-1);
  return { lastOn, plannedOn: planned?.planned_on ?? null, plannedKind: (planned?.kind as EventKind) ?? null };
}
