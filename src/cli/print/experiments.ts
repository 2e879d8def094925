import { VERDICT_WORDS } from '../../experiments/experiment-words.ts';
import type { ExperimentTemplate } from '../../experiments/templates.data.ts';
import type { ExperimentSummary } from '../../experiments/view.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';

/** The experiments, each in three lines: the question, where it stands, what to do now. */
export function printExperiments(views: readonly ExperimentSummary[], { columns, paint }: Terminal): string {
  const blocks = views.map(({ id, question, verdictName, sentence, whatNow }) =>
    [
      `${paint('strong', wrap(printable(question), columns))}`,
      wrap(printable(`${VERDICT_WORDS[verdictName]}. ${sentence}`), columns - 2, '  ').replace(/^/, '  '),
      wrap(printable(`Now: ${whatNow}`), columns - 2, '       ').replace(/^/, '  '),
      paint('quiet', `  breakpoint experiment show ${id}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** The templates, each with its two arms and what must stay the same. */
export function printTemplates(templates: readonly ExperimentTemplate[], { columns, paint }: Terminal): string {
  const blocks = templates.map(({ id, question, arms, metric, keepTheSame }) =>
    [
      `${paint('strong', id)}  ${paint('quiet', `counts ${metric}`)}`,
      ...[question, `A: ${arms.a.label}. B: ${arms.b.label}.`, `Keep the same: ${keepTheSame}`].map(
        (line) => `  ${wrap(printable(line), columns - 2, '  ')}`,
      ),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
