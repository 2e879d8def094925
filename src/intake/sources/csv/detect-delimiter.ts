import { splitCells } from './split-cells.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 65_536;

/** The separator under which the first rows come out most evenly wide; a comma where nothing separates. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Share of rows as wide as most, times how many columns that makes: 0 for a single column. */
function evenness(sample: string, delimiter: string): number {
  const widths = widthsOf(sample, delimiter);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts)
    if (width > 1) best = Math.max(best, (count / widths.length) * Math.log2(width + 1));
  return best;
}

function widthsOf(sample: string, delimiter: string): number[] {
  const { records, open } = splitCells(sample, { delimiter, quoted: true, recordsAtMost: SAMPLE_ROWS });
  // Where the sample ends inside a quoted cell, the rows before it are enough.
  return (open ? records.slice(0, -1) : records)
    .filter((cells) => cells.length > 1 || cells[0]?.trim() !== '')
    .map(({ length }) => length);
}
