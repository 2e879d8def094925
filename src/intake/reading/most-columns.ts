/** What a spreadsheet has at most. */
const COLUMNS_AT_MOST = 16_384;
/** Cells a table may have, the empty ones that fill it up included: some hundred megabytes. */
const CELLS_AT_MOST = 10_000_000;
/** Real sheets with very many rows have a few dozen columns. */
const ALWAYS = 200;

/**
 * How many columns a table of so many rows may have. Every row is filled up to the width of the table, so one broken
 * line with a hundred thousand separators would otherwise cost the memory of a hundred thousand columns in all rows.
 */
export function mostColumns(rows: number): number {
  return Math.min(COLUMNS_AT_MOST, Math.max(ALWAYS, Math.floor(CELLS_AT_MOST / Math.max(1, rows))));
}

/** What is said where columns were left out. */
export function tooWide(columns: number, kept: number): string {
  return `The table has ${columns.toLocaleString('en')} columns; those after the first ${kept.toLocaleString('en')} were left out.`;
}
