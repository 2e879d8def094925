import type { Forecast } from '../../analysis/report.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../../kernel/day.ts';

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

const LEAST_DAYS = 84;
const SHOWN = 0.86;

/** The last day on the axis: the target day with room after it, and most dots, but no more than eighteen months. */
export function lastShownDay({ dots, by }: Forecast, asOf: Day): Day {
  const dated = dots.filter((dot) => dot !== null).toSorted();
  const most = dated[Math.min(dated.length - 1, Math.floor(dots.length * SHOWN))] ?? by;
  const wanted = Math.max(daysBetween(asOf, by) * 1.5, daysBetween(asOf, most), LEAST_DAYS);
  return addDays(asOf, Math.min(546, Math.ceil(wanted / 7) * 7));
}

/** Ticks on a time axis of `width` pixels: "today" and as many months as keep their distance. */
export function monthTicks(
  months: readonly { readonly day: Day; readonly name: string }[],
  given: { from: Day; to: Day; width: number },
): readonly { readonly at: number; readonly name: string }[] {
  const from = dayNumber(given.from) as number;
  const perDay = given.width / daysBetween(given.from, given.to);
  const step = Math.max(1, Math.ceil(44 / (30 * perDay)));
  const all = months.map(({ day, name }) => ({ at: dayNumber(day) as number, name: withYear(day, name) }));
  const kept = all
    .filter((_, index) => index % step === 0)
    .filter(({ at, name }) => (at - from) * perDay > (name.length > 3 ? 64 : 44));
  return [{ at: from, name: 'today' }, ...kept];
}

function withYear(day: Day, name: string): string {
  return name === 'Jan' ? `Jan ${day.slice(0, 4)}` : name;
}
