import { counted } from '../../analysis/in-words.ts';
import type { ApplicationPage, ApplicationSummary } from '../../pipeline/list-applications.ts';

/** A page of applications, one a line, each with its id. */
export function listText({ items, next }: ApplicationPage, empty: string): string {
  if (items.length === 0) return empty;
  const more = next === null ? '' : `\nMore follow: call again with cursor "${next}".`;
  return `${counted(items.length, 'application')}:\n${items.map(rowLine).join('\n')}${more}`;
}

/** "a1b2c3: Acme, Backend Engineer; sent 2026-03-02; screen, open; referral". */
export function rowLine(row: ApplicationSummary): string {
  const { id, company, role, sentOn, stage, state, channel, lastOn, plannedOn, plannedKind, drawn, excerpt } = row;
  const name = [company, role].filter(Boolean).join(', ') || 'without a name';
  const sent = sentOn === null ? (stage === null ? 'not sent' : 'sent on an unknown day') : `sent ${sentOn}`;
  const parts = [
    name,
    sent,
    stage === null ? state : `${stage}, ${state}`,
    channel,
    lastOn === null || lastOn === sentOn ? null : `last on ${lastOn}`,
    plannedOn === null ? null : `${plannedKind} planned for ${plannedOn}`,
    ...drawn.map(({ arm, sentAs }) => `drew ${arm.toUpperCase()}${sentAs ? `, sent ${sentAs.arm.toUpperCase()}` : ''}`),
  ];
  const found = excerpt === null ? '' : `\n  found in ${excerpt.field}: ${excerpt.text.replace(/\s+/g, ' ').trim()}`;
  return `- ${id}: ${parts.filter(Boolean).join('; ')}${found}`;
}
