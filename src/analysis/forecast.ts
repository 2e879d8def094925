import { addDays, type Day, dayNumber } from '../kernel/day.ts';
import { weightedQuantiles } from '../stats/weighted-quantile.ts';
import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { type AnalysedApplication, type AnalysisInput, STAGES, type Stage } from './model.ts';
import { applicationsNeeded, chanceAtPaces, chanceByHorizon, chanceOverTime, type Scenario } from './offer-chance.ts';
import { binOpen, type OfferWorlds, type OpenBins, prepareOfferWorlds } from './offer-worlds.ts';
import type { Forecast, Interval } from './report.ts';

/** Where no target day is set. */
const DEFAULT_HORIZON_DAYS = 84;
const PACE_DAYS = 28;
/** How far the dots reach; what comes later is told as "later". */
const DOTS_DAYS = 728;
const DOTS = 50;
/** A point a week for two years; a later target day sets them further apart. */
const MOST_POINTS = 104;
const PACES = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50];

/** The forecast, and the means to ask "what if" of the same worlds. */
export interface Forecasting {
  readonly forecast: Forecast;
  /** By how much the chance of an offer by the target day would rise. */
  readonly gainOf: (change: Omit<Scenario, 'pacePerWeek'>) => Interval;
}

/**
 * The chance of an offer by the target day, from what is already open and from what will be sent at this pace;
 * `null` where nothing is dated, because then nothing is known of pace or waits.
 *
 * Every world counts alike: rates, waits and their regime are as uncertain here as in the funnel, so that of the
 * statements "70 in 100" 70 in 100 come true. Where an offer is already there, this is about a further one.
 */
export function forecastOffers(
  fits: readonly StageFit[],
  journeys: readonly Journey[],
  given: Pick<AnalysisInput, 'asOf' | 'target'> & {
    readonly seed: number;
    /** Sent as well, with nothing known of what became of it: it counts for the pace. */
    readonly untold?: readonly AnalysedApplication[];
  },
): Forecasting | null {
  const { asOf, target, seed, untold = [] } = given;
  if (journeys.every(({ steps }) => steps[0]?.enteredOn == null)) return null;
  const by =
    target?.offerBy !== undefined && target.offerBy > asOf ? target.offerBy : addDays(asOf, DEFAULT_HORIZON_DAYS);
  const pacePerWeek =
    target?.pacePerWeek ?? recentPace([...daysSent(journeys), ...daysTold(untold)], dayNumber(asOf) as number);
  const horizonDays = daysUntil(asOf, by);
  const open = binOpen(journeys);
  const near = prepareOfferWorlds(fits, open, { horizonDays, seed });
  const scenario = { pacePerWeek };
  const now = chanceByHorizon(near, scenario);
  const course = chanceOverTime(near, scenario);
  const forecast: Forecast = {
    pacePerWeek,
    by,
    points: weeklyPoints(near, course, asOf),
    needed: { half: rangeOf(applicationsNeeded(near, 0.5)), nineInTen: rangeOf(applicationsNeeded(near, 0.9)) },
    fromOpen: chanceAtPaces(near, [0])[0] as number,
    dots: offerDots(near, course, farCourse(fits, open, { seed, scenario, horizonDays })).map((day) =>
      day === null ? null : addDays(asOf, day),
    ),
    whatIf: [...whatIfPaces(near, pacePerWeek), ...whatIfMended(near, fits, pacePerWeek)],
  };
  return { forecast, gainOf: (change) => gain(now, chanceByHorizon(near, { ...scenario, ...change })) };
}

/** The days on which applications went out, those a recruiter began left out; in days since 1970. */
function daysSent(journeys: readonly Journey[]): readonly number[] {
  return journeys.flatMap(({ inbound, steps }) => {
    const on = steps[0]?.enteredOn;
    return inbound || on == null ? [] : [dayNumber(on) as number];
  });
}

function daysTold(applications: readonly AnalysedApplication[]): readonly number[] {
  return applications.flatMap(({ channel, sentOn }) =>
    channel === 'inbound' || sentOn === null ? [] : [dayNumber(sentOn) as number],
  );
}

/** Applications a week over the last four weeks, or over the search so far where it is younger. */
function recentPace(sentDays: readonly number[], today: number): number {
  const first = sentDays.reduce((least, day) => Math.min(least, day), today);
  const days = Math.min(PACE_DAYS, Math.max(today - first + 1, 7));
  return Math.round((sentDays.filter((day) => day > today - days).length / days) * 70) / 10;
}

function daysUntil(from: Day, to: Day): number {
  return (dayNumber(to) as number) - (dayNumber(from) as number);
}

function weeklyPoints(near: OfferWorlds, course: readonly Float64Array[], asOf: Day): Forecast['points'] {
  const days: number[] = [];
  const apart = 7 * Math.ceil(near.horizonDays / 7 / MOST_POINTS);
  for (let day = apart; day < near.horizonDays; day += apart) days.push(day);
  return [...days, near.horizonDays].map((day) => {
    const { estimate, low, high } = spread(atDay(near, course, day));
    return { on: addDays(asOf, day), probability: estimate, low, high };
  });
}

/** The chance in each world on a day between two grid points. */
function atDay({ cells, cellDays }: OfferWorlds, course: readonly Float64Array[], day: number): Float64Array {
  const at = Math.min(day / cellDays, cells);
  const cell = Math.min(Math.floor(at), cells - 1);
  const [left, right] = [course[cell] as Float64Array, course[cell + 1] as Float64Array];
  return left.map((chance, w) => chance + (at - cell) * ((right[w] as number) - chance));
}

/** Beyond the target day, as far as the dots reach: fewer worlds on a coarser grid, enough for fifty dots. */
function farCourse(
  fits: readonly StageFit[],
  open: OpenBins,
  given: { seed: number; scenario: Scenario; horizonDays: number },
): readonly { readonly day: number; readonly chance: number }[] {
  if (given.horizonDays >= DOTS_DAYS) return [];
  const far = prepareOfferWorlds(fits, open, { seed: given.seed, horizonDays: DOTS_DAYS, worlds: 48, cells: 72 });
  return chanceOverTime(far, given.scenario)
    .map((chances, cell) => ({ day: cell * far.cellDays, chance: mean(chances) }))
    .filter(({ day }) => day > given.horizonDays);
}

/** The days, counted from `asOf`, of fifty equally likely first offers. */
function offerDots(
  near: OfferWorlds,
  course: readonly Float64Array[],
  far: readonly { readonly day: number; readonly chance: number }[],
): readonly (number | null)[] {
  const curve = [...course.map((chances, cell) => ({ day: cell * near.cellDays, chance: mean(chances) })), ...far];
  return Array.from({ length: DOTS }, (_, dot) => {
    const level = (dot + 0.5) / DOTS;
    const after = curve.findIndex(({ chance }) => chance >= level);
    const [from, to] = [curve[after - 1], curve[after]];
    if (to === undefined || to.day > DOTS_DAYS) return null;
    if (from === undefined) return Math.round(to.day);
    return Math.round(from.day + ((level - from.chance) / (to.chance - from.chance)) * (to.day - from.day));
  });
}

function whatIfPaces(near: OfferWorlds, pacePerWeek: number): Forecast['whatIf'] {
  const highest = Math.max(2 * pacePerWeek, 10);
  const all = [...PACES.filter((pace) => pace <= highest), pacePerWeek, 2 * pacePerWeek];
  const paces = [...new Set(all)].sort((a, b) => a - b);
  const chances = chanceAtPaces(near, paces);
  return paces.map((pace, i) => ({ pacePerWeek: pace, probability: chances[i] as number }));
}

function whatIfMended(near: OfferWorlds, fits: readonly StageFit[], pacePerWeek: number): Forecast['whatIf'] {
  return fits.map(({ stage, reference }): { stage: Stage; probability: number } => {
    const raise = { step: STAGES.indexOf(stage), to: reference.middle };
    return { stage, probability: mean(chanceByHorizon(near, { pacePerWeek, raise })) };
  });
}

function gain(now: Float64Array, then: Float64Array): Interval {
  return spread(then.map((chance, w) => chance - (now[w] as number)));
}

/** Mean over the worlds with the range that holds 90 in 100 of them. */
function spread(values: Float64Array): Interval {
  const [low, high] = weightedQuantiles(values, evenly(values.length), [0.05, 0.95]) as [number, number];
  return { estimate: mean(values), low, high };
}

function rangeOf(values: Float64Array): { low: number; high: number } {
  const [low, high] = weightedQuantiles(values, evenly(values.length), [0.05, 0.95]) as [number, number];
  return { low: Math.round(low), high: Math.round(high) };
}

function evenly(count: number): Float64Array {
  return new Float64Array(count).fill(1 / count);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
