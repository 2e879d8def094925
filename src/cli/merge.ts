import type { Command } from 'commander';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { sayChanged } from './say-changed.ts';
import { sayFailure } from './say-failure.ts';

/** `merge`: makes one application of two that the person knows to be the same. */
export function define(command: Command, act: Act): void {
  command
    .argument('<kept>', 'the application that stays: its id, the beginning of it, or its company')
    .argument('<other>', 'the one that goes: its timeline, and fields the first one lacks, move over')
    .addHelpText('after', '\n"breakpoint undo" parts them again.')
    .action(act(merge));
}

async function merge(deps: CliDeps, kept: string, other: string, { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const into = await findInSearch(ledger.value, kept, search);
  if (!into.ok) return sayFailure(into.failure);
  const from = await findInSearch(ledger.value, other, search);
  if (!from.ok) return sayFailure(from.failure);
  const merged = await mergeApplications(ledger.value, into.value.id, from.value.id);
  if (!merged.ok) return sayFailure(merged.failure);
  const { id, warnings } = merged.value;
  const of = (application: unknown) => ({ ...(application as object), warnings });
  return sayChanged(ledger.value, { ids: [id], warnings, did: 'Merged', of });
}
