import type { Command } from 'commander';
import type { AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import { gather } from '../diagnoses/gather.ts';
import { type Day, isDay } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import type { Evidence } from './evidence.ts';
import { printDefinitions } from './print/definitions.ts';
import { printReport } from './print/report.ts';
import { readLogs } from './read-logs.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

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
  const { asOf } = options;
  if (asOf !== undefined && !isDay(asOf)) {
    return fail(wrongUsage({ what: `"${asOf}" is no calendar day`, where: '--as-of', mend: 'write it as YYYY-MM-DD' }));
  }
  const evidence = await (files.length > 0 ? readLogs(deps, files, asOf) : readLedger(deps, options.search, asOf));
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

async function readLedger(
  deps: CliDeps,
  search: string | undefined,
  asOf: Day | undefined,
): Promise<Result<Evidence, Refusal>> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const today = ledger.value.today();
  const { reference } = await readSettings(ledger.value);
  const gathered = await gather(ledger.value, {
    today,
    reference: (reference as AnalysisInput['reference'] | null) ?? null,
    ...(search === undefined ? {} : { search }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!gathered.ok) return sayFailure(gathered.failure);
  const { search: found, input } = gathered.value;
  const asOfBecause = input.asOf === today ? null : 'as you asked';
  return ok({ input, warnings: [], frame: { subject: found?.name ?? 'Nothing is recorded yet', asOfBecause } });
}
