import { readJourney } from '../../../analysis/journey.ts';
import type { State } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import type { DraftEvent } from '../../draft.ts';

/** Where something that was sent stands, by the same rules as the analysis. */
export function stateOf(events: readonly DraftEvent[], today: Day): State {
  if (events.length === 1 && events[0]?.kind === 'submitted') return 'open';
  return readJourney({ id: '', sentOn: null, events }, today).state;
}
