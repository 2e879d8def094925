import type { EventKind } from '../analysis/model.ts';
import type { EventRow } from '../db/schema.ts';
import { holdingEvents, type TimelineRow } from './timeline.ts';

/** What finding contradictions needs of an event: besides the timeline's columns, who told it. */
export type ToldRow = TimelineRow & Pick<EventRow, 'origin_kind' | 'origin_file'>;

/** `standing` holds; `other` is what a later source tells of the same, whether it holds beside it or not. */
export interface ContradictingRows<Row extends ToldRow> {
  readonly standing: Row;
  readonly other: Row;
}

/**
 * Where the sources of one application tell different stories: another day of what happens once, and ends of which only
 * one can be true. What the person said of either by hand since settles it.
 */
export function findContradictions<Row extends ToldRow>(rows: readonly Row[]): readonly ContradictingRows<Row>[] {
  if (!rows.some(({ origin_kind }) => origin_kind !== 'hand')) return [];
  const recorded = rows.toSorted((a, b) => a.born - b.born || a.place - b.place);
  const holding = holdingEvents(recorded);
  return [...otherDays(recorded, holding), ...otherEnds(holding)].filter((pair) => !isSettled(recorded, pair));
}

/** Whether a row is what a second source told otherwise: kept, and never held. */
export function isToldOtherwise({ retracted, corrects_id }: Pick<TimelineRow, 'retracted' | 'corrects_id'>): boolean {
  return retracted === 1 && corrects_id === null;
}

function otherDays<Row extends ToldRow>(recorded: readonly Row[], holding: readonly Row[]) {
  const corrected = new Set(recorded.map(({ corrects_id }) => corrects_id));
  return recorded
    .filter((row) => isToldOtherwise(row) && !corrected.has(row.id))
    .flatMap((other) => {
      const alike = holding.filter(({ kind }) => kind === other.kind);
      const standing = alike[0];
      return standing === undefined || alike.some(({ on_day }) => on_day === other.on_day) ? [] : [{ standing, other }];
    });
}

/** Two ends of which only one can be the last word, whoever told them. */
const EXCLUDE: readonly (readonly [EventKind, EventKind])[] = [
  ['rejected', 'accepted'],
  ['rejected', 'declined'],
  ['withdrawn', 'accepted'],
  ['accepted', 'declined'],
];
const ENDS: ReadonlySet<string> = new Set(EXCLUDE.flat());
/** What does not show that it went on after an end. */
const BESIDE: ReadonlySet<string> = new Set([...ENDS, 'note', 'followed-up', 'acknowledged', 'feedback-asked']);

function otherEnds<Row extends ToldRow>(holding: readonly Row[]): readonly ContradictingRows<Row>[] {
  const ends = holding.filter(({ kind }) => ENDS.has(kind)).toSorted((a, b) => a.born - b.born || a.place - b.place);
  return ends.flatMap((other, at) => {
    const standing = ends.slice(0, at).find((earlier) => excludes(earlier, other, holding));
    return standing === undefined ? [] : [{ standing, other }];
  });
}

function excludes(earlier: ToldRow, later: ToldRow, holding: readonly ToldRow[]): boolean {
  const isSameSource = earlier.origin_kind === later.origin_kind && earlier.origin_file === later.origin_file;
  // What is written by hand after a file was read is news, and no second story.
  if (isSameSource || later.origin_kind === 'hand') return false;
  return EXCLUDE.some((pair) => isPair(pair, earlier, later)) && !wentOnBetween(earlier, later, holding);
}

function isPair([one, other]: readonly [string, string], a: ToldRow, b: ToldRow): boolean {
  return (a.kind === one && b.kind === other) || (a.kind === other && b.kind === one);
}

/** An invitation after a rejection reopens an application: then both are true. */
function wentOnBetween(a: ToldRow, b: ToldRow, holding: readonly ToldRow[]): boolean {
  const [from, to] = [a.on_day, b.on_day].toSorted();
  if (from == null || to == null) return false;
  return holding.some(({ kind, on_day }) => !BESIDE.has(kind) && on_day !== null && on_day > from && on_day <= to);
}

/** The person said something of either by hand after the later one was read. */
function isSettled(recorded: readonly ToldRow[], { standing, other }: ContradictingRows<ToldRow>): boolean {
  const since = recorded.slice(recorded.findIndex(({ id }) => id === other.id) + 1);
  return since.some(
    ({ origin_kind, kind }) => origin_kind === 'hand' && (kind === standing.kind || kind === other.kind),
  );
}
