import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AnalysedApplication, Channel, EventKind, TimelineEvent } from '../../analysis/model.ts';

/** A search as the pretend server answers it: what is analysed, and the names. */
export interface MadeUpSearch {
  readonly applications: readonly AnalysedApplication[];
  readonly names: Readonly<Record<string, { company: string; role: string }>>;
}

const STEPS: readonly (readonly [string, EventKind])[] = [
  ['Responded', 'responded'],
  ['Screen', 'screen'],
  ['Technical', 'technical'],
  ['Final', 'final'],
  ['Offer', 'offer'],
  ['Rejected', 'rejected'],
  ['Withdrawn', 'withdrawn'],
];
const CHANNELS: Readonly<Record<string, Channel>> = { Referral: 'referral', Recruiter: 'recruiter', Direct: 'direct' };

type Row = Readonly<Record<string, string>>;

/** The made-up search of `samples/`, read plainly: a browser test needs its applications, not the importer. */
export function readMadeUpSearch(): MadeUpSearch {
  const file = new URL('../../../samples/search.csv', import.meta.url);
  const rows = parse(readFileSync(file), { columns: true }) as Row[];
  return toSearch(rows.map((row, index) => ({ row, id: `a${index + 1}` })));
}

/** The same search over and over, under new ids, until there are `count`. */
export function repeatMadeUpSearch(count: number): MadeUpSearch {
  const { applications, names } = readMadeUpSearch();
  const many = Array.from({ length: count }, (_, index) => {
    const original = applications[index % applications.length] as AnalysedApplication;
    return { application: { ...original, id: `m${index + 1}` }, name: names[original.id] };
  });
  return {
    applications: many.map(({ application }) => application),
    names: Object.fromEntries(many.map(({ application, name }) => [application.id, name ?? { company: '', role: '' }])),
  };
}

function toSearch(given: readonly { row: Row; id: string }[]): MadeUpSearch {
  return {
    applications: given.map(({ row, id }) => ({
      id,
      sentOn: row.Sent || null,
      channel: CHANNELS[row.Channel ?? ''] ?? 'board',
      postedOn: row.Posted || null,
      variant: row.Resume || null,
      events: eventsOf(row),
    })),
    names: Object.fromEntries(given.map(({ row, id }) => [id, { company: row.Company ?? '', role: row.Role ?? '' }])),
  };
}

function eventsOf(row: Row): readonly TimelineEvent[] {
  const later = STEPS.filter(([column]) => row[column]).map(([column, kind]) => ({ kind, on: row[column] ?? null }));
  return [{ kind: 'submitted', on: row.Sent || null }, ...later];
}
