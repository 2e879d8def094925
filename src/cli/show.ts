import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { detailText } from './print/detail.ts';
import { sayFailure } from './say-failure.ts';

/** `show`: one application, its fields and its timeline, each entry with where it came from. */
export function define(command: Command, act: Act): void {
  command.argument('<id>', 'the application: its id, the beginning of it, or its company').action(act(show));
}

async function show(deps: CliDeps, given: string, { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findInSearch(ledger.value, given, search);
  if (!found.ok) return sayFailure(found.failure);
  const read = await readApplication(ledger.value, found.value.id);
  if (!read.ok) return sayFailure(read.failure);
  return ok({ json: read.value, text: (terminal) => detailText(read.value, terminal) });
}
