import type { Stage } from '../../analysis/model.ts';
import type {
  ArmName,
  Eligible,
  Experiment,
  ExperimentTemplate,
  NewExperimentInput,
  PlanOutlook,
  PlanQuestion,
  Varies,
} from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';

/** An experiment while it is being planned. */
export interface PlanDraft {
  readonly template: string | null;
  readonly question: string;
  readonly varies: Varies;
  readonly metric: Stage;
  readonly labels: Readonly<Record<ArmName, string>>;
  readonly variants: Readonly<Record<ArmName, string | null>>;
  readonly keepTheSame: string;
  readonly eligible: Eligible;
  /** Rate of B minus rate of A that is hoped for. */
  readonly gain: number;
  /** `null`: the pace of the last weeks. */
  readonly pace: number | null;
  /** `null`: as many as the pace gives until the day it is wanted. */
  readonly horizon: number | null;
  readonly inPairs: boolean;
  readonly mode: 'prove' | 'earn';
  /** Experiments on the same applications, each with draws of its own. */
  readonly crosswiseWith: readonly string[];
  /** The day by which an answer is wanted. */
  readonly by: Day;
}

/** A gain worth hoping for at first: about what a good change of a résumé brings. */
export const FIRST_GAIN = 0.08;

/** The plan a template gives; without one, an empty one about the résumé. */
export function draftOf(template: ExperimentTemplate | null, by: Day): PlanDraft {
  return {
    template: template?.id ?? null,
    question: template?.question ?? '',
    varies: template?.varies ?? 'resume',
    metric: template?.metric ?? 'response',
    labels: { a: template?.arms.a.label ?? '', b: template?.arms.b.label ?? '' },
    variants: { a: null, b: null },
    keepTheSame: template?.keepTheSame ?? 'Everything else stays as it is, or it answers another question.',
    eligible: template?.eligible ?? {},
    gain: FIRST_GAIN,
    pace: null,
    horizon: null,
    inPairs: false,
    mode: 'prove',
    crosswiseWith: [],
    by,
  };
}

/** A planned experiment as it is changed. */
export function draftFrom(experiment: Experiment, by: Day): PlanDraft {
  const { template, question, varies, metric, arms, eligible, horizon, mode, expected, crosswiseWith } = experiment;
  return {
    ...draftOf(null, by),
    template,
    question,
    varies,
    metric,
    labels: { a: arms.a.label, b: arms.b.label },
    variants: { a: arms.a.variantId, b: arms.b.variantId },
    eligible,
    gain: expected === null ? FIRST_GAIN : Math.round((expected.rateB - expected.rateA) * 100) / 100,
    horizon,
    mode,
    crosswiseWith,
  };
}

/** What is asked of the outlook. */
export function questionOf(draft: PlanDraft): PlanQuestion {
  const { metric, varies, eligible, gain, pace, by, horizon, inPairs } = draft;
  return { metric, varies, eligible: cleaned(eligible), gain, pacePerWeek: pace, by, horizon, inPairs };
}

/** What is named and nothing else: a list without entries would let no application take part. */
function cleaned({ channels = [], levels = [], tags = [], text = '' }: Eligible): Eligible {
  const named = (list: readonly string[]) => list.map((one) => one.trim()).filter((one) => one !== '');
  return {
    ...(channels.length === 0 ? {} : { channels }),
    ...(named(levels).length === 0 ? {} : { levels: named(levels) }),
    ...(named(tags).length === 0 ? {} : { tags: named(tags) }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}

/** What an alternative changes in the plan; what it leaves out stays. */
export function withChange(draft: PlanDraft, change: PlanOutlook['alternatives'][number]['change']): PlanDraft {
  return {
    ...draft,
    ...(change.gain === undefined ? {} : { gain: change.gain }),
    ...(change.metric === undefined ? {} : { metric: change.metric }),
    ...(change.inPairs === undefined ? {} : { inPairs: change.inPairs }),
    ...('eligible' in change ? { eligible: change.eligible ?? {} } : {}),
    ...(change.pacePerWeek == null ? {} : { pace: change.pacePerWeek }),
    ...(change.horizon == null ? {} : { horizon: change.horizon }),
  };
}

/** What is still to be said before it can be kept: the question and both arms. */
export function missingOf({ question, labels }: PlanDraft): readonly string[] {
  return [
    ...(question.trim() === '' ? ['the question'] : []),
    ...(labels.a.trim() === '' ? ['what A is'] : []),
    ...(labels.b.trim() === '' ? ['what B is'] : []),
    ...(labels.a.trim() !== '' && labels.a.trim() === labels.b.trim() ? ['what B does otherwise than A'] : []),
  ];
}

/** The experiment as it is kept: with the number planned and what is hoped for. */
export function experimentOf(draft: PlanDraft, outlook: PlanOutlook): NewExperimentInput {
  const { question, varies, metric, labels, variants, eligible, mode, template, gain } = draft;
  const rateA = outlook.rateA.estimate;
  const rateB = Math.min(0.99, Math.max(0.001, rateA + gain));
  const arm = (name: ArmName) => ({ label: labels[name].trim(), variantId: variants[name] });
  return {
    question: question.trim(),
    varies,
    metric,
    arms: { a: arm('a'), b: arm('b') },
    eligible: cleaned(eligible),
    horizon: draft.horizon ?? outlook.horizon,
    mode,
    decideAnyway: mode === 'prove' && outlook.cannotAnswer,
    expected: { rateA, rateB },
    template,
    crosswiseWith: [...draft.crosswiseWith],
  };
}
