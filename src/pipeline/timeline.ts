import type { EventKind, TimelineEvent } from '../analysis/model.ts';
import type { EventRow } from '../db/schema.ts';

/** The columns of an event that decide what holds and in which order. */
export type TimelineRow = Pick<
  EventRow,
  | 'id'
  | 'application_id'
  | 'kind'
  | 'on_day'
  | 'held_on'
  | 'planned_on'
  | 'learnt_on'
  | 'corrects_id'
  | 'retracted'
  | 'born'
  | 'place'
>;

export const TIMELINE_COLUMNS = [
  'id',
  'application_id',
  'kind',
  'on_day',
  'held_on',
  'planned_on',
  'learnt_on',
  'corrects_id',
  'retracted',
  'born',
  'place',
] as const;

/**
 * The events of one application that hold, in the order they happened: a correction stands where the event stood
 * that it corrects, and an event without a day stays beside the one recorded before it. What a second source tells
 * otherwise (retracted, and correcting nothing) is kept and does not hold.
 */
export function holdingEvents<Row extends TimelineRow>(rows: readonly Row[]): readonly Row[] {
  const recorded = sorted(rows, byRecording);
  if (recorded.every(({ corrects_id, retracted }) => corrects_id === null && retracted === 0))
    return inOrderOfDays(recorded);
  const placeOf = new Map<string, number>();
  const corrected = new Set<string>();
  for (const [index, { id, corrects_id }] of recorded.entries()) {
    placeOf.set(id, (corrects_id === null ? undefined : placeOf.get(corrects_id)) ?? index);
    if (corrects_id !== null) corrected.add(corrects_id);
  }
  const holding = recorded.filter(({ id, retracted }) => !corrected.has(id) && retracted === 0);
  return inOrderOfDays(holding.toSorted((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0)));
}

/** The shape in which the analysis reads an event. */
export function toTimelineEvent(row: TimelineRow): TimelineEvent {
  const { kind, on_day: on, learnt_on: learntOn, held_on: heldOn, planned_on: plannedOn } = row;
  if (learntOn === null && heldOn === null && plannedOn === null) return { kind: kind as EventKind, on };
  return {
    kind: kind as EventKind,
    on,
    ...(learntOn === null ? {} : { learntOn }),
    ...(heldOn === null ? {} : { heldOn }),
    ...(plannedOn === null ? {} : { plannedOn }),
  };
}

function byRecording(a: TimelineRow, b: TimelineRow): number {
  return a.born - b.born || a.place - b.place;
}

/** Puts dated things in order of their days; one without a day takes the place of the one before it. */
export function inOrderOfDays<Row extends { readonly on_day: string | null }>(rows: readonly Row[]): readonly Row[] {
  const days: string[] = [];
  let isOrdered = true;
  for (const { on_day } of rows) {
    const last = days.at(-1) ?? '';
    isOrdered &&= on_day === null || on_day >= last;
    days.push(on_day ?? last);
  }
  if (isOrdered) return rows;
  const keyed = rows.map((row, at) => ({ row, day: days[at] ?? '' }));
  return keyed.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row);
}

/** Most timelines come as they were recorded; ten thousand of them need no sorting. */
function sorted<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number): readonly Row[] {
  const isSorted = rows.every((row, at) => at === 0 || compare(rows[at - 1] as Row, row) <= 0);
  return isSorted ? rows : rows.toSorted(compare);
}
