import { judgeTrial } from '../src/analysis/judge.ts';
import type { TrialVerdict } from '../src/analysis/judge-model.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { knownTrial, lastDay, type PlayedOne, playedDay, playTrial, type TrialGiven } from './play-trial.ts';
import { atLeast, type BenchTable, type Check, markdownTable, percent, type Task } from './table.ts';
import { isProof, monteCarloError } from './trial-plays.ts';

const PLAYS = 800;
const SEED = 33_000_000;
const CASES = [
  { rates: { A: 0.05, B: 0.05 }, horizon: 120 },
  { rates: { A: 0.05, B: 0.05 }, horizon: 390 },
  { rates: { A: 0.1, B: 0.1 }, horizon: 120 },
  { rates: { A: 0.1, B: 0.1 }, horizon: 390 },
  { rates: { A: 0.2, B: 0.2 }, horizon: 390 },
  { rates: { A: 0.1, B: 0.1 }, horizon: 1_200 },
  { rates: { A: 0.1, B: 0.13 }, horizon: 120 },
  { rates: { A: 0.1, B: 0.13 }, horizon: 390 },
  { rates: { A: 0.2, B: 0.24 }, horizon: 390 },
] as const;
const WAYS = ['pairs', 'coins'] as const;
/** Looked at on the way, with so much of the plan old enough, and at the end. */
const LOOKS = [0.5, 0.6, 0.7, 0.8, 0.9];

interface VerdictScore {
  readonly plays: number;
  readonly atEnd: Partial<Record<TrialVerdict, number>>;
  /** Told on the way that it cannot be told in time, and of those proven when the plan was in. */
  readonly toldNotInTime: number;
  readonly provenAfter: number;
}

/** Section 3: what an experiment with nothing, or little, to find is told at its end. */
export const trialVerdictTable: BenchTable<VerdictScore> = {
  name: 'Experiments: verdicts',
  tasks: (scale) =>
    CASES.flatMap(({ rates, horizon }, c) =>
      WAYS.map((way, at) => {
        const given = { world: { name: '', rates }, horizon, inPairs: way === 'pairs' };
        return verdictTask(given, {
          id: `verdict/${c}/${way}`,
          plays: Math.ceil(PLAYS * scale),
          seed: SEED + c * 100 + at,
        });
      }),
    ),
  report(outcomes) {
    const rows = CASES.flatMap((one, c) =>
      WAYS.flatMap((way) => {
        const score = outcomes.get(`verdict/${c}/${way}`);
        return score === undefined ? [] : [{ ...one, way, score, right: shareRight(score, one.rates) }];
      }),
    );
    return {
      lines: [...INTRODUCTION, ...markdownTable(HEAD, rows.map(tableRow))],
      checks: [...rows.map(checkRight), ...rows.map(checkInTime)],
    };
  },
};

interface Row {
  readonly rates: { readonly A: number; readonly B: number };
  readonly horizon: number;
  readonly way: string;
  readonly score: VerdictScore;
  readonly right: number;
}

const INTRODUCTION = [
  'Right at the end: in an equal world anything but a proof or a leaning; with a small difference also a proof or leaning',
  'for B; *no difference* where it is under five points; *not in time* where nothing more is to come. On the way: of those',
  'told *not in time* (at 50 to 90 in 100 of the plan), so many were proven by going on.',
  '',
];
const HEAD = [
  'truth',
  'planned',
  'drawn in',
  'plays',
  'proven',
  'leaning',
  'no difference',
  'not in time',
  'not yet',
  'right',
  'told not in time on the way',
  'proven after it',
];

function tableRow({ rates, horizon, way, score, right }: Row): readonly (string | number)[] {
  return [
    `${percent(rates.A, 0)} v ${percent(rates.B, 0)}`,
    horizon,
    way,
    score.plays,
    ...sharesAtEnd(score),
    percent(right),
    percent(score.toldNotInTime / score.plays),
    percent(provenAfter(score)),
  ];
}

function provenAfter(score: VerdictScore): number {
  return score.provenAfter / Math.max(1, score.toldNotInTime);
}

function figureOf(what: string, { rates, horizon, way }: Row): string {
  return `${what}: ${percent(rates.A, 0)} v ${percent(rates.B, 0)}, ${horizon} in ${way}`;
}

function checkRight(row: Row): Check {
  const error = monteCarloError(row.right, row.score.plays).toFixed(3);
  return {
    ...atLeast(figureOf('right at the end', row), row.right, 0.9),
    reach: `≥ 0.9, Monte-Carlo error ± ${error}`,
  };
}

function checkInTime(row: Row): Check {
  const value = provenAfter(row.score);
  const error = monteCarloError(value, Math.max(1, row.score.toldNotInTime)).toFixed(3);
  const figure = figureOf('told not in time and proven after all', row);
  return { figure, value, reach: `< 0.1, Monte-Carlo error ± ${error}`, met: value < 0.1 };
}

function verdictTask(
  given: TrialGiven,
  { id, plays, seed }: { id: string; plays: number; seed: number },
): Task<VerdictScore> {
  return {
    id,
    run() {
      const random = seededRandom(seed);
      const atEnd: Partial<Record<TrialVerdict, number>> = {};
      let [toldNotInTime, provenAfter] = [0, 0];
      for (let play = 0; play < plays; play++) {
        const played = playTrial(given, random);
        const last = judgeOn(played, given.horizon, lastDay(given.horizon));
        atEnd[last] = (atEnd[last] ?? 0) + 1;
        const told = LOOKS.some(
          (share) => judgeOn(played, given.horizon, (given.horizon * share * 7) / 10 + 33) === 'cannot-tell-in-time',
        );
        toldNotInTime += Number(told);
        provenAfter += Number(told && isProof(last));
      }
      return { plays, atEnd, toldNotInTime, provenAfter };
    },
  };
}

function judgeOn(played: readonly PlayedOne[], horizon: number, day: number): TrialVerdict {
  const on = Math.round(day);
  return judgeTrial({ metric: 'response', applications: knownTrial(played, on), asOf: playedDay(on), horizon }).verdict;
}

function sharesAtEnd({ atEnd, plays }: VerdictScore): readonly string[] {
  const share = (...verdicts: TrialVerdict[]) =>
    percent(verdicts.reduce((sum, verdict) => sum + (atEnd[verdict] ?? 0), 0) / plays);
  return [
    share('proven-a', 'proven-b'),
    share('leaning-a', 'leaning-b'),
    share('no-difference'),
    share('cannot-tell-in-time'),
    share('cannot-tell-yet'),
  ];
}

/** A difference of five points or more would make "no difference" wrong; none of these worlds has one. */
function shareRight({ atEnd, plays }: VerdictScore, rates: { readonly A: number; readonly B: number }): number {
  const right: TrialVerdict[] = ['no-difference', 'cannot-tell-in-time'];
  if (rates.B > rates.A) right.push('proven-b', 'leaning-b');
  return right.reduce((sum, verdict) => sum + (atEnd[verdict] ?? 0), 0) / plays;
}
