import type { StageFit } from './funnel.ts';
import { chanceOver } from './posterior-chances.ts';
import type { WaitBelief } from './rate-likelihood.ts';

/** The waits and the share told no, as the whole step has them: posterior means. */
export function meanWaits({ draws }: StageFit): WaitBelief {
  const mean = (values: Float64Array) => values.reduce((sum, value, i) => sum + value * (draws.weight[i] as number), 0);
  const [yes, yesSpread] = [mean(draws.advanceLogMedian), mean(draws.advanceSpread)];
  const [no, noSpread] = [mean(draws.refusalLogMedian), mean(draws.refusalSpread)];
  return {
    toldNo: mean(draws.toldNo),
    yesOver: (age) => chanceOver(age, yes, yesSpread),
    noOver: (age) => chanceOver(age, no, noSpread),
  };
}
