import type { StageReport } from '../analysis/report.ts';
import { layoutMarks, MARK_KINDS, type MarkKind, NO_MARKS } from '../picture/marks-layout.ts';
import { stepMarks } from '../picture/step-marks.ts';
import { type Html, html } from './html.ts';

/** Pixels for the marks of a step; a phone shrinks the drawing. */
const WIDTH = 198;

/** What each kind of mark is called in the legend and where the drawing cannot be seen. */
export const KIND_WORDS: Readonly<Record<MarkKind, string>> = {
  advanced: 'went on',
  mayAnswer: 'may still answer',
  silence: 'probably silence',
  rejected: 'told no',
  withdrawn: 'withdrawn',
  unknown: 'no outcome recorded',
};

/** A step's applications as marks: shape carries what became of each, colour repeats it. */
export function marksSvg(stage: StageReport, known: boolean, unit: number): Html {
  const counts = stepMarks(stage, known);
  const kinds = MARK_KINDS.filter((kind) => counts[kind] > 0);
  const { width, height, paths } = layoutMarks(counts, WIDTH, unit);
  const words = kinds.map((kind) => `${counts[kind]} ${KIND_WORDS[kind]}`).join(', ');
  return html`<svg class="marks" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">${kinds.map(
    (kind) => html`<path class="${kind}" d="${paths[kind]}"/>`,
  )}</svg>`;
}

/** One mark of a kind, for the legend. */
export function markSample(kind: MarkKind): Html {
  const path = layoutMarks({ ...NO_MARKS, [kind]: 1 }, 6).paths[kind];
  return html`<svg width="8" height="8" viewBox="-1 -1 8 8" aria-hidden="true"><path class="${kind}" d="${path}"/></svg>`;
}
