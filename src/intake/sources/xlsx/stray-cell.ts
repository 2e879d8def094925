import { columnNumber } from './sheet-texts.ts';

/** What a sheet can have in Excel and in LibreOffice: its last cell is XFD1048576. */
const ROWS_AT_MOST = 1_048_576;
const COLUMNS_AT_MOST = 16_384;
/** The library fills up the rectangle down to the last cell: this much is filled in a second or two. */
const RECTANGLE_AT_MOST = 30_000_000;

const PLACES = /<(?:\w+:)?(row|c)\s(?:[^<>]*?\s)?r="([^"]*)"/g;

/**
 * The cell or row of a sheet's XML that would make reading it endless; `null` where there is none: one at a place that no
 * sheet has, or one so far from all others that what lies between them is more than any log.
 */
export function strayCell(sheet: string): string | null {
  let [row, column] = [0, 0];
  for (const [, of, reference = ''] of sheet.matchAll(PLACES)) {
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(reference) ?? [];
    // What is no reference at all stands for nothing, and the library passes it over.
    const [down, right] = [Number(digits), columnNumber(letters.slice(0, 12))];
    if (down > ROWS_AT_MOST || right > COLUMNS_AT_MOST) return nameOf(of, reference);
    row = Math.max(row, down);
    column = Math.max(column, right);
    if (row * column > RECTANGLE_AT_MOST) return nameOf(of, reference);
  }
  return null;
}

function nameOf(of: string | undefined, reference: string): string {
  const short = reference.length > 12 ? `${reference.slice(0, 12)}…` : reference;
  return of === 'row' ? `row ${short}` : short;
}
