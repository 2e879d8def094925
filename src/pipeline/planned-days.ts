import { ENDING_KINDS, type EventKind, type State } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import type { ReadDeps } from './deps.ts';

/** An event that holds, is planned for a day and was not held yet. */
export interface PlannedEvent {
  readonly kind: EventKind;
  readonly plannedOn: Day;
}

export interface Planned {
  /** The next day from today on; else the last one that passed and of which nothing was told since. */
  readonly plannedOn: Day | null;
  readonly plannedKind: EventKind | null;
}

/** Everything that is planned, by the id of its application, in the order of the days. */
export async function readPlanned({ db, account }: ReadDeps): Promise<ReadonlyMap<string, readonly PlannedEvent[]>> {
  const rows = await db
    .selectFrom('event')
    .select(['application_id', 'kind', 'planned_on'])
    .where('account_id', '=', account)
    .where('planned_on', 'is not', null)
    .where('held_on', 'is', null)
    .where('retracted', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event as later')
            .select('later.id')
            .whereRef('later.account_id', '=', 'event.account_id')
            .whereRef('later.application_id', '=', 'event.application_id')
            .whereRef('later.corrects_id', '=', 'event.id'),
        ),
      ),
    )
    .orderBy('planned_on')
    .orderBy('born')
    .orderBy('place')
    .execute();
  const planned = Map.groupBy(rows, ({ application_id }) => application_id);
  return new Map([...planned].map(([id, own]) => [id, own.map(toPlanned)]));
}

function toPlanned({ kind, planned_on }: { kind: string; planned_on: string | null }): PlannedEvent {
  return { kind: kind as EventKind, plannedOn: planned_on ?? '' };
}

const CLOSED: ReadonlySet<State> = new Set<State>(ENDING_KINDS);
const NOTHING: Planned = { plannedOn: null, plannedKind: null };

/** What an application's row tells of what is planned for it; `events` come in the order of their days. */
export function nextPlanned(
  events: readonly PlannedEvent[],
  { state, lastOn, today }: { readonly state: State; readonly lastOn: Day | null; readonly today: Day },
): Planned {
  if (events.length === 0 || CLOSED.has(state)) return NOTHING;
  const ahead = events.find(({ plannedOn }) => plannedOn >= today);
  const passed = events.findLast(({ plannedOn }) => lastOn === null || plannedOn >= lastOn);
  const next = ahead ?? passed;
  return next ? { plannedOn: next.plannedOn, plannedKind: next.kind } : NOTHING;
}
