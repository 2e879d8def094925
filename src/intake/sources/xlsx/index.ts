import readWorkbook, { type CellValue, type Sheet } from 'read-excel-file/universal';
import { fromSafeCell } from '../../../kernel/safe-cell.ts';
import type { Remark, Source, SourceReading, Table } from '../../draft.ts';
import { gridToTable } from '../../reading/grid-to-table.ts';
import { type Merged, mergedCells } from './merged-cells.ts';
import { type Container, isContainer, recogniseWorkbook } from './recognise-workbook.ts';
import { sheetTexts } from './sheet-texts.ts';
import { strayCell } from './stray-cell.ts';

/** Excel workbooks: every sheet becomes a table, formulas give the value they last had, hidden rows and sheets are read too. */
export const xlsx: Source = {
  id: 'xlsx',
  title: 'Excel workbook (XLSX)',
  recognises: isContainer,
  read,
};

const REFUSALS: Readonly<Record<Exclude<Container, 'workbook'>, string>> = {
  locked: 'The workbook is protected by a password. Save a copy without one and try again.',
  'old-excel': 'This is a workbook of the old kind (.xls). Open it and save it as .xlsx or CSV.',
  'open-document': 'This is an OpenDocument file. Open it and save it as .xlsx or CSV.',
  'apple-numbers': 'This is a Numbers document. Export it as Excel or CSV.',
  archive: 'This is an archive and no workbook. Unpack it and give the tables in it.',
  damaged: 'The workbook is damaged and cannot be opened. Save it again from the program that made it.',
  'too-large': 'The workbook unpacks to more than 300 MB. Save the sheet with the applications as CSV.',
};

async function read(bytes: Uint8Array, file: string): Promise<SourceReading> {
  const container = recogniseWorkbook(bytes);
  if (container !== 'workbook') return refused(file, REFUSALS[container]);
  const texts = textsOf(bytes);
  if (!texts) return refused(file, REFUSALS.damaged);
  if (![...texts.values()].every(isSheet)) return refused(file, REFUSALS.damaged);
  const stray = strayIn(texts);
  if (stray !== null) return refused(file, stray);
  const sheets = await sheetsOf(bytes);
  if (!sheets) return refused(file, REFUSALS.damaged);
  const tables: Table[] = [];
  const warnings: Remark[] = [];
  for (const { sheet, data } of sheets) {
    if (data === undefined) {
      warnings.push(withoutCells(file, sheet));
      continue;
    }
    const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
    for (const merge of mergedCells(texts.get(sheet) ?? '')) fillDown(rows, merge);
    const grid = gridToTable({ file, name: sheets.length > 1 ? sheet : '', rows });
    if (grid.table) tables.push(grid.table);
    warnings.push(...grid.warnings);
  }
  if (tables.length === 0) return refused(file, 'The workbook holds no filled cell.');
  return { format: 'xlsx', tables, rejected: [], warnings };
}

/** `null` where the archive itself is broken. */
function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    return sheetTexts(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a sheet has the part that holds cells. The library breaks on one without it after it may have given up on
 * another already, and what breaks then ends the whole program: nobody waits for it any more.
 */
function isSheet(text: string): boolean {
  return text === '' || /<(?:\w+:)?sheetData[\s/>]/.test(text);
}

function strayIn(texts: ReadonlyMap<string, string>): string | null {
  for (const [name, text] of texts) {
    const cell = strayCell(text);
    if (cell === null) continue;
    return `The sheet "${name}" has something at ${cell}, far from everything else. Delete it there, save the workbook and try again.`;
  }
  return null;
}

function fillDown(rows: readonly { readonly cells: string[] }[], { column, top, bottom }: Merged): void {
  const value = rows[top]?.cells[column] ?? '';
  for (const { cells } of rows.slice(top + 1, bottom + 1)) if (value !== '' && !cells[column]) cells[column] = value;
}

function withoutCells(file: string, sheet: string): Remark {
  const because = `The sheet "${sheet}" has no cells that could be found: it is a chart, or damaged. It was left out.`;
  return { origin: { file, line: 1 }, because };
}

/** The library gives no data for a sheet that is named and not there, though its types say otherwise. */
type FoundSheet = Omit<Sheet, 'data'> & { readonly data: Sheet['data'] | undefined };

/** `null` for whatever the library cannot read: a workbook is other people's bytes, and its faults are theirs, not ours. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly FoundSheet[] | null> {
  try {
    return await readWorkbook(new Blob([Uint8Array.from(bytes)]));
  } catch {
    return null;
  }
}

function cellText(value: CellValue | null): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return fromSafeCell(String(value));
}

/** Workbooks keep days without a zone; the library gives them at midnight UTC, and times of day in the year 1899. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  if (value.getUTCFullYear() < 1901) return time.slice(0, 5);
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}

function refused(file: string, because: string): SourceReading {
  return { format: 'xlsx', tables: [], rejected: [{ origin: { file, line: 1 }, because }], warnings: [] };
}
