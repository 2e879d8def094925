import { describe, expect, it } from 'vitest';
import { findBottleneck } from './bottleneck.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import { STAGES } from './model.ts';
import { madeUpSearch, ORDINARY_RATES } from './testing.ts';

const RANGES = [
  { stage: 'response', low: 0.05, high: 0.16 },
  { stage: 'screen', low: 0.55, high: 0.85 },
  { stage: 'technical', low: 0.4, high: 0.7 },
  { stage: 'final', low: 0.35, high: 0.6 },
  { stage: 'offer', low: 0.2, high: 0.45 },
] as const;

function chances(rates: readonly number[], applications: number): readonly number[] {
  const { applications: sent, asOf } = madeUpSearch({ applications, days: 300, rates, seed: 3 });
  const fits = fitFunnel(
    sent.map((each) => readJourney(each, asOf)),
    RANGES,
  );
  return findBottleneck(fits).map(({ probability }) => probability);
}

describe('findBottleneck', () => {
  it('names all five in order, and sums to 1', () => {
    const found = findBottleneck(fitFunnel([], RANGES));
    expect(found.map(({ stage }) => stage)).toEqual([...STAGES]);
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  it('does not prefer any step before there is data', () => {
    for (const { probability } of findBottleneck(fitFunnel([], RANGES))) {
      expect(probability).toBeGreaterThan(0.1);
      expect(probability).toBeLessThan(0.32);
    }
  });

  it.each(STAGES.map((stage, s) => ({ stage, s })))(
    'finds a rate to $stage at a third of its middle, in a large search',
    ({ s }) => {
      const rates = ORDINARY_RATES.map((rate, i) => (i === s ? rate / 3 : rate));
      const found = chances(rates, 3_000);
      expect(found[s]).toBeGreaterThan(0.85);
    },
  );

  it('does not blame the response rate for being the lowest', () => {
    expect(chances(ORDINARY_RATES, 2_000)[0] as number).toBeLessThan(0.5);
  });

  it('stays finite where a rate is out of every reference', () => {
    const all = chances([1, 1, 1, 1, 1], 400);
    const none = chances([0, 0, 0, 0, 0], 400);
    expect([...all, ...none].every(Number.isFinite)).toBe(true);
    expect(none[0]).toBeGreaterThan(0.9);
  });
});
