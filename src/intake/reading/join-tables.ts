import type { Day } from '../../kernel/day.ts';
import type { Draft, DraftEvent } from '../draft.ts';
import { fold } from './fold.ts';
import { orderEvents } from './timeline/order-steps.ts';
import { stateOf } from './timeline/state-of.ts';

/** How many of a sheet's names must be applications of another sheet before it is taken for a list of what happened to those. */
const KNOWN = 0.8;

/**
 * Puts together the drafts of a file's sheets. One that says of applications in another sheet what happened to them ("Interviews"
 * beside "Applications"), and never when they were sent, adds to those; its own rows are no applications.
 */
export function joinTables(sheets: readonly (readonly Draft[])[], today: Day): readonly Draft[] {
  const joined = sheets.map((drafts) => [...drafts]);
  for (const [at, guest] of joined.entries()) {
    const host = joined.find((other, place) => place !== at && isAbout(guest, other));
    if (host) joined[at] = moveInto(host, guest, today);
  }
  return joined.flat();
}

function isAbout(guest: readonly Draft[], host: readonly Draft[]): boolean {
  if (guest.length === 0 || guest.length > host.length) return false;
  if (guest.some(({ sentOn, state }) => sentOn !== null || state === 'wish' || state === 'draft')) return false;
  const names = namesOf(host);
  return guest.filter((draft) => names.has(keyOf(draft))).length >= guest.length * KNOWN;
}

/** The drafts by name; a company alone names its application where there is only one. */
function namesOf(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const companies = Map.groupBy(drafts.entries(), ([, { company }]) => fold(company ?? ''));
  for (const [company, own] of companies) if (own.length === 1 && own[0]) names.set(`${company}\n`, own[0][0]);
  for (const [at, draft] of drafts.entries()) if (wasSent(draft)) names.set(keyOf(draft), at);
  return names;
}

function wasSent({ state }: Draft): boolean {
  return state !== 'wish' && state !== 'draft';
}

function keyOf({ company, role }: Draft): string {
  return `${fold(company ?? '')}\n${fold(role ?? '')}`;
}

/** Returns the guests that are in no other sheet. */
function moveInto(host: Draft[], guests: readonly Draft[], today: Day): Draft[] {
  const names = namesOf(host);
  return guests.filter((guest) => {
    const at = names.get(keyOf(guest));
    const known = at === undefined ? undefined : host[at];
    if (at === undefined || known === undefined) return true;
    const events = orderEvents(guest.events.reduce(withEvent, known.events));
    host[at] = { ...known, events, state: stateOf(events, today) };
    return false;
  });
}

/** The same thing with and without a day is one event, as it is within a row. */
function withEvent(events: readonly DraftEvent[], event: DraftEvent): readonly DraftEvent[] {
  if (event.kind === 'submitted') return events;
  const same = events.find(
    ({ kind, on }) => kind === event.kind && (on === null || event.on === null || on === event.on),
  );
  if (same === undefined) return [...events, event];
  return same.on === null && event.on !== null ? events.map((known) => (known === same ? event : known)) : events;
}
