import { readJourney } from '../../../analysis/journey.ts';
import type { Draft, FileReading, ReadingOptions, Table } from '../../draft.ts';
import { readTables } from '../read-tables.ts';

/** A sheet as text: a line per row, cells between bars, `\n` for a line break inside a cell; the first line is the header. */
export function sheet(text: string, name = ''): Table {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
  const [header = [], ...rows] = lines;
  return { name, header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

export function readSheet(text: string, options: ReadingOptions = {}): FileReading {
  return readTables([sheet(text)], { file: 'log.csv', format: 'csv', today: '2026-11-23', ...options });
}

/** A draft in one line: `Acme, Engineer: sent 2026-03-02, rejected at screen: screen 2026-03-05, rejected ?`. A `~` marks an inferred day. */
export function tell(draft: Draft): string {
  const name = [draft.company ?? '–', draft.role ?? '–'].join(', ');
  if (draft.state === 'wish' || draft.state === 'draft') return `${name}: ${draft.state}`;
  const application = { id: '', sentOn: draft.sentOn, channel: draft.channel ?? null, events: draft.events };
  const { reached } = readJourney(application, '2026-11-23');
  const later = draft.events.filter(({ kind }) => kind !== 'submitted');
  const events = later.map(({ kind, on, inferred }) => `${kind} ${on ?? '?'}${inferred ? '~' : ''}`).join(', ');
  const sent = `sent ${draft.sentOn ?? '?'}${draft.sentOnInferred ? '~' : ''}`;
  return `${name}: ${sent}, ${draft.state} at ${reached}${events === '' ? '' : `: ${events}`}`;
}

/** A sheet by name, and what must be read from it. */
export interface SheetCase {
  readonly name: string;
  readonly text: string;
  readonly layout: string;
  readonly drafts: readonly string[];
  readonly unknown?: readonly string[];
  readonly ambiguous?: readonly string[];
}

/** What a case says of a sheet, as it was read; to be held against `expectedOf` the same case. */
export function readingOf({ text }: SheetCase) {
  const { drafts, layout, unknown, ambiguousDates } = readSheet(text);
  return { drafts: drafts.map(tell), layout, unknown: unknown.map(({ value }) => value), ambiguous: ambiguousDates };
}

export function expectedOf({ drafts, layout, unknown = [], ambiguous = [] }: SheetCase) {
  return { drafts, layout, unknown, ambiguous };
}
