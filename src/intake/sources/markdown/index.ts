import { fromSafeCell } from '../../../kernel/safe-cell.ts';
import type { Remark, Source, SourceReading, Table } from '../../draft.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { mostColumns, tooWide } from '../../reading/most-columns.ts';
import { holdsTable } from './delimiter-row.ts';
import { findTables } from './find-tables.ts';
import { type CellText, createCellReader } from './read-cell.ts';
import { tidyLines } from './tidy-lines.ts';

/** Tables in notes and readmes (GitHub's kind), each under the heading above it. */
export const markdown: Source = {
  id: 'markdown',
  title: 'Markdown tables',
  recognises: (bytes) => {
    const decoded = decodeText(bytes);
    return decoded.ok && holdsTable(decoded.value.text);
  },
  read,
};

interface ReadRow {
  readonly line: number;
  readonly cells: readonly CellText[];
}

function read(bytes: Uint8Array, file: string): SourceReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return nothing(file, 'This is no text file.');
  const { lines, lineNumbers, conflicts } = tidyLines(decoded.value.text.replaceAll('\0', ''));
  const readCell = createCellReader(lines);
  const found = findTables(lines);
  if (found.length === 0) return nothing(file, 'No table was found in this text.');
  if (found.every(({ rows }) => rows.length === 1))
    return nothing(file, 'The table has titles and no rows below them.');
  const read = found.map(({ heading, rows }) => {
    const name = found.length === 1 ? '' : readCell(heading).text;
    return tableOf(
      name,
      rows.map(({ at, cells }) => ({ line: lineNumbers[at] ?? 1, cells: cells.map(readCell) })),
    );
  });
  return {
    format: 'markdown',
    tables: read.map(({ table }) => table),
    rejected: [],
    warnings: [
      ...conflicts.map((line) => conflict(file, line)),
      ...read.flatMap(({ table, cut }) => [
        ...(cut === null ? [] : [{ origin: { file, line: table.rows[0]?.line ?? 1 }, because: cut }]),
        ...overlong(file, table),
      ]),
    ],
  };
}

/** Addresses behind links would be lost with the link's text alone: they stand in the column for them, else in one more. */
function tableOf(name: string, [head, ...rows]: readonly ReadRow[]): { table: Table; cut: string | null } {
  const titles = (head?.cells ?? []).map(({ text }) => text);
  const linkAt = titles.findIndex((title) => /\b(?:url|link)\b/i.test(title));
  const address = ({ cells }: ReadRow) =>
    linkAt < 0 ? (cells.find((cell) => cell.address !== '')?.address ?? '') : '';
  const used = rows.reduce((most, { cells }) => Math.max(most, cells.length), titles.length);
  const width = Math.min(used, mostColumns(rows.length));
  const fill = (cells: readonly string[]) =>
    cells.length > width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill('')];
  const linked = rows.some((row) => address(row) !== '');
  return {
    table: {
      name,
      header: [...fill(titles), ...(linked ? ['URL'] : [])],
      rows: rows.map((row) => ({
        line: row.line,
        cells: [...fill(textsOf(row, linkAt)), ...(linked ? [address(row)] : [])],
      })),
    },
    cut: used > width ? tooWide(used, width) : null,
  };
}

function textsOf({ cells }: ReadRow, linkAt: number): readonly string[] {
  return cells.map(({ text, address }, at) => fromSafeCell((at === linkAt && address) || text));
}

/** More cells than the header names usually means a bar inside a cell that was not escaped. */
function overlong(file: string, { header, rows }: Table): Remark[] {
  const named = header.indexOf('');
  if (named < 0) return [];
  return rows
    .filter(({ cells }) => cells.some((cell, at) => cell !== '' && header[at] === ''))
    .map(({ line }) => ({
      origin: { file, line },
      because: `This line has more cells than the ${named} the header names: a cell may hold a bar without a backslash.`,
    }));
}

function conflict(file: string, line: number): Remark {
  const because =
    'This line is the mark of an unfinished Git merge; it was left out, the rows of both sides were kept.';
  return { origin: { file, line }, because };
}

function nothing(file: string, because: string): SourceReading {
  return { format: 'markdown', tables: [], rejected: [{ origin: { file, line: 1 }, because }], warnings: [] };
}
