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
 * that it corrects, and an event without a day stays beside the one recorded before it.
 */
export function holdingEvents<Row extends TimelineRow>(rows: readonly Row[]): Row[] {
  const recorded = rows.length > 1 ? rows.toSorted(byRecording) : rows;
  if (!recorded.some(({ corrects_id }) => corrects_id !== null)) return inOrderOfDays(recorded);
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
  return {
    kind: row.kind as EventKind,
    on: row.on_day,
    ...(row.learnt_on === null ? {} : { learntOn: row.learnt_on }),
    ...(row.held_on === null ? {} : { heldOn: row.held_on }),
    ...(row.planned_on === null ? {} : { plannedOn: row.planned_on }),
  };
}

function byRecording(a: TimelineRow, b: TimelineRow): number {
  return a.born - b.born || a.place - b.place;
}

function inOrderOfDays<Row extends TimelineRow>(rows: readonly Row[]): Row[] {
  let last = '';
  const keyed = rows.map((row) => {
    last = row.on_day ?? last;
    return { row, key: last };
  });
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}
