import { counted } from '../../analysis/in-words.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { ApplicationEdit, NewEventInput } from '../../pipeline/model.ts';
import { EVENT_WORDS } from '../application/event-words.data.ts';
import { shortDay } from '../words/days.ts';

/** One application by its name, several by their number: "Acme, Backend Engineer", "12 applications". */
export function namesOf(rows: readonly Pick<ApplicationRow, 'company' | 'role'>[]): string {
  const [only] = rows;
  if (only === undefined || rows.length > 1) return counted(rows.length, 'application');
  return [only.company, only.role].filter(Boolean).join(', ') || 'an application without a name';
}

/** "Told no, 23 Nov: Acme, Backend Engineer." */
export function recordedWords(name: string, { kind, on }: NewEventInput, today: Day | undefined): string {
  const day = on == null ? '' : on === today ? ', today' : `, ${shortDay(on, today ?? on)}`;
  return `${EVENT_WORDS[kind].happened}${day}: ${name}.`;
}

const FIELD_WORDS: Readonly<Partial<Record<keyof ApplicationEdit, string>>> = {
  sentOn: 'day sent',
  intent: 'what it is',
  workMode: 'way of working',
  pay: 'salary',
  postingUrl: 'address of the posting',
  postingText: 'posting',
  postedOn: 'day posted',
  companySize: 'size of the company',
};

/** "Changed channel and variant of 12 applications." */
export function editedWords(name: string, edit: ApplicationEdit): string {
  const fields = (Object.keys(edit) as (keyof ApplicationEdit)[]).map((field) => FIELD_WORDS[field] ?? field);
  const last = fields.pop() ?? '';
  return `Changed ${fields.length === 0 ? last : `${fields.join(', ')} and ${last}`} of ${name}.`;
}
