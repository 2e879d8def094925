import type { ObservedComparison } from '../../analysis/compare-observed.ts';
import {
  armSentence,
  differenceSentence,
  evidenceSentence,
  METRIC_WORDS,
  OUTCOME_WORDS,
  proofSentence,
  usualTestSentence,
  VARIES_WORDS,
  VERDICT_WORDS,
} from '../../experiments/experiment-words.ts';
import { ArmName } from '../../experiments/model.ts';
import type { ExperimentTemplate } from '../../experiments/templates.data.ts';
import { type DrawnNext, type ExperimentSummary, type ExperimentView, toArm } from '../../experiments/view.ts';

/** One experiment as a person can be read it: the verdict first, then the evidence, both arms, what to do now. */
export function experimentText(view: ExperimentView): string {
  const { id, question, varies, metric, draws, guardrails, log } = view;
  return [
    `${question} (${id})`,
    `${VERDICT_WORDS[view.verdictName]}. ${view.sentence}`,
    `Varies ${VARIES_WORDS[varies]}, counts ${METRIC_WORDS[metric]}. ${view.stateSentence}`,
    ...ArmName.options.map((arm) => armSentence(view, arm)),
    differenceSentence(view),
    evidenceSentence(view),
    proofSentence(view),
    usualTestSentence(view),
    `What now: ${view.whatNow}`,
    ...guardrails.map(({ holds, sentence }) => `- ${holds ? 'holds' : 'does not hold'}: ${sentence}`),
    ...(draws.length === 0 ? [] : ['Drawn:', ...draws.map(drawLine)]),
    ...(log.length === 0 ? [] : ['Log:', ...log.map(({ on, text }) => `- ${on}: ${text}`)]),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function drawLine(draw: ExperimentView['draws'][number]): string {
  const name = [draw.company, draw.role].filter(Boolean).join(', ') || 'without a name';
  const sent = draw.used === null || draw.used === draw.arm ? '' : `, sent ${toArm(draw.used)}: ${draw.because}`;
  return `- ${name} (${draw.applicationId}), draw ${draw.id}: ${toArm(draw.arm)}${sent}; ${OUTCOME_WORDS[draw.outcome]}`;
}

/** The experiments, one a line, each with its id and where it stands. */
export function experimentLines(views: readonly ExperimentSummary[]): string {
  if (views.length === 0) return 'There is no experiment yet.';
  return views
    .map(
      ({ id, question, verdictName, sentence, whatNow }) =>
        `- ${question} (${id}): ${VERDICT_WORDS[verdictName]}. ${sentence} Now: ${whatNow}`,
    )
    .join('\n');
}

/** What was drawn, an application a line, and why where nothing was. */
export function drawnText({ applications, warnings }: DrawnNext): string {
  const lines = applications.map(({ id, company, role, drawn, leftOut }) => {
    const name = `${[company, role].filter(Boolean).join(', ') || 'Without a name'} (${id})`;
    const told = [
      ...drawn.map(({ arm, label, question, drawId }) => `send ${toArm(arm)}, "${label}" (${question} Draw ${drawId})`),
      ...leftOut.map(({ question, because }) => `no part of "${question}": ${because}`),
    ];
    return `- ${name}: ${told.join('; ') || 'no experiment runs; send what is usually sent'}`;
  });
  return [...lines, ...warnings.map((warning) => `Note: ${warning}.`)].join('\n');
}

/** The templates, one a line. */
export function templatesText(templates: readonly ExperimentTemplate[]): string {
  return templates
    .map(
      ({ id, question, arms, metric, keepTheSame }) =>
        `- ${id}: ${question} A: ${arms.a.label}. B: ${arms.b.label}. Counts ${METRIC_WORDS[metric]}. Keep the same: ${keepTheSame}`,
    )
    .join('\n');
}

/** What history shows, a comparison a line. */
export function comparisonsText(comparisons: readonly ObservedComparison[]): string {
  if (comparisons.length === 0) return 'There are no two groups to compare yet.';
  return comparisons.map(({ sentence }) => `- ${sentence}`).join('\n');
}
