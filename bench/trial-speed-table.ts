import { judgeTrial } from '../src/analysis/judge.ts';
import { planOutlook } from '../src/analysis/plan-outlook.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { knownTrial, lastDay, playedDay, playTrial } from './play-trial.ts';
import { atMost, type BenchTable, markdownTable } from './table.ts';

const EXPERIMENTS = 20;
const EACH = 150;
const RUNS = 15;

/** Judging 20 experiments over 3,000 applications, and planning one. */
export const trialSpeedTable: BenchTable<readonly number[]> = {
  name: 'Experiments: speed',
  alone: true,
  tasks: () => [
    { id: 'judge', run: () => timed(judgeThemAll()) },
    { id: 'plan', run: () => timed(planAnother()) },
  ],
  report(outcomes) {
    const middle = (id: string) =>
      outcomes.get(id)?.toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
    const first = (id: string) => outcomes.get(id)?.[0] ?? Number.NaN;
    const row = (id: string, name: string) => [name, first(id).toFixed(1), middle(id).toFixed(1)];
    return {
      lines: [
        `Milliseconds on one core of the machine at hand, the first run cold and the median of ${RUNS}.`,
        '',
        ...markdownTable(
          ['work', 'first', 'median'],
          [
            row('judge', `judging ${EXPERIMENTS} experiments of ${EACH} applications each`),
            row('plan', 'what a plan can tell, at another gain'),
          ],
        ),
      ],
      checks: [
        atMost('judging 20 experiments over 3,000 applications, ms', middle('judge'), 100),
        atMost('what a plan can tell, ms', middle('plan'), 30),
      ],
    };
  },
};

function timed(work: () => void): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function judgeThemAll(): () => void {
  const day = lastDay(EACH) - 60;
  const inputs = Array.from({ length: EXPERIMENTS }, (_, i) => {
    const world = { name: '', rates: { A: 0.1, B: 0.14 }, channels: true } as const;
    const played = playTrial({ world, horizon: EACH, inPairs: i % 2 === 0 }, seededRandom(i + 1));
    return { metric: 'response' as const, applications: knownTrial(played, day), asOf: playedDay(day), horizon: EACH };
  });
  return () => {
    for (const input of inputs) judgeTrial(input);
  };
}

function planAnother(): () => void {
  let gain = 0.05;
  return () => {
    gain += 0.005;
    const rateA = { estimate: 0.08, low: 0.04, high: 0.14 };
    planOutlook({
      metric: 'screen',
      rateA,
      gain,
      pacePerWeek: 10,
      startsOn: playedDay(0),
      horizon: 390,
      otherRates: { response: rateA },
    });
  };
}
