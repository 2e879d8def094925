import type { Remark, Source, SourceReading, Table } from '../../draft.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { mostColumns, tooWide } from '../../reading/most-columns.ts';
import { type Collection, findCollections, speaksOfWork } from './find-collections.ts';
import { flattenRecord } from './flatten-record.ts';
import { joinCollections } from './join-collections.ts';
import { type JsonValue, lineOf, parseDocument, parseLines } from './parse-document.ts';

/** Exports of other trackers and people's own scripts: a list, several lists tied by ids, nested logs, or one document per line. */
export const json: Source = {
  id: 'json',
  title: 'JSON, also one document per line',
  recognises: (bytes, fileName) => {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return false;
    const begins = /^\s*(?:\[\s*[[{\]]|\{\s*["}/])/.test(decoded.value.text);
    return begins || /\.(?:json|jsonl|ndjson)$/i.test(fileName);
  },
  read,
};

function read(bytes: Uint8Array, file: string): SourceReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(file, 1, 'This is no text file.');
  const whole = parseDocument(decoded.value.text);
  if (whole.ok) return readValue(whole.value, file);
  const { values, broken } = parseLines(decoded.value.text);
  if (values.length < 2 || broken.length > values.length) {
    return refused(
      file,
      whole.failure.line,
      `This is not valid JSON (${whole.failure.problem.toLowerCase()}). Export it again.`,
    );
  }
  const reading = readValue(values, file);
  const unread = broken.map((line) => remark(file, line, 'This line is not valid JSON.'));
  return { ...reading, rejected: [...reading.rejected, ...unread] };
}

function readValue(value: JsonValue, file: string): SourceReading {
  const collections = findCollections(value);
  const joined = joinCollections(collections);
  if (!joined) return refused(file, 1, nothingFound(collections));
  const alike = joined.left.filter(
    ({ records }) => records.every(speaksOfWork) && records.some((record) => 'status' in record),
  );
  const read = [joined.main, ...(joined.saved ? [joined.saved] : []), ...alike];
  const left = joined.left.filter((collection) => !alike.includes(collection));
  const tables = read.map((collection) => tableOf(collection, file));
  return {
    format: 'json',
    tables: tables.map(({ table }) => table),
    rejected: [],
    warnings: [
      ...left.map(({ name, records }) => leftOut(file, name, records.length)),
      ...tables.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** One column for each name that occurs in any record, in the order of first appearance. */
function tableOf({ name, records }: Collection, file: string): { table: Table; warnings: readonly Remark[] } {
  const rows = records.map((record) => ({ line: lineOf(record), columns: flattenRecord(record) }));
  const names = [...new Set(rows.flatMap(({ columns }) => [...columns.keys()]))];
  const header = names.slice(0, mostColumns(rows.length));
  const cells = (columns: ReadonlyMap<string, string>) => header.map((key) => columns.get(key) ?? '');
  const cut = names.length > header.length;
  return {
    table: { name, header, rows: rows.map(({ line, columns }) => ({ line, cells: cells(columns) })) },
    warnings: cut ? [remark(file, rows[0]?.line ?? 1, tooWide(names.length, header.length))] : [],
  };
}

function nothingFound(collections: readonly Collection[]): string {
  const names = collections.map(({ name }) => name).filter((name) => name !== '');
  const found = names.length === 0 ? '' : ` It holds ${names.slice(0, 5).join(', ')}.`;
  return `No list of applications was found in this document: none of its records names a company or a role.${found}`;
}

function leftOut(file: string, name: string, count: number): Remark {
  return remark(
    file,
    1,
    `"${name}" (${count === 1 ? 'one entry' : `${count} entries`}) is no list of applications and was left out.`,
  );
}

function remark(file: string, line: number, because: string): Remark {
  return { origin: { file, line }, because };
}

function refused(file: string, line: number, because: string): SourceReading {
  return { format: 'json', tables: [], rejected: [remark(file, line, because)], warnings: [] };
}
