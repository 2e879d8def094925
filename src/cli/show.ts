import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { detailText } from './print/detail.ts';
import { sayFailure } from './say-failure.ts';

/** `show`: one application, its fields and its timeline, each entry with where it came from. */
export function define(command: Command, act: Act): void {
  command.argument('<id>', 'the application: its id, the beginning of it, or its company').action(act(show));
}

async function show(deps: CliDeps, id: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const read = await readApplication(ledger.value, id);
  if (!read.ok) return sayFailure(read.failure);
  return ok({ json: read.value, text: (terminal) => detailText(read.value, terminal) });
}
