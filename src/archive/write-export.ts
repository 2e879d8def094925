import { readAtOnce } from '../db/read-at-once.ts';
import { type ExportDeps, exportJson } from './export.ts';
import { exportApplicationsCsv, exportEventsCsv } from './export-csv.ts';

/** JSON is complete; the CSVs are for spreadsheets. */
export const EXPORT_FORMATS = { json: exportJson, csv: exportApplicationsCsv, 'events-csv': exportEventsCsv } as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Hands the pieces of an export to `write`, all of them as of one moment, whatever another program records meanwhile. */
export async function writeExport<Value>(
  deps: ExportDeps,
  format: ExportFormat,
  write: (pieces: AsyncIterable<string>) => Promise<Value>,
): Promise<Value> {
  return readAtOnce(deps.db, (db) => write(EXPORT_FORMATS[format]({ ...deps, db })));
}
