import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf, readSheet, type SheetCase } from './testing/sheet.ts';

const cases: readonly SheetCase[] = [
  {
    name: 'ambiguous',
    text: `
Company | Role | Date applied | Status
Northwind | Engineer | 03/04/2026 | Applied
Bluefin | SRE | 05/04/2026 | Rejected
Cobalt | PM | 06/06/2026 | Applied`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent ?, open at applied',
      'Bluefin, SRE: sent ?, rejected at applied: rejected ?',
      'Cobalt, PM: sent 2026-06-06, open at applied',
    ],
    ambiguous: ['Date applied'],
  },
  {
    name: 'ambiguous by pair',
    text: `
Company | Role | Date applied | Response date | Status
Northwind | Engineer | 10/04/2026 | 11/02/2026 | Rejected
Bluefin | SRE | 05/04/2026 | 06/04/2026 | Rejected`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-10-04, rejected at applied: rejected 2026-11-02',
      'Bluefin, SRE: sent 2026-05-04, rejected at applied: rejected 2026-06-04',
    ],
  },
  {
    name: 'ambiguous by future',
    text: `
Company | Role | Date applied | Status
Northwind | Engineer | 01/12/2026 | Applied
Bluefin | SRE | 02/10/2026 | Rejected`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-01-12, open at applied',
      'Bluefin, SRE: sent 2026-02-10, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'serials',
    text: `
Company | Role | Applied | Status
Northwind | Engineer | 46083 | Applied
Bluefin | SRE | 46090 | Rejected
Cobalt | PM | 46091.5 | Interview`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, open at applied',
      'Bluefin, SRE: sent 2026-03-09, rejected at applied: rejected ?',
      'Cobalt, PM: sent 2026-03-10, open at screen: interview ?',
    ],
  },
  {
    name: 'yearless',
    text: `
Company | Role | Applied | Response | Status
Northwind | Engineer | 12/28/2025 | 3-Jan | Rejected
Bluefin | SRE | 30-Dec | | Applied
Cobalt | PM | 2-Jan | 9-Jan | Phone interview
Tern | QA | 1/15/2026 | | Applied`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2025-12-28, rejected at applied: rejected 2026-01-03~',
      'Bluefin, SRE: sent 2025-12-30~, open at applied',
      'Cobalt, PM: sent 2026-01-02~, open at screen: screen 2026-01-09~',
      'Tern, QA: sent 2026-01-15, open at applied',
    ],
  },
  {
    name: 'iso week',
    text: `
Firma | Stelle | KW | Status
A | Entwickler | KW 10 | Absage
B | Entwickler | KW 11 | offen`,
    layout: 'one row per application',
    drafts: ['A, Entwickler: sent ?, rejected at applied: rejected ?', 'B, Entwickler: sent ?, open at applied'],
  },
];

describe('days that need their neighbours', () => {
  it.each(cases)('$name', (given) => {
    expect(readingOf(given)).toEqual(expectedOf(given));
  });
});

it.each([
  { name: 'a slash that slipped', cell: '8/82019', says: /8\/82019.*left empty/ },
  { name: 'words', cell: 'some time ago', says: /some time ago.*left empty/ },
])('says once that a day cannot be read: $name', ({ cell, says }) => {
  const { warnings } = readSheet(`
Company | Role | Date applied | Status
Northwind | Engineer | ${cell} | Applied
Bluefin | SRE | 8/25/2019 | Rejected`);
  expect(warnings.map(({ because }) => because)).toEqual([expect.stringMatching(says)]);
});
