import { MONTHS } from '../analysis/in-words.ts';
import type { Forecast } from '../analysis/report.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../kernel/day.ts';

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

/** Months that begin after `from`, up to `to`, for the ticks of a time axis. */
export function monthStarts(from: Day, to: Day): readonly { readonly day: Day; readonly name: string }[] {
  const starts: { day: Day; name: string }[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return starts;
    starts.push({ day, name: MONTHS[month - 1]?.slice(0, 3) ?? '' });
  }
}
