import { dayNumber } from '../kernel/day.ts';
import { fairSplitChance } from '../stats/fair-split.ts';
import { checkJudgeInput } from './check-judge-input.ts';
import { dayInWords } from './in-words.ts';
import { isMidway } from './is-midway.ts';
import {
  ARMS,
  type Arm,
  type ArmReport,
  type JudgeInput,
  type Judgement,
  type TrialVerdict,
  type WalkPoint,
} from './judge-model.ts';
import { type LeadWalk, walkLead } from './lead-walk.ts';
import { chanceOfProof } from './proof-outlook.ts';
import type { WaitBelief } from './rate-likelihood.ts';
import { sayJudgement } from './say-judgement.ts';
import { readTrialAnswer, type TrialAnswer } from './trial-answer.ts';
import { believeTrial, type TrialBelief } from './trial-belief.ts';
import { readTrialWaits } from './trial-waits.ts';

/** From this chance on one arm is said to lean. */
const LEANING = 0.95;
/** From this chance on a difference is said to be too small to matter. */
const NO_DIFFERENCE = 0.9;
/** Below this chance of proof by the end of the plan, with half of it in, it is said not to tell in time. */
const HARDLY = 0.05;
const HALF = 0.5;
const NO_WALK: LeadWalk = { points: [], nextLine: null };
/** Fair coins fall more unevenly than this once in a thousand experiments. */
const MISMATCH = 0.001;

/**
 * Judges an experiment as of a day: proven, leaning, no difference worth having, cannot tell yet or in time, only
 * observed, or broken. Looked at every day, it calls one of two equal arms proven in at most 5 of 100 experiments.
 *
 * Judged by the arm that was drawn, whatever was sent. The same input gives the same answer; bad input throws, naming the field.
 */
export function judgeTrial(given: JudgeInput): Judgement {
  checkJudgeInput(given);
  const { metric, asOf, assignment = 'drawn' } = given;
  const until = dayNumber(asOf) as number;
  const sent = given.applications.filter(({ sentOn }) => sentOn === null || sentOn <= asOf);
  const answers = sent.map((application) => readTrialAnswer(application, metric, asOf));
  const waits = readTrialWaits(answers, metric, until);
  const belief = believeTrial(answers, metric, waits);
  const horizon = assignment === 'drawn' ? (given.horizon ?? null) : null;
  const { points: walk, nextLine } = horizon === null ? NO_WALK : walkLead(answers, horizon, until);
  // An arm of which nothing was sent can be neither better nor worse.
  const isOneArmed = ARMS.some((arm) => !answers.some((answer) => answer.arm === arm));
  const crossed = walk.find(({ lead, needed }) => needed !== null && Math.abs(lead) >= needed) ?? null;
  const proof = isOneArmed ? null : crossed;
  const facts = { given: { ...given, assignment }, answers, belief, waits, walk, proof, horizon };
  const broken = findBreak(facts);
  const verdict = broken === null ? decide(facts) : 'broken';
  const arms = ARMS.map((arm) => reportArm(answers, arm, belief));
  const isSent = answers.length > 0;
  return {
    verdict,
    evidence: readEvidence(walk, proof),
    better: { b: isSent ? belief.better : HALF },
    arms,
    difference: isSent ? belief.difference : null,
    because: broken ?? sayJudgement({ verdict, metric, arms, belief, proof, walk, horizon }),
    provenOn: proof?.on ?? null,
    walk,
    nextLine: proof === null ? nextLine : null,
    share: horizon === null ? null : (walk.at(-1)?.share ?? 0),
  };
}

interface Facts {
  readonly given: JudgeInput;
  readonly answers: readonly TrialAnswer[];
  readonly belief: TrialBelief;
  readonly waits: WaitBelief;
  readonly walk: readonly WalkPoint[];
  readonly proof: WalkPoint | null;
  readonly horizon: number | null;
}

function decide({ given, answers, belief, waits, walk, proof, horizon }: Facts): TrialVerdict {
  if (given.assignment === 'observed') return 'observed';
  if (proof !== null) return proof.lead > 0 ? 'proven-b' : 'proven-a';
  if (ARMS.some((arm) => !answers.some((answer) => answer.arm === arm))) return 'cannot-tell-yet';
  if (belief.better >= LEANING) return 'leaning-b';
  if (belief.better <= 1 - LEANING) return 'leaning-a';
  if (belief.alike >= NO_DIFFERENCE) return 'no-difference';
  const last = walk.at(-1);
  if (horizon === null || last === undefined || last.share < HALF) return 'cannot-tell-yet';
  const toCome = (1 - last.share) * horizon;
  const inPairs = answers.some(({ block }) => block !== null);
  const chance = chanceOfProof(belief.wide(), { lead: last.lead, coins: last.coins, toCome, inPairs }, waits);
  return chance < HARDLY ? 'cannot-tell-in-time' : 'cannot-tell-yet';
}

/** What makes the draw no draw, in a sentence; `null` where nothing does. */
function findBreak({ given, answers }: Facts): string | null {
  if (given.assignment !== 'drawn') return null;
  const changed = given.variantChangedOn ?? null;
  if (changed !== null && isMidway(changed, given.applications)) {
    return `A variant was changed on ${dayInWords(changed, given.asOf)}, after the first application: before and after are two experiments.`;
  }
  const count = (arm: Arm) => answers.filter((answer) => answer.arm === arm).length;
  const [a, b] = [count('A'), count('B')];
  if (fairSplitChance(a, b) >= MISMATCH) return null;
  return `${a} were drawn for A and ${b} for B: a fair coin falls so unevenly less than once in a thousand experiments, so something chose.`;
}

function readEvidence(walk: readonly WalkPoint[], proof: WalkPoint | null): Judgement['evidence'] {
  const point = proof ?? walk.at(-1);
  // Where no lead would be enough it takes more than all the coins there are.
  return point === undefined ? null : { value: point.lead, threshold: point.needed ?? point.coins + 1 };
}

function reportArm(answers: readonly TrialAnswer[], arm: Arm, belief: TrialBelief): ArmReport {
  const own = answers.filter((answer) => answer.arm === arm);
  const { quantiles, ...rate } = belief.rates[arm];
  const count = (outcome: TrialAnswer['outcome']) => own.filter((answer) => answer.outcome === outcome).length;
  return {
    arm,
    entered: own.length,
    advanced: count('reached'),
    pending: count('pending'),
    rate: own.length === 0 ? null : { ...rate, level: 0.9 },
    quantiles: own.length === 0 ? null : quantiles,
  };
}
