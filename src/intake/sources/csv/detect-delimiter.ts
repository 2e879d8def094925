import { parse } from 'csv-parse/sync';

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
  const widths = widthsOf(sample, delimiter).filter((width) => width > 1 || delimiter !== '');
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts)
    if (width > 1) best = Math.max(best, (count / widths.length) * Math.log2(width + 1));
  return best;
}

function widthsOf(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  try {
    parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 0,
      to: SAMPLE_ROWS,
      on_record: (cells: string[]) => {
        if (cells.length > 1 || cells[0]?.trim() !== '') widths.push(cells.length);
        return null;
      },
    });
  } catch {
    // The sample ends inside a quoted cell; the rows before it are enough.
  }
  return widths;
}
