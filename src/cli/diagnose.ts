import type { Command } from 'commander';
import type { Report } from '../analysis/report.ts';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { printDefinitions } from './print/definitions.ts';
import { printReport } from './print/report.ts';
import { readSearch } from './read-search.ts';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly all?: true;
  readonly explain?: true;
}

/** `diagnose`: where a search fails, how sure that is, and what to try next. */
export function define(command: Command, act: Act): void {
  command
    .argument('[file...]', 'job logs to read instead of what is recorded; - is standard input; nothing is stored')
    .option('--as-of <day>', 'as known on this day (default: today; of files: the last day in them)')
    .option('--all', 'also what was looked at and is not a finding')
    .option('--explain', 'print what each figure means and how it comes about')
    .action(act(diagnose));
}

async function diagnose(deps: CliDeps, files: string[], options: Options): Promise<Answered> {
  const { asOf, search } = options;
  const evidence = await readSearch(deps, { files, asOf, search });
  if (!evidence.ok) return evidence;
  const { input, frame, warnings } = evidence.value;
  if (input.applications.length > SLOW_APPLICATIONS) deps.terminal.progress('Analysing …');
  const analysed = await deps.analyse(input, { all: options.all === true });
  const report: Report = { ...analysed, warnings: [...warnings, ...analysed.warnings] };
  return ok({
    json: report,
    text: (terminal) =>
      printReport(report, frame, terminal) + (options.explain ? printDefinitions(report, terminal) : ''),
  });
}

/** Below this the analysis takes less than a second. */
const SLOW_APPLICATIONS = 20_000;
