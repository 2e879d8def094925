import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Report } from '../analysis/report.ts';
import { testHome } from './testing.ts';

const homes: ReturnType<typeof testHome>[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function homeWith(files: Readonly<Record<string, string>>) {
  const test = testHome();
  homes.push(test);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(test.folder, name), text);
  return test;
}

const days = Array.from({ length: 40 }, (_, at) => `2026-0${1 + (at % 6)}-1${at % 9}`);
const SILENT = ['Company,Role,Applied', ...days.map((day, at) => `Firm ${at},Engineer,${day}`)].join('\n');
// Dated, because looking back leaves out what nothing shows was known by then.
const TOLD = [
  'Company,Role,Applied,Phone Screen,Rejected',
  ...days.map((day, at) => {
    const later = (every: number) => (at % every === 0 ? day.replace('-1', '-2') : '');
    return `House ${at},Engineer,${day},${later(7)},${later(3)}`;
  }),
].join('\n');

/** What does not depend on ids or on how the log is introduced. */
function figures({ applications, open, stages, bottleneck, verdict, forecast }: Report) {
  const plain = stages.map(({ members: _, ...stage }) => stage);
  return { applications, open, stages: plain, bottleneck, verdict, pace: forecast?.pacePerWeek };
}

it.each([
  { name: 'one that records no outcomes', files: ['silent.csv'], rates: false },
  { name: 'one that does', files: ['told.csv'], rates: true },
  { name: 'one of each', files: ['silent.csv', 'told.csv'], rates: true },
])(
  'says of a log that was imported what it says of the file: $name',
  async ({ files, rates }) => {
    const test = homeWith({ 'silent.csv': SILENT, 'told.csv': TOLD });
    const ofFiles: Report = await test.json('diagnose', ...files);
    await test.json('import', ...files);
    const ofLedger: Report = await test.json('diagnose', '--as-of', ofFiles.asOf);
    expect(figures(ofLedger)).toEqual(figures(ofFiles));
    expect(ofFiles.stages[0]?.rate !== null).toBe(rates);
    const said = ({ warnings }: Report) => warnings.filter(({ because }) => because.includes('no outcomes'));
    expect(said(ofLedger)).toEqual(said(ofFiles));
    expect(said(ofLedger)).toHaveLength(files.includes('silent.csv') ? 1 : 0);
  },
  60_000,
);

it('keeps to what is told beside it by hand', async () => {
  const test = homeWith({ 'silent.csv': SILENT });
  await test.json('import', 'silent.csv');
  const { id } = await test.json('add', 'Elm, Engineer, 2026-06-10');
  await test.json('log', id, 'screen', '2026-06-12');
  const report: Report = await test.json('diagnose', '--as-of', '2026-07-01');
  expect([report.applications, report.stages[0]?.entered, report.stages[0]?.advanced]).toEqual([1, 1, 1]);
  expect(report.warnings[0]?.because).toMatch(/^40 applications come from a file that records no outcomes/);
  await test.json('log', 'Firm 7', 'rejected', '2026-06-20');
  expect((await test.json('diagnose', '--as-of', '2026-07-01')).applications).toBe(41);
}, 60_000);
