import type { ApplicationDetail, RecordOrigin, TimelineEntry } from '../../pipeline/read-application.ts';
import type { Terminal } from '../terminal.ts';
import { padRight, wrap } from './layout.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** One application as text: what it is, its fields, and its timeline with where each entry came from. */
export function detailText(detail: ApplicationDetail, terminal: Terminal): string {
  const { id, company, role, stage, state, timeline, superseded } = detail;
  const title = printable([company, role].filter(Boolean).join(', ') || id);
  const standing = stage === null ? state : `${stage}, ${state}`;
  const fields = Object.entries(fieldTexts(detail)).filter(([, text]) => text !== null && text !== '');
  const lines = fields.map(([name, text]) => {
    const label = padRight(name, LABEL);
    return `${terminal.paint('quiet', label)}${wrap(printable(text ?? ''), terminal.columns - LABEL, ' '.repeat(LABEL))}`;
  });
  return `${[
    terminal.paint('strong', title),
    `${standing} (${id})`,
    '',
    ...lines,
    '',
    timelineText(timeline, terminal),
    ...(superseded.length > 0 ? ['', 'Corrected or retracted:', timelineText(superseded, terminal)] : []),
  ].join('\n')}\n`;
}

const LABEL = 14;

function fieldTexts(detail: ApplicationDetail): Readonly<Record<string, string | null>> {
  const { pay } = detail;
  const amounts = [...new Set([pay?.min, pay?.max])].filter((amount) => amount != null);
  const range = amounts.map((amount) => amount.toLocaleString('en')).join(' to ');
  return {
    sent: detail.sentOn,
    channel: detail.channel,
    level: detail.level,
    resume: detail.variant,
    location: [detail.location, detail.workMode].filter(Boolean).join(', '),
    pay: pay && [range, pay.currency, pay.period && `a ${pay.period}`].filter(Boolean).join(' '),
    posted: detail.postedOn,
    posting: detail.postingUrl,
    'company size': detail.companySize,
    contact: detail.contact && [detail.contact.name, detail.contact.relation].filter(Boolean).join(', '),
    tags: detail.tags.join(', '),
    notes: detail.notes,
    search: detail.search,
    from: originText(detail.origin),
  };
}

function timelineText(entries: readonly TimelineEntry[], { columns: width, paint }: Terminal) {
  if (entries.length === 0) return 'Nothing has happened yet.';
  return table(
    [
      { title: 'Day' },
      { title: 'What' },
      { title: 'Note', yields: true },
      { title: 'From', yields: true },
      { title: 'Event' },
    ],
    entries.map((entry) => [
      entry.on === null ? 'unknown' : entry.inferred ? `${entry.on} ~` : entry.on,
      entry.kind,
      noteText(entry),
      originText(entry.origin),
      entry.id,
    ]),
    { width, title: (line) => paint('quiet', line) },
  );
}

function noteText({ note, heldOn, plannedOn, learntOn }: TimelineEntry) {
  const days = { held: heldOn, planned: plannedOn, learnt: learntOn };
  return [...Object.entries(days).flatMap(([word, day]) => (day ? [`${word} ${day}`] : [])), note ?? '']
    .filter(Boolean)
    .join('; ');
}

function originText(origin: RecordOrigin): string {
  if (origin.kind === 'hand') return 'by hand';
  return [origin.file ?? origin.kind, origin.line === null ? null : `line ${origin.line}`].filter(Boolean).join(', ');
}
