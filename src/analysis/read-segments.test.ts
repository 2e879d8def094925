import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { logit } from '../stats/logit.ts';
import { analyseSearch } from './analyse.ts';
import type { AnalysedApplication, Channel } from './model.ts';
import { rateLikelihood } from './rate-likelihood.ts';
import { poolGroups, readSegments } from './read-segments.ts';

const asOf = '2026-11-23';

function sent(channel: Channel | null, count: number, answered: number): readonly AnalysedApplication[] {
  const on = '2026-05-04';
  return Array.from({ length: count }, (_, i) => ({
    id: `${channel} ${i}`,
    sentOn: on,
    channel,
    events: [
      i < answered
        ? { kind: 'responded' as const, on: addDays(on, 7) }
        : { kind: 'rejected' as const, on: addDays(on, 10) },
    ],
  }));
}
function read(applications: readonly AnalysedApplication[]) {
  return readSegments(analyseSearch({ applications, asOf }), 'channel');
}
const settled = (advanced: number, rejected: number) =>
  rateLikelihood({ advanced, rejected, silent: new Map() }, { toldNo: 1, yesOver: () => 1, noOver: () => 1 });

describe('readSegments', () => {
  it('pulls two of two towards the others instead of calling it 100 in 100', () => {
    const found = read([...sent('board', 100, 8), ...sent('direct', 40, 3), ...sent('referral', 2, 2)]);
    const referral = found?.groups.find(({ value }) => value === 'referral');
    expect(referral).toMatchObject({ entered: 2, advanced: 2 });
    expect(referral?.rate.estimate).toBeLessThan(0.6);
    expect(found?.sentence).toMatch(
      /^No evidence of a difference between channels: each lies within \d+ in 100 of the others/,
    );
  });

  it('names what is answered more often where the data carry it', () => {
    const found = read([...sent('board', 150, 6), ...sent('referral', 40, 20), ...sent('direct', 60, 3)]);
    expect(found?.sentence).toMatch(
      /^Of your channels, "referral" \(20 of 40\) is answered more often than the others, by between/,
    );
    expect(found?.spread.estimate).toBeGreaterThan(0.5);
    expect(found?.groups.map(({ value }) => value)).toEqual(['board', 'direct', 'referral']);
  });

  it.each([
    { name: 'one channel only', applications: sent('board', 40, 4) },
    { name: 'no channel recorded', applications: sent(null, 40, 4) },
    { name: 'nothing', applications: [] },
  ])('is null with $name', ({ applications }) => {
    expect(read(applications)).toBeNull();
  });
});

describe('poolGroups', () => {
  it('brings the groups closer than their own shares, and keeps their order', () => {
    const { groups } = poolGroups([settled(2, 18), settled(10, 10)], logit(0.2));
    const [low, high] = groups.map(({ rate }) => rate.estimate) as [number, number];
    expect(low).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.5);
    expect(low).toBeLessThan(high);
  });

  it('sees little spread between many groups that are alike, and much where they are not', () => {
    const alike = poolGroups(
      Array.from({ length: 8 }, () => settled(10, 90)),
      logit(0.1),
    );
    const apart = poolGroups([settled(2, 98), settled(50, 50), settled(4, 96), settled(70, 30)], logit(0.1));
    expect(alike.spread.high).toBeLessThan(0.6);
    expect(apart.spread.low).toBeGreaterThan(0.5);
  });

  it('has ordered intervals inside 0 to 1, whatever was counted', () => {
    const counts = fc.tuple(fc.nat(40), fc.nat(80));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 5 }), (all) => {
        const { groups } = poolGroups(
          all.map(([yes, no]) => settled(yes, no)),
          logit(0.1),
        );
        for (const { rate, difference } of groups) {
          expect(rate.low).toBeGreaterThan(0);
          expect(rate.low).toBeLessThanOrEqual(rate.estimate);
          expect(rate.estimate).toBeLessThanOrEqual(rate.high);
          expect(rate.high).toBeLessThan(1);
          expect(difference.low).toBeLessThanOrEqual(difference.high);
        }
      }),
      { numRuns: 30 },
    );
  });
});
