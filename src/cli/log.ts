import type { Command } from 'commander';
import { EVENT_KINDS } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { EventKind, NewEvent } from '../pipeline/model.ts';
import { recordForMany } from '../pipeline/record-for-many.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { retract } from './correct.ts';
import { findNamed, NAMED } from './find-named.ts';
import { readDay } from './read-day.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';
import { sayRecorded } from './say-recorded.ts';

interface Options extends CommonOptions {
  readonly held?: string;
  readonly planned?: string;
  readonly learnt?: string;
  readonly note?: string;
  readonly retract?: string;
}

/** `log`: something that happened to an application, or to several at once. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', NAMED)
    .argument('[kind]', `what happened: ${EVENT_KINDS.join(', ')}`)
    .argument('[day]', 'the day you were told; left out, it counts for the stage and not for the delays')
    .option('--held <day>', 'the day it took place')
    .option('--planned <day>', 'the day it is planned for')
    .option('--learnt <day>', 'the day you learnt of it')
    .option('--note <text>', 'your own words')
    .option('--retract <event>', 'say that this event (its id, from show) never happened; "correct" does so too')
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
  const event = readEvent({ kind: known.data, day }, options, ledger.value.today());
  if (!event.ok) return event;
  const found = await findNamed(ledger.value, id, options.search);
  if (!found.ok) return found;
  const ids = found.value.map((one) => one.id);
  const recorded = await recordForMany(ledger.value, ids, event.value);
  if (!recorded.ok) return sayFailure(recorded.failure, OPTION_OF);
  return sayRecorded(ledger.value, recorded.value, `Recorded ${known.data}`);
}

/** What the fields of an event are called on the command line. */
const OPTION_OF = { on: 'day', heldOn: '--held', plannedOn: '--planned', learntOn: '--learnt' } as const;

function readEvent(
  { kind, day }: { kind: NewEvent['kind']; day: string | undefined },
  { held, planned, learnt, note }: Options,
  today: Day,
): Result<NewEvent, Refusal> {
  const event: Record<string, string> = { kind, ...(note ? { note } : {}) };
  for (const [field, text] of Object.entries({ on: day, heldOn: held, plannedOn: planned, learntOn: learnt })) {
    if (text === undefined) continue;
    const where = OPTION_OF[field as keyof typeof OPTION_OF];
    const parsed = readDay(text, today, { where, lies: field === 'plannedOn' ? 'ahead' : 'behind' });
    if (!parsed.ok) return parsed;
    event[field] = parsed.value;
  }
  const checked = NewEvent.safeParse(event);
  return checked.success ? ok(checked.data) : fail(sayIssue(checked.error, event));
}
