import type { EventKind } from '../../../analysis/model.ts';
import type { DraftEvent } from '../../draft.ts';

/** How late in a process a kind of event ordinarily comes; used only where days do not tell. */
const USUAL_PLACE: Readonly<Record<EventKind, number>> = {
  outreach: 0,
  submitted: 1,
  acknowledged: 2,
  'followed-up': 3,
  responded: 4,
  assessment: 5,
  screen: 6,
  interview: 7,
  technical: 8,
  final: 9,
  offer: 10,
  accepted: 11,
  declined: 11,
  note: 12,
  rejected: 13,
  withdrawn: 13,
  'feedback-asked': 14,
  'feedback-received': 15,
};

/** Puts events in the order they happened: by day where known, each undated one before the first that ordinarily comes later. */
export function orderEvents(events: readonly DraftEvent[]): DraftEvent[] {
  if (isInOrder(events)) return [...events];
  const ordered = events
    .filter(({ on }) => on !== null)
    .toSorted((a, b) => compareDays(a.on ?? '', b.on ?? '') || USUAL_PLACE[a.kind] - USUAL_PLACE[b.kind]);
  for (const event of events) {
    if (event.on !== null) continue;
    const later = ordered.findIndex(({ kind }) => USUAL_PLACE[kind] > USUAL_PLACE[event.kind]);
    if (later < 0) ordered.push(event);
    else ordered.splice(later, 0, event);
  }
  const sent = ordered.findIndex(({ kind }) => kind === 'submitted');
  if (sent > 0 && ordered.slice(0, sent).some(({ kind }) => kind !== 'outreach')) {
    const [submitted] = ordered.splice(sent, 1);
    if (submitted) ordered.splice(ordered[0]?.kind === 'outreach' ? 1 : 0, 0, submitted);
  }
  return ordered;
}

/** Most rows tell their few events in order: days that never go back, and after them, by their usual place, what has no day. */
function isInOrder(events: readonly DraftEvent[]): boolean {
  let furthest = -1;
  for (const [at, { kind, on }] of events.entries()) {
    const before = events[at - 1];
    const place = USUAL_PLACE[kind];
    if (before !== undefined && (on === null ? place < furthest : !follows(on, place, before))) return false;
    if (kind === 'submitted' && (at > 1 || (before !== undefined && before.kind !== 'outreach'))) return false;
    furthest = Math.max(furthest, place);
  }
  return true;
}

function follows(on: string, place: number, before: DraftEvent): boolean {
  return before.on !== null && (on > before.on || (on === before.on && place >= USUAL_PLACE[before.kind]));
}

function compareDays(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
