import { MOST_NEEDED } from './most-needed.ts';
import type { OfferWorlds } from './offer-worlds.ts';
import { stillSilent } from './offer-worlds.ts';

type World = OfferWorlds['worlds'][number];

/** A way the search could go on. */
export interface Scenario {
  readonly pacePerWeek: number;
  /** One rate mended: nowhere lower than `to`, for what is open at that step and for what is sent from now on. */
  readonly raise?: { readonly step: number; readonly to: number };
  /** By what the response rate of what is sent from now on is multiplied. */
  readonly responseFactor?: number;
}

/** Chance of at least one offer by the horizon, in each world. */
export function chanceByHorizon(prepared: OfferWorlds, scenario: Scenario): Float64Array {
  return Float64Array.from(prepared.worlds, (world) => {
    const rates = ratesIn(world, scenario);
    const sent = offersPerDay(rates, scenario) * (world.daysOver[prepared.cells] as number);
    return -Math.expm1(logNoneOfOpen(prepared, world, rates) - sent);
  });
}

/** The same, averaged over the worlds, for several paces: what is open does not change with them. */
export function chanceAtPaces(prepared: OfferWorlds, paces: readonly number[]): readonly number[] {
  const worlds = prepared.worlds.map((world) => {
    const rates = ratesIn(world, {});
    const perPace = offersPerDay(rates, { pacePerWeek: 1 }) * (world.daysOver[prepared.cells] as number);
    return { open: logNoneOfOpen(prepared, world, rates), perPace };
  });
  return paces.map(
    (pace) => worlds.reduce((sum, { open, perPace }) => sum - Math.expm1(open - pace * perPace), 0) / worlds.length,
  );
}

/** Chance of at least one offer by the end of each time cell (first index), in each world. */
export function chanceOverTime(prepared: OfferWorlds, scenario: Scenario): readonly Float64Array[] {
  const curve = Array.from({ length: prepared.cells + 1 }, () => new Float64Array(prepared.worlds.length));
  prepared.worlds.forEach((world, w) => {
    const rates = ratesIn(world, scenario);
    const open = logNoneOverTime(prepared, world, rates);
    const perDay = offersPerDay(rates, scenario);
    for (let cell = 0; cell <= prepared.cells; cell++) {
      (curve[cell] as Float64Array)[w] = -Math.expm1(
        (open[cell] as number) - perDay * (world.daysOver[cell] as number),
      );
    }
  });
  return curve;
}

/** Applications still to send, in each world, until an offer ever comes with the chance `chance`. */
export function applicationsNeeded(prepared: OfferWorlds, chance: number): Float64Array {
  return Float64Array.from(prepared.worlds, (world) => {
    const rates = world.steps.map(({ rate }) => rate);
    const missing = Math.log(1 - chance) - logNoneOfOpen(prepared, world, rates, 'ever');
    if (missing >= 0) return 0;
    const each = Math.log1p(-rates.reduce((product, rate) => product * rate, 1));
    return Math.min(Math.ceil(missing / Math.min(each, -1e-9)), MOST_NEEDED);
  });
}

function ratesIn({ steps }: World, { raise }: Pick<Scenario, 'raise'>): readonly number[] {
  return steps.map(({ rate }, step) => (raise?.step === step ? Math.max(rate, raise.to) : rate));
}

/** Log of the chance that none of what is open ends in an offer: by the horizon, or ever. */
function logNoneOfOpen(prepared: OfferWorlds, world: World, rates: readonly number[], when?: 'ever'): number {
  let [log, later] = [0, 1];
  for (let step = rates.length - 1; step >= 0; step--) {
    const { toldNo, yesOver, noOver, inTime } = world.steps[step] as World['steps'][number];
    const rate = rates[step] as number;
    prepared.bins[step]?.forEach(({ count }, bin) => {
      const over = yesOver[bin] as number;
      const ends = when === 'ever' ? 1 - over : (inTime[bin] as number);
      const silent = stillSilent(rate, toldNo, over, noOver[bin] as number);
      log += count * Math.log1p(-Math.min((rate * ends * later) / silent, 1 - 1e-12));
    });
    later *= rate;
  }
  return log;
}

/** The same by the end of each time cell: its course is that of the offers expected, scaled to what holds at the horizon. */
function logNoneOverTime(prepared: OfferWorlds, world: World, rates: readonly number[]): Float64Array {
  const expected = new Float64Array(prepared.cells + 1);
  let later = 1;
  for (let step = rates.length - 1; step >= 0; step--) {
    const { stillComing } = world.steps[step] as World['steps'][number];
    const weight = (rates[step] as number) * later;
    for (let cell = 0; cell < expected.length; cell++) {
      expected[cell] = (expected[cell] as number) + weight * (stillComing[cell] as number);
    }
    later *= rates[step] as number;
  }
  const last = expected[prepared.cells] as number;
  const scale = last > 0 ? logNoneOfOpen(prepared, world, rates) / last : 0;
  return expected.map((sum) => sum * scale);
}

/** Offers expected in the end from what is sent in a day. */
function offersPerDay(
  [response = 0, ...later]: readonly number[],
  { pacePerWeek, responseFactor = 1 }: Scenario,
): number {
  return (pacePerWeek / 7) * later.reduce((product, rate) => product * rate, Math.min(response * responseFactor, 1));
}
