import { logit, sigmoid } from '../stats/logit.ts';
import { normalBelow } from '../stats/normal-table.ts';
import type { StageFit } from './funnel.ts';
import { logRatePrior, ratePrior, referenceNormal } from './funnel-prior.ts';
import type { Stage } from './model.ts';

/** How many steps of a search are impaired is not known either: these are the chances of 0, 1, 2, 3. */
const IMPAIRED_CHANCES = [0.15, 0.55, 0.22, 0.08, 0, 0];
/** Ordinary searches, which the reference describes, are not all healthy ones: these spread a little less. */
const HEALTHY_SPREAD = 0.8;
/** An impaired step goes on at this share of its reference's middle, any factor between being as likely on the log scale. */
const IMPAIRED = { from: Math.log(0.25), to: Math.log(0.7) };
/** Soft edges, on the same scale: a step at a fifth of its reference is impaired too. */
const IMPAIRED_EDGE = 0.2;
/** Grid of log(middle ÷ rate), the gain of mending a step. */
const GRID = { from: -2.5, cells: 240, width: 1 / 40 };

/** A step in one delay regime, once as healthy and once as impaired. */
interface Side {
  /** How well this side explains the data, compared with the prior the draws were made with. */
  readonly evidence: number;
  /** Distribution of the gain over the grid; sums to 1. */
  readonly density: Float64Array;
  readonly below: Float64Array;
}

/**
 * Chance of each step to be the bottleneck: the one whose rate, raised to its reference's middle, would multiply the
 * offers most.
 *
 * Averages over all patterns of healthy and impaired steps (STATISTICS.md, section 2): a rule that assumes exactly one
 * impaired step is over-confident where none or several are. Sums to 1.
 */
export function findBottleneck(
  fits: readonly StageFit[],
): readonly { readonly stage: Stage; readonly probability: number }[] {
  const totals = fits.map(() => 0);
  const regimes = fits[0]?.draws.regimes ?? [];
  regimes.forEach(({ chance }, r) => {
    const sides = fits.map((fit) => readSides(fit, r));
    for (let pattern = 0; pattern < 2 ** fits.length; pattern++) {
      const own = sides.map((side, s) => side[(pattern >> s) & 1] as Side);
      const weight = chance * patternChance(pattern, fits.length) * own.reduce((product, s) => product * s.evidence, 1);
      if (weight > 0) addLargest(totals, own, weight);
    }
  });
  const sum = totals.reduce((a, b) => a + b, 0);
  return fits.map(({ stage }, s) => ({ stage, probability: (totals[s] as number) / sum }));
}

function patternChance(pattern: number, size: number): number {
  let impaired = 0;
  let ways = 1;
  for (let s = 0; s < size; s++) {
    if (!((pattern >> s) & 1)) continue;
    ways = (ways * (size - impaired)) / (impaired + 1);
    impaired++;
  }
  return (IMPAIRED_CHANCES[impaired] ?? 0) / ways;
}

function readSides(fit: StageFit, regime: number): readonly [Side, Side] {
  const { draws, reference } = fit;
  const { from, to, chance } = draws.regimes[regime] as { from: number; to: number; chance: number };
  const prior = ratePrior(reference);
  const healthy = emptySide();
  const impaired = emptySide();
  const sums = { healthy: 0, impaired: 0 };
  const impairedDensity = impairedPrior(reference);
  const healthyDensity = healthyPrior(reference);
  for (let i = from; i < to; i++) {
    const weight = (draws.weight[i] as number) / chance;
    if (!(weight > 0)) continue;
    const rate = Math.min(Math.max(draws.rate[i] as number, 1e-9), 1 - 1e-9);
    const x = logit(rate);
    const base = Math.exp(logRatePrior(prior, x));
    const cell = cellOf(Math.log(reference.middle / rate));
    sums.healthy += bump(healthy, cell, (weight * healthyDensity(x)) / base);
    sums.impaired += bump(impaired, cell, (weight * impairedDensity(x)) / base);
  }
  return [finish(healthy, sums.healthy), finish(impaired, sums.impaired)];
}

function emptySide(): Float64Array {
  return new Float64Array(GRID.cells);
}

function bump(density: Float64Array, cell: number, weight: number): number {
  density[cell] = (density[cell] as number) + weight;
  return weight;
}

function cellOf(gain: number): number {
  return Math.min(Math.max(Math.floor((gain - GRID.from) / GRID.width), 0), GRID.cells - 1);
}

function finish(density: Float64Array, sum: number): Side {
  const below = new Float64Array(GRID.cells);
  let total = 0;
  for (let cell = 0; cell < GRID.cells; cell++) {
    const own = sum > 0 ? (density[cell] as number) / sum : 0;
    density[cell] = own;
    // Ties within a cell go half to each.
    below[cell] = total + own / 2;
    total += own;
  }
  return { evidence: sum, density, below };
}

/** Density on the logit scale of a healthy rate. */
function healthyPrior(reference: StageFit['reference']): (x: number) => number {
  const { mean, sd } = referenceNormal(reference);
  const spread = sd * HEALTHY_SPREAD;
  return (x) => Math.exp(-0.5 * ((x - mean) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI));
}

/** Density on the logit scale of an impaired rate. */
function impairedPrior({ middle }: StageFit['reference']): (x: number) => number {
  const height = 1 / (IMPAIRED.to - IMPAIRED.from);
  return (x) => {
    const rate = sigmoid(x);
    const factor = Math.log(rate / middle);
    const above = normalBelow((factor - IMPAIRED.from) / IMPAIRED_EDGE);
    const beyond = normalBelow((factor - IMPAIRED.to) / IMPAIRED_EDGE);
    // d log(rate) / d logit = 1 - rate.
    return height * (above - beyond) * (1 - rate);
  };
}

/** Adds to each step the chance that its gain is the largest, the steps being independent within a pattern. */
function addLargest(totals: number[], sides: readonly Side[], weight: number): void {
  for (let cell = 0; cell < GRID.cells; cell++) {
    for (let s = 0; s < sides.length; s++) {
      let chance = (sides[s] as Side).density[cell] as number;
      if (chance === 0) continue;
      for (let other = 0; other < sides.length; other++) {
        if (other !== s) chance *= (sides[other] as Side).below[cell] as number;
      }
      totals[s] = (totals[s] as number) + weight * chance;
    }
  }
}
