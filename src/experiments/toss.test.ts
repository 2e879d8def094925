import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../stats/seeded-random.ts';
import { coinName, makeCoinSecret, tossOf } from './toss.ts';

const secretOf = (seed: number) => makeCoinSecret(seededRandom(seed).uniform);
const name = (at: number) => coinName({ company: `Company ${at}`, role: 'SRE' });

describe('a coin', () => {
  it.each([
    {
      name: 'case and legal form',
      one: { company: 'Acme GmbH', role: 'SRE' },
      other: { company: 'ACME', role: 'sre' },
    },
    {
      name: 'a shortened role',
      one: { company: 'Acme', role: 'Sr Dev' },
      other: { company: 'Acme', role: 'Senior Developer' },
    },
    { name: 'nothing said', one: { company: null, role: null }, other: { company: null, role: null } },
  ])('falls alike for the same posting, whatever $name', ({ one, other }) => {
    expect(tossOf(secretOf(1), coinName(one), 0)).toBe(tossOf(secretOf(1), coinName(other), 0));
  });

  it.each([
    { name: 'another company', other: tossOf(secretOf(1), coinName({ company: 'Basalt', role: 'SRE' }), 0) },
    { name: 'another role', other: tossOf(secretOf(1), coinName({ company: 'Acme', role: 'Data Engineer' }), 0) },
    {
      name: 'a company and role that meet in the middle',
      other: tossOf(secretOf(1), coinName({ company: 'Acme SRE', role: null }), 0),
    },
    { name: 'a second application there', other: tossOf(secretOf(1), coinName({ company: 'Acme', role: 'SRE' }), 1) },
    { name: 'another experiment', other: tossOf(secretOf(2), coinName({ company: 'Acme', role: 'SRE' }), 0) },
  ])('falls anew for $name', ({ other }) => {
    expect(tossOf(secretOf(1), coinName({ company: 'Acme', role: 'SRE' }), 0)).not.toBe(other);
  });

  it('lies from 0 to below 1, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, nth, seed) => {
        const toss = tossOf(secretOf(seed), coinName({ company: text, role: text }), nth);
        return toss >= 0 && toss < 1;
      }),
    );
  });

  it('is fair, and tells nothing of the next one', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const secret = secretOf(seed);
      const sides = Array.from({ length: 4_000 }, (_, at) => tossOf(secret, name(at), 0) < 0.5);
      const heads = sides.filter(Boolean).length;
      const alike = sides.filter((side, at) => at > 0 && side === sides[at - 1]).length;
      // Four standard deviations of 4,000 fair coins.
      expect(Math.abs(heads - 2_000)).toBeLessThan(127);
      expect(Math.abs(alike - 2_000)).toBeLessThan(127);
    }
  });
});

it('makes secrets of 32 digits, however small the chance', () => {
  expect(makeCoinSecret(() => 0)).toBe('0'.repeat(32));
  expect(makeCoinSecret(() => 1 - 2 ** -33)).toBe('f'.repeat(32));
});
