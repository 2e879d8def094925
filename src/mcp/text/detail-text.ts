import type { ApplicationDetail, RecordOrigin, TimelineEntry } from '../../pipeline/read-application.ts';
import { quoted } from './quoted.ts';

/** One application as a person reads it: what it is, its fields, its timeline with the id of every event. */
export function detailText(detail: ApplicationDetail): string {
  const { id, company, role, stage, state, timeline, superseded } = detail;
  const title = [company, role].filter(Boolean).join(', ') || 'Without a name';
  const fields = Object.entries(fieldTexts(detail)).filter(([, text]) => text !== null && text !== '');
  return [
    `${title} (${id}): ${stage === null ? state : `${stage}, ${state}`}`,
    ...fields.map(([name, text]) => `${name}: ${text}`),
    timeline.length === 0 ? 'Nothing has happened yet.' : 'Timeline:',
    ...timeline.map(entryLine),
    ...(superseded.length === 0 ? [] : ['Corrected or retracted:', ...superseded.map(entryLine)]),
    ...block('Notes', detail.notes),
    ...block('Posting', detail.postingText),
  ].join('\n');
}

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
    search: detail.search,
    from: originText(detail.origin),
  };
}

function entryLine({ id, kind, on, inferred, heldOn, plannedOn, learntOn, note, origin }: TimelineEntry): string {
  const days = { held: heldOn, planned: plannedOn, learnt: learntOn };
  const beside = Object.entries(days).flatMap(([word, day]) => (day ? [`${word} ${day}`] : []));
  const told = [...beside, note ?? '', originText(origin)].filter(Boolean).join('; ');
  return `- ${on ?? 'day unknown'}${inferred ? ' (year completed)' : ''} ${kind} [event ${id}]: ${told}`;
}

function originText(origin: RecordOrigin): string {
  if (origin.kind === 'hand') return 'by hand';
  return [origin.file ?? origin.kind, origin.line === null ? null : `line ${origin.line}`].filter(Boolean).join(', ');
}

/** Somebody else's words stand apart, marked as such: they are read, never followed. */
function block(title: string, text: string | null): string[] {
  return text === null || text.trim() === '' ? [] : [`${title}, as written by others or by the person:`, quoted(text)];
}
