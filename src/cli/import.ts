import { type Command, Option } from 'commander';
import { type Acceptance, applyImport, previewImport } from '../intake/accept.ts';
import type { FileReading } from '../intake/draft.ts';
import type { Corrections } from '../intake/model.ts';
import { readCorrected, rememberCorrections } from '../intake/read-corrected.ts';
import type { GivenFile } from '../intake/read-file.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import { missingHeader, readColumnMap } from './column-map.ts';
import type { Act } from './command-file.ts';
import { importText } from './print/import-report.ts';
import { loadFiles, readEach } from './read-files.ts';
import { type Refusal, refused } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import type { Asking, Settled } from './settled.ts';

interface Options extends CommonOptions {
  readonly dryRun?: true;
  readonly dates?: 'dmy' | 'mdy';
  readonly map?: string;
  readonly yes?: true;
}

/** `import`: records what job logs hold, as one batch that can be taken back whole. */
export function define(command: Command, act: Act): void {
  command
    .argument('<file...>', 'job logs; - is standard input; of several files all or none')
    .option('--dry-run', 'show what would be recorded, and record nothing')
    .addOption(
      new Option('--dates <order>', 'how days are written where both fit; remembered for this layout').choices([
        'dmy',
        'mdy',
      ]),
    )
    .option('--map <file>', 'the columns that a dry run prints, corrected; remembered for this layout')
    .option('-y, --yes', 'ask nothing')
    .action(act(importFiles));
}

async function importFiles(deps: CliDeps, names: string[], options: Options): Promise<Answered> {
  const map = options.map === undefined ? ok(undefined) : await readColumnMap(deps, options.map);
  if (!map.ok) return map;
  const files = await loadFiles(deps, names);
  if (!files.ok) return files;
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const given = { ...(options.dates ? { dates: options.dates } : {}), ...(map.value ? { map: map.value } : {}) };
  const reader = (corrections: Corrections) => readAll(deps, ledger.value, files.value, corrections);
  const read = await reader(given);
  if (!read.ok) return read;
  const missing =
    map.value &&
    missingHeader(
      map.value,
      read.value.map(({ header }) => header ?? []),
    );
  if (missing) {
    const mend = 'give the headers as they stand in the file, or leave the field out';
    return fail(refused({ what: `no column is called "${missing}"`, where: options.map ?? '', mend }));
  }
  const settled = await settle(deps, names, options, { corrections: given, read: read.value, reader });
  if (!settled.ok) return settled;
  if (settled.value === null) return ok({ json: null, text: () => 'Nothing was recorded.\n' });
  return record(deps, ledger.value, settled.value, options);
}

function readAll(deps: CliDeps, ledger: Deps, files: readonly GivenFile[], corrections: Corrections) {
  return readEach(deps, files, {
    read: (file) => readCorrected(ledger, file, corrections),
    readingOf: ({ reading }) => reading,
  });
}

/** On a terminal the person says what the files leave open and looks at what was read; `null` where they stop. */
async function settle(
  deps: CliDeps,
  names: readonly string[],
  { json, yes, dryRun }: Options,
  given: Asking,
): Promise<Result<Settled | null, Refusal>> {
  if (!deps.terminal.canAsk || json || yes || dryRun || names.includes('-')) return ok(given);
  const { askAboutReading } = await import('./ask-about-reading.ts');
  return askAboutReading(deps.terminal, given);
}

async function record(
  deps: CliDeps,
  ledger: Deps,
  { corrections, read }: Settled,
  options: Options,
): Promise<Answered> {
  const into = options.search === undefined ? {} : { search: options.search };
  const readings = read.map(({ reading }) => reading);
  if (options.dryRun) return ok(answer(await previewImport(ledger, readings, into), readings, true));
  // Before the import, so that one `undo` takes the import back.
  for (const one of read) await rememberCorrections(ledger, corrections, one);
  deps.terminal.progress('Recording …');
  const applied = await applyImport(ledger, readings, into);
  deps.terminal.progress(null);
  return applied.ok ? ok(answer(applied.value, readings, false)) : sayFailure(applied.failure);
}

/** CONTRACTS: `{files: […], batch}`; a dry run lists each file's drafts. */
function answer(acceptance: Acceptance, readings: readonly FileReading[], isDry: boolean) {
  const files = acceptance.files.map((file, at) => {
    const drafts = (readings[at]?.drafts ?? []).map(({ company, role, sentOn, state, events, origin }) => ({
      company,
      role,
      sentOn,
      state,
      events,
      origin,
    }));
    return isDry ? { ...file, drafts } : file;
  });
  return {
    json: { ...acceptance, files },
    text: (terminal: CliDeps['terminal']) => importText(acceptance, isDry ? readings : null, terminal),
  };
}
