import { describe, expect, it } from 'vitest';
import { readSheet } from './testing/sheet.ts';

const doubled = (rows: string) =>
  readSheet(`Company | Role | Applied | Link\n${rows}`).duplicates.map(
    ({ origin, of }) => `${origin.line} of ${of.line}`,
  );

describe('likely doubles in one file', () => {
  it.each([
    {
      name: 'the same twice',
      rows: 'Acme | Engineer | 2026-03-02 |\nAcme | Engineer | 2026-03-02 |',
      found: ['3 of 2'],
    },
    {
      name: 'spelled with its legal form',
      rows: 'Acme Inc. | Engineer | 2026-03-02 |\nACME | engineer | 2026-03-09 |',
      found: ['3 of 2'],
    },
    {
      name: 'misspelled',
      rows: 'Northwind | Engineer | 2026-03-02 |\nNortwind | Engineer | 2026-03-03 |',
      found: ['3 of 2'],
    },
    {
      name: 'cut short',
      rows: 'Northwind | Engineer | 2026-03-02 |\nNorthwind Traders | Engineer | 2026-03-03 |',
      found: ['3 of 2'],
    },
    { name: 'two roles', rows: 'Acme | Engineer | 2026-03-02 |\nAcme | Designer | 2026-03-02 |', found: [] },
    {
      name: 'a month and a day later',
      rows: 'Acme | Engineer | 2026-03-01 |\nAcme | Engineer | 2026-04-01 |',
      found: [],
    },
    {
      name: 'thirty days later',
      rows: 'Acme | Engineer | 2026-03-01 |\nAcme | Engineer | 2026-03-31 |',
      found: ['3 of 2'],
    },
    {
      name: 'names that differ in a figure',
      rows: 'Agency 4 | Engineer | 2026-03-02 |\nAgency 5 | Engineer | 2026-03-02 |',
      found: [],
    },
    {
      name: 'two postings',
      rows: 'Acme | Engineer | 2026-03-02 | https://a.test/1\nAcme | Engineer | 2026-03-02 | https://a.test/2',
      found: [],
    },
    {
      name: 'short names that are alike',
      rows: 'Ava | Engineer | 2026-03-02 |\nEva | Engineer | 2026-03-02 |',
      found: [],
    },
  ])('$name', ({ rows, found }) => {
    expect(doubled(rows)).toEqual(found);
  });
});
