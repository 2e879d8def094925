import { ENDING_KINDS, type EventKind } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import type { DraftEvent } from './draft.ts';

/** An event that the ledger has. `holds` is `false` for one that was corrected or retracted since. */
export interface RecordedEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly on: Day | null;
  readonly holds: boolean;
}

export interface EventDifference {
  readonly added: readonly DraftEvent[];
  /** Events that stood without a day, which the file now knows. */
  readonly dated: readonly { readonly event: DraftEvent; readonly corrects: string }[];
  /** Things that happen once and stand here on another day. Nothing is changed; the person decides. */
  readonly conflicts: readonly { readonly event: DraftEvent; readonly recorded: RecordedEvent }[];
}

/** What happens once to an application, unless the file itself says that it happened twice. */
const ONCE: ReadonlySet<EventKind> = new Set<EventKind>(['submitted', ...ENDING_KINDS]);

/**
 * What a file says about an application that the ledger does not know yet.
 *
 * An event that the person corrected or retracted still counts as known: reading the same file again must not
 * bring the mistake back.
 */
export function newEvents(read: readonly DraftEvent[], recorded: readonly RecordedEvent[]): EventDifference {
  const left = new Set(recorded);
  const take = (fits: (event: RecordedEvent) => boolean) => {
    for (const event of left) {
      if (!fits(event)) continue;
      left.delete(event);
      return event;
    }
    return undefined;
  };
  const unknown = read.filter(({ kind, on }) => !take((event) => event.kind === kind && event.on === on));
  const unmet = unknown.filter(({ kind, on }) => on !== null || !take((event) => event.kind === kind));
  const [added, dated, conflicts]: [
    DraftEvent[],
    EventDifference['dated'][number][],
    EventDifference['conflicts'][number][],
  ] = [[], [], []];
  for (const event of unmet) {
    const undated = take(({ kind, on, holds }) => holds && kind === event.kind && on === null);
    const other =
      undated ?? (ONCE.has(event.kind) ? take(({ kind, holds }) => holds && kind === event.kind) : undefined);
    if (undated) dated.push({ event, corrects: undated.id });
    else if (other) conflicts.push({ event, recorded: other });
    else added.push(event);
  }
  return { added, dated, conflicts };
}
