import { describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { addApplication } from './add-application.ts';
import { NewApplication, type NewApplicationInput } from './model.ts';
import { readApplication } from './read-application.ts';
import { sayBeside, sayFields, sayOrigin } from './say-application.ts';
import { okValue, testDeps } from './testing.ts';

async function said(input: NewApplicationInput) {
  const deps = testDeps(await openInMemory('2026-01-01T00:00:00Z'));
  const { id } = okValue(await addApplication(deps, NewApplication.parse({ company: 'Acme', ...input })));
  const fields = Object.fromEntries(sayFields(okValue(await readApplication(deps, id))));
  await deps.db.destroy();
  return fields;
}

describe('the fields of an application', () => {
  const pay = { min: 60_000, max: 75_000, currency: 'EUR', period: 'year' } as const;

  it.each([
    { name: 'a range', given: pay, text: '60,000 to 75,000 EUR a year' },
    { name: 'one figure given as both ends', given: { ...pay, max: 60_000 }, text: '60,000 EUR a year' },
    { name: 'no upper end', given: { ...pay, max: null }, text: '60,000 EUR a year' },
    { name: 'neither currency nor period', given: { ...pay, currency: null, period: null }, text: '60,000 to 75,000' },
  ])('say $name of pay', async ({ given, text }) => {
    expect(await said({ pay: given })).toMatchObject({ pay: text });
  });

  it('leave out what is empty', async () => {
    expect(Object.keys(await said({ location: 'Kiel', workMode: 'remote', tags: ['go'] }))).toEqual([
      'location',
      'tags',
      'search',
      'from',
    ]);
  });
});

it.each([
  { name: 'a line of a file', origin: { file: 'jobs.csv', line: 98 }, text: 'jobs.csv, line 98' },
  { name: 'a file without lines', origin: { file: 'jobs.json', line: null }, text: 'jobs.json' },
  { name: 'a file that is not known by name', origin: { file: null, line: null }, text: 'file' },
])('names $name as the origin', ({ origin, text }) => {
  expect(sayOrigin({ kind: 'file', batch: null, ...origin })).toBe(text);
});

it('says the days beside the day of an event before its note', () => {
  const entry = {
    id: 'e1',
    kind: 'screen',
    on: '2026-03-01',
    inferred: false,
    heldOn: '2026-03-04',
    plannedOn: null,
    learntOn: '2026-03-02',
    learntAt: '2026-03-02T10:00:00Z',
    note: 'by phone',
    origin: { kind: 'hand' },
    corrects: null,
  } as const;
  expect(sayBeside(entry)).toEqual(['held 2026-03-04', 'learnt 2026-03-02', 'by phone']);
});
