import { fitFunnel, type StageFit } from '../src/analysis/funnel.ts';
import { logRatePrior, ratePrior, referenceNormal } from '../src/analysis/funnel-prior.ts';
import { readJourney } from '../src/analysis/journey.ts';
import { logit } from '../src/stats/logit.ts';
import { weightedQuantiles } from '../src/stats/weighted-quantile.ts';
import type { SimulatedSearch } from './simulate.ts';
import { COLD_RANGES } from './worlds.ts';

/** Estimates a simulated search as the product does, from its timelines. */
export function fitSearch({ applications, asOf }: SimulatedSearch, seed: number): readonly StageFit[] {
  return fitFunnel(
    applications.map((application) => readJourney(application, asOf)),
    COLD_RANGES,
    { seed },
  );
}

type Density = (logit: number) => number;

/**
 * The draws' weights had the prior of the rate been another one, given as its density on the logit scale; not yet
 * divided by their sum, which is how much better or worse that prior explains the data than ours.
 */
export function reweigh({ draws, reference }: Pick<StageFit, 'draws' | 'reference'>, density: Density): Float64Array {
  const prior = ratePrior(reference);
  return draws.weight.map((weight, i) => {
    if (weight === 0) return 0;
    const x = logit(Math.min(Math.max(draws.rate[i] as number, 1e-9), 1 - 1e-9));
    return weight * density(x) * Math.exp(-logRatePrior(prior, x));
  });
}

/** The plain reference, without its heavier lower part. */
export function plainPrior({ mean, sd }: { mean: number; sd: number }): Density {
  return (x) => Math.exp(-0.5 * ((x - mean) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
}

/** Mean and 90 % interval under the plain reference as prior: the usual Bayesian estimate. */
export function plainPriorRate(fit: StageFit): { estimate: number; low: number; high: number } {
  const raw = reweigh(fit, plainPrior(referenceNormal(fit.reference)));
  const sum = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / sum);
  const [low, high] = weightedQuantiles(fit.draws.rate, weights, [0.05, 0.95]) as [number, number];
  return { estimate: weights.reduce((mean, weight, i) => mean + weight * (fit.draws.rate[i] as number), 0), low, high };
}
