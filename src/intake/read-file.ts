import type { FileReading, ReadingOptions, Remark, SourceReading } from './draft.ts';
import { fileSources } from './file-sources.ts';
import type { ColumnMap } from './model.ts';
import { readTables } from './reading/read-tables.ts';

export interface GivenFile {
  /** As the person named it; `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A search of a lifetime fits in a hundredth; beyond it something else was given by mistake. */
const BYTES_AT_MOST = 200_000_000;
/** Sources recognise their files by the beginning; a long file need not be decoded once for each of them. */
const BEGINNING = 262_144;

/**
 * Reads one file of unknown kind: what it holds decides which source takes it, its name only where the content leaves it open.
 * Whatever the bytes are, the answer is a reading; a file that cannot be read has one rejected remark that says why.
 */
export async function readFile({ file, bytes }: GivenFile, options: ReadingOptions = {}): Promise<FileReading> {
  if (bytes.length === 0) return unreadable(file, 'The file is empty.');
  if (bytes.length > BYTES_AT_MOST)
    return unreadable(file, 'The file is larger than 200 MB. Give the sheet with the applications alone.');
  const beginning = bytes.subarray(0, BEGINNING);
  const source = fileSources.find((candidate) => candidate.recognises(beginning, file));
  if (!source) return unreadable(file, `${kindOf(bytes)} Give a table as CSV, XLSX, JSON or Markdown.`);
  const reading = await source.read(bytes, file);
  const header = reading.tables.find(({ rows }) => rows.length > 0)?.header;
  const map = options.map ?? (header && (await options.mapFor?.(header)));
  const dates = options.dates ?? rememberedOrder(map);
  const settled = { ...options, ...(map ? { map } : {}), ...(dates ? { dates } : {}) };
  const read = readTables(reading.tables, { ...settled, file, format: reading.format });
  return {
    ...read,
    ...writtenAs(read, reading),
    warnings: [...reading.warnings, ...read.warnings],
    rejected: [...reading.rejected, ...read.rejected],
  };
}

/** The order of day and month that the person once said for files with this header. */
function rememberedOrder(map: ColumnMap | null | undefined): ReadingOptions['dates'] {
  const order = map?.dates?.[0];
  return order === 'dmy' || order === 'mdy' ? order : undefined;
}

function writtenAs({ look }: FileReading, { written }: SourceReading): Pick<FileReading, 'look'> {
  return look === undefined || written === undefined ? {} : { look: { ...look, ...written } };
}

/** How files begin that are given by mistake, and what they are. */
const MISTAKES: readonly (readonly [mark: string, what: string])[] = [
  ['%PDF', 'This is a PDF.'],
  ['PNG', 'This is a picture.'],
  ['JFIF', 'This is a picture.'],
  ['Exif', 'This is a picture.'],
  ['GIF8', 'This is a picture.'],
  ['SQLite format 3', 'This is a database.'],
];

function kindOf(bytes: Uint8Array): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  return MISTAKES.find(([mark]) => beginning.includes(mark))?.[1] ?? 'This is neither text nor a workbook.';
}

function unreadable(file: string, because: string): FileReading {
  const rejected: Remark[] = [{ origin: { file, line: 1 }, because }];
  return {
    file,
    format: 'unknown',
    layout: 'none',
    columns: {},
    drafts: [],
    duplicates: [],
    unknown: [],
    warnings: [],
    rejected,
    outcomesRecorded: false,
    ambiguousDates: [],
  };
}
