/** What a spreadsheet takes for a formula: its first mark, in half or full width, or a leading tab or line break that hides one. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Makes a cell that no spreadsheet will execute, for every file we hand out (OWASP, "CSV injection").
 *
 * Cells that already carry the apostrophe get one more, so that `fromSafeCell` gives back exactly what went in.
 */
export function toSafeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back the apostrophe that we, or another careful exporter, put before a formula-like cell; other apostrophes stay. */
export function fromSafeCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
