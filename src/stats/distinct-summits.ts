import { squaredDistance } from './cholesky.ts';
import type { Mode } from './find-mode.ts';
import type { Proposal } from './importance-sample.ts';

/** Climbs that end closer than this, in squares of the summit's own width, ended on one summit. */
const SAME_PLACE = 0.05;
/** A summit with less of the highest one's volume than this tells nothing. */
const LEAST_VOLUME = 1e-3;
/** A volume is told from the curve at the top alone: of the draws, this much is shared evenly, whatever it says. */
const EVENLY = 0.4;

/**
 * The summits that several climbs ended on, each once and the highest first, with the share of draws it is worth.
 *
 * Data that contradict what was believed leave two places that explain them, and draws around one of them never see
 * the other. Where all climbs ended in one place, that is all there is.
 */
export function distinctSummits(climbs: readonly Mode[]): readonly (Mode & Proposal)[] {
  const summits: Mode[] = [];
  for (const climb of climbs.toSorted((a, b) => b.value - a.value)) {
    if (summits.every(({ at, precisionFactor }) => squaredDistance(climb.at, at, precisionFactor) > SAME_PLACE))
      summits.push(climb);
  }
  const highest = laplaceEvidence(summits[0] as Mode);
  const kept = summits
    .map((summit) => ({ ...summit, volume: Math.exp(laplaceEvidence(summit) - highest) }))
    .filter(({ volume }, k) => k === 0 || volume > LEAST_VOLUME);
  const total = kept.reduce((sum, { volume }) => sum + volume, 0);
  return kept.map(({ volume, ...summit }) => ({
    ...summit,
    share: EVENLY / kept.length + (1 - EVENLY) * (volume / total),
  }));
}

/** Log of the volume under a summit, but for a constant, as told by its height and the curve at its top. */
export function laplaceEvidence({ at, value, precisionFactor }: Mode): number {
  let logDeterminant = 0;
  for (let i = 0; i < at.length; i++) logDeterminant += Math.log(precisionFactor[i * at.length + i] as number);
  return value - logDeterminant;
}
