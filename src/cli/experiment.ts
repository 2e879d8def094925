import type { Argument, Command } from 'commander';
import { listExperiments } from '../experiments/list-experiments.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import { TEMPLATES } from '../experiments/templates.data.ts';
import { ok } from '../kernel/result.ts';
import { defineExperimentChanges } from './change-experiment.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { EXPERIMENT, findExperiment } from './find-experiment.ts';
import { definePlanning } from './plan-experiment.ts';
import { printExperiment } from './print/experiment.ts';
import { printExperiments, printTemplates } from './print/experiments.ts';
import { wrap } from './print/layout.ts';
import { readDay } from './read-day.ts';
import { sayFailure } from './say-failure.ts';

interface ShowOptions extends CommonOptions {
  readonly asOf?: string;
  readonly all?: true;
}

/** `experiment`: questions put to the search itself: planned, drawn at drafting, judged, closed. */
export function define(command: Command, act: Act): void {
  command.action(act(list)).addHelpText('after', FROM_PLAN_TO_VERDICT);
  // Shorter by what every verb has, so that what it does has room beside it.
  command.configureHelp({
    subcommandTerm: (verb) => [verb.name(), ...verb.registeredArguments.map(argumentWords)].join(' '),
  });
  command.command('list').description('List them, the latest first.').action(act(list));
  command.command('templates').description('List plans to begin with.').action(act(templates));
  definePlanning(command, act);
  command
    .command('show')
    .argument('<experiment>', EXPERIMENT)
    .option('--as-of <day>', 'as it stood on that day')
    .option('--all', 'every draw and every line of its log')
    .description('Show one: what can be said, the evidence, both arms, what to do now.')
    .action(act(show));
  defineExperimentChanges(command, act);
}

function argumentWords(argument: Argument): string {
  const words = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${words}>` : `[${words}]`;
}

const FROM_PLAN_TO_VERDICT = `
From plan to verdict:
  breakpoint experiment plan --template ID --dry-run   what it can tell, by when
  breakpoint experiment plan --template ID             plans it
  breakpoint experiment start ID                       drafts are drawn from now
  breakpoint next "Acme, Backend Engineer"             says which one to send
  breakpoint experiment show ID                        where it stands
  breakpoint experiment close ID b --learning "…"      decides it`;

async function list(deps: CliDeps, { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const listed = await listExperiments(ledger.value, search === undefined ? {} : { search });
  if (!listed.ok) return sayFailure(listed.failure);
  const views = listed.value;
  return ok({
    json: views,
    text: (terminal) => (views.length === 0 ? `${wrap(NONE, terminal.columns)}\n` : printExperiments(views, terminal)),
  });
}

const NONE =
  'No experiment yet. "breakpoint experiment templates" lists plans to begin with; "breakpoint compare" says what history shows without one.';

async function templates(_: CliDeps): Promise<Answered> {
  return ok({ json: TEMPLATES, text: (terminal) => printTemplates(TEMPLATES, terminal) });
}

async function show(deps: CliDeps, named: string, { asOf, all, search }: ShowOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const day = asOf === undefined ? ok(undefined) : readDay(asOf, ledger.value.today(), { where: '--as-of' });
  if (!day.ok) return day;
  const found = await findExperiment(ledger.value, named, search);
  if (!found.ok) return found;
  const view = await readExperiment(ledger.value, found.value.id, day.value === undefined ? {} : { asOf: day.value });
  if (!view.ok) return sayFailure(view.failure);
  return ok({ json: view.value, text: (terminal) => printExperiment(view.value, terminal, { all: all === true }) });
}
