import gammaln from '@stdlib/math-base-special-gammaln';
import type { Arm } from '../src/analysis/judge-model.ts';
import type { PlayedOne } from './play-trial.ts';

/** Sent and answered so far, of each arm. */
export interface Counts {
  readonly sent: Record<Arm, number>;
  readonly answered: Record<Arm, number>;
}

/** The tests everybody uses: each says of the counts of a day whether they are a result. */
export const USUAL_TESTS: Readonly<Record<'z' | 'win' | 'fisher', (counts: Counts) => boolean>> = {
  z: isSignificant,
  win: isWinner,
  fisher: (counts) => fisherChance(counts) <= 0.05,
};

/** A tool shows no result before each arm has as many. */
const FEWEST = 10;

/** Which of the usual tests, looked at every day, ever call a result; counted by the arm that was sent, as they do. */
export function everCalled(played: readonly PlayedOne[], lastDay: number): Record<keyof typeof USUAL_TESTS, boolean> {
  const called = { z: false, win: false, fisher: false };
  const moves = new Map<number, PlayedOne[]>();
  const put = (day: number, one: PlayedOne) => moves.set(day, [...(moves.get(day) ?? []), one]);
  for (const one of played) {
    put(one.sent, one);
    if (one.yes !== null) put(one.sent + one.yes, one);
  }
  const counts = { sent: { A: 0, B: 0 }, answered: { A: 0, B: 0 } };
  for (let day = 0; day <= lastDay; day++) {
    const today = moves.get(day);
    if (today === undefined) continue;
    for (const one of new Set(today)) {
      if (one.sent === day) counts.sent[one.used]++;
      if (one.yes !== null && one.sent + one.yes === day) counts.answered[one.used]++;
    }
    if (Math.min(counts.sent.A, counts.sent.B) < FEWEST) continue;
    for (const test of ['z', 'win', 'fisher'] as const) called[test] ||= USUAL_TESTS[test](counts);
  }
  return called;
}

/** Everything known at the end, counted by the arm that was drawn. */
export function endCounts(played: readonly PlayedOne[]): Counts {
  const counts = { sent: { A: 0, B: 0 }, answered: { A: 0, B: 0 } };
  for (const { arm, yes } of played) {
    counts.sent[arm]++;
    if (yes !== null && yes <= 90) counts.answered[arm]++;
  }
  return counts;
}

/** The z-test of two shares at 5 in 100, two-sided, with the pooled share. */
function isSignificant({ sent, answered }: Counts): boolean {
  const pooled = (answered.A + answered.B) / (sent.A + sent.B);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / sent.A + 1 / sent.B));
  return error > 0 && Math.abs(answered.B / sent.B - answered.A / sent.A) / error >= 1.96;
}

/** "95 % chance to win": uniform priors, the two posteriors taken as normal. */
function isWinner({ sent, answered }: Counts): boolean {
  const of = (arm: Arm) => {
    const [yes, all] = [answered[arm] + 1, sent[arm] + 2];
    const mean = yes / all;
    return { mean, variance: (mean * (1 - mean)) / (all + 1) };
  };
  const [a, b] = [of('A'), of('B')];
  return Math.abs(b.mean - a.mean) / Math.sqrt(a.variance + b.variance) >= 1.645;
}

/** Fisher's exact test: the chance of a table at most as likely as this one, given its margins. */
function fisherChance({ sent, answered }: Counts): number {
  const yes = answered.A + answered.B;
  const logOf = (a: number) => logChoose(sent.A, a) + logChoose(sent.B, yes - a) - logChoose(sent.A + sent.B, yes);
  const own = logOf(answered.A);
  let chance = 0;
  for (let a = Math.max(0, yes - sent.B); a <= Math.min(sent.A, yes); a++) {
    const log = logOf(a);
    if (log <= own + 1e-9) chance += Math.exp(log);
  }
  return chance;
}

const known: number[] = [];
function logFactorial(n: number): number {
  known[n] ??= gammaln(n + 1);
  return known[n] as number;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
