import type { Forecast } from '../../analysis/report.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';

/** The chance of an offer on or before a day, on a straight line between the days the forecast tells. */
export function chanceOn(forecast: Forecast, asOf: Day, day: Day): number {
  const points = [{ on: asOf, probability: 0 }, ...forecast.points];
  const after = points.findIndex(({ on }) => on >= day);
  if (after === 0) return 0;
  const [from, to] = [points[after - 1], points[after]];
  if (from !== undefined && to !== undefined) {
    const share = daysBetween(from.on, day) / daysBetween(from.on, to.on);
    return from.probability + share * (to.probability - from.probability);
  }
  return chanceFromDots(forecast, day);
}

/** Past the last point only the dots tell; never less than the last point. */
function chanceFromDots({ dots, points }: Forecast, day: Day): number {
  const within = dots.filter((dot) => dot !== null && dot <= day).length / Math.max(1, dots.length);
  return Math.max(within, points.at(-1)?.probability ?? 0);
}
