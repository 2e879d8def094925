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

/**
 * The draws' weights had the prior been another one: `logDensity` of the rate on the logit scale. How the baselines
 * with a plain prior are had from the same fit.
 */
export function reweigh({ draws, reference }: StageFit, logDensity: (x: number) => number): Float64Array {
  const prior = ratePrior(reference);
  const weights = draws.weight.map((weight, i) => {
    const x = logit(Math.min(Math.max(draws.rate[i] as number, 1e-9), 1 - 1e-9));
    return weight === 0 ? 0 : weight * Math.exp(logDensity(x) - logRatePrior(prior, x));
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Median and 90 % interval under the plain reference as prior, without its heavier lower part. */
export function plainPriorRate(fit: StageFit): { estimate: number; low: number; high: number } {
  const { mean, sd } = referenceNormal(fit.reference);
  const weights = reweigh(fit, (x) => -0.5 * ((x - mean) / sd) ** 2 - Math.log(sd * Math.sqrt(2 * Math.PI)));
  const [low, estimate, high] = weightedQuantiles(fit.draws.rate, weights, [0.05, 0.5, 0.95]) as [
    number,
    number,
    number,
  ];
  return { estimate, low, high };
}
