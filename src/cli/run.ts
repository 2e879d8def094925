import { Command, CommanderError } from 'commander';
import type { CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act, CommandEntry } from './command-file.ts';
import { COMMANDS } from './commands.ts';
import { withCommonOptions } from './common-options.ts';
import { type ExitCode, type Refusal, refusalLine, refused, wrongUsage } from './refusal.ts';
import { usageWords } from './usage-words.ts';

const AFTER_HELP = `
Every command takes --json, for programs; those about one search take --search NAME,
for one other than the active one.
"breakpoint COMMAND --help" says more. In a clone it is "npx . COMMAND".
Everything is kept in one folder on this machine (BREAKPOINT_HOME) and goes nowhere else.`;

/** Runs one command line and returns its exit code; whatever it says goes through `deps.terminal`. */
export async function runCli(typed: readonly string[], deps: CliDeps): Promise<ExitCode> {
  const end = { code: 0 as ExitCode };
  try {
    const program = frame(deps);
    const asked = typed.find((word) => !word.startsWith('-'));
    for (const entry of COMMANDS) await addCommand(program, entry, entry.name === asked, { deps, end });
    if (typed.length === 0) program.outputHelp();
    else await program.parseAsync(typed, { from: 'user' });
    return end.code;
  } catch (error) {
    return error instanceof CommanderError ? usageEnd(error, deps) : fault(error, deps);
  }
}

function frame({ terminal, version }: CliDeps): Command {
  return new Command('breakpoint')
    .description('A debugger for your job search: where it fails, how sure that is, and what to try next.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: terminal.write,
      // A wrong usage is said once, in one line, by usageEnd.
      writeErr: () => {},
      getOutHelpWidth: () => terminal.columns,
      getOutHasColors: () => false,
    });
}

interface Running {
  readonly deps: CliDeps;
  readonly end: { code: ExitCode };
}

async function addCommand(program: Command, entry: CommandEntry, isAsked: boolean, running: Running) {
  const { name, summary, hidden = false } = entry;
  const command = program
    .command(name, { hidden })
    .summary(summary)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  // Only the command that was asked for needs its options, and only they need its code.
  if (!isAsked) return;
  (await entry.load()).define(command, actFor(entry, running), COMMANDS);
  withCommonOptions(command, entry);
}

function actFor({ ofNoSearch }: CommandEntry, { deps, end }: Running): Act {
  return (work) =>
    async (...typed) => {
      // Commander appends the options and the command itself, which also knows the options of the command above it.
      const options = (typed.at(-1) as Command).optsWithGlobals<CommonOptions>();
      const given = [...typed.slice(0, -2), options];
      const { json, search } = options;
      if (search !== undefined && ofNoSearch !== undefined) {
        end.code = refuse(wrongUsage({ what: ofNoSearch, where: '--search', mend: 'leave it out' }), deps);
        return;
      }
      const result = await work(deps, ...given);
      if (!result.ok) end.code = refuse(result.failure, deps);
      else if (result.value && json) deps.terminal.write(`${JSON.stringify(result.value.json, null, 2)}\n`);
      else if (result.value) deps.terminal.write(result.value.text(deps.terminal));
    };
}

function refuse(refusal: Refusal, { terminal }: CliDeps): ExitCode {
  terminal.progress(null);
  terminal.complain(refusalLine(refusal));
  return refusal.code;
}

function usageEnd(error: CommanderError, deps: CliDeps): ExitCode {
  return error.exitCode === 0 ? 0 : refuse(wrongUsage(usageWords(error)), deps);
}

function fault(error: unknown, deps: CliDeps): ExitCode {
  const trouble = deps.troubleWords?.(error);
  if (trouble) return refuse(refused(trouble), deps);
  const what = `a fault of Breakpoint: ${error instanceof Error ? error.message : String(error)}`;
  const mend = 'nothing was half-written; BREAKPOINT_TRACE=1 prints the trace for a report';
  refuse({ kind: 'refusal', code: 70, what, where: '', mend }, deps);
  deps.onFault?.(error);
  return 70;
}
