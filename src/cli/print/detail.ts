import type { ApplicationDetail, TimelineEntry } from '../../pipeline/read-application.ts';
import { sayBeside, sayDifferently, sayFields, sayOrigin } from '../../pipeline/say-application.ts';
import type { Terminal } from '../terminal.ts';
import { padRight, wrap } from './layout.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** One application as text: what it is, its fields, and its timeline with where each entry came from. */
export function detailText(detail: ApplicationDetail, terminal: Terminal): string {
  const { id, company, role, stage, state, timeline } = detail;
  const differently = sayDifferently(detail);
  const asked = new Set(detail.differently.map(({ other }) => other));
  const superseded = detail.superseded.filter((entry) => !asked.has(entry.id));
  const title = printable([company, role].filter(Boolean).join(', ') || id);
  const standing = stage === null ? state : `${stage}, ${state}`;
  const fields = [...sayFields(detail), ...(detail.notes ? [['notes', detail.notes] as const] : [])];
  const lines = fields.map(([name, text]) => {
    const label = padRight(name, LABEL);
    return `${terminal.paint('quiet', label)}${wrap(printable(text), terminal.columns - LABEL, ' '.repeat(LABEL))}`;
  });
  return `${[
    terminal.paint('strong', title),
    `${standing} (${id})`,
    '',
    ...lines,
    '',
    timelineText(timeline, terminal),
    ...(differently.length > 0
      ? ['', 'Told differently:', ...differently.map((line) => wrap(printable(line), terminal.columns))]
      : []),
    ...(superseded.length > 0 ? ['', 'Corrected or retracted:', timelineText(superseded, terminal)] : []),
  ].join('\n')}\n`;
}

const LABEL = 14;

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
      sayBeside(entry).join('; '),
      sayOrigin(entry.origin),
      entry.id,
    ]),
    { width, title: (line) => paint('quiet', line) },
  );
}
