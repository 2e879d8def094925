import { describe, expect, it } from 'vitest';
import { readSheet } from '../testing/sheet.ts';
import { chainYears } from './chain-years.ts';

const on = (month: number, date: number) => ({ month, date });

describe('the days of a log that names no year', () => {
  it.each([
    { name: 'one', rows: [on(3, 10)], days: ['2025-03-10'] },
    { name: 'that runs on', rows: [on(3, 10), on(4, 2)], days: ['2025-03-10', '2025-04-02'] },
    {
      name: 'over new year',
      rows: [on(11, 20), on(12, 28), on(1, 4)],
      days: ['2025-11-20', '2025-12-28', '2026-01-04'],
    },
    { name: 'the latest first', rows: [on(1, 4), on(12, 28)], days: ['2025-01-04', '2024-12-28'] },
    { name: 'with a gap', rows: [null, on(3, 10), null], days: [null, '2025-03-10', '2025-03-10'] },
    { name: 'with a day that year has not', rows: [on(2, 29), on(3, 1)], days: [null, '2025-03-01'] },
  ])('$name', ({ rows, days }) => {
    const dayOf = chainYears(rows, 2025);
    expect(rows.map((_, row) => dayOf(row))).toEqual(days);
  });
});

describe('a log read with the year of its first row', () => {
  const text = 'Company|Applied|Rejected on\nAcme|20/11|28/12\nBirch|30/12|\nCedar|4/1|2/2';

  it('has its days, marked as completed', () => {
    const { drafts, warnings } = readSheet(text, { year: 2025 });
    expect(drafts.map(({ sentOn }) => sentOn)).toEqual(['2025-11-20', '2025-12-30', '2026-01-04']);
    expect(drafts[2]?.events[1]).toEqual({ kind: 'rejected', on: '2026-02-02', inferred: true });
    expect(warnings).toEqual([]);
  });

  it('asks for it where nothing says it', () => {
    const { look } = readSheet(text, { look: true });
    expect(look?.yearless).toBe(5);
    expect(readSheet(text, { look: true, year: 2025 }).look?.yearless).toBe(0);
  });

  it('keeps to the years that stand there, whatever is said', () => {
    const { drafts } = readSheet('Company|Applied\nAcme|20/11/2023\nBirch|30/12', { year: 2025 });
    expect(drafts.map(({ sentOn }) => sentOn)).toEqual(['2023-11-20', '2023-12-30']);
  });
});
