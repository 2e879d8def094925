import { judgeTrial } from '../analysis/judge.ts';
import type { Judgement } from '../analysis/judge-model.ts';
import { judgePreparation } from '../analysis/judge-preparation.ts';
import type { Day } from '../kernel/day.ts';
import { breaksJudgement, readGuardrails } from './guardrails.ts';
import type { ArmName } from './model.ts';
import { outlookOf } from './outlook-of.ts';
import type { Trials } from './read-trials.ts';
import { sayState, sayVerdict, sayWhatNow } from './say-experiment.ts';
import { type Trial, trialInput, usedArm } from './trial-input.ts';
import type { Experiment, ExperimentSummary, Guardrail, VerdictName } from './view.ts';

export interface Judged {
  readonly summary: ExperimentSummary;
  readonly trial: Trial;
}

/** The day to judge by, and the one it really is; `pacePerWeek` is what is sent a week. */
export interface JudgedOn {
  readonly asOf: Day;
  readonly today: Day;
  readonly pacePerWeek: number | null;
}

/**
 * Judges one experiment as of a day. A closed one is judged as of the day it was closed: what comes in later was not
 * what it was decided by. Where a guardrail is broken there is no judgement that could be taken for one.
 */
export function judgeExperiment(trials: Trials, experiment: Experiment, on: JudgedOn): Judged {
  const { closedOn } = experiment;
  const asOf = closedOn !== null && closedOn < on.asOf ? closedOn : on.asOf;
  const known = asKnownOn(experiment, asOf);
  const trial = trialInput(trials, known, { asOf, today: on.today });
  const guardrails = readGuardrails(trials, known, { trial, today: on.today });
  const isJudged = hasBegun(known, asOf) && guardrails.every(({ id, holds }) => holds || id !== 'clock');
  const judge = known.varies === 'preparation' ? judgePreparation : judgeTrial;
  const judgement = isJudged ? judge(trial.input) : null;
  const verdictName = nameVerdict(known, { asOf, judgement, guardrails });
  const facts = {
    experiment: known,
    verdictName,
    judgement,
    guardrails,
    ahead: aheadOf(judgement),
    drawn: countDraws(trial),
  };
  const outlook = known.state === 'running' && isOpen(verdictName) ? outlookOf(trial, known, on.pacePerWeek) : null;
  return {
    trial,
    summary: {
      ...known,
      stateSentence: sayState(facts),
      verdictName,
      ahead: facts.ahead,
      sentence: sayVerdict(facts),
      whatNow: sayWhatNow({ ...facts, asOf }),
      drawn: facts.drawn,
      overridden: countOverridden(known, trial),
      judgement,
      guardrails,
      outlook,
      asOf,
    },
  };
}

/** A closed experiment was running on the days before it was closed. */
function asKnownOn(experiment: Experiment, asOf: Day): Experiment {
  const { closedOn } = experiment;
  if (closedOn === null || closedOn <= asOf) return experiment;
  return { ...experiment, state: 'running', closedOn: null, decision: null, learning: null };
}

function hasBegun({ state, startedOn }: Experiment, asOf: Day): boolean {
  return state !== 'planned' && startedOn !== null && startedOn <= asOf;
}

interface Named {
  readonly asOf: Day;
  readonly judgement: Judgement | null;
  readonly guardrails: readonly Guardrail[];
}

function nameVerdict(experiment: Experiment, { asOf, judgement, guardrails }: Named): VerdictName {
  if (experiment.state === 'planned') return 'not-started';
  if (guardrails.some(breaksJudgement)) return 'broken';
  if (judgement === null || !hasBegun(experiment, asOf)) return 'not-started';
  const { verdict } = judgement;
  if (verdict === 'broken' || verdict === 'observed' || verdict === 'no-difference') return verdict;
  if (verdict === 'proven-a' || verdict === 'proven-b') return 'proven';
  // Whatever it leaned to, it was closed before it was proven.
  if (experiment.state === 'closed') return 'decided-without-proof';
  return verdict === 'leaning-a' || verdict === 'leaning-b' ? 'leaning' : verdict;
}

function isOpen(name: VerdictName): boolean {
  return name === 'leaning' || name === 'cannot-tell-yet' || name === 'cannot-tell-in-time' || name === 'no-difference';
}

function aheadOf(judgement: Judgement | null): ArmName | null {
  if (judgement === null || judgement.verdict === 'broken') return null;
  if (judgement.verdict.endsWith('-a')) return 'a';
  if (judgement.verdict.endsWith('-b')) return 'b';
  const { b } = judgement.better;
  return b === 0.5 || judgement.arms.some(({ entered }) => entered === 0) ? null : b > 0.5 ? 'b' : 'a';
}

function countDraws({ draws }: Trial): Readonly<Record<ArmName, number>> {
  const a = draws.filter(({ arm }) => arm === 'a').length;
  return { a, b: draws.length - a };
}

function countOverridden(experiment: Experiment, { draws, applications }: Trial): number {
  return draws.filter(
    (draw) => usedArm(experiment, draw, applications.get(draw.applicationId)?.variant ?? null) !== null,
  ).length;
}
