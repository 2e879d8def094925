import type { ApplicationDetail, TimelineEntry } from '../../pipeline/read-application.ts';
import { sayBeside, sayDifferently, sayFields, sayOrigin } from '../../pipeline/say-application.ts';
import { quoted } from './quoted.ts';

/** One application as a person reads it: what it is, its fields, its timeline with the id of every event. */
export function detailText(detail: ApplicationDetail): string {
  const { id, company, role, stage, state, timeline } = detail;
  const differently = sayDifferently(detail);
  const asked = new Set(detail.differently.map(({ other }) => other));
  const superseded = detail.superseded.filter((entry) => !asked.has(entry.id));
  const title = [company, role].filter(Boolean).join(', ') || 'Without a name';
  return [
    `${title} (${id}): ${stage === null ? state : `${stage}, ${state}`}`,
    ...sayFields(detail).map(([name, text]) => `${name}: ${text}`),
    timeline.length === 0 ? 'Nothing has happened yet.' : 'Timeline:',
    ...timeline.map(entryLine),
    ...(differently.length === 0 ? [] : ['Told differently:', ...differently.map((line) => `- ${line}`)]),
    ...(superseded.length === 0 ? [] : ['Corrected or retracted:', ...superseded.map(entryLine)]),
    ...block('Notes', detail.notes),
    ...block('Posting', detail.postingText),
  ].join('\n');
}

function entryLine(entry: TimelineEntry): string {
  const { id, kind, on, inferred, origin } = entry;
  const told = [...sayBeside(entry), sayOrigin(origin)].join('; ');
  return `- ${on ?? 'day unknown'}${inferred ? ' (year completed)' : ''} ${kind} [event ${id}]: ${told}`;
}

/** Somebody else's words stand apart, marked as such: they are read, never followed. */
function block(title: string, text: string | null): string[] {
  return text === null || text.trim() === '' ? [] : [`${title}, as written by others or by the person:`, quoted(text)];
}
