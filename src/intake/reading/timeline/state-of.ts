import { readJourney } from '../../../analysis/journey.ts';
import type { EventKind, State } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import type { DraftEvent } from '../../draft.ts';

/** Kinds after which an application is not simply open. */
const DECISIVE: ReadonlySet<EventKind> = new Set<EventKind>(['offer', 'accepted', 'declined', 'rejected', 'withdrawn']);

/** Where something that was sent stands, by the rules of the analysis; those are asked only where more than one thing was decided. */
export function stateOf(events: readonly DraftEvent[], today: Day): State {
  const last = events.at(-1)?.kind;
  const decisive = events.reduce((count, { kind }) => count + (DECISIVE.has(kind) ? 1 : 0), 0);
  if (decisive === 0) return 'open';
  if (decisive === 1 && (last === 'rejected' || last === 'withdrawn')) return last;
  return readJourney({ id: '', sentOn: null, events }, today).state;
}
