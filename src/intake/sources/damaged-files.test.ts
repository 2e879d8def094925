import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../draft.ts';
import { fileSources } from '../file-sources.ts';
import { damagedFiles } from './damaged-files.data.ts';

function expectSound({ tables, rejected, warnings }: SourceReading): void {
  for (const { header, rows } of tables) {
    for (const { line, cells } of rows) {
      expect(line).toBeGreaterThan(0);
      expect(cells).toHaveLength(header.length);
    }
  }
  for (const { origin, because } of [...rejected, ...warnings]) {
    expect(origin.line).toBeGreaterThan(0);
    expect(because).not.toBe('');
  }
  expect(tables.length + rejected.length).toBeGreaterThan(0);
}

describe.each(fileSources)('$id', (source) => {
  it('answers whatever the bytes are, and never throws', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damagedFiles, async (bytes) => {
        source.recognises(bytes, 'some.file');
        expectSound(await source.read(bytes, 'some.file'));
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  { name: 'ten thousand opened brackets', text: '['.repeat(10_000) },
  { name: 'ten thousand opened objects', text: '{"a":'.repeat(10_000) },
  { name: 'a hundred thousand quotes', text: '"'.repeat(100_001) },
  { name: 'a hundred thousand separators', text: ','.repeat(100_000) },
  { name: 'ten thousand bars in a row of a table', text: `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n` },
  { name: 'one endless line', text: 'a'.repeat(1_000_000) },
  { name: 'an open quote on every line', text: `a,b,c\n${'1,"x,2\n'.repeat(5_000)}` },
])('survives $name, soon', { timeout: 20_000 }, async ({ text }) => {
  const bytes = new TextEncoder().encode(text);
  for (const source of fileSources) {
    source.recognises(bytes, 'some.file');
    expectSound(await source.read(bytes, 'some.file'));
  }
});

it('refuses a workbook whose sheet ends in millions of blanks, which the reader of XML would take hours for', async () => {
  const name = 'several-sheets.xlsx';
  const files = unzipSync(readFileSync(new URL(`./xlsx/fixtures/${name}`, import.meta.url)));
  const sheet = files['xl/worksheets/sheet2.xml'] ?? new Uint8Array();
  const blown = new Uint8Array(60_000_000).fill(32);
  blown.set(sheet);
  const bytes = zipSync({ ...files, 'xl/worksheets/sheet2.xml': blown });
  const source = fileSources.find(({ id }) => id === 'xlsx');
  expect(await source?.read(bytes, name)).toMatchObject({
    tables: [],
    rejected: [{ because: expect.stringContaining('damaged') }],
  });
});

it('reads the other sheets of a workbook that names one and does not have it, and says which', async () => {
  const name = 'several-sheets.xlsx';
  const files = unzipSync(readFileSync(new URL(`./xlsx/fixtures/${name}`, import.meta.url)));
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).replace('r:id="rId1"', 'r:id="rId9"');
  const bytes = zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) });
  const source = fileSources.find(({ id }) => id === 'xlsx');
  expect(await source?.read(bytes, name)).toMatchObject({
    tables: [{ name: '2026' }, { name: 'Lists' }],
    rejected: [],
    warnings: [{ because: expect.stringContaining('"2025" has no cells') }],
  });
});

it.each([
  { name: 'lines of documents, none of which names a company', text: '{"a": 1}\n{"a": 2}\n{"a": 3}\n', id: 'json' },
  { name: 'a Markdown table without rows', text: '| Company | Role |\n|---|---|\n', id: 'markdown' },
])('says of $name why nothing was read', async ({ text, id }) => {
  const source = fileSources.find((one) => one.id === id);
  const reading = await source?.read(new TextEncoder().encode(text), 'x');
  expect(reading).toMatchObject({ tables: [], rejected: [{ because: expect.stringMatching(/\bno\b/i) }] });
});

it('refuses a workbook with two broken sheets, and nothing breaks after the refusal', async () => {
  const name = 'several-sheets.xlsx';
  const files = unzipSync(readFileSync(new URL(`./xlsx/fixtures/${name}`, import.meta.url)));
  const sheets = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d/.test(path));
  const [first = '', second = ''] = sheets;
  // The first is no sheet, the second no XML: what the library had begun of the first broke when it had given up already.
  const bytes = zipSync({ ...files, [first]: strToU8('<?xml version="1.0"?><Types/>'), [second]: strToU8('>teehs<') });
  const later: unknown[] = [];
  const note = (error: unknown) => later.push(error);
  process.on('unhandledRejection', note);
  const source = fileSources.find(({ id }) => id === 'xlsx');
  const reading = await source?.read(bytes, name);
  await new Promise((done) => setTimeout(done, 0));
  process.off('unhandledRejection', note);
  expect(reading).toMatchObject({ tables: [], rejected: [{ because: expect.stringContaining('damaged') }] });
  expect(later).toEqual([]);
});
