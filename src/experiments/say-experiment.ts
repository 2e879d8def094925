import { counted, dayInWords, inTen } from '../analysis/in-words.ts';
import type { Judgement } from '../analysis/judge-model.ts';
import type { Day } from '../kernel/day.ts';
import { breaksJudgement } from './guardrails.ts';
import { isDrawnLater } from './may-overlap.ts';
import type { ArmName } from './model.ts';
import { type Experiment, type Guardrail, toArm, type VerdictName } from './view.ts';

interface Facts {
  readonly experiment: Experiment;
  readonly verdictName: VerdictName;
  readonly judgement: Judgement | null;
  readonly guardrails: readonly Guardrail[];
  readonly ahead: ArmName | null;
  readonly drawn: Readonly<Record<ArmName, number>>;
}

/** Where an experiment stands: "Running since 7 September 2026: 98 of 160 drawn." */
export function sayState({ experiment, drawn }: Pick<Facts, 'experiment' | 'drawn'>): string {
  const { state, plannedOn, startedOn, closedOn, horizon } = experiment;
  const what = experiment.varies === 'preparation' ? 'rounds' : 'applications';
  if (state === 'planned' || startedOn === null) {
    return `Planned on ${day(plannedOn)}, not started: ${horizon} ${what} in all.`;
  }
  const sum = drawn.a + drawn.b;
  if (closedOn !== null) return `Ran from ${day(startedOn)} to ${day(closedOn)}: ${sum} of ${horizon} ${what} drawn.`;
  return `Running since ${day(startedOn)}: ${sum} of ${horizon} ${what} drawn.`;
}

/** The verdict in a sentence, with what it rests on. */
export function sayVerdict(facts: Facts): string {
  const { experiment, verdictName, judgement, guardrails } = facts;
  if (verdictName === 'not-started') {
    const later = experiment.state === 'planned' ? '' : ` before ${day(experiment.startedOn ?? experiment.plannedOn)}`;
    return `Nothing is drawn${later || ' before it is started'}, and nothing can be said.`;
  }
  const broken = guardrails.find(breaksJudgement);
  if (broken) return `${broken.sentence}. It is no experiment any more, and there is no verdict.`;
  if (judgement === null) return 'Nothing can be said.';
  const empty = emptyArm(judgement);
  if (empty !== null) return `Nothing was sent with ${empty} yet, so there is nothing to compare.`;
  if (verdictName !== 'decided-without-proof') return judgement.because;
  const { decision, arms } = experiment;
  const choice =
    decision === 'a' || decision === 'b' ? `You went on with ${arms[decision].label}.` : 'You chose neither.';
  return `It was not proven either way when you decided. ${choice} ${judgement.because}`;
}

function emptyArm({ arms }: Judgement): string | null {
  const empty = arms.filter(({ entered }) => entered === 0).map(({ arm }) => arm);
  return empty.length === 0 ? null : empty.join(' or ');
}

/** What to do now, for each verdict. */
export function sayWhatNow(facts: Facts & { readonly asOf: Day }): string {
  const { experiment, verdictName, ahead } = facts;
  const { arms, state, learning, decision } = experiment;
  if (state === 'closed') return sayAfterClosing(decision, learning, experiment);
  const better = ahead === null ? null : arms[ahead].label;
  switch (verdictName) {
    case 'not-started':
      return experiment.decideAnyway
        ? 'Start it when you like: it will hardly prove anything, and helps you to decide.'
        : 'Start it when both arms are ready: what is drawn from then on counts.';
    case 'broken':
      return 'Close it and plan it anew: what was sent so far can be compared, not tested.';
    case 'proven':
      return `Close it and go on with ${better}. The true gain is probably smaller than the one seen.`;
    case 'leaning':
      return `Go on as drawn. If you have to choose today, choose ${better}, and call it a choice without proof.`;
    case 'no-difference':
      return 'Close it and keep what costs you less: the two are hardly apart.';
    case 'cannot-tell-in-time':
      return `Close it, or let it run as a choice without proof${better === null ? '' : `: ${better}, as far as it can be told`}. A bolder difference would answer sooner.`;
    default:
      return stillOpen(facts, better);
  }
}

function stillOpen(
  { experiment, judgement, drawn, ahead, asOf }: Facts & { asOf: Day },
  better: string | null,
): string {
  const { stopOn, horizon } = experiment;
  if (stopOn !== null && stopOn <= asOf) return 'The day you set is here: decide without proof, and say so.';
  const left = horizon - drawn.a - drawn.b;
  const next = isDrawnLater(experiment) ? 'Draw before the next one' : 'Draw before you write the next one';
  const go =
    left > 0
      ? `${next}, and send what is drawn: ${counted(left, 'draw')} left.`
      : 'All are drawn: wait for the answers.';
  if (better === null || judgement === null || ahead === null) return go;
  const chance = ahead === 'b' ? judgement.better.b : 1 - judgement.better.b;
  return `${go} If you had to choose today: ${toArm(ahead)}, ${better}, likely the better one ${inTen(chance)}.`;
}

function sayAfterClosing(decision: Experiment['decision'], learning: string | null, { arms }: Experiment): string {
  const kept = decision === 'a' || decision === 'b' ? `Keep to ${arms[decision].label}.` : 'Do what costs you less.';
  return learning === null ? `${kept} Write down what it taught you while you remember it.` : kept;
}

function day(on: Day): string {
  return dayInWords(on, '');
}
