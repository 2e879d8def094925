import type { Command } from 'commander';
import { NewEvent } from '../pipeline/model.ts';
import { recordForMany } from '../pipeline/record-for-many.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findNamed, NAMED } from './find-named.ts';
import { readDay } from './read-day.ts';
import { sayFailure } from './say-failure.ts';
import { sayRecorded } from './say-recorded.ts';

interface Options extends CommonOptions {
  readonly note?: string;
}

/** `withdraw`: the person takes an application back, today unless a day is given. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', NAMED)
    .argument('[day]', 'the day you withdrew (today if left out)')
    .option('--note <text>', 'your own words')
    .action(act((deps, id: string, day: string | undefined, options: Options) => withdraw(deps, { id, day }, options)));
}

async function withdraw(
  deps: CliDeps,
  { id, day }: { id: string; day: string | undefined },
  { search, note }: Options,
): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const on = readDay(day ?? 'today', ledger.value.today(), { where: 'day' });
  if (!on.ok) return on;
  const found = await findNamed(ledger.value, id, search);
  if (!found.ok) return found;
  const event = NewEvent.parse({ kind: 'withdrawn', on: on.value, note: note ?? null });
  const ids = found.value.map((one) => one.id);
  const recorded = await recordForMany(ledger.value, ids, event);
  if (!recorded.ok) return sayFailure(recorded.failure, { on: 'day' });
  return sayRecorded(ledger.value, recorded.value, 'Recorded the withdrawal');
}
