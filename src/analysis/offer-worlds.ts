import { normalBelow } from '../stats/normal-table.ts';
import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { STAGES, type Stage } from './model.ts';
import { equalWorlds } from './posterior-chances.ts';

/** How many possible worlds a forecast averages over. */
const WORLDS = 160;
/** Cells into which the time until the horizon is cut. */
const CELLS = 28;
/** Pending ages are grouped: fine for the young, coarse for the old. */
const MOST_BINS = 14;
const HALF_A_DAY = 0.5;

/** Pending applications of about the same age at one step. */
interface AgeBin {
  readonly age: number;
  readonly count: number;
}

/** One step in one possible world. */
interface WorldStep {
  readonly rate: number;
  readonly toldNo: number;
  /** Per age bin: share of the waits for a yes, and for a no, that is over by that age. */
  readonly yesOver: Float64Array;
  readonly noOver: Float64Array;
  /** Per age bin: chance that a wait for a yes ends after that age and all later ones by the horizon, if all go on. */
  readonly inTime: Float64Array;
  /** Per time cell: the same summed over the bins, each weighed by its chance still to be open. */
  readonly stillComing: Float64Array;
}

/** One possible world: five steps, and how soon what is sent from now on would end in an offer if all went well. */
interface World {
  readonly steps: readonly WorldStep[];
  /** Per time cell: days' worth of applications, sent evenly from now on, whose five waits are over by then. */
  readonly daysOver: Float64Array;
}

/** Per step: what is open there, by age. */
export type OpenBins = readonly (readonly AgeBin[])[];

/** Everything a forecast reads, worked out once; paces and mended rates then cost almost nothing. */
export interface OfferWorlds {
  readonly horizonDays: number;
  readonly cellDays: number;
  readonly cells: number;
  readonly bins: OpenBins;
  readonly worlds: readonly World[];
}

/**
 * Prepares the forecast over `horizonDays` from `asOf`: for each of equally likely worlds, the waits of what is open
 * and of what will be sent, added up by convolution on a grid of days.
 */
export function prepareOfferWorlds(
  fits: readonly StageFit[],
  bins: OpenBins,
  given: { horizonDays: number; seed: number; worlds?: number; cells?: number },
): OfferWorlds {
  const cells = given.cells ?? CELLS;
  const cellDays = given.horizonDays / cells;
  const logDays = bins.map((each) => each.map(({ age }) => logGrid(age + HALF_A_DAY, cells, cellDays)));
  const fresh = logGrid(0, cells, cellDays);
  const mass = new Float64Array(cells + 1);
  const drawn = equalWorlds(
    fits.map(({ draws }) => draws),
    { count: given.worlds ?? WORLDS, seed: given.seed },
  );
  const worlds = Array.from({ length: drawn[0]?.length ?? 0 }, (_, world) => {
    const picks = fits.map(({ draws }, stage) => readDraw(draws, drawn[stage]?.[world] as number));
    return buildWorld(picks, { bins, logDays, fresh, cells, cellDays, mass });
  });
  return { horizonDays: given.horizonDays, cellDays, cells, bins, worlds };
}

interface Pick {
  readonly rate: number;
  readonly toldNo: number;
  readonly yes: { readonly median: number; readonly spread: number };
  readonly no: { readonly median: number; readonly spread: number };
}

function readDraw(draws: StageFit['draws'], i: number): Pick {
  return {
    rate: draws.rate[i] as number,
    toldNo: draws.toldNo[i] as number,
    yes: { median: draws.advanceLogMedian[i] as number, spread: draws.advanceSpread[i] as number },
    no: { median: draws.refusalLogMedian[i] as number, spread: draws.refusalSpread[i] as number },
  };
}

interface Grids {
  readonly bins: OfferWorlds['bins'];
  readonly logDays: readonly (readonly Float64Array[])[];
  readonly fresh: Float64Array;
  readonly cells: number;
  readonly cellDays: number;
  /** Scratch: the inner loop allocates nothing. */
  readonly mass: Float64Array;
}

function buildWorld(picks: readonly Pick[], grids: Grids): World {
  const { cells } = grids;
  // The waits after the step at hand: none after the last, all five before the first.
  let rest: Float64Array = new Float64Array(cells + 1).fill(1);
  const steps: WorldStep[] = [];
  for (let stage = STAGES.length - 1; stage >= 0; stage--) {
    steps.unshift(buildStep(picks[stage] as Pick, stage, rest, grids));
    waitMass(grids.mass, grids.fresh, { over: 0, ...(picks[stage] as Pick).yes });
    rest = convolve(grids.mass, rest);
  }
  return { steps, daysOver: addUp(rest, grids.cellDays) };
}

/** The area under a distribution function, by trapezes. */
function addUp(below: Float64Array, cellDays: number): Float64Array {
  const sum = new Float64Array(below.length);
  for (let cell = 1; cell < below.length; cell++) {
    sum[cell] = (sum[cell - 1] as number) + (((below[cell - 1] as number) + (below[cell] as number)) / 2) * cellDays;
  }
  return sum;
}

function buildStep(pick: Pick, stage: number, rest: Float64Array, grids: Grids): WorldStep {
  const bins = grids.bins[stage] as readonly AgeBin[];
  const { cells, mass } = grids;
  const yesOver = new Float64Array(bins.length);
  const noOver = new Float64Array(bins.length);
  const inTime = new Float64Array(bins.length);
  const coming = new Float64Array(cells + 1);
  bins.forEach(({ age, count }, bin) => {
    const log = Math.log(age + HALF_A_DAY);
    yesOver[bin] = normalBelow((log - pick.yes.median) / pick.yes.spread);
    noOver[bin] = normalBelow((log - pick.no.median) / pick.no.spread);
    waitMass(mass, grids.logDays[stage]?.[bin] as Float64Array, { over: yesOver[bin] as number, ...pick.yes });
    const open = count / stillSilent(pick.rate, pick.toldNo, yesOver[bin] as number, noOver[bin] as number);
    let ends = 0;
    for (let cell = 0; cell <= cells; cell++) {
      ends += (mass[cell] as number) * (rest[cells - cell] as number);
      coming[cell] = (coming[cell] as number) + open * (mass[cell] as number);
    }
    inTime[bin] = ends;
  });
  const stillComing = bins.length > 0 ? convolve(coming, rest) : coming;
  return { rate: pick.rate, toldNo: pick.toldNo, yesOver, noOver, inTime, stillComing };
}

/** Share of applications that are still without an answer at an age: nothing else is ever seen of a silent one. */
export function stillSilent(rate: number, toldNo: number, yesOver: number, noOver: number): number {
  return Math.max(1 - rate * yesOver - (1 - rate) * toldNo * noOver, 1e-12);
}

/** Into `mass` goes, per time cell, the chance that a wait, not over at the grid's start, ends around the cell's middle. */
function waitMass(
  mass: Float64Array,
  logDays: Float64Array,
  { over, median, spread }: { over: number; median: number; spread: number },
): void {
  let before = over;
  for (let cell = 0; cell < logDays.length; cell++) {
    const by = normalBelow(((logDays[cell] as number) - median) / spread);
    mass[cell] = by - before;
    before = by;
  }
}

/** Logs of the ends of the time cells, each cell around a whole multiple of its width, counted on from `age`. */
function logGrid(age: number, cells: number, cellDays: number): Float64Array {
  return Float64Array.from({ length: cells + 1 }, (_, cell) => Math.log(age + (cell + 0.5) * cellDays));
}

/** Distribution function of the sum of a wait given by mass and one given by its distribution function. */
function convolve(mass: Float64Array, below: Float64Array): Float64Array {
  const sum = new Float64Array(below.length);
  for (let from = 0; from < mass.length; from++) {
    const share = mass[from] as number;
    if (share < 1e-9) continue;
    for (let cell = from; cell < below.length; cell++) {
      sum[cell] = (sum[cell] as number) + share * (below[cell - from] as number);
    }
  }
  return sum;
}

/** Counts what is open at each step by its age; without a day it counts as fully aged: nothing more is expected of it. */
export function binOpen(journeys: readonly Journey[]): OpenBins {
  const ages = new Map<Stage, Map<number, number>>(STAGES.map((stage) => [stage, new Map()]));
  for (const { steps } of journeys) {
    const last = steps.at(-1);
    if (last?.outcome !== 'pending' || last.waitDays === null) continue;
    const own = ages.get(last.stage) as Map<number, number>;
    own.set(last.waitDays, (own.get(last.waitDays) ?? 0) + 1);
  }
  return STAGES.map((stage) => binAges(ages.get(stage) as Map<number, number>));
}

function binAges(ages: ReadonlyMap<number, number>): readonly AgeBin[] {
  const days = [...ages.keys()].sort((a, b) => a - b);
  if (days.length <= MOST_BINS) return days.map((age) => ({ age, count: ages.get(age) as number }));
  const scale = (age: number) => Math.log(age + 7);
  const [lowest, highest] = [scale(days[0] as number), scale(days.at(-1) as number)];
  const sums = Array.from({ length: MOST_BINS }, () => ({ sum: 0, count: 0 }));
  for (const age of days) {
    const share = (scale(age) - lowest) / (highest - lowest);
    const into = sums[Math.min(Math.floor(share * MOST_BINS), MOST_BINS - 1)] as { sum: number; count: number };
    into.sum += age * (ages.get(age) as number);
    into.count += ages.get(age) as number;
  }
  return sums.filter(({ count }) => count > 0).map(({ sum, count }) => ({ age: sum / count, count }));
}
