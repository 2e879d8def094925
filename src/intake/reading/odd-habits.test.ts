import { describe, expect, it } from 'vitest';
import { readSheet, tell } from './testing/sheet.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly drafts: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a status that carries its day',
    text: `
Company | Role | Applied | Status
Quince Mills | Engineer | 2/3/2026 | Rejected 2/17
Rowan Foods | Engineer | 2/5/2026 | Phone screen (2/20)
Sorrel Ltd | Engineer | 2/6/2026 | Offer on Mar 9
Tansy Works | Engineer | 2/8/2026 | No response`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at applied: rejected 2026-02-17~',
      'Rowan Foods, Engineer: sent 2026-02-05, open at screen: screen 2026-02-20~',
      'Sorrel Ltd, Engineer: sent 2026-02-06, offer at offer: offer 2026-03-09~',
      'Tansy Works, Engineer: sent 2026-02-08, open at applied',
    ],
  },
  {
    name: 'rounds that look like days',
    text: `
Company | Role | Applied | Status
Quince Mills | Engineer | 2/3/2026 | Interview 1/2
Rowan Foods | Engineer | 2/15/2026 | Interview 2/2`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, open at screen: interview ?',
      'Rowan Foods, Engineer: sent 2026-02-15, open at screen: interview ?',
    ],
  },
  {
    name: 'days that end with a dot, without a year',
    text: `
Arbeitgeber | Tätigkeit | Bewerbung | Telefonat | Absage
Quitte AG | Entwickler | 20.10.2025 | 27.10. |
Ampfer AG | Entwickler | 24.10. | | 13.11.
Raute AG | Entwickler | 2.1.2026 | | 9.1.`,
    drafts: [
      'Quitte AG, Entwickler: sent 2025-10-20, open at screen: screen 2025-10-27~',
      'Ampfer AG, Entwickler: sent 2025-10-24~, rejected at applied: rejected 2025-11-13~',
      'Raute AG, Entwickler: sent 2026-01-02, rejected at applied: rejected 2026-01-09~',
    ],
  },
  {
    name: 'a status under a header that is known in part for something else',
    text: `
Company | Role | Applied on | Where it stands
Quince Mills | Engineer | 2026-02-03 | Rejected
Rowan Foods | Engineer | 2026-02-05 | Phone interview
Sorrel Ltd | Engineer | 2026-02-06 | Waiting`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at applied: rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, open at screen: screen ?',
      'Sorrel Ltd, Engineer: sent 2026-02-06, open at applied',
    ],
  },
  {
    name: 'a header that is a posting elsewhere, over days',
    text: `
Entreprise | Poste | Date de candidature | Offre | Refus
Coing SA | Développeur | 05/02/2026 | 20/02/2026 |
Alisier SA | Développeur | 15/02/2026 | | 25/02/2026`,
    drafts: [
      'Coing SA, Développeur: sent 2026-02-05, offer at offer: offer 2026-02-20',
      'Alisier SA, Développeur: sent 2026-02-15, rejected at applied: rejected 2026-02-25',
    ],
  },
  {
    name: 'columns without names',
    text: `
Column 1 | Column 2 | Column 3 | Column 4
Quince Mills | Data Analyst | 2026-02-03 | Rejected
Rowan Foods | Data Analyst | 2026-02-05 | Phone screen
Sorrel Ltd | Engineer | 2026-02-06 | Ghosted`,
    drafts: [
      'Quince Mills, Data Analyst: sent 2026-02-03, rejected at applied: rejected ?',
      'Rowan Foods, Data Analyst: sent 2026-02-05, open at screen: screen ?',
      'Sorrel Ltd, Engineer: sent 2026-02-06, open at applied',
    ],
  },
  {
    name: 'signs instead of words',
    text: `
Company | Role | Applied | Status
Quince Mills | Engineer | 2026-02-03 | ❌
Rowan Foods | Engineer | 2026-02-05 | 👻
Sorrel Ltd | Engineer | 2026-02-06 | ⏳
Tansy Works | Engineer | 2026-02-08 | 📞 phone screen`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at applied: rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, open at applied',
      'Sorrel Ltd, Engineer: sent 2026-02-06, open at applied',
      'Tansy Works, Engineer: sent 2026-02-08, open at screen: screen ?',
    ],
  },
  {
    name: 'a totals row with words beside its numbers',
    text: `
Company | Role | Applied | Status
Quince Mills | Engineer | 2026-02-03 | Rejected
Rowan Foods | Engineer | 2026-02-05 | Applied
Total | 2 | | 1 rejected`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at applied: rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, open at applied',
    ],
  },
  {
    name: 'headings between the rows',
    text: `
Company | Role | Applied | Status
March 2026 | | |
Quince Mills | Engineer | 2026-03-03 | Rejected
Rowan Foods | Engineer | 2026-03-05 | Applied
April 2026 | | |
Sorrel Ltd | Engineer | 2026-04-06 | Applied
Closed applications | | |
May Street Bakery | Engineer | 2026-04-08 | Rejected`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-03-03, rejected at applied: rejected ?',
      'Rowan Foods, Engineer: sent 2026-03-05, open at applied',
      'Sorrel Ltd, Engineer: sent 2026-04-06, open at applied',
      'May Street Bakery, Engineer: sent 2026-04-08, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'the stage it was rejected at',
    text: `
Company | Role | Applied | Outcome | Rejected at stage
Quince Mills | Engineer | 2026-03-03 | Rejected | Recruiter screen
Rowan Foods | Engineer | 2026-03-05 | Rejected | Application
Sorrel Ltd | Engineer | 2026-03-06 | Pending |`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-03-03, rejected at screen: screen ?, rejected ?',
      'Rowan Foods, Engineer: sent 2026-03-05, rejected at applied: rejected ?',
      'Sorrel Ltd, Engineer: sent 2026-03-06, open at applied',
    ],
  },
  {
    name: 'days without anything between their numbers',
    text: `
company | role | applied | status | status_date
Quince Mills | Engineer | 20260303 | rejected | 20260317
Rowan Foods | Engineer | 20260305 | applied | 20260305`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-03-03, rejected at applied: rejected 2026-03-17',
      'Rowan Foods, Engineer: sent 2026-03-05, open at applied',
    ],
  },
  {
    name: 'a year in a column of its own',
    text: `
Year | Company | Role | Sent | Reply | Reply date
2025 | Quince Mills | Engineer | Sep 17 | Rejection | Sep 30
2025 | Rowan Foods | Engineer | Dec 20 | Interview | Jan 8
2026 | Sorrel Ltd | Engineer | Jan 3 | |`,
    drafts: [
      'Quince Mills, Engineer: sent 2025-09-17~, rejected at applied: rejected 2025-09-30~',
      'Rowan Foods, Engineer: sent 2025-12-20~, open at screen: interview 2026-01-08~',
      'Sorrel Ltd, Engineer: sent 2026-01-03~, open at applied',
    ],
  },
  {
    name: 'numbers that only look like days',
    text: `
event_id | application_id | company | role | event | event_date
E1-1 | A-1 | Quince Mills | Engineer | Applied | 2026-02-03
E2-1 | A-2 | Rowan Foods | Engineer | Applied | 2026-02-05
E1-2 | A-1 | | | Phone screen | 2026-02-13
E1-3 | A-1 | | | Rejected | 2026-02-23
E2-2 | A-2 | | | Withdrawn | 2026-02-25`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at screen: screen 2026-02-13, rejected 2026-02-23',
      'Rowan Foods, Engineer: sent 2026-02-05, withdrawn at applied: withdrawn 2026-02-25',
    ],
  },
  {
    name: 'a list of interviews with their kinds',
    text: `
Company | Role | Applied | Interviews | Outcome
Quince Mills | Engineer | 2026-02-03 | 2026-02-13: phone\\n2026-02-20: technical\\n2026-02-27: final | rejected
Rowan Foods | Engineer | 2026-02-05 | 2026-02-15: phone |
Sorrel Ltd | Engineer | 2026-02-06 | |`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at final: screen 2026-02-13, technical 2026-02-20, final 2026-02-27, rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, open at screen: screen 2026-02-15',
      'Sorrel Ltd, Engineer: sent 2026-02-06, open at applied',
    ],
  },
  {
    name: 'a board with a column for each stage',
    text: `
Wishlist | Applied | Phone screen | Rejected
Quince Mills - Engineer | Rowan Foods - Data Analyst | Tansy Works - Engineer | Sorrel Ltd - Product Manager
 | Alder Bank - Engineer | |`,
    drafts: [
      'Quince Mills, Engineer: wish',
      'Rowan Foods, Data Analyst: sent ?, open at applied',
      'Alder Bank, Engineer: sent ?, open at applied',
      'Tansy Works, Engineer: sent ?, open at screen: screen ?',
      'Sorrel Ltd, Product Manager: sent ?, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'a history whose years stand once, where they begin',
    text: `
Company | Role | History
Quince Mills | Engineer | Applied 10/6/25 → Rejected 10/28
Rowan Foods | Engineer | Applied 12/20 → Phone screen 1/8 → Rejected 1/15
Sorrel Ltd | Engineer | Applied 1/9/26`,
    drafts: [
      'Quince Mills, Engineer: sent 2025-10-06, rejected at applied: rejected 2025-10-28~',
      'Rowan Foods, Engineer: sent 2025-12-20~, rejected at screen: screen 2026-01-08~, rejected 2026-01-15~',
      'Sorrel Ltd, Engineer: sent 2026-01-09, open at applied',
    ],
  },
  {
    name: 'phases from a day to a day',
    text: `
Company | Role | Phase | From | To
Quince Mills | Engineer | Applied | 2026-02-03 | 2026-02-10
Quince Mills | Engineer | Phone Interview | 2026-02-10 | 2026-02-20
Quince Mills | Engineer | Rejected | 2026-02-20 | 2026-02-20
Rowan Foods | Engineer | Applied | 2026-02-05 | 2026-02-26`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at screen: screen 2026-02-10, rejected 2026-02-20',
      'Rowan Foods, Engineer: sent 2026-02-05, open at applied',
    ],
  },
  {
    name: 'a plain no as the outcome, and as the response',
    text: `
Company | Role | Applied | Response? | Outcome
Quince Mills | Engineer | 2026-02-03 | Yes | No
Rowan Foods | Engineer | 2026-02-05 | Yes | Offer
Sorrel Ltd | Engineer | 2026-02-06 | No |
Tansy Works | Engineer | 2026-02-08 | Yes | Rejected`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, rejected at response: responded ?, rejected ?',
      'Rowan Foods, Engineer: sent 2026-02-05, offer at offer: offer ?',
      'Sorrel Ltd, Engineer: sent 2026-02-06, open at applied',
      'Tansy Works, Engineer: sent 2026-02-08, rejected at response: responded ?, rejected ?',
    ],
  },
  {
    name: 'why it ended, beside a stage that only says that it did',
    text: `
Company | Role | Applied | Stage | Closed | Why it ended
Quince Mills | Engineer | 2026-02-03 | Closed | 2026-02-20 | Withdrew
Rowan Foods | Engineer | 2026-02-05 | Closed | 2026-02-21 | Rejected
Sorrel Ltd | Engineer | 2026-02-06 | Closed | 2026-02-22 | Declined offer
Tansy Works | Engineer | 2026-02-08 | Applied | |`,
    drafts: [
      'Quince Mills, Engineer: sent 2026-02-03, withdrawn at applied: withdrawn 2026-02-20',
      'Rowan Foods, Engineer: sent 2026-02-05, rejected at applied: rejected 2026-02-21',
      'Sorrel Ltd, Engineer: sent 2026-02-06, declined at offer: declined 2026-02-22',
      'Tansy Works, Engineer: sent 2026-02-08, open at applied',
    ],
  },
];

describe('habits of people who keep logs', () => {
  it.each(cases)('reads $name', ({ text, drafts }) => {
    expect(readSheet(text).drafts.map(tell)).toEqual(drafts);
  });

  it('finds no log in a letter, and says so of every line', () => {
    const letter = readSheet(`
Dear Sir,
this is a letter.
It has no table.`);
    expect(letter.layout).toBe('none');
    expect(letter.drafts).toEqual([]);
    expect(letter.rejected.map(({ origin }) => origin.line)).toEqual([2, 3]);
  });

  it('takes no name that is longer than a page', () => {
    const { drafts, rejected } = readSheet(`Company | Role\n${'x'.repeat(3000)} | Engineer\nQuince Mills | Engineer`);
    expect(drafts.map(({ company }) => company)).toEqual(['Quince Mills']);
    expect(rejected.map(({ origin }) => origin.line)).toEqual([2]);
  });
});
