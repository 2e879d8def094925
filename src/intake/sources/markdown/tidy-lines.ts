const ROW = /^\s{0,3}\|/;
const DELIMITER_ROW = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const CONFLICT = /^(?:<{7}(?: .*)?|\|{7} .*|={7}|>{7}(?: .*)?)$/;

/** A text without the lines that would cut a table in two, and for each line left its number in the file. */
export interface TidyText {
  readonly text: string;
  readonly lineNumbers: readonly number[];
  readonly conflicts: readonly number[];
}

/**
 * Takes out the marks of an unfinished Git merge and the empty lines inside a table: a Markdown table ends at the first line
 * that is no row, and the rows after it would be lost as plain paragraphs.
 */
export function tidyLines(text: string): TidyText {
  const lines = text.split(/\r\n|\n|\r/);
  const merging = lines.some((line) => /^<{7}(?: |$)/.test(line));
  const conflicts: number[] = [];
  const kept: { line: string; number: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (merging && CONFLICT.test(line)) conflicts.push(index + 1);
    else if (line.trim() !== '' || !continuesTable(kept.at(-1)?.line, lines, index))
      kept.push({ line, number: index + 1 });
  }
  return { text: kept.map(({ line }) => line).join('\n'), lineNumbers: kept.map(({ number }) => number), conflicts };
}

/** Whether rows stand before and after this gap, and the row after it does not begin a table of its own. */
function continuesTable(before: string | undefined, lines: readonly string[], at: number): boolean {
  if (before === undefined || !ROW.test(before)) return false;
  let next = at + 1;
  while (next < lines.length && (lines[next]?.trim() === '' || CONFLICT.test(lines[next] ?? ''))) next += 1;
  return ROW.test(lines[next] ?? '') && !DELIMITER_ROW.test(lines[next + 1] ?? '');
}

/** Whether a text holds at least one table: a line of dashes and bars under a line with a bar. */
export function holdsTable(text: string): boolean {
  return /^.*\|.*\r?\n\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/m.test(text);
}
