import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { fail, ok } from '../kernel/result.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { deleteForGood } from './delete-for-good.ts';
import { findNamed, NAMED } from './find-named.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly forGood?: true;
  readonly yes?: true;
}

/** `delete`: takes applications and their timelines away; `undo` brings them back, unless it is for good. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', NAMED)
    .option('--for-good', 'from every backup and from what undo remembers too; there is no way back')
    .option('-y, --yes', 'with --for-good: ask nothing')
    .action(act(remove));
}

async function remove(deps: CliDeps, given: string, options: Options): Promise<Answered> {
  if (options.forGood) return deleteForGood(deps, given, options);
  if (options.yes) {
    return fail(
      wrongUsage({
        what: 'nothing is asked without --for-good',
        where: '--yes',
        mend: 'leave it out, or add --for-good',
      }),
    );
  }
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findNamed(ledger.value, given, options.search);
  if (!found.ok) return found;
  const ids = found.value.map(({ id }) => id);
  const removed = await deleteApplications(ledger.value, ids);
  if (!removed.ok) return sayFailure(removed.failure);
  const [only] = found.value;
  const what =
    ids.length === 1 && only
      ? `${applicationName(only)} with its timeline`
      : `${counted(ids.length, 'application')} with their timelines`;
  const told = `Deleted ${what}. "breakpoint undo" brings ${ids.length === 1 ? 'it' : 'them'} back.`;
  return ok({
    json: ids.length === 1 ? { id: only?.id, ids } : { ids },
    text: ({ columns }) => `${wrap(told, columns)}\n`,
  });
}
