import type { Command } from 'commander';
import { EVENT_KINDS } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { EventCorrection, EventKind } from '../pipeline/model.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { readDay } from './read-day.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayChanged } from './say-changed.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Options extends CommonOptions {
  readonly retract?: true;
}

/** `correct`: what an event should have said, or that it never happened. The event stays beneath its correction. */
export function define(command: Command, act: Act): void {
  command
    .argument('<event>', 'the event: its id, as "breakpoint show" lists it')
    .argument('[field=value...]', `fields: ${Object.keys(FIELDS).join(', ')}; an empty value empties the field`)
    .option('--retract', 'say that it never happened')
    .addHelpText('after', '\nFor example: breakpoint correct EVENT on=2026-03-02 kind=technical')
    .action(act(correct));
}

async function correct(deps: CliDeps, eventId: string, pairs: string[], options: Options): Promise<Answered> {
  if (options.retract && pairs.length > 0) {
    return fail(
      wrongUsage({
        what: 'an event that never happened has no fields',
        where: '--retract',
        mend: 'leave out one of the two',
      }),
    );
  }
  if (options.retract) return retract(deps, eventId);
  if (pairs.length === 0) {
    const mend = 'write what it should have said, such as on=2026-03-02, or --retract';
    return fail(wrongUsage({ what: 'nothing is corrected', where: 'field=value', mend }));
  }
  const given = readFields(pairs, deps.today());
  return given.ok ? apply(deps, eventId, given.value) : given;
}

/** Says that an event never happened. */
export function retract(deps: CliDeps, eventId: string): Promise<Answered> {
  return apply(deps, eventId, { retracted: true });
}

async function apply(deps: CliDeps, eventId: string, correction: EventCorrection): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const corrected = await correctEvent(ledger.value, eventId, correction);
  if (!corrected.ok) return sayFailure(corrected.failure, { heldOn: 'held', plannedOn: 'planned', learntOn: 'learnt' });
  const { applicationId, warnings } = corrected.value;
  const of = (application: unknown) => ({ ...corrected.value, application });
  return sayChanged(ledger.value, { ids: [applicationId], warnings, did: 'Corrected an event', of });
}

/** What the fields of an event are called when they are typed. */
const FIELDS = {
  kind: 'kind',
  on: 'on',
  held: 'heldOn',
  planned: 'plannedOn',
  learnt: 'learntOn',
  note: 'note',
} as const;

function readFields(pairs: readonly string[], today: Day): Result<EventCorrection, Refusal> {
  const given: Record<string, string | null> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const field = at < 1 ? null : fieldOf(pair.slice(0, at));
    if (field === null) return fail(strangeField(pair, at));
    const value = readValue(field, pair.slice(at + 1).trim(), today);
    if (!value.ok) return value;
    given[FIELDS[field]] = value.value;
  }
  const checked = EventCorrection.options[1].safeParse(given);
  return checked.success ? ok(checked.data) : fail(sayIssue(checked.error, given));
}

/** "held" and "heldOn" are the same to whoever types. */
function fieldOf(typed: string): keyof typeof FIELDS | null {
  const name = typed.trim().toLowerCase();
  const field = /^(held|planned|learnt)on$/.exec(name)?.[1] ?? name;
  return field in FIELDS ? (field as keyof typeof FIELDS) : null;
}

function readValue(field: keyof typeof FIELDS, text: string, today: Day): Result<string | null, Refusal> {
  if (field === 'kind' && !EventKind.safeParse(text).success) {
    return fail(
      wrongUsage({ what: `there is no event "${text}"`, where: 'kind', mend: `use one of ${EVENT_KINDS.join(', ')}` }),
    );
  }
  if (text === '') return ok(null);
  if (field === 'kind' || field === 'note') return ok(text);
  return readDay(text, today, { where: field, lies: field === 'planned' ? 'ahead' : 'behind' });
}

function strangeField(pair: string, at: number): Refusal {
  if (at < 1) return wrongUsage({ what: `"${pair}" is not field=value`, where: '', mend: 'write it as on=2026-03-02' });
  const mend = `use one of ${Object.keys(FIELDS).join(', ')}`;
  return wrongUsage({ what: `there is no field "${pair.slice(0, at)}"`, where: '', mend });
}
