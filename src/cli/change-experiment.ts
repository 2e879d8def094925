import { Argument, type Command } from 'commander';
import { closeExperiment } from '../experiments/close-experiment.ts';
import { deleteExperiment } from '../experiments/delete-experiment.ts';
import { noteOnExperiment } from '../experiments/note-on-experiment.ts';
import { overrideDraw } from '../experiments/override-draw.ts';
import { readExperiment } from '../experiments/read-experiment.ts';
import { startExperiment } from '../experiments/start-experiment.ts';
import type { Day } from '../kernel/day.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findDraw } from './find-draw.ts';
import { EXPERIMENT, findExperiment } from './find-experiment.ts';
import { printExperiment } from './print/experiment.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { readDay } from './read-day.ts';
import { sayFailure } from './say-failure.ts';

const UNDO = '"breakpoint undo" takes it back.';

/** What is done to an experiment that is planned: `start`, `note`, `override`, `close`, `delete`. */
export function defineExperimentChanges(command: Command, act: Act): void {
  command
    .command('start')
    .argument('<experiment>', EXPERIMENT)
    .argument('[day]', 'the first day; today if left out')
    .description('Start it: from now on what you draft is drawn.')
    .action(
      act((deps, named: string, ...[day, options]: [string | undefined, CommonOptions]) =>
        start(deps, { named, day }, options),
      ),
    );
  command
    .command('note')
    .argument('<experiment>', EXPERIMENT)
    .argument('<words...>', 'what you want to remember')
    .description('Write a line into its log.')
    .action(
      act((deps, named: string, words: string[], options: CommonOptions) =>
        changed(deps, { named, did: 'Noted' }, options, (ledger, id) => noteOnExperiment(ledger, id, words.join(' '))),
      ),
    );
  command
    .command('override')
    .argument('<id>', 'the application whose draw you do not follow: its id, or its company')
    .addArgument(new Argument('<arm>', 'the arm you send instead').choices(['a', 'b']))
    .requiredOption('--because <reason>', 'why: it stays beside the draw')
    .option('--experiment <experiment>', 'of which experiment, where several drew')
    .description('Send the other arm; it is judged by the arm drawn all the same.')
    .action(act(override));
  command
    .command('close')
    .argument('<experiment>', EXPERIMENT)
    .addArgument(new Argument('<decision>', 'what you go on with').choices(['a', 'b', 'none']))
    .option('--learning <text>', 'what you learnt, in your own words')
    .description('Decide it; its learning joins the next diagnosis.')
    .action(act(close));
  command
    .command('delete')
    .argument('<experiment>', EXPERIMENT)
    .description('Delete it with its draws; the applications stay. Undo brings it back.')
    .action(act(remove));
}

interface Named {
  readonly named: string;
  readonly did: string;
}

/** Changes one experiment and shows it as it stands then. */
async function changed(
  deps: CliDeps,
  { named, did }: Named,
  { search }: CommonOptions,
  change: (ledger: Deps, id: string) => Promise<Result<unknown, Parameters<typeof sayFailure>[0]>>,
): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findExperiment(ledger.value, named, search);
  if (!found.ok) return found;
  const done = await change(ledger.value, found.value.id);
  if (!done.ok) return sayFailure(done.failure);
  const view = await readExperiment(ledger.value, found.value.id);
  if (!view.ok) return sayFailure(view.failure);
  return ok({
    json: view.value,
    text: (terminal) => `${wrap(`${did}. ${UNDO}`, terminal.columns)}\n\n${printExperiment(view.value, terminal)}`,
  });
}

async function start(
  deps: CliDeps,
  { named, day }: { named: string; day: string | undefined },
  options: CommonOptions,
): Promise<Answered> {
  const read = day === undefined ? ok<Day | undefined>(undefined) : readDay(day, deps.today(), { where: 'day' });
  if (!read.ok) return read;
  const on = read.value === undefined ? {} : { on: read.value };
  return changed(deps, { named, did: 'Started: from now on drafts are drawn' }, options, (ledger, id) =>
    startExperiment(ledger, id, on),
  );
}

interface CloseOptions extends CommonOptions {
  readonly learning?: string;
}

function close(
  deps: CliDeps,
  named: string,
  ...[decision, options]: ['a' | 'b' | 'none', CloseOptions]
): Promise<Answered> {
  const { learning } = options;
  return changed(deps, { named, did: 'Closed' }, options, (ledger, id) =>
    closeExperiment(ledger, id, { decision, ...(learning === undefined ? {} : { learning }) }),
  );
}

async function remove(deps: CliDeps, named: string, { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findExperiment(ledger.value, named, search);
  if (!found.ok) return found;
  const removed = await deleteExperiment(ledger.value, found.value.id);
  if (!removed.ok) return sayFailure(removed.failure);
  const told = `Deleted "${printable(found.value.question)}"; the applications stay. "breakpoint undo" brings it back.`;
  return ok({ json: removed.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}

interface OverrideOptions extends CommonOptions {
  readonly because: string;
  readonly experiment?: string;
}

async function override(
  deps: CliDeps,
  id: string,
  ...[used, options]: ['a' | 'b', OverrideOptions]
): Promise<Answered> {
  const { because, experiment, search } = options;
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const draw = await findDraw(ledger.value, id, { experiment, search });
  if (!draw.ok) return draw;
  const done = await overrideDraw(ledger.value, draw.value.id, { used, because });
  if (!done.ok) return sayFailure(done.failure);
  const told = overrideWords(draw.value.arm, used);
  return ok({ json: done.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}

function overrideWords(drawn: 'a' | 'b', used: 'a' | 'b'): string {
  const [arm, other] = [drawn.toUpperCase(), used.toUpperCase()];
  if (drawn === used) return `${arm} was drawn and is sent: nothing is overridden. ${UNDO}`;
  return `Recorded: ${arm} was drawn, ${other} is sent. It counts for ${arm} all the same: dropping it, or counting it for ${other}, would let chosen prospects pass for proof. ${UNDO}`;
}
