import { counted, dayInWords } from '../analysis/in-words.ts';
import type { Day } from '../kernel/day.ts';
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
    overlap(trials, experiment),
    overrides(experiment, trial),
    clock(trials, experiment, today),
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
  const isMidway =
    applications.some(({ sentOn }) => sentOn !== null && sentOn < changed) &&
    applications.some(({ sentOn }) => sentOn !== null && sentOn >= changed);
  const sentence = `An arm was changed on ${dayInWords(changed, today)}${isMidway ? ': before and after are two experiments' : ', and nothing was sent on both sides of that day'}`;
  return { id: 'variant-changed', holds: !isMidway, sentence };
}

function overlap(trials: Trials, experiment: Experiment): Guardrail {
  const own = new Set((trials.draws.get(experiment.id) ?? []).map(({ applicationId }) => applicationId));
  for (const other of trials.experiments) {
    const isOtherStep = isDrawnLater(other) !== isDrawnLater(experiment);
    if (other.id === experiment.id || isOtherStep || areCrosswise(experiment, other)) continue;
    const shared = (trials.draws.get(other.id) ?? []).filter(({ applicationId }) => own.has(applicationId)).length;
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
function clock(trials: Trials, { id, startedOn }: Experiment, today: Day): Guardrail {
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
  return { id: 'clock', holds: true, sentence: 'All of it is dated in order' };
}
