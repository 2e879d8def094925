/**
 * Whether a line is the one of dashes and bars under the titles of a table. Taken apart at the bars, not by one pattern: that
 * would try every way of parting a line of spaces.
 */
export function isDelimiterRow(line: string): boolean {
  return delimiterWidth(line) > 0;
}

/** How many columns it marks; 0 for any other line. */
export function delimiterWidth(line: string): number {
  const text = line.trim();
  const [from, to] = [text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : text.length];
  const cells = text.slice(from, to).split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim())) ? cells.length : 0;
}

/** Whether a text holds at least one table: a line of dashes and bars under a line with a bar. */
export function holdsTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.some((line, at) => lines[at - 1]?.includes('|') && delimiterWidth(line) > 1);
}
