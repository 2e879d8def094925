import type { Remark, Table } from '../draft.ts';
import { mostColumns, tooWide } from './most-columns.ts';

export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Grid {
  readonly file: string;
  /** The sheet's name, empty where there is one grid only. */
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** How far down a header may stand, below a title, a print date, an empty line. */
const SEARCHED_ROWS = 20;

/** A value no column is called by: a day, a number, an address. Headers that are years ("2024") are rare; rows that hold numbers are not. */
const VALUE = new RegExp(
  [
    String.raw`\d+(?:[.,:/\- ]\d+)*\s*[€$£%]?`,
    String.raw`\d{4}-\d{2}-\d{2}T\S+`,
    String.raw`\d{1,2}\.?[ -]\p{L}{3,9}\.?[ -]\d{2,4}`,
    String.raw`\p{L}{3,9}\.? \d{1,2},? \d{4}`,
    String.raw`https?://\S+`,
    String.raw`[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+`,
  ]
    .map((shape) => `^${shape}$`)
    .join('|'),
  'u',
);

/**
 * Finds the header in a grid of cells and makes the rest rows under it: what CSV files and spreadsheet sheets have in common.
 *
 * The header is the first row that is about as wide as the table and holds names, not values; what stands above it is a title
 * and is told in a warning. Without such a row the columns are called `Column 1`, `Column 2` …, and no row is lost.
 */
export function gridToTable({ file, name, rows }: Grid): { table: Table | null; warnings: readonly Remark[] } {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { table: null, warnings: [] };
  const headerAt = findHeader(filled);
  const body = filled.slice(headerAt + 1);
  const named = filled[headerAt]?.cells.map((cell) => cell.trim()) ?? [];
  const used = usedWidth(named, body);
  const width = Math.min(used, mostColumns(body.length));
  const header = headerAt < 0 ? Array.from({ length: width }, (_, at) => `Column ${at + 1}`) : padded(named, width);
  const cut = used > width ? [remark(file, filled[0]?.line ?? 1, tooWide(used, width))] : [];
  const warnings = [...titleWarning(file, filled, headerAt), ...cut, ...overlongWarnings(file, named, body)];
  const repeated = new Set(body.filter((row) => isRepeat(row.cells, named)));
  for (const row of repeated) warnings.push(remark(file, row.line, 'This line repeats the header; it was left out.'));
  const kept = repeated.size === 0 ? body : body.filter((row) => !repeated.has(row));
  return {
    table: {
      name,
      header,
      rows: kept.map((row) => (row.cells.length === width ? row : { line: row.line, cells: padded(row.cells, width) })),
    },
    warnings: name === '' ? warnings : warnings.map((warning) => onSheet(warning, name)),
  };
}

function onSheet({ origin, because }: Remark, name: string): Remark {
  return { origin, because: `Sheet "${name}": ${because}` };
}

/** The place of the header among the filled rows, or -1 where the first row is already data. */
function findHeader(rows: readonly GridRow[]): number {
  const widths = rows.slice(0, 200).map((row) => filledCount(row.cells));
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
  const searched = rows.slice(0, SEARCHED_ROWS);
  const found = searched.findIndex((row) => {
    const cells = row.cells.filter((cell) => cell.trim() !== '');
    return (
      cells.length >= Math.max(Math.min(usual, 2), usual * 0.6) && cells.every(isName) && distinctShare(cells) > 0.7
    );
  });
  const header = found >= 0 && isGroupRow(searched[found], searched[found + 1]) ? found + 1 : found;
  // A row of names below rows of data is data: only titles, narrower than the table, may stand above a header.
  return searched.slice(0, Math.max(found, 0)).some((row) => filledCount(row.cells) >= Math.max(2, usual * 0.8))
    ? -1
    : header;
}

/** "Application | | | Interviews | | |" above the names of the columns: they are more, and the last of them all are names. */
function isGroupRow(row: GridRow | undefined, next: GridRow | undefined): boolean {
  if (row === undefined || next === undefined) return false;
  const gaps = row.cells.slice(0, lastFilled(row.cells)).filter((cell) => cell.trim() === '').length;
  const names = next.cells.filter((cell) => cell.trim() !== '');
  return gaps > 0 && names.length > filledCount(row.cells) + 1 && names.every(isName) && distinctShare(names) > 0.9;
}

function isName(cell: string): boolean {
  const text = cell.trim();
  return text.length <= 80 && !VALUE.test(text);
}

function distinctShare(cells: readonly string[]): number {
  return new Set(cells.map((cell) => cell.trim().toLowerCase())).size / cells.length;
}

function filledCount(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

/** Columns that are empty from top to bottom at the right edge are the spreadsheet's, not the person's. */
function usedWidth(header: readonly string[], rows: readonly GridRow[]): number {
  let width = lastFilled(header);
  for (const { cells } of rows) if (cells.length > width) width = Math.max(width, lastFilled(cells));
  return width;
}

function lastFilled(cells: readonly string[]): number {
  let at = cells.length;
  while (at > 0 && cells[at - 1]?.trim() === '') at -= 1;
  return at;
}

function padded(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells;
  return cells.length > width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill('')];
}

function isRepeat(cells: readonly string[], header: readonly string[]): boolean {
  return header.length > 1 && cells.length >= header.length && header.every((title, at) => cells[at]?.trim() === title);
}

function titleWarning(file: string, rows: readonly GridRow[], headerAt: number): Remark[] {
  if (headerAt === 0) return [];
  const first = rows[0]?.line ?? 1;
  if (headerAt < 0)
    return [remark(file, first, 'No header was found; the columns are called Column 1, Column 2 and so on.')];
  const last = rows[headerAt - 1]?.line ?? first;
  const lines = first === last ? `Line ${first} stands` : `Lines ${first} to ${last} stand`;
  return [remark(file, first, `${lines} above the header and ${first === last ? 'was' : 'were'} left out.`)];
}

/** More cells than the header names usually means a separator inside a cell that was not quoted. */
function overlongWarnings(file: string, header: readonly string[], rows: readonly GridRow[]): Remark[] {
  const named = lastFilled(header);
  if (named === 0) return [];
  const overlong = rows.filter((row) => row.cells.length > named && lastFilled(row.cells) > named);
  return overlong.map((row) =>
    remark(
      file,
      row.line,
      `This line has ${lastFilled(row.cells)} cells, the header names ${named}: a cell may hold a separator without quotes.`,
    ),
  );
}

function remark(file: string, line: number, because: string): Remark {
  return { origin: { file, line }, because };
}
