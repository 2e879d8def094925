import type { Remark } from '../../draft.ts';
import type { GridRow } from '../../reading/grid-to-table.ts';
import { splitCells } from './split-cells.ts';

interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly delimiter: string;
}

/** After this many broken quotes the quotes of the rest are taken as ordinary characters. */
const MENDED_AT_MOST = 20;

/**
 * Rows with the physical line each begins on, quoted line breaks counted.
 *
 * A quote that is never closed would swallow the rows after it: its line is read again without it, told in a warning, and reading
 * goes on with the next line.
 */
export function parseRows({ file, text, delimiter }: Sheet): { rows: readonly GridRow[]; warnings: readonly Remark[] } {
  const rows: GridRow[] = [];
  const warnings: Remark[] = [];
  for (const piece of piecesOf(text)) parsePiece({ file, delimiter, ...piece }, { rows, warnings });
  return { rows, warnings };
}

interface Piece {
  readonly text: string;
  /** The line of the file it begins on. */
  readonly firstLine: number;
}

/** So many empty lines mean nothing; each would cost as much as a row. */
const GAP = 1000;

/** The text without its long gaps, found in one walk over its lines; a gap inside a quoted cell stays. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let [from, firstLine, line, gapFrom, gapLines, quotes] = [0, 1, 1, 0, 0, 0];
  for (let at = 0; at < text.length; line += 1) {
    const end = lineEnd(text, at);
    const empty = text.slice(at, end).trim() === '';
    if (empty && gapLines === 0) gapFrom = at;
    if (!empty && gapLines >= GAP && quotes % 2 === 0) {
      pieces.push({ text: text.slice(from, gapFrom), firstLine });
      [from, firstLine] = [at, line];
    }
    gapLines = empty ? gapLines + 1 : 0;
    if (!empty) quotes += countOf(text, at, end);
    at = end;
  }
  const to = gapLines >= GAP && quotes % 2 === 0 ? gapFrom : text.length;
  return [...pieces, { text: text.slice(from, to), firstLine }].filter((piece) => piece.text !== '');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const QUOTE = 34;

/** Quotation marks between two places. */
function countOf(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === QUOTE) count += 1;
  return count;
}

function parsePiece(
  { file, delimiter, text, firstLine }: Piece & Omit<Sheet, 'text'>,
  { rows, warnings }: { rows: GridRow[]; warnings: Remark[] },
): void {
  let [rest, line] = [text, firstLine];
  while (rest !== '') {
    const { records, open } = splitCells(rest, { delimiter, quoted: warnings.length < MENDED_AT_MOST });
    if (!open && isLineByLine(records, rest)) {
      for (const [at, cells] of records.entries()) rows.push({ line: line + at, cells });
      break;
    }
    const read = numbered(records, line);
    const bad = read[findSwallowed(read, delimiter)];
    append(rows, bad ? read.slice(0, read.indexOf(bad)) : read);
    const last = read.at(-1);
    if (open && last && !bad) warnings.push(openToTheEnd(file, last.line));
    if (!bad) break;
    warnings.push(readAsCharacter(file, bad.line));
    const { own, after } = splitAtLine(rest, bad.line - line);
    append(rows, numbered(parseBroken(own, delimiter), bad.line));
    [rest, line] = [after, bad.line + 1];
  }
}

/** Spreading a hundred thousand rows into `push` would overflow the stack. */
function append(rows: GridRow[], more: readonly GridRow[]): void {
  for (const row of more) rows.push(row);
}

/** One line with an open quote: without its last opening one, and where that is not enough, with all as ordinary characters. */
function parseBroken(line: string, delimiter: string): string[][] {
  const at = Math.max(line.lastIndexOf(`${delimiter}"`) + delimiter.length, 0);
  const without = line.slice(0, at) + line.slice(line.startsWith('"', at) ? at + 1 : at);
  const mended = splitCells(without, { delimiter, quoted: true });
  return mended.open ? splitCells(line, { delimiter, quoted: false }).records : mended.records;
}

/** As many records as lines: no cell holds a line break, so none need be looked for. */
function isLineByLine(records: readonly string[][], text: string): boolean {
  let ends = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0 && ends <= records.length; at = text.indexOf('\n', at + 1)) ends += 1;
  return ends === records.length;
}

function numbered(records: readonly string[][], firstLine: number): GridRow[] {
  let line = firstLine;
  return records.map((cells) => {
    const row = { line, cells };
    line += 1 + breaksIn(cells);
    return row;
  });
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** Only a row that reaches over more than one line can have swallowed others. */
function findSwallowed(rows: readonly GridRow[], delimiter: string): number {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return -1;
  return rows.findIndex((row, at) => {
    const next = rows[at + 1];
    if (next && next.line === row.line + 1) return false;
    return row.cells.some((cell) => cell.includes('\n') && isSwallowed(cell, row, { delimiter, width }));
  });
}

/** A cell that holds whole rows between its line breaks, or whose closing quote turned out to open another cell. */
function isSwallowed(cell: string, row: GridRow, { delimiter, width }: { delimiter: string; width: number }): boolean {
  const [, ...later] = cell.split('\n');
  const whole = later.filter((line) => line.split(delimiter).length === width && !isProse(line, delimiter));
  if (whole.length > 0 && whole.length >= (later.length - 1) / 2) return true;
  return cell.startsWith('"') && row.cells.length !== width && (later.at(-1)?.includes(delimiter) ?? false);
}

/** In prose a comma is followed by a space; between cells it is not. */
function isProse(line: string, delimiter: string): boolean {
  return line.split(`${delimiter} `).length === line.split(delimiter).length;
}

function splitAtLine(text: string, lines: number): { own: string; after: string } {
  let start = 0;
  for (let skipped = 0; skipped < lines; skipped += 1) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return end < 0 ? { own: text.slice(start), after: '' } : { own: text.slice(start, end), after: text.slice(end + 1) };
}

function readAsCharacter(file: string, line: number): Remark {
  return {
    origin: { file, line },
    because: 'A quotation mark on this line is not closed; it was left out.',
  };
}

function openToTheEnd(file: string, line: number): Remark {
  return {
    origin: { file, line },
    because: 'A quotation mark on this line is never closed; the text up to the end of the file was read as one cell.',
  };
}
