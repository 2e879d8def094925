import type { Command } from 'commander';
import { EVENT_KINDS } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok } from '../kernel/result.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { EventKind, NewEvent } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { detailText } from './print/detail.ts';
import { readDay } from './read-day.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly held?: string;
  readonly planned?: string;
  readonly learnt?: string;
  readonly note?: string;
  readonly retract?: string;
}

/** `log`: something that happened to an application. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', 'the application: its id, the beginning of it, or its company')
    .argument('[kind]', `what happened: ${EVENT_KINDS.join(', ')}`)
    .argument('[day]', 'the day you were told; left out, it counts for the stage and not for the delays')
    .option('--held <day>', 'the day it took place')
    .option('--planned <day>', 'the day it is planned for')
    .option('--learnt <day>', 'the day you learnt of it')
    .option('--note <text>', 'your own words')
    .option('--retract <event>', 'say that this event (its id, from show) never happened')
    .action(
      act((deps, id: string, kind: string | undefined, ...[day, options]: [string | undefined, Options]) =>
        log(deps, { id, kind, day }, options),
      ),
    );
}

interface Typed {
  readonly id: string;
  readonly kind: string | undefined;
  readonly day: string | undefined;
}

async function log(deps: CliDeps, { id, kind, day }: Typed, options: Options): Promise<Answered> {
  if (options.retract !== undefined) return retract(deps, options.retract);
  const known = EventKind.safeParse(kind);
  if (!known.success) {
    const what = kind === undefined ? 'the kind of event is missing' : `there is no event "${kind}"`;
    return fail(wrongUsage({ what, where: 'kind', mend: `use one of ${EVENT_KINDS.join(', ')}` }));
  }
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const days = readDays({ day, ...options }, ledger.value.today());
  if (!days.ok) return days;
  const event = NewEvent.parse({ kind: known.data, ...days.value, ...(options.note ? { note: options.note } : {}) });
  const found = await findInSearch(ledger.value, id, options.search);
  if (!found.ok) return sayFailure(found.failure);
  const recorded = await recordEvent(ledger.value, found.value.id, event);
  if (!recorded.ok) return sayFailure(recorded.failure);
  const { applicationId, warnings } = recorded.value;
  const read = await readApplication(ledger.value, applicationId);
  if (!read.ok) return sayFailure(read.failure);
  const told = warnings.map((warning) => `Note: ${warning}.\n`).join('');
  return ok({
    json: { ...recorded.value, application: read.value },
    text: (terminal) => told + detailText(read.value, terminal),
  });
}

function readDays({ day, held, planned, learnt }: { day: string | undefined } & Options, today: Day) {
  const read: Record<string, string> = {};
  for (const [field, text] of Object.entries({ on: day, heldOn: held, plannedOn: planned, learntOn: learnt })) {
    if (text === undefined) continue;
    const parsed = readDay(text, today);
    if (!parsed.ok) return parsed;
    read[field] = parsed.value;
  }
  return ok(read);
}

async function retract(deps: CliDeps, eventId: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const corrected = await correctEvent(ledger.value, eventId, { retracted: true });
  if (!corrected.ok) return sayFailure(corrected.failure);
  const read = await readApplication(ledger.value, corrected.value.applicationId);
  if (!read.ok) return sayFailure(read.failure);
  return ok({
    json: { ...corrected.value, application: read.value },
    text: (terminal) => detailText(read.value, terminal),
  });
}
