import { DEFINITIONS } from '../../analysis/definitions.data.ts';
import type { Report } from '../../analysis/report.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';

/** What every figure of the report means, how it comes about, and where the typical ranges were read. */
export function printDefinitions({ stages }: Report, { paint, columns }: Terminal): string {
  const indented = (text: string) => `  ${wrap(text, columns - 2, '  ')}`;
  const figures = DEFINITIONS.map(({ figure, definition, method }) =>
    [paint('strong', figure), indented(definition), indented(`Method: ${method}`)].join('\n'),
  );
  const sources = stages.map(({ from, stage, reference }) => indented(`${from} → ${stage}: ${reference.source}`));
  return `\n${[paint('quiet', 'What the figures mean'), ...figures, [paint('strong', 'Where the typical ranges come from'), ...sources].join('\n')].join('\n\n')}\n`;
}
