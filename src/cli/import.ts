import { type Command, Option } from 'commander';
import { z } from 'zod';
import { type Acceptance, applyImport, previewImport } from '../intake/accept.ts';
import type { FileReading } from '../intake/draft.ts';
import { type ColumnMap, FIELDS } from '../intake/model.ts';
import { fold } from '../intake/reading/fold.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { readMapping, rememberMapping } from '../pipeline/remember-mapping.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { importText } from './print/import-report.ts';
import { readFiles } from './read-files.ts';
import { type Refusal, refused } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

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
    .addOption(new Option('--dates <order>', 'how days are written where both fit').choices(['dmy', 'mdy']))
    .option('--map <file>', 'the columns that a dry run prints, corrected; remembered for this layout')
    .option('-y, --yes', 'ask nothing')
    .action(act(importFiles));
}

async function importFiles(deps: CliDeps, files: string[], options: Options): Promise<Answered> {
  const map = options.map === undefined ? ok(null) : await readMap(deps, options.map);
  if (!map.ok) return map;
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const headers: (readonly string[])[] = [];
  const readings = await readFiles(deps, files, {
    ...(options.dates ? { dates: options.dates } : {}),
    // Asked for each file, so that the header is known even where a map is given.
    mapFor: async (header) => {
      headers.push(header);
      return map.value ?? (await readMapping(ledger.value, header));
    },
  });
  if (!readings.ok) return readings;
  const missing = map.value === null ? null : missingHeader(map.value, headers);
  if (missing !== null) {
    const mend = 'give the headers as they stand in the file, or leave the field out';
    return fail(refused({ what: `no column is called "${missing}"`, where: options.map ?? '', mend }));
  }
  const settled = await settle(deps, files, { options, readings: readings.value, map: map.value, headers });
  if (!settled.ok || settled.value === null) return settled.ok ? ok(null) : settled;
  const into = options.search === undefined ? {} : { search: options.search };
  if (options.dryRun) {
    const preview = await previewImport(ledger.value, settled.value.readings, into);
    return ok(answer(preview, settled.value.readings, true));
  }
  await remember(ledger.value, settled.value.map, headers);
  deps.terminal.progress('Recording …');
  const applied = await applyImport(ledger.value, settled.value.readings, into);
  deps.terminal.progress(null);
  if (!applied.ok) return sayFailure(applied.failure);
  return ok(answer(applied.value, settled.value.readings, false));
}

interface Settled {
  readonly readings: readonly FileReading[];
  readonly map: ColumnMap | null;
}

/** On a terminal the person says what the files leave open and looks at what was read; `null` where they stop. */
async function settle(
  deps: CliDeps,
  files: readonly string[],
  given: Settled & { options: Options; headers: readonly (readonly string[])[] },
): Promise<Result<Settled | null, Refusal>> {
  const { options } = given;
  const asks = deps.terminal.canAsk && !options.json && !options.yes && !options.dryRun && !files.includes('-');
  if (!asks) return ok(given);
  const { askAboutReading } = await import('./ask-about-reading.ts');
  return askAboutReading(deps, files, given);
}

async function remember(ledger: Deps, map: ColumnMap | null, headers: readonly (readonly string[])[]) {
  if (map === null) return;
  // Before the import, so that one `undo` takes the import back.
  for (const header of headers) await rememberMapping(ledger, header, map);
}

const MapFile = z.record(z.string(), z.array(z.string()));

async function readMap({ readBytes }: CliDeps, file: string): Promise<Result<ColumnMap, Refusal>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    const whole: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    // What a dry run prints with --json may be given as it is.
    const printed = z.object({ files: z.array(z.object({ columns: MapFile })).min(1) }).safeParse(whole);
    return known(printed.success ? (printed.data.files[0]?.columns ?? {}) : MapFile.parse(whole), file);
  } catch {
    const mend =
      'give a JSON object such as {"company": ["Employer"], "sentOn": ["Applied on"]}, as "import --dry-run --json" prints under columns';
    return fail(refused({ what: 'this is no mapping of columns', where: file, mend }));
  }
}

/** A field nobody reads would be ignored in silence, and remembered. */
function known(map: ColumnMap, where: string): Result<ColumnMap, Refusal> {
  const fields: ReadonlySet<string> = new Set(FIELDS);
  const strange = Object.keys(map).find((field) => !fields.has(field) && !field.startsWith('value:'));
  if (strange === undefined) return ok(map);
  const mend = `use the fields an "import --dry-run --json" prints: ${FIELDS.slice(0, 6).join(', ')} …`;
  return fail(refused({ what: `"${strange}" is no field a column can be read as`, where, mend }));
}

/** Headers a mapping names that stand in none of the files: most likely a slip, after which a field would be read from nowhere. */
function missingHeader(map: ColumnMap, headers: readonly (readonly string[])[]): string | null {
  const all = new Set(headers.flat().map((header) => fold(header)));
  const named = Object.entries(map).flatMap(([field, own]) => (field.startsWith('value:') ? [] : own));
  return named.find((header) => !all.has(fold(header))) ?? null;
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
