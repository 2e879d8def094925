import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, writeExport } from '../archive/write-export.ts';
import { ok } from '../kernel/result.ts';
import { findSearch } from '../pipeline/find-search.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly format: ExportFormat;
  readonly output?: string;
}

/** `export`: everything that is recorded, or one search, in pieces, so that it never has to fit in memory. */
export function define(command: Command, act: Act): void {
  const formats = Object.keys(EXPORT_FORMATS);
  command
    .addOption(
      new Option('--format <format>', 'JSON is complete; the CSVs are for spreadsheets')
        .choices(formats)
        .default('json'),
    )
    .option('-o, --output <file>', 'write to this file instead of the screen')
    .action(act(exportAll));
}

async function exportAll(deps: CliDeps, { format, output, json, search }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const { db, account } = ledger.value;
  const found = search === undefined ? ok(null) : await findSearch(db, account, search);
  if (!found.ok) return sayFailure(found.failure);
  const only = found.value ? { searchId: found.value.id } : {};
  const written = await writeExport({ db, account, ...only }, json ? 'json' : format, (pieces) =>
    deps.writePieces(pieces, output ?? null),
  );
  if (!written.ok) return written;
  return ok(output === undefined ? null : { json: { file: output }, text: () => `Wrote ${output}.\n` });
}
