import type { EventKind } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { shortDay } from '../words/days.ts';
import { EVENT_WORDS } from './event-words.data.ts';

export type TimelineEntry = ApplicationDetail['timeline'][number];

/** One line of the drawn timeline. An event with a day it was granted and a day it was held makes two. */
export interface TimelineLine {
  /** Unique in the timeline. */
  readonly key: string;
  readonly entry: TimelineEntry;
  readonly day: Day | null;
  readonly words: string;
  /** Said beside it, smaller: "planned", "learnt 24 Oct". */
  readonly asides: readonly string[];
  readonly mark: 'planned' | 'forward' | 'other' | 'receipt';
  /** The line that carries the note, the origin and what can be done; one for each event. */
  readonly isMain: boolean;
}

/** The lines of a timeline, newest first; what is planned stands above, what has no day stays beside its neighbour. */
export function timelineLines(timeline: readonly TimelineEntry[], today: Day): readonly TimelineLine[] {
  const ordered: { readonly line: TimelineLine; readonly sortDay: Day }[] = [];
  let last: Day = '';
  for (const entry of timeline) {
    const own = linesOf(entry, today);
    last = own.find(({ isMain }) => isMain)?.day ?? last;
    for (const line of own) ordered.push({ line, sortDay: line.day ?? last });
  }
  const indexed = ordered.map((one, at) => ({ ...one, at }));
  return indexed.toSorted((a, b) => compare(b.sortDay, a.sortDay) || b.at - a.at).map(({ line }) => line);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function linesOf(entry: TimelineEntry, today: Day): readonly TimelineLine[] {
  const { kind, on, heldOn, plannedOn } = entry;
  const lines = [mainLine(entry, today)];
  if (heldOn !== null && heldOn !== on) lines.push(beside(entry, heldOn, `${capital(roundOf(kind))} held`, 'other'));
  if (plannedOn !== null && heldOn === null && on !== plannedOn) lines.push(plannedLine(entry, plannedOn, today));
  return lines;
}

function mainLine(entry: TimelineEntry, today: Day): TimelineLine {
  const { kind, on, heldOn, learntOn, inferred } = entry;
  const { happened, aside, mark } = EVENT_WORDS[kind];
  // Where only the day it was held is known, that day stands for the invitation.
  const wasHeld = on !== null && on === heldOn;
  const asides = [
    ...(aside === undefined ? [] : [aside]),
    ...(inferred ? ['year worked out from its neighbours'] : []),
    ...(learntOn !== null && learntOn !== on ? [`learnt ${shortDay(learntOn, today)}`] : []),
  ];
  const words = wasHeld && EVENT_WORDS[kind].round !== undefined ? `${capital(roundOf(kind))} held` : happened;
  return { key: entry.id, entry, day: on, words, asides, mark, isMain: true };
}

function plannedLine(entry: TimelineEntry, plannedOn: Day, today: Day): TimelineLine {
  const isAhead = plannedOn >= today;
  const line = beside(entry, plannedOn, capital(roundOf(entry.kind)), isAhead ? 'planned' : 'other');
  return { ...line, asides: [isAhead ? 'planned' : 'was planned, nothing said since'] };
}

function beside(entry: TimelineEntry, day: Day, words: string, mark: TimelineLine['mark']): TimelineLine {
  return { key: `${entry.id} ${words}`, entry, day, words, asides: [], mark, isMain: false };
}

/** What is planned or held: "technical round". */
export function roundOf(kind: EventKind): string {
  const { round, happened } = EVENT_WORDS[kind];
  return round ?? happened.toLowerCase();
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
