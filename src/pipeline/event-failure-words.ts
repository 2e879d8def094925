import { type ErrorWords, errorWords } from '../kernel/error-words.ts';
import { unreachable } from '../kernel/result.ts';
import type { CorrectEventFailure } from './correct-event.ts';
import type { RecordEventFailure } from './record-for-many.ts';

type OfEvent = Extract<
  RecordEventFailure | CorrectEventFailure,
  { kind: 'event-already-recorded' | 'no-such-event' | 'event-already-corrected' | 'event-told-otherwise' }
>;

/** What became of an event that was recorded before, and what to do instead. */
export function eventWords(failure: OfEvent): ErrorWords {
  switch (failure.kind) {
    case 'event-already-recorded':
      return errorWords(
        `"${failure.event}"${failure.on ? ` on ${failure.on}` : ''} is recorded already`,
        `event ${failure.eventId}`,
        'correct that event instead',
      );
    case 'no-such-event':
      return errorWords(
        `no event has the id "${failure.eventId}"`,
        'id',
        'take it from the timeline of its application',
      );
    case 'event-already-corrected':
      return errorWords(
        'this event was corrected already',
        `event ${failure.eventId}`,
        `correct event ${failure.by} instead`,
      );
    case 'event-told-otherwise':
      return errorWords(
        'this is what another source tells, and it does not hold',
        `event ${failure.eventId}`,
        'take it back, or give its day to the event that stands',
      );
    default:
      return unreachable(failure);
  }
}
