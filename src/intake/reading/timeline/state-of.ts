import { readJourney } from '../../../analysis/journey.ts';
import { ENDING_KINDS, type EventKind, type State } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import type { DraftEvent } from '../../draft.ts';

/** Kinds after which an application is not simply open. */
const DECISIVE: ReadonlySet<EventKind> = new Set<EventKind>(['offer', ...ENDING_KINDS]);

/** Where something that was sent stands, by the rules of the analysis; those are asked only where more than one thing was decided. */
export function stateOf(events: readonly DraftEvent[], today: Day): State {
  const first = events.findIndex(({ kind }) => DECISIVE.has(kind));
  const decided = events[first]?.kind;
  if (decided === undefined) return 'open';
  const last = events.length - 1;
  if (decided === 'rejected' || decided === 'withdrawn') {
    if (first === last) return decided;
  } else if (!events.some(({ kind }, at) => at > first && DECISIVE.has(kind))) return decided as State;
  return readJourney({ id: '', sentOn: null, events }, today).state;
}
