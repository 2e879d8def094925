import { type Day, dayNumber } from '../kernel/day.ts';
import { MARK, MARK_KINDS, type MarkKind, markPath, PITCH } from './marks-layout.ts';

/** One application of an arm: when it was sent, what became of it, and whether something else was sent than drawn. */
export interface DrawnMark {
  readonly sentOn: Day;
  readonly kind: MarkKind;
  readonly isOverridden: boolean;
}

export interface DrawnRow {
  readonly paths: Readonly<Record<MarkKind, string>>;
  /** Strokes under those that were sent other than drawn. */
  readonly overridden: string;
  readonly height: number;
}

interface Axis {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
}

/** Room for two marks and the gap to the next stretch of days. */
const LEAST_CELL = 28;
/** A mark, and room for the stroke under it. */
const ROW = PITCH + 4;
const DAYS_A_WEEK = 7;

/** Places an arm's applications by the week they were sent, in the one order of marks; weeks share a cell where they are many. */
export function drawnRow(marks: readonly DrawnMark[], axis: Axis): DrawnRow {
  const { weeks, cell } = cellsOf(axis);
  const columns = Math.max(1, Math.floor((cell - PITCH) / PITCH));
  const byCell = Map.groupBy(marks, ({ sentOn }) => Math.floor(daysFrom(axis.from, sentOn) / (weeks * DAYS_A_WEEK)));
  const paths: Record<MarkKind, string> = {
    advanced: '',
    mayAnswer: '',
    silence: '',
    rejected: '',
    withdrawn: '',
    unknown: '',
  };
  let overridden = '';
  let rows = 1;
  for (const [at, own] of byCell) {
    const ordered = own.toSorted((one, other) => MARK_KINDS.indexOf(one.kind) - MARK_KINDS.indexOf(other.kind));
    rows = Math.max(rows, Math.ceil(ordered.length / columns));
    ordered.forEach(({ kind, isOverridden }, index) => {
      const [x, y] = [Math.round(at * cell) + (index % columns) * PITCH, Math.floor(index / columns) * ROW];
      paths[kind] += markPath(kind, x, y);
      if (isOverridden) overridden += `M${x - 1} ${y + MARK + 2}h${MARK + 2}`;
    });
  }
  return { paths, overridden, height: rows * ROW };
}

/** How many weeks share a cell, and how wide one is. */
function cellsOf({ from, to, width }: Axis): { readonly weeks: number; readonly cell: number } {
  const all = Math.floor(daysFrom(from, to) / DAYS_A_WEEK) + 1;
  const weeks = Math.max(1, Math.ceil((all * LEAST_CELL) / width));
  return { weeks, cell: width / Math.ceil(all / weeks) };
}

/** Days from the beginning; what lies before it stands at it. */
function daysFrom(from: Day, day: Day): number {
  return Math.max(0, (dayNumber(day) as number) - (dayNumber(from) as number));
}
