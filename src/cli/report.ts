import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { renderReport } from '../report/render-report.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { readSearch } from './read-search.ts';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly names?: true;
  readonly asOf?: string;
}

/** `report`: the diagnosis as one page to keep or to hand to a coach, that asks nobody for anything. */
export function define(command: Command, act: Act): void {
  command
    .argument('[file...]', 'job logs to read instead of what is recorded; - is standard input; nothing is stored')
    .option('-o, --output <file>', 'write it there; - is standard output (breakpoint-report-DAY.html if left out)')
    .option('--names', 'name the companies, which are masked otherwise; notes never stand in it')
    .option('--as-of <day>', 'as known on this day (default: today; of files: the last day in them)')
    .action(act(report));
}

async function report(deps: CliDeps, files: string[], { search, asOf, names, output }: Options): Promise<Answered> {
  const evidence = await readSearch(deps, { files, asOf, search });
  if (!evidence.ok) return evidence;
  const { input, frame, warnings, isSample, readNames } = evidence.value;
  const analysed = await deps.analyse(input, { all: true });
  const page = renderReport({
    report: { ...analysed, warnings: [...warnings, ...analysed.warnings] },
    applications: await readNames(),
    withNames: names === true,
    frame: { ...frame, isSample, fromFiles: files.length > 0, madeOn: deps.today(), version: deps.version },
  });
  const file = output ?? `breakpoint-report-${analysed.asOf}.html`;
  const written = await deps.writePieces(only(page), file === '-' ? null : file);
  if (!written.ok) return written;
  if (file === '-') return ok(null);
  const masked = names ? 'Companies are named in it.' : 'Companies are masked in it; --names names them.';
  const told = `Wrote ${file}: open it in any browser, or print it. ${masked}`;
  return ok({
    json: { file, asOf: analysed.asOf, names: names === true, sentence: analysed.verdict.sentence },
    text: ({ columns }) => `${wrap(printable(told), columns)}\n`,
  });
}

async function* only(page: string): AsyncGenerator<string> {
  yield page;
}
