import { describe, expect, it } from 'vitest';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { falseAlarmTable } from './false-alarm-table.ts';
import { playTrial } from './play-trial.ts';
import { trialAdviceTable } from './trial-advice-table.ts';
import { trialTask } from './trial-plays.ts';
import { trialVerdictTable } from './trial-verdict-table.ts';
import { everCalled, USUAL_TESTS } from './usual-tests.ts';

// The short form of `npm run bench:stats`: a few seconds, the same every time. The bounds leave room for its size.
describe('over played experiments with known truth', { timeout: 60_000 }, () => {
  const play = (rates: { A: number; B: number }, horizon: number, inPairs: boolean) =>
    trialTask({ id: 'short', world: { name: '', rates }, horizon, inPairs, plays: 150, seed: 77 }).run();

  it.each([
    { way: 'pairs', inPairs: true },
    { way: 'coins', inPairs: false },
  ])('cries wolf seldom where the usual tests do all the time, in $way', ({ inPairs }) => {
    const score = play({ A: 0.1, B: 0.1 }, 390, inPairs);
    expect(score.ours / score.plays).toBeLessThan(0.09);
    expect(score.z / score.plays).toBeGreaterThan(0.18);
    expect(score.win / score.plays).toBeGreaterThan(0.28);
  });

  it.each([
    { name: '5 v 25 % over 120 in pairs', rates: { A: 0.05, B: 0.25 }, horizon: 120, inPairs: true, least: 0.72 },
    { name: '8 v 16 % over 390 in coins', rates: { A: 0.08, B: 0.16 }, horizon: 390, inPairs: false, least: 0.45 },
  ])('finds what is there: $name', ({ rates, horizon, inPairs, least }) => {
    const score = play(rates, horizon, inPairs);
    expect(score.ours / score.plays).toBeGreaterThan(least);
    expect(score.verdicts['proven-a'] ?? 0).toBeLessThanOrEqual(2);
  });

  it('holds where good prospects are moved to B, and counting by use does not', () => {
    const score = falseAlarmTable
      .tasks(0.15)
      .find(({ id }) => id === 'equal/12/coins/0')
      ?.run();
    expect((score?.ours ?? 1) / (score?.plays ?? 1)).toBeLessThan(0.12);
    expect((score?.byUse ?? 0) / (score?.plays ?? 1)).toBeGreaterThan(0.5);
  });

  it('tells most experiments with nothing to find the right thing at their end', () => {
    const score = trialVerdictTable
      .tasks(0.08)
      .find(({ id }) => id === 'verdict/2/pairs')
      ?.run();
    const { atEnd = {}, plays = 0, provenAfter = 1 } = score ?? {};
    expect(((atEnd['no-difference'] ?? 0) + (atEnd['cannot-tell-in-time'] ?? 0)) / plays).toBeGreaterThan(0.85);
    expect(provenAfter).toBe(0);
  });

  it('earns on the way', () => {
    const won = trialAdviceTable
      .tasks(0.1)
      .find(({ id }) => id === 'advice/0/earn/0')
      ?.run();
    expect((won?.sum ?? 0) / (won?.plays ?? 1)).toBeGreaterThan(5);
  });
});

describe('the usual tests', () => {
  const counts = (a: number, b: number) => ({ sent: { A: 50, B: 50 }, answered: { A: a, B: b } });
  it.each([
    { name: 'ten to two', given: counts(2, 10), z: true, win: true, fisher: true },
    { name: 'six to two', given: counts(2, 6), z: false, win: false, fisher: false },
    { name: 'none at all', given: counts(0, 0), z: false, win: false, fisher: false },
    // Counted out: the two-sided chance of Fisher's test is 0.0511.
    { name: 'nine to two', given: counts(2, 9), z: true, win: true, fisher: false },
  ])('of $name', ({ name: _, given, ...expected }) => {
    const said = Object.fromEntries(Object.entries(USUAL_TESTS).map(([name, test]) => [name, test(given)]));
    expect(said).toEqual(expected);
  });

  it('call nothing before each arm has ten', () => {
    const played = playTrial(
      { world: { name: '', rates: { A: 0, B: 1 } }, horizon: 18, inPairs: true },
      seededRandom(1),
    );
    expect(everCalled(played, 200)).toEqual({ z: false, win: false, fisher: false });
  });
});
