import type { ApplicationDetail, RecordOrigin, TimelineEntry } from './read-application.ts';
import type { DrawnArm } from './read-drawn.ts';

/** What an application's fields say, by the name a person gives them, in the order they are told; empty ones are left out. */
export function sayFields(detail: ApplicationDetail): (readonly [name: string, text: string])[] {
  const { contact, location, origin, pay, workMode } = detail;
  const texts = {
    sent: detail.sentOn,
    channel: detail.channel,
    level: detail.level,
    resume: detail.variant,
    drawn: detail.drawn.map(sayDrawn).join('; '),
    location: listed(location, workMode),
    pay: pay && sayPay(pay),
    posted: detail.postedOn,
    posting: detail.postingUrl,
    'company size': detail.companySize,
    contact: contact && listed(contact.name, contact.relation),
    tags: detail.tags.join(', '),
    search: detail.search,
    from: sayOrigin(origin),
  };
  return Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

/** "B, one page, of the experiment "Does one page bring more?"", and what was sent where that was the other arm. */
export function sayDrawn({ arm, label, question, sentAs }: DrawnArm): string {
  const drawn = `${arm.toUpperCase()}, ${label}, in "${question}"`;
  if (sentAs === null) return drawn;
  const why = sentAs.because === null ? '' : ` (${sentAs.because})`;
  return `${drawn}; sent ${sentAs.arm.toUpperCase()}${why}, counts for ${arm.toUpperCase()}`;
}

/** Where something was read: "jobs.csv, line 98". */
export function sayOrigin(origin: RecordOrigin): string {
  if (origin.kind === 'hand') return 'by hand';
  return listed(origin.file ?? origin.kind, origin.line === null ? null : `line ${origin.line}`);
}

/** What stands beside the day of an event: "held 2026-03-02", and its note. */
export function sayBeside({ heldOn, plannedOn, learntOn, note }: TimelineEntry): string[] {
  const days = { held: heldOn, planned: plannedOn, learnt: learntOn };
  return [...Object.entries(days).flatMap(([word, day]) => (day ? [`${word} ${day}`] : [])), ...(note ? [note] : [])];
}

function sayPay({ min, max, currency, period }: NonNullable<ApplicationDetail['pay']>): string {
  const amounts = [...new Set([min, max])].filter((amount) => amount !== null);
  const range = amounts.map((amount) => amount.toLocaleString('en')).join(' to ');
  return [range, currency, period && `a ${period}`].filter(Boolean).join(' ');
}

function listed(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** What two sources tell differently, a line each, with the ids by which one of the two is chosen. */
export function sayDifferently({ timeline, superseded, differently }: ApplicationDetail): readonly string[] {
  const entries = new Map([...timeline, ...superseded].map((entry) => [entry.id, entry]));
  return differently.flatMap((pair) => {
    const [standing, other] = [entries.get(pair.standing), entries.get(pair.other)];
    if (standing === undefined || other === undefined) return [];
    const told = `${sayWhen(standing)}, but ${sayWhen(other)} as ${sayOrigin(other.origin)} tells`;
    const choice = other.isOtherwise
      ? `correct event ${standing.id} to ${other.on} to go by it, or retract event ${other.id} to keep what stands`
      : `retract event ${other.id} or event ${standing.id}, whichever is not true`;
    return [`${told}: ${choice}.`];
  });
}

function sayWhen({ kind, on }: TimelineEntry): string {
  return on === null ? kind : `${kind} on ${on}`;
}
