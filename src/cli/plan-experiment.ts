import type { Command } from 'commander';
import { editExperiment } from '../experiments/edit-experiment.ts';
import { ExperimentEdit, NewExperiment } from '../experiments/model.ts';
import { planExperiment } from '../experiments/plan-experiment.ts';
import { planOutlook } from '../experiments/plan-outlook.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { EXPERIMENT, findExperiment } from './find-experiment.ts';
import { type OutlookOptions, type PlanOptions, withOutlook, withPlan } from './plan-options.ts';
import { printExperiment } from './print/experiment.ts';
import { wrap } from './print/layout.ts';
import { printOutlook } from './print/outlook.ts';
import { readPlan } from './read-plan.ts';
import { refused } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Options extends PlanOptions, OutlookOptions, CommonOptions {
  readonly dryRun?: true;
}

/** `experiment plan` and `experiment edit`: what is asked, and what it could tell before it starts. */
export function definePlanning(command: Command, act: Act): void {
  withOutlook(withPlan(command.command('plan').argument('[question]', 'the question, in your own words')))
    .option('--dry-run', 'say what it could tell, and plan nothing')
    .description('Plan one, and say what it could tell and by when.')
    .action(act(plan));
  withPlan(command.command('edit').argument('<experiment>', EXPERIMENT))
    .option('--question <text>', 'the question, in your own words')
    .description('Change the plan; once it runs, only the question and an earlier stop.')
    .action(act(edit));
}

async function plan(deps: CliDeps, question: string | undefined, options: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const given = await readPlan(ledger.value, { ...options, question });
  if (!given.ok) return given;
  const { metric, varies, eligible, horizon } = given.value;
  const within = options.search === undefined ? {} : { search: options.search };
  const { gain = 0.1, rate = null, pace = null, by = null, pairs = false } = options;
  const asked = { metric, varies, gain, rateA: rate, pacePerWeek: pace, by, horizon, inPairs: pairs };
  const outlook = await planOutlook(ledger.value, { ...asked, ...(eligible ? { eligible } : {}), ...within });
  if (!outlook.ok) return sayFailure(outlook.failure);
  if (options.dryRun) {
    return ok({
      json: { planned: null, outlook: outlook.value },
      text: (terminal) => `${printOutlook(outlook.value, terminal)}\n\nNothing was planned: this was a dry run.\n`,
    });
  }
  const whole = { ...given.value, horizon: horizon ?? outlook.value.horizon };
  const parsed = NewExperiment.safeParse(whole);
  if (!parsed.success) return fail(refused(sayIssue(parsed.error, whole)));
  const planned = await planExperiment(ledger.value, parsed.data, within);
  if (!planned.ok) return sayFailure(planned.failure);
  const { id } = planned.value;
  const view = await readExperiment(ledger.value, id);
  if (!view.ok) return sayFailure(view.failure);
  return ok({
    json: { planned: view.value, outlook: outlook.value },
    text: (terminal) =>
      `${printOutlook(outlook.value, terminal)}\n\n${wrap(`Planned as ${id}; nothing is drawn yet. "breakpoint experiment start ${id}" starts it, "breakpoint undo" takes it back.`, terminal.columns)}\n`,
  });
}

async function edit(
  deps: CliDeps,
  named: string,
  options: PlanOptions & CommonOptions & { readonly question?: string },
): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findExperiment(ledger.value, named, options.search);
  if (!found.ok) return found;
  const given = await readPlan(ledger.value, options, found.value);
  if (!given.ok) return given;
  const parsed = ExperimentEdit.safeParse(given.value);
  if (!parsed.success) return fail(sayIssue(parsed.error, given.value));
  const edited = await editExperiment(ledger.value, found.value.id, parsed.data);
  if (!edited.ok) return sayFailure(edited.failure);
  const view = await readExperiment(ledger.value, found.value.id);
  if (!view.ok) return sayFailure(view.failure);
  return ok({
    json: view.value,
    text: (terminal) => `Changed. "breakpoint undo" takes it back.\n\n${printExperiment(view.value, terminal)}`,
  });
}
