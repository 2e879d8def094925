import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { withdrawApplication } from '../pipeline/withdraw-application.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { readDay } from './read-day.ts';
import { sayChanged } from './say-changed.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly note?: string;
}

/** `withdraw`: the person takes an application back, today unless a day is given. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', 'the application: its id, the beginning of it, or its company')
    .argument('[day]', 'the day you withdrew (today if left out)')
    .option('--note <text>', 'your own words')
    .action(act((deps, id: string, day: string | undefined, options: Options) => withdraw(deps, { id, day }, options)));
}

async function withdraw(
  deps: CliDeps,
  { id, day }: { id: string; day: string | undefined },
  { search, note = null }: Omit<Options, 'note'> & { note?: string | null },
): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const on = day === undefined ? ok(ledger.value.today()) : readDay(day, ledger.value.today(), { where: 'day' });
  if (!on.ok) return on;
  const found = await findInSearch(ledger.value, id, search);
  if (!found.ok) return sayFailure(found.failure);
  const recorded = await withdrawApplication(ledger.value, found.value.id, { on: on.value, note });
  if (!recorded.ok) return sayFailure(recorded.failure, { on: 'day' });
  const { applicationId, warnings } = recorded.value;
  const of = (application: unknown) => ({ ...recorded.value, application });
  return sayChanged(ledger.value, { ids: [applicationId], warnings, did: 'Recorded the withdrawal', of });
}
