import { type Command, Option } from 'commander';
import { exportJson } from '../archive/export.ts';
import { exportApplicationsCsv, exportEventsCsv } from '../archive/export-csv.ts';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';

interface Options extends CommonOptions {
  readonly format: keyof typeof FORMATS;
  readonly output?: string;
}

const FORMATS = { json: exportJson, csv: exportApplicationsCsv, 'events-csv': exportEventsCsv };

/** `export`: everything that is recorded, in pieces, so that it never has to fit in memory. */
export function define(command: Command, act: Act): void {
  const formats = Object.keys(FORMATS);
  command
    .addOption(
      new Option('--format <format>', 'JSON is complete; the CSVs are for spreadsheets')
        .choices(formats)
        .default('json'),
    )
    .option('-o, --output <file>', 'write to this file instead of the screen')
    .action(act(exportAll));
}

async function exportAll(deps: CliDeps, { format, output, json }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const pieces = FORMATS[json ? 'json' : format](ledger.value);
  const written = await deps.writePieces(pieces, output ?? null);
  if (!written.ok) return written;
  return ok(output === undefined ? null : { json: { file: output }, text: () => `Wrote ${output}.\n` });
}
