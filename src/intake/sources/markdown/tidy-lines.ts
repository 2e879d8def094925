import { isDelimiterRow } from './delimiter-row.ts';

const ROW = /^\s{0,3}\|/;
const CONFLICT = /^(?:<{7}(?: .*)?|\|{7} .*|={7}|>{7}(?: .*)?)$/;

/** A text without the lines that would cut a table in two, and for each line left its number in the file. */
export interface TidyText {
  readonly lines: readonly string[];
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
  const nextFilled = afterGaps(lines);
  for (const [index, line] of lines.entries()) {
    if (merging && CONFLICT.test(line)) conflicts.push(index + 1);
    else if (line.trim() !== '' || !continuesTable(kept.at(-1)?.line, lines, nextFilled[index] ?? lines.length))
      kept.push({ line, number: index + 1 });
  }
  return { lines: kept.map(({ line }) => line), lineNumbers: kept.map(({ number }) => number), conflicts };
}

/** Whether rows stand before and after this gap, and the row after it does not begin a table of its own. */
function continuesTable(before: string | undefined, lines: readonly string[], next: number): boolean {
  if (before === undefined || !ROW.test(before)) return false;
  return ROW.test(lines[next] ?? '') && !isDelimiterRow(lines[next + 1] ?? '');
}

/** For each line the place of the next one that is neither empty nor the mark of a merge, found once for all lines of a gap. */
function afterGaps(lines: readonly string[]): readonly number[] {
  const next = new Array<number>(lines.length);
  let filled = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    next[at] = filled;
    const line = lines[at] ?? '';
    if (line.trim() !== '' && !CONFLICT.test(line)) filled = at;
  }
  return next;
}
