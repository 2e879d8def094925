import { fromSafeCell } from '../../../kernel/safe-cell.ts';
import type { Remark, Source, SourceReading } from '../../draft.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { type GridRow, gridToTable } from '../../reading/grid-to-table.ts';
import { blankNoise } from './blank-noise.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { parseRows } from './parse-rows.ts';

/** Spreadsheets saved as text: comma, semicolon, tab or bar, in any encoding; the fallback for every other text. */
export const csv: Source = {
  id: 'csv',
  title: 'Spreadsheet as text (CSV, TSV)',
  recognises: (bytes) => decodeText(bytes).ok,
  read,
};

function read(bytes: Uint8Array, file: string): SourceReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return nothing(file, 'This is no text file. Save the table as CSV or XLSX and try again.');
  const { text, separator, warnings: noise } = blankNoise(file, withoutZeros(decoded.value.text));
  if (text.trim() === '') return nothing(file, 'The file is empty.');
  const delimiter = separator ?? detectDelimiter(text);
  const parsed = parseRows({ file, text, delimiter });
  const { table, warnings } = gridToTable({ file, name: '', rows: withoutApostrophes(parsed.rows, text) });
  if (!table) return nothing(file, 'The file holds no filled cell.');
  if (table.rows.length === 0)
    return nothing(file, 'The file has one row and no more; a table has a header and rows below it.');
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    tables: [table],
    rejected: [],
    warnings: [...damage(file, text, decoded.value.damaged), ...noise, ...parsed.warnings, ...warnings],
    written: { encoding: decoded.value.encoding, separator: delimiter },
  };
}

/** Zero bytes come from broken disks and wrong exports; they mean nothing in a cell. */
function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Looking for the sign in the whole text first spares most files a look at every cell. */
function withoutApostrophes(rows: readonly GridRow[], text: string): readonly GridRow[] {
  if (!text.includes("'")) return rows;
  return rows.map((row) =>
    row.cells.some((cell) => cell.startsWith("'")) ? { line: row.line, cells: row.cells.map(fromSafeCell) } : row,
  );
}

function damage(file: string, text: string, damaged: number): Remark[] {
  if (damaged === 0) return [];
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  const places = damaged === 1 ? 'One character was' : `${damaged} characters, the first here, were`;
  return [
    { origin: { file, line }, because: `${places} damaged and cannot be read; save the file as UTF-8 to mend that.` },
  ];
}

function nothing(file: string, because: string): SourceReading {
  return { format: 'csv', tables: [], rejected: [{ origin: { file, line: 1 }, because }], warnings: [] };
}
