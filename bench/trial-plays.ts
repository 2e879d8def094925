import { judgeTrial } from '../src/analysis/judge.ts';
import type { Judgement, TrialVerdict } from '../src/analysis/judge-model.ts';
import type { Day } from '../src/kernel/day.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import {
  knownTrial,
  lastDay,
  type PlayedOne,
  playedDay,
  playTrial,
  rewrittenOn,
  type TrialGiven,
} from './play-trial.ts';
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
  /** The same where it is not known that a variant was rewritten. */
  readonly unguarded: number;
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
      const score = { plays: 0, z: 0, win: 0, fisher: 0, once: 0, ours: 0, byUse: 0, dropped: 0, unguarded: 0 };
      const verdicts: Partial<Record<TrialVerdict, number>> = {};
      for (let play = 0; play < batch.plays; play++) {
        const played = playTrial(batch, random);
        const { z, win, fisher } = everCalled(played, lastDay(batch.horizon));
        const changed = rewrittenOn(batch.world, batch.horizon);
        const { verdict } = judgePlayed(played, { horizon: batch.horizon, variantChangedOn: changed });
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        score.plays++;
        score.z += Number(z);
        score.win += Number(win);
        score.fisher += Number(fisher);
        score.once += Number(USUAL_TESTS.fisher(endCounts(played)));
        score.ours += Number(isProof(verdict));
        if (changed !== null) score.unguarded += Number(isProof(judgePlayed(played, batch).verdict));
        if (batch.world.overrides === undefined) continue;
        score.byUse += Number(
          isProvenUnpaired(
            played.map((one) => ({ ...one, arm: one.used })),
            batch.horizon,
          ),
        );
        score.dropped += Number(
          isProvenUnpaired(
            played.filter(({ arm, used }) => arm === used),
            batch.horizon,
          ),
        );
      }
      return { ...score, verdicts };
    },
  };
}

export function isProof(verdict: TrialVerdict): boolean {
  return verdict === 'proven-a' || verdict === 'proven-b';
}

/** Judged when everything that counts has come. */
function judgePlayed(
  played: readonly PlayedOne[],
  { horizon, variantChangedOn = null }: { readonly horizon: number; readonly variantChangedOn?: Day | null },
): Judgement {
  const day = lastDay(horizon);
  const applications = knownTrial(played, day);
  return judgeTrial({ metric: 'response', applications, asOf: playedDay(day), horizon, variantChangedOn });
}

/** Judged without its pairs, and whatever the arms' counts, as a tool would that knows of neither. */
function isProvenUnpaired(played: readonly PlayedOne[], horizon: number): boolean {
  const { provenOn } = judgePlayed(
    played.map((one) => ({ ...one, block: null })),
    { horizon },
  );
  return provenOn !== null;
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
    unguarded: sum('unguarded'),
    verdicts,
  };
}

/** The standard error of a share measured over so many plays. */
export function monteCarloError(share: number, plays: number): number {
  return Math.sqrt((share * (1 - share)) / plays);
}
