import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '../analysis/model.ts';
import { isDay } from '../kernel/day.ts';
import type { Draft, FileReading } from './draft.ts';
import { readFile } from './read-file.ts';
import { damagedFiles } from './sources/damaged-files.data.ts';

const text = (content: string) => new TextEncoder().encode(content);
const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`./sources/${path}`, import.meta.url)));

describe('choosing the source by what a file holds', () => {
  it.each([
    {
      name: 'a workbook called .csv',
      file: 'log.csv',
      bytes: fixture('xlsx/fixtures/title-rows.xlsx'),
      format: 'xlsx',
    },
    { name: 'a table called .xlsx', file: 'log.xlsx', bytes: text('Company,Role\nAcorn,Engineer\n'), format: 'csv' },
    { name: 'JSON without a name', file: '-', bytes: text('[{"company":"Acorn","role":"Engineer"}]'), format: 'json' },
    {
      name: 'a Markdown table called .txt',
      file: 'log.txt',
      bytes: fixture('markdown/fixtures/several-tables.md'),
      format: 'markdown',
    },
    { name: 'a diagram called .md', file: 'log.md', bytes: fixture('sankey/fixtures/matic.txt'), format: 'sankey' },
    {
      name: 'numbered links in Markdown are no diagram',
      file: 'log.md',
      bytes: fixture('markdown/fixtures/numbered-reports.md'),
      format: 'markdown',
    },
    { name: 'tabs', file: '-', bytes: text('Company\tRole\nAcorn\tEngineer\n'), format: 'tsv' },
  ])('$name', async ({ file, bytes, format }) => {
    const reading = await readFile({ file, bytes });
    expect(reading.format).toBe(format);
    expect(reading.drafts.length).toBeGreaterThan(0);
  });
});

describe('files that cannot be read', () => {
  it.each([
    { name: 'nothing', bytes: text(''), because: 'empty' },
    { name: 'a PDF', bytes: Uint8Array.from([...text('%PDF-1.7\n'), 0, 0, 0, 1, 2, 3, 0xff, 0xfe]), because: 'PDF' },
    { name: 'a picture', bytes: fixture('csv/fixtures/picture.csv'), because: 'picture' },
    { name: 'a workbook with a password', bytes: fixture('xlsx/fixtures/password.xlsx'), because: 'password' },
  ])('$name is refused with one reason', async ({ bytes, because }) => {
    const reading = await readFile({ file: 'log.csv', bytes });
    expect(reading).toMatchObject({ layout: 'none', drafts: [] });
    expect(reading.rejected).toHaveLength(1);
    expect(reading.rejected[0]?.because).toContain(because);
  });
});

it('answers whatever the bytes are: real days, known states, lines of this file', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(damagedFiles, async (bytes) => expectSound(await readFile({ file: 'some.file', bytes }))),
    { numRuns: 300 },
  );
});

function expectSound({ drafts, rejected, warnings, unknown }: FileReading): void {
  for (const draft of drafts) expectSoundDraft(draft);
  for (const { origin, because } of [...rejected, ...warnings]) {
    expect(origin).toMatchObject({ file: 'some.file' });
    expect(origin.line).toBeGreaterThan(0);
    expect(because).not.toBe('');
  }
  for (const { count } of unknown) expect(count).toBeGreaterThan(0);
}

function expectSoundDraft({ company, role, sentOn, state, events, origin }: Draft): void {
  expect(company ?? role).toEqual(expect.stringMatching(/\S/));
  expect(STATES).toContain(state);
  expect(origin.line).toBeGreaterThan(0);
  for (const day of [sentOn, ...events.map(({ on }) => on)]) expect(day === null || isDay(day)).toBe(true);
  expect(events.some(({ kind }) => kind === 'submitted')).toBe(state !== 'wish' && state !== 'draft');
}
