import { counted, dayInWords } from '../analysis/in-words.ts';
import { isMidway } from '../analysis/is-midway.ts';
import { addDays, type Day } from '../kernel/day.ts';
import { fairSplitChance } from '../stats/fair-split.ts';
import { areCrosswise, isDrawnLater } from './may-overlap.ts';
import type { Trials } from './read-trials.ts';
import { type Trial, usedArm } from './trial-input.ts';
import type { Experiment, Guardrail } from './view.ts';

/** Fair coins fall more unevenly than this once in a thousand experiments; the judge draws the same line. */
const MISMATCH = 0.001;

/** What holds an experiment together, each thing with a sentence: what does not hold makes it broken, or is said. */
export function readGuardrails(
  trials: Trials,
  experiment: Experiment,
  { trial, today }: { readonly trial: Trial; readonly today: Day },
): readonly Guardrail[] {
  return [
    ratio(experiment, trial),
    variantChanged(experiment, trial, today),
    overlap(trials, experiment, trial),
    overrides(experiment, trial),
    clock(trials, experiment, { trial, today }),
  ];
}

/** Whether one that does not hold leaves nothing to judge. Overrides only cost power: it is judged by what was drawn. */
export function breaksJudgement({ id, holds }: Guardrail): boolean {
  return !holds && id !== 'overrides';
}

function ratio({ mode, varies }: Experiment, { input }: Trial): Guardrail {
  const count = (arm: 'A' | 'B') => input.applications.filter((one) => one.arm === arm).length;
  const [a, b] = [count('A'), count('B')];
  if (mode === 'earn') return { id: 'ratio', holds: true, sentence: `${a} to ${b}, drawn unevenly on purpose` };
  const what = varies === 'preparation' ? 'drawn' : 'sent';
  if (fairSplitChance(a, b) >= MISMATCH) {
    return {
      id: 'ratio',
      holds: true,
      sentence: a + b === 0 ? `Nothing is ${what} yet` : `${a} to ${b} fits a fair coin`,
    };
  }
  const sentence = `${a} of A were ${what} and ${b} of B: a fair coin falls so unevenly less than once in a thousand experiments, so something chose`;
  return { id: 'ratio', holds: false, sentence };
}

function variantChanged({ startedOn }: Experiment, { input }: Trial, today: Day): Guardrail {
  const { variantChangedOn: changed, applications } = input;
  if (changed == null) {
    const since = startedOn === null ? '' : ` since ${dayInWords(startedOn, today)}`;
    return { id: 'variant-changed', holds: true, sentence: `Neither arm was changed${since}` };
  }
  const isBroken = isMidway(changed, applications);
  const sentence = `An arm was changed on ${dayInWords(changed, today)}${isBroken ? ': before and after are two experiments' : ', and nothing was sent on both sides of that day'}`;
  return { id: 'variant-changed', holds: !isBroken, sentence };
}

/** What another draws after the last day that is judged changes nothing of what was seen by then. */
function overlap(trials: Trials, experiment: Experiment, { draws, input }: Trial): Guardrail {
  const own = new Set(draws.map(({ applicationId }) => applicationId));
  for (const other of trials.experiments) {
    const isOtherStep = isDrawnLater(other) !== isDrawnLater(experiment);
    if (other.id === experiment.id || isOtherStep || areCrosswise(experiment, other)) continue;
    const known = (trials.draws.get(other.id) ?? []).filter(({ drawnOn }) => drawnOn <= input.asOf);
    const shared = known.filter(({ applicationId }) => own.has(applicationId)).length;
    if (shared === 0) continue;
    const sentence = `${counted(shared, 'application')} also took part in "${other.question}", which was not declared crosswise before the start`;
    return { id: 'overlap', holds: false, sentence };
  }
  return { id: 'overlap', holds: true, sentence: 'No other experiment on the same step, unless crosswise' };
}

function overrides(experiment: Experiment, { draws, applications }: Trial): Guardrail {
  const sentAs = (draw: (typeof draws)[number]) =>
    usedArm(experiment, draw, applications.get(draw.applicationId)?.variant ?? null);
  const used = draws.map(sentAs).filter((arm) => arm !== null);
  if (used.length === 0) return { id: 'overrides', holds: true, sentence: 'Everything went out as it was drawn' };
  const toB = used.filter((arm) => arm === 'b').length;
  const sentence = `${used.length} of ${draws.length} went out otherwise than drawn, ${toB} of them with B. Harmless for the verdict, for each counts as drawn; it costs power, so send what is drawn where you can`;
  return { id: 'overrides', holds: false, sentence };
}

/** Days that have not come yet can only be a clock that was moved back, or a wrong day. */
function clock(trials: Trials, experiment: Experiment, { trial, today }: { trial: Trial; today: Day }): Guardrail {
  const { id, startedOn } = experiment;
  const ahead = (trials.draws.get(id) ?? []).filter(({ drawnOn }) => drawnOn > today);
  const last = ahead
    .map(({ drawnOn }) => drawnOn)
    .toSorted()
    .at(-1);
  if (last !== undefined) {
    const are = ahead.length === 1 ? '1 draw is' : `${ahead.length} draws are`;
    const sentence = `${are} dated after today, up to ${dayInWords(last, today)}: the clock of this machine was moved back, or stood wrong when they were drawn`;
    return { id: 'clock', holds: false, sentence };
  }
  if (startedOn !== null && startedOn > today) {
    return {
      id: 'clock',
      holds: false,
      sentence: `It was started on ${dayInWords(startedOn, today)}, which is after today: the clock was moved back`,
    };
  }
  const early = countSentBefore(experiment, trial);
  if (early > 0) {
    const are = early === 1 ? '1 application is' : `${early} applications are`;
    const sentence = `${are} dated as sent before the draw: nothing was drawn for what had gone out already, so mend their days`;
    return { id: 'clock', holds: false, sentence };
  }
  return { id: 'clock', holds: true, sentence: 'All of it is dated in order' };
}

/** One that is drafted after midnight may be dated on the evening before; what is drawn later was sent long before. */
const EVENING_BEFORE = 1;

function countSentBefore(experiment: Experiment, { draws, applications }: Trial): number {
  if (isDrawnLater(experiment)) return 0;
  return draws.filter(({ applicationId, drawnOn }) => {
    const sentOn = applications.get(applicationId)?.sentOn ?? null;
    return sentOn !== null && sentOn < addDays(drawnOn, -EVENING_BEFORE);
  }).length;
}
