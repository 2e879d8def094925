import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { sayFailure } from './say-failure.ts';

/** `delete`: takes an application and its timeline away; `undo` brings both back. */
export function define(command: Command, act: Act): void {
  command.argument('<id>', 'the application: its id, the beginning of it, or its company').action(act(remove));
}

async function remove(deps: CliDeps, given: string, { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findInSearch(ledger.value, given, search);
  if (!found.ok) return sayFailure(found.failure);
  const removed = await deleteApplication(ledger.value, found.value.id);
  if (!removed.ok) return sayFailure(removed.failure);
  const told = `Deleted ${applicationName(found.value)} with its timeline. "breakpoint undo" brings it back.`;
  return ok({ json: removed.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}
