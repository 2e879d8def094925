import { judgeTrial } from '../src/analysis/judge.ts';
import type { TrialVerdict } from '../src/analysis/judge-model.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { knownTrial, lastDay, type PlayedOne, playedDay, playTrial, type TrialGiven } from './play-trial.ts';
import type { Task } from './table.ts';
import { endCounts, everCalled, USUAL_TESTS } from './usual-tests.ts';

/** How often each method called a result, over so many plays of one experiment. */
export interface TrialScore {
  readonly plays: number;
  readonly z: number;
  readonly win: number;
  readonly fisher: number;
  /** Fisher's test, once, at the end. */
  readonly once: number;
  /** Proven by the method of the product, looked at every day. */
  readonly ours: number;
  /** The same where what was overridden is counted by the arm that was sent, or left out. */
  readonly byUse: number;
  readonly dropped: number;
  readonly verdicts: Partial<Record<TrialVerdict, number>>;
}

export interface TrialBatch extends TrialGiven {
  readonly id: string;
  readonly plays: number;
  readonly seed: number;
}

/** Plays one experiment many times and judges each play by every method. */
export function trialTask(batch: TrialBatch): Task<TrialScore> {
  return {
    id: batch.id,
    run() {
      const random = seededRandom(batch.seed);
      const score = { plays: 0, z: 0, win: 0, fisher: 0, once: 0, ours: 0, byUse: 0, dropped: 0 };
      const verdicts: Partial<Record<TrialVerdict, number>> = {};
      for (let play = 0; play < batch.plays; play++) {
        const played = playTrial(batch, random);
        const { z, win, fisher } = everCalled(played, lastDay(batch.horizon));
        const verdict = judgePlayed(played, batch.horizon);
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        score.plays++;
        score.z += Number(z);
        score.win += Number(win);
        score.fisher += Number(fisher);
        score.once += Number(USUAL_TESTS.fisher(endCounts(played)));
        score.ours += Number(isProof(verdict));
        if (batch.world.overrides === undefined) continue;
        const byUse = played.map((one) => ({ ...one, arm: one.used }));
        const dropped = played.filter(({ arm, used }) => arm === used);
        score.byUse += Number(isProof(judgePlayed(byUse, batch.horizon, null)));
        score.dropped += Number(isProof(judgePlayed(dropped, batch.horizon, null)));
      }
      return { ...score, verdicts };
    },
  };
}

export function isProof(verdict: TrialVerdict): boolean {
  return verdict === 'proven-a' || verdict === 'proven-b';
}

/** `asDrawn` null: judged without its pairs, and whatever the arms' counts, as a tool would that knows of neither. */
function judgePlayed(played: readonly PlayedOne[], horizon: number, asDrawn: true | null = true): TrialVerdict {
  const day = lastDay(horizon);
  const known = knownTrial(played, day);
  const applications = asDrawn ? known : known.map((one) => ({ ...one, block: null }));
  const judged = judgeTrial({ metric: 'response', applications, asOf: playedDay(day), horizon });
  if (asDrawn || judged.provenOn === null) return judged.verdict;
  return (judged.evidence?.value ?? 0) > 0 ? 'proven-b' : 'proven-a';
}

export function addTrialScores(scores: readonly TrialScore[]): TrialScore {
  const sum = (key: Exclude<keyof TrialScore, 'verdicts'>) => scores.reduce((total, score) => total + score[key], 0);
  const verdicts: Partial<Record<TrialVerdict, number>> = {};
  for (const score of scores) {
    for (const [verdict, count] of Object.entries(score.verdicts)) {
      verdicts[verdict as TrialVerdict] = (verdicts[verdict as TrialVerdict] ?? 0) + count;
    }
  }
  return {
    plays: sum('plays'),
    z: sum('z'),
    win: sum('win'),
    fisher: sum('fisher'),
    once: sum('once'),
    ours: sum('ours'),
    byUse: sum('byUse'),
    dropped: sum('dropped'),
    verdicts,
  };
}

/** The standard error of a share measured over so many plays. */
export function monteCarloError(share: number, plays: number): number {
  return Math.sqrt((share * (1 - share)) / plays);
}
