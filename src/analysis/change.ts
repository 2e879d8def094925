import { type Day, dayNumber, numberToDay } from '../kernel/day.ts';
import { type ChangeCell, type Weeks, weighChange } from './change-evidence.ts';
import { changeThreshold } from './change-threshold.ts';
import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { meanWaits } from './mean-waits.ts';
import type { RateCounts } from './rate-likelihood.ts';
import type { Change, Rate } from './report.ts';
import { sayChange } from './say-change.ts';

/** Weeks over which the pace is read. */
const PACE_WEEKS = 26;
/** Before any data, a fall in the last sixteen weeks is taken to be as likely as none. */
const PRIOR_ODDS = 1;
/** Where fewer were ever answered there is nothing to fall from, whatever was believed of the rate before. */
export const FEWEST_ANSWERED = 3;
/** Weeks that a fall itself takes to show, on top of the history before it. */
const SINCE_WEEKS = 4;
/** Weeks are the finest that is looked at: a fall may lie half of one on either side. */
const HALF_A_WEEK = 3;

/**
 * Whether the response rate fell lately, since about when, and from what to what; `null` where nothing is dated.
 *
 * Told when the answers are better explained by a fall than by luck by more than a threshold that was simulated at
 * this rate and pace: at most one false alarm in 52 weeks, looked at every week (docs/bench-stats.md). Below the
 * data it needs there is no number, only how long it takes until a fall could be told.
 */
export function detectChange(journeys: readonly Journey[], fit: StageFit, asOf: Day): Change | null {
  const today = dayNumber(asOf) as number;
  const weeks = sendingWeeks(journeys, today);
  if (weeks.length === 0 || fit.rate === null) return null;
  const pacePerWeek = paceOf(weeks);
  const { factor, cells, stayedAt } = weighChange(weeks, meanWaits(fit));
  // By the rate of a search in which nothing changes: with such the thresholds were simulated.
  const needed = changeThreshold(stayedAt ?? fit.rate.estimate, pacePerWeek);
  const missing = needed.weeks + SINCE_WEEKS - weeks.length;
  const answered = weeks.reduce((sum, { advanced }) => sum + advanced, 0);
  const tells = factor >= needed.factor && answered >= FEWEST_ANSWERED;
  const common = { factor, threshold: needed.factor, tells };
  const nothing = { since: null, before: null, after: null };
  if (!tells && missing > 0) {
    const tellsIn = Number.isFinite(missing) ? Math.ceil(missing) : null;
    const told = { ...common, ...nothing, probability: null, canTell: false, tellsIn };
    return { ...told, sentence: sayChange(told, { asOf, pacePerWeek }) };
  }
  const odds = factor * PRIOR_ODDS;
  const found = tells ? { since: sinceOf(cells, today), ...ratesOf(cells) } : nothing;
  const told = { ...common, ...found, probability: odds / (1 + odds), canTell: true, tellsIn: null };
  return { ...told, sentence: sayChange(told, { asOf, pacePerWeek }) };
}

/** What became of what was sent, by week counted back from today; an inbound or undated one belongs to none. */
function sendingWeeks(journeys: readonly Journey[], today: number): Weeks {
  const weeks: { advanced: number; rejected: number; silent: Map<number, number> }[] = [];
  for (const { steps } of journeys) {
    const first = steps[0];
    const sent = first?.stage === 'response' && first.enteredOn !== null ? dayNumber(first.enteredOn) : null;
    if (first === undefined || sent === null || sent > today) continue;
    const at = Math.floor((today - sent) / 7);
    while (weeks.length <= at) weeks.push({ advanced: 0, rejected: 0, silent: new Map() });
    const week = weeks[at] as (typeof weeks)[number];
    if (first.outcome === 'advanced') week.advanced++;
    else if (first.outcome === 'rejected') week.rejected++;
    else {
      // Withdrawn on an unknown day it tells nothing.
      const age = first.waitDays ?? 0;
      week.silent.set(age, (week.silent.get(age) ?? 0) + 1);
    }
  }
  return weeks;
}

function paceOf(weeks: Weeks): number {
  const lately = weeks.slice(0, PACE_WEEKS);
  return lately.reduce((sum, week) => sum + sentIn(week), 0) / lately.length;
}

function sentIn({ advanced, rejected, silent }: RateCounts): number {
  return advanced + rejected + [...silent.values()].reduce((sum, count) => sum + count, 0);
}

/** The first day of the week since when; the interval holds it with 90 in 100. */
function sinceOf(cells: readonly ChangeCell[], today: number): NonNullable<Change['since']> {
  const on = (weeksAgo: number, shift = 0) => numberToDay(Math.min(today + 1 - 7 * weeksAgo + shift, today));
  const at = (level: number) => quantile(cells, ({ weeksAgo }) => weeksAgo, level);
  return { estimate: on(at(0.5)), low: on(at(0.95), -HALF_A_WEEK), high: on(at(0.05), HALF_A_WEEK) };
}

function ratesOf(cells: readonly ChangeCell[]): { before: Rate; after: Rate } {
  const read = (of: (cell: ChangeCell) => number): Rate => ({
    estimate: cells.reduce((sum, cell) => sum + cell.weight * of(cell), 0),
    low: quantile(cells, of, 0.05),
    high: quantile(cells, of, 0.95),
    level: 0.9,
  });
  return { before: read(({ before }) => before), after: read(({ after }) => after) };
}

function quantile(cells: readonly ChangeCell[], of: (cell: ChangeCell) => number, level: number): number {
  const sorted = cells.map((cell) => ({ value: of(cell), weight: cell.weight })).sort((a, b) => a.value - b.value);
  let below = 0;
  for (const { value, weight } of sorted) {
    below += weight;
    if (below >= level) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
