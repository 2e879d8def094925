import { DEFINITIONS } from '../../analysis/definitions.data.ts';
import type { Report } from '../../analysis/report.ts';

/** The figures that a report always shows; the rest of them stand in the resource `breakpoint://method`. */
const ALWAYS = ['response', 'rate', 'typical', 'pending', 'bottleneck', 'forecast'];

/** What the figures of a report mean, so that nobody compares them with figures of another meaning. */
export function definitionsText({ forecast }: Report): string[] {
  const shown = ALWAYS.filter((id) => id !== 'forecast' || forecast !== null);
  return [
    'What the figures mean (breakpoint://method says how they come about):',
    ...DEFINITIONS.filter(({ id }) => shown.includes(id)).map(({ figure, definition }) => `- ${figure}: ${definition}`),
  ];
}

/** Every figure with its definition and method, as a document. */
export function methodDocument(): string {
  const figures = DEFINITIONS.map(
    ({ figure, definition, method }) => `## ${figure}\n\n${definition}\n\nMethod: ${method}`,
  );
  return `# What the figures of Breakpoint mean\n\n${figures.join('\n\n')}\n`;
}
