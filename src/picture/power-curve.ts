import { type Day, daysBetween } from '../kernel/day.ts';

/** A point of the curve: the chance of a proof were the plan to end on that day. */
export interface CurvePoint {
  readonly on: Day;
  readonly chance: number;
}

interface Frame {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  readonly height: number;
}

/** The path of a chance over time, 0 at the foot and 1 at the top; points beyond the frame are left out. */
export function powerCurve(points: readonly CurvePoint[], { from, to, width, height }: Frame): string {
  const days = Math.max(1, daysBetween(from, to));
  const inside = points.filter(({ on }) => on >= from && on <= to);
  const start = inside[0]?.on === from ? '' : `M0 ${height}`;
  const drawn = inside.map(({ on, chance }, index) => {
    const place = `${round((daysBetween(from, on) / days) * width)} ${round(height * (1 - chance))}`;
    return `${start === '' && index === 0 ? 'M' : 'L'}${place}`;
  });
  return start + drawn.join('');
}

/** The chance on a day between two points, in proportion; before the first it is none, after the last the last one. */
export function chanceAt(points: readonly CurvePoint[], day: Day): number {
  const next = points.findIndex(({ on }) => on >= day);
  if (next < 0) return points.at(-1)?.chance ?? 0;
  const [before, after] = [points[next - 1], points[next]] as [CurvePoint | undefined, CurvePoint];
  if (after.on === day) return after.chance;
  if (before === undefined) return 0;
  const share = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return before.chance + share * (after.chance - before.chance);
}

const round = (value: number) => Math.round(value * 10) / 10;
