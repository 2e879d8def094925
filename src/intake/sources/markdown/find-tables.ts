import { delimiterWidth } from './delimiter-row.ts';

interface FoundTable {
  /** The heading above it, as written. */
  readonly heading: string;
  /** The titles first. */
  readonly rows: readonly FoundRow[];
}

interface FoundRow {
  /** Its place among the lines, from 0. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** What is no row and ends a table: a quotation, a heading, an item of a list, a rule, code, a comment. */
const OTHER_BLOCK =
  /^ {0,3}(?:>|#{1,6}(?:[ \t]|$)|```|~~~|[-*+](?:[ \t]|$)|1[.)](?:[ \t]|$)|<!--|(?:---+|\*\*\*+|___+)[ \t]*$)|^(?: {4}| {0,3}\t)/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/**
 * Finds the tables of GitHub's kind that stand by themselves in a text, in one walk over its lines.
 *
 * A reader of all Markdown takes minutes for a line of ten thousand list marks or for headings without end, none of which is a
 * table; only what stands in a cell is given to one.
 */
export function findTables(lines: readonly string[]): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  const hidden = hiddenLines(lines);
  let heading = '';
  for (let at = 0; at < lines.length; at += 1) {
    if (hidden.has(at)) continue;
    heading = headingAt(lines, at) ?? heading;
    if (hidden.has(at + 1) || !beginsTable(lines, at)) continue;
    let end = at + 2;
    while (end < lines.length && !hidden.has(end) && isRow(lines[end] ?? '')) end += 1;
    const rows = [rowAt(lines, at)];
    for (let body = at + 2; body < end; body += 1) rows.push(rowAt(lines, body));
    tables.push({ heading, rows });
    at = end - 1;
  }
  return tables;
}

function headingAt(lines: readonly string[], at: number): string | null {
  const line = lines[at] ?? '';
  const marked = HEADING.exec(line);
  if (marked) return withoutClosing((marked[1] ?? '').trim());
  return isRow(line) && UNDERLINE.test(lines[at + 1] ?? '') ? line.trim() : null;
}

/** "## Open ##" */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end -= 1;
  return end === 0 || title[end - 1] === ' ' || title[end - 1] === '\t' ? title.slice(0, end).trim() : title;
}

function beginsTable(lines: readonly string[], at: number): boolean {
  const under = lines[at + 1] ?? '';
  if (!under.includes('|') || !isRow(lines[at] ?? '') || OTHER_BLOCK.test(under)) return false;
  const width = delimiterWidth(under);
  return width > 0 && splitCells(lines[at] ?? '').length === width;
}

function isRow(line: string): boolean {
  return line.trim() !== '' && !OTHER_BLOCK.test(line);
}

function rowAt(lines: readonly string[], at: number): FoundRow {
  return { at, cells: splitCells(lines[at] ?? '') };
}

/** A backslash keeps the bar after it inside the cell; the bars at both ends of a line part nothing. */
function splitCells(line: string): readonly string[] {
  const text = line.trim();
  const cells: string[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  if (from < text.length) cells.push(text.slice(from).trim());
  return cells;
}

/** The lines of fenced code and of comments, in which nothing is a table. */
function hiddenLines(lines: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let closing: ((line: string) => boolean) | null = null;
  for (const [at, line] of lines.entries()) {
    if (closing !== null) {
      hidden.add(at);
      if (closing(line)) closing = null;
      continue;
    }
    closing = openedBy(line);
    if (closing !== null) hidden.add(at);
  }
  return hidden;
}

function openedBy(line: string): ((line: string) => boolean) | null {
  if (/^ {0,3}<!--/.test(line)) return line.includes('-->') ? null : (later) => later.includes('-->');
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence === undefined) return null;
  return (later) => {
    const text = later.trim();
    return text.startsWith(fence) && text === (fence[0] ?? '').repeat(text.length);
  };
}
