import { parse } from 'csv-parse/sync';
import { readFile } from '../src/intake/read-file.ts';

/**
 * Measures one thing in a fresh process: reading 100,000 rows as the product does, or parsing them with csv-parse alone. Run by
 * `reading.ts`; prints JSON. The rows are made up: eight columns, three of them days, the outcome in words.
 */
const ROWS = 100_000;
const OUTCOMES = [
  'Rejected',
  'No response',
  'Phone screen',
  'Applied',
  'Ghosted',
  'Technical interview',
  'Offer',
  'Withdrawn',
];

const bytes = new TextEncoder().encode(madeUpLog());
const startedAt = performance.now();
const before = process.cpuUsage();
let applications = 0;
if (process.argv[2] === 'parse')
  parse(new TextDecoder().decode(bytes), { relax_column_count: true, relax_quotes: true });
else applications = (await readFile({ file: 'log.csv', bytes })).drafts.length;
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1_000_000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, applications }));

function madeUpLog(): string {
  const lines = ['Company,Role,Location,Source,Applied,Status,Response date,Notes'];
  for (let row = 0; row < ROWS; row += 1) {
    const outcome = OUTCOMES[row % OUTCOMES.length] ?? '';
    const answered = outcome === 'No response' || outcome === 'Applied' || outcome === 'Ghosted' ? '' : day(row + 9);
    lines.push(
      `Company ${row % 40_000},Engineer ${row % 17},Berlin,LinkedIn,${day(row)},${outcome},${answered},"note ${row}, with a comma"`,
    );
  }
  return lines.join('\n');
}

function day(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + (number % 2_000))).toISOString().slice(0, 10);
}
