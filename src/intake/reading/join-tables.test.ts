import { describe, expect, it } from 'vitest';
import { readTables } from './read-tables.ts';
import { sheet, tell } from './testing/sheet.ts';

const APPLICATIONS = `
Company | Role | Applied | Outcome
Quince Mills | Engineer | 2026-02-03 | Rejected
Rowan Foods | Engineer | 2026-02-05 |
Rowan Foods | Analyst | 2026-02-06 |`;

function read(...tables: readonly (readonly [string, string])[]) {
  const { drafts } = readTables(
    tables.map(([name, text]) => sheet(text, name)),
    { file: 'log.xlsx', format: 'xlsx', today: '2026-11-23' },
  );
  return drafts.map(tell);
}

describe('sheets about the same applications', () => {
  it('adds the interviews of a second sheet to the applications of the first', () => {
    const interviews = `
Company | Role | Interview date | Type | Interviewer
Quince Mills | Engineer | 2026-02-10 | Phone screen | A. Hale
Quince Mills | Engineer | 2026-02-20 | Technical | B. Lund
Rowan Foods | Analyst | 2026-02-18 | Phone screen | C. Voss`;
    const expected = [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at technical: screen 2026-02-10, technical 2026-02-20, rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, open at applied',
      'Rowan Foods, Analyst: sent 2026-02-06, open at screen: screen 2026-02-18',
    ];
    expect(read(['Applications', APPLICATIONS], ['Interviews', interviews])).toEqual(expected);
    expect(read(['Interviews', interviews], ['Applications', APPLICATIONS])).toEqual(expected);
  });

  it('keeps the applications of two sheets apart where each says when they were sent', () => {
    const again = `
Company | Role | Applied | Outcome
Quince Mills | Engineer | 2026-02-03 | Rejected
Rowan Foods | Engineer | 2026-02-05 |`;
    expect(read(['2025', APPLICATIONS], ['2026', again])).toHaveLength(5);
  });

  it('keeps an interview that belongs to no application of the other sheet', () => {
    const interviews = `
Company | Role | Interview date | Type
Quince Mills | Engineer | 2026-02-10 | Phone screen
Sorrel Ltd | Engineer | 2026-02-20 | Phone screen`;
    expect(read(['Applications', APPLICATIONS], ['Interviews', interviews])).toHaveLength(5);
  });

  it('does not take one of two roles where an interview names the company alone', () => {
    const interviews = `
Company | Interview date | Type
Rowan Foods | 2026-02-18 | Phone screen`;
    expect(read(['Applications', APPLICATIONS], ['Interviews', interviews])).toHaveLength(4);
  });
});
