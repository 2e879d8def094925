import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { addDays, type Day } from '../../kernel/day.ts';

type Row = Readonly<Record<string, string>>;

const SAMPLE = new URL('../../../samples/search.csv', import.meta.url);
/** The day after which nothing of the sample happened. */
const SAMPLE_ENDS: Day = '2026-11-23';
const DAY_COLUMNS = [
  'Posted',
  'Sent',
  'Responded',
  'Screen',
  'Technical',
  'Final',
  'Offer',
  'Declined',
  'Rejected',
  'Withdrawn',
];
/** Told apart by a second name, so that the import does not take one for the other. */
const SECOND = [
  'North',
  'South',
  'East',
  'West',
  'Works',
  'Group',
  'Labs',
  'Partners',
  'Systems',
  'Holding',
  'Line',
  'Bridge',
];

/** A log of nobody's as a CSV file, `count` rows long, whose last day is `today`: the sample's latest, or its rows over and over. */
export function madeUpLog(count: number, today: Day = SAMPLE_ENDS): string {
  const sample = parse(readFileSync(SAMPLE), { columns: true }) as Row[];
  const latest = sample.toSorted((a, b) => ((a.Sent ?? '') < (b.Sent ?? '') ? 1 : -1));
  const rows = Array.from({ length: count }, (_, at) => {
    const row = latest[at % latest.length] as Row;
    return moved(row, Math.floor(at / latest.length), today);
  });
  const columns = Object.keys(sample[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))]
    .map((cells) => cells.join(','))
    .join('\n');
}

function moved(row: Row, round: number, today: Day): Row {
  const later = daysOf(today) - daysOf(SAMPLE_ENDS);
  const days = DAY_COLUMNS.map((column) => [column, row[column] ? addDays(row[column], later) : '']);
  const [first, second] = [SECOND[round % SECOND.length], SECOND[Math.floor(round / SECOND.length) % SECOND.length]];
  const company = round === 0 ? row.Company : `${row.Company} ${first} ${second}`;
  return { ...row, ...Object.fromEntries(days), Company: company ?? '' };
}

function daysOf(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
