import { forecastOffers } from '../src/analysis/forecast.ts';
import { readJourney } from '../src/analysis/journey.ts';
import type { AnalysedApplication, TimelineEvent } from '../src/analysis/model.ts';
import { readStreak } from '../src/analysis/streak.ts';
import { addDays, daysBetween } from '../src/kernel/day.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { eachRate } from './coverage.ts';
import { fitSearch } from './measure.ts';
import { FIRST_DAY, type SimulatedSearch, simulateSearch } from './simulate.ts';
import { atMost, type BenchTable, between, markdownTable, percent, type Task } from './table.ts';
import { rateFromPrior, rateFromReference } from './truths.ts';
import { WORLDS } from './worlds.ts';

/** The dates a forecast is held to, in weeks from the day it was made. */
const HORIZONS_WEEKS = [4, 8, 12, 18, 26] as const;
const LAST_WEEK = 26;
/** At what pace a search is kept up, and after how many weeks it is forecast. */
const SIZES = [
  { perWeek: 5, weeks: 6 },
  { perWeek: 10, weeks: 12 },
  { perWeek: 15, weeks: 20 },
] as const;
const TRUTHS = [
  { id: 'prior', name: 'rates drawn from the prior', draw: rateFromPrior },
  { id: 'reference', name: 'rates drawn from the plain reference', draw: rateFromReference },
] as const;
const KINDS = ['usual', 'weibull', 'mixed', 'double'] as const;
const SEARCHES = 400;
const BINS = 10;
/** A statement of "70 in 100" is one that rounds to it. */
const SEVENTY = { from: 0.65, to: 0.75 };

interface Reliability {
  /** Per tenth of the stated chance: how often it was said, the sum of what was said, how often an offer came. */
  readonly said: readonly number[];
  readonly sum: readonly number[];
  readonly came: readonly number[];
  readonly seventy: { readonly said: number; readonly came: number };
  /** Streaks: sums of the stated chance and of whether a fresh search of the same truth had such a stretch. */
  readonly streaks: { readonly said: number; readonly sum: number; readonly came: number };
}

/**
 * Whether the forecast keeps its word: each search is cut at a day, forecast from what is known by then, and then
 * played on at the same pace. Of the statements "70 in 100" 70 in 100 come true, and so for every tenth, where the
 * rates are drawn from the prior. Where no search is ever impaired (the plain reference) more comes than was said: the
 * prior leaves room for a broken step.
 */
export const forecastTable: BenchTable<Reliability> = {
  name: 'forecast',
  tasks: (scale) =>
    TRUTHS.flatMap((truth, t) =>
      KINDS.flatMap((kind, k) =>
        SIZES.map((size, s) =>
          task(`${truth.id}/${kind}/${size.perWeek}x${size.weeks}`, {
            truth,
            kind,
            size,
            seed: 4_000 + t * 100 + k * 10 + s,
            searches: Math.ceil(SEARCHES * scale),
          }),
        ),
      ),
    ),
  report(outcomes) {
    const all = pick(outcomes, 'prior/');
    const perTruth = TRUTHS.map(({ id, name }) => ({ name, sum: pick(outcomes, `${id}/`) }));
    const perKind = KINDS.map((kind) => ({ name: WORLDS[kind].name, sum: pick(outcomes, `/${kind}/`) }));
    const rows = Array.from({ length: BINS }, (_, bin) => [
      `${bin * 10} to ${bin * 10 + 10}`,
      all.said[bin] ?? 0,
      percent((all.sum[bin] ?? 0) / (all.said[bin] ?? 0)),
      percent((all.came[bin] ?? 0) / (all.said[bin] ?? 0)),
    ]);
    const groups = [...perTruth, ...perKind].map(({ name, sum }) => [
      name,
      sum.said.reduce((a, b) => a + b, 0),
      percent(calibrationError(sum)),
      `${percent(sum.seventy.came / sum.seventy.said)} of ${sum.seventy.said}`,
      `${percent(sum.streaks.sum / sum.streaks.said)} said, ${percent(sum.streaks.came / sum.streaks.said)} came`,
    ]);
    return {
      lines: [
        ...markdownTable(
          ['said, in 100 (rates drawn from the prior)', 'statements', 'said on average', 'an offer came'],
          rows,
        ),
        '',
        ...markdownTable(
          ['searches', 'statements', 'calibration error', 'of the 70 in 100 came', 'such a stretch'],
          groups,
        ),
      ],
      checks: [
        between('of the 70 in 100 statements, so many came', all.seventy.came / all.seventy.said, [0.65, 0.75]),
        atMost('forecast: calibration error', calibrationError(all), 0.05),
        between('streaks: came minus said', (all.streaks.came - all.streaks.sum) / all.streaks.said, [-0.05, 0.05]),
      ],
    };
  },
};

function task(
  id: string,
  given: {
    truth: (typeof TRUTHS)[number];
    kind: (typeof KINDS)[number];
    size: (typeof SIZES)[number];
    seed: number;
    searches: number;
  },
): Task<Reliability> {
  const { truth, kind, size, seed, searches } = given;
  return {
    id,
    run() {
      const random = seededRandom(seed);
      const drawRates = eachRate(truth.draw);
      const total = nothing();
      const weeks = size.weeks + LAST_WEEK;
      for (let n = 0; n < searches; n++) {
        const plan = { world: WORLDS[kind], rates: drawRates(random), applications: weeks * size.perWeek, weeks };
        const whole = simulateSearch(plan, random);
        const asOf = addDays(FIRST_DAY, size.weeks * 7 - 1);
        const known = cutAt(whole, asOf);
        const fits = fitSearch(known, n + 1);
        const journeys = known.applications.map((application) => readJourney(application, asOf));
        const target = { pacePerWeek: size.perWeek, offerBy: addDays(asOf, LAST_WEEK * 7) };
        const forecasting = forecastOffers(fits, journeys, { asOf, target, seed: n + 1 });
        for (const ahead of HORIZONS_WEEKS) {
          const by = addDays(asOf, ahead * 7);
          const point = forecasting?.forecast.points.find(({ on }) => on === by);
          if (point) note(total, point.probability, offerWithin(whole, asOf, by));
        }
        const streak = readStreak(journeys, fits, { asOf, seed: n + 1 });
        if (streak === null) continue;
        const again = cutAt(simulateSearch({ ...plan, applications: plan.applications }, random), asOf);
        total.streaks.said++;
        total.streaks.sum += streak.probability;
        if (longestStretch(again) >= streak.days) total.streaks.came++;
      }
      return total;
    },
  };
}

/** The search as it was known at the end of a day. */
function cutAt({ applications }: SimulatedSearch, asOf: string): SimulatedSearch {
  const known = applications
    .filter(({ sentOn }) => sentOn !== null && sentOn <= asOf)
    .map((application): AnalysedApplication => {
      const events = application.events.filter(({ on }) => on !== null && on <= asOf);
      return { ...application, events };
    });
  return { applications: known, asOf };
}

function offerWithin({ applications }: SimulatedSearch, after: string, by: string): boolean {
  return applications.some(({ events }) =>
    events.some(({ kind, on }) => kind === 'offer' && on !== null && on > after && on <= by),
  );
}

const FORWARD: ReadonlySet<TimelineEvent['kind']> = new Set(['responded', 'screen', 'technical', 'final', 'offer']);

/** Days of the longest stretch without a step forward, from the first day something was sent to the last known day. */
function longestStretch({ applications, asOf }: SimulatedSearch): number {
  const first = applications.reduce<string>(
    (least, { sentOn }) => (sentOn !== null && sentOn < least ? sentOn : least),
    asOf,
  );
  const days = applications
    .flatMap(({ events }) => events.filter(({ kind }) => FORWARD.has(kind)).map(({ on }) => on))
    .filter((on) => on !== null)
    .toSorted();
  const marks = [first, ...days, asOf];
  return Math.max(...marks.slice(1).map((day, i) => daysBetween(marks[i] as string, day)));
}

interface Growing {
  said: number[];
  sum: number[];
  came: number[];
  seventy: { said: number; came: number };
  streaks: { said: number; sum: number; came: number };
}

function nothing(): Growing {
  const zeros = () => Array.from({ length: BINS }, () => 0);
  return {
    said: zeros(),
    sum: zeros(),
    came: zeros(),
    seventy: { said: 0, came: 0 },
    streaks: { said: 0, sum: 0, came: 0 },
  };
}

function note(total: Growing, chance: number, came: boolean): void {
  const bin = Math.min(Math.floor(chance * BINS), BINS - 1);
  total.said[bin] = (total.said[bin] ?? 0) + 1;
  total.sum[bin] = (total.sum[bin] ?? 0) + chance;
  if (came) total.came[bin] = (total.came[bin] ?? 0) + 1;
  if (chance < SEVENTY.from || chance >= SEVENTY.to) return;
  total.seventy.said++;
  if (came) total.seventy.came++;
}

function add(total: Growing, other: Reliability): Growing {
  const each = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value + (b[i] ?? 0));
  return {
    said: each(total.said, other.said),
    sum: each(total.sum, other.sum),
    came: each(total.came, other.came),
    seventy: { said: total.seventy.said + other.seventy.said, came: total.seventy.came + other.seventy.came },
    streaks: {
      said: total.streaks.said + other.streaks.said,
      sum: total.streaks.sum + other.streaks.sum,
      came: total.streaks.came + other.streaks.came,
    },
  };
}

function pick(outcomes: ReadonlyMap<string, Reliability>, part: string): Growing {
  return [...outcomes].filter(([id]) => id.includes(part)).reduce((sum, [, each]) => add(sum, each), nothing());
}

/** Mean distance between what was said and what came, over the tenths. */
function calibrationError({ said, sum, came }: Reliability): number {
  const total = said.reduce((a, b) => a + b, 0);
  return said.reduce((error, _, bin) => error + Math.abs((sum[bin] ?? 0) - (came[bin] ?? 0)), 0) / total;
}
