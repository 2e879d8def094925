import { inHundred } from '../../analysis/in-words.ts';
import type { ReferenceFigure, ReferenceRow } from '../../analysis/reference.data.ts';

/** The built-in typical ranges as a document, each with what it rests on. */
export function referenceDocument(rows: readonly ReferenceRow[]): string {
  return `# Where the typical ranges come from\n\nContext, never a verdict: published figures contradict each other.\n\n${rows.map(rowText).join('\n\n')}\n`;
}

function rowText({ stage, way, low, high, assumption, text, figures }: ReferenceRow): string {
  const range = `${inHundred(low)} to ${inHundred(high)} in 100`;
  const title = `## To ${stage}${way === 'any' ? '' : `, ${way}`}: ${range}${assumption ? ' (our assumption)' : ''}`;
  return [title, '', text, ...figures.map(figureLine)].join('\n');
}

function figureLine({ figure, source, population, quality, secondHand }: ReferenceFigure): string {
  return `- ${figure}. ${source}; ${population}; ${quality}${secondHand ? ', read second-hand' : ''}.`;
}
