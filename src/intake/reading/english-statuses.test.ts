import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf, type SheetCase } from './testing/sheet.ts';

const cases: readonly SheetCase[] = [
  {
    name: 'status with parens',
    text: `
Employer | Job | Date | Outcome
A | Engineer | 5/13/2026 | Rejected (after phone screen)
B | Engineer | 5/14/2026 | Rejected w/o interview
C | Engineer | 5/15/2026 | Interviewed - no response after
D | Engineer | 5/16/2026 | declined
E | Engineer | 5/17/2026 | Offer declined by me
F | Engineer | 5/18/2026 | Not moving forward
G | Engineer | 5/19/2026 | Withdrew (accepted other offer)
H | Engineer | 5/20/2026 | Screening call scheduled
I | Engineer | 5/21/2026 | No longer accepting applications
J | Engineer | 5/22/2026 | Moved to next round
K | Engineer | 5/23/2026 | Application viewed
L | Engineer | 5/24/2026 | Got rejected after final round
M | Engineer | 5/25/2026 | Waiting to hear back from 2nd interview
N | Engineer | 5/26/2026 | Position was filled internally
O | Engineer | 5/27/2026 | They ghosted me after the take home
P | Engineer | 5/28/2026 | auto-reject
Q | Engineer | 5/29/2026 | HM round cleared
R | Engineer | 5/30/2026 | Rejected - no sponsorship`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-05-13, rejected at screen: screen ?, rejected ?',
      'B, Engineer: sent 2026-05-14, rejected at applied: rejected ?',
      'C, Engineer: sent 2026-05-15, open at screen: interview ?',
      'D, Engineer: sent 2026-05-16, withdrawn at applied: withdrawn ?',
      'E, Engineer: sent 2026-05-17, declined at offer: declined ?',
      'F, Engineer: sent 2026-05-18, rejected at applied: rejected ?',
      'G, Engineer: sent 2026-05-19, withdrawn at applied: withdrawn ?',
      'H, Engineer: sent 2026-05-20, open at screen: screen ?',
      'I, Engineer: sent 2026-05-21, rejected at applied: rejected ?',
      'J, Engineer: sent 2026-05-22, open at response: responded ?',
      'K, Engineer: sent 2026-05-23, open at applied: acknowledged ?',
      'L, Engineer: sent 2026-05-24, rejected at final: final ?, rejected ?',
      'M, Engineer: sent 2026-05-25, open at technical: technical ?',
      'N, Engineer: sent 2026-05-26, rejected at applied: rejected ?',
      'O, Engineer: sent 2026-05-27, open at response: assessment ?',
      'P, Engineer: sent 2026-05-28, rejected at applied: rejected ?',
      'Q, Engineer: sent 2026-05-29, open at screen: interview ?',
      'R, Engineer: sent 2026-05-30, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'status code legend',
    text: `
Company | Role | Date | Status
A | Engineer | 2026-03-02 | R
B | Engineer | 2026-03-03 | A
C | Engineer | 2026-03-04 | I
D | Engineer | 2026-03-05 | O`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-03-02, open at applied',
      'B, Engineer: sent 2026-03-03, open at applied',
      'C, Engineer: sent 2026-03-04, open at applied',
      'D, Engineer: sent 2026-03-05, open at applied',
    ],
    unknown: ['R', 'A', 'I', 'O'],
  },
  {
    name: 'typos',
    text: `
Company | Role | Applied on | Status
A | Engineer | 2026-03-02 | Rejectd
B | Engineer | 2026-03-03 | Reejected
C | Engineer | 2026-03-04 | Intreview scheduled
D | Engineer | 2026-03-05 | Ghsted
E | Engineer | 2026-03-06 | Virutal Int.
F | Engineer | 2026-03-07 | applicationIgnored
G | Engineer | 2026-03-08 | Wthdrawn
H | Engineer | 2026-03-09 | Limbo of doom`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-03-02, rejected at applied: rejected ?',
      'B, Engineer: sent 2026-03-03, rejected at applied: rejected ?',
      'C, Engineer: sent 2026-03-04, open at screen: interview ?',
      'D, Engineer: sent 2026-03-05, open at applied',
      'E, Engineer: sent 2026-03-06, open at screen: interview ?',
      'F, Engineer: sent 2026-03-07, open at applied',
      'G, Engineer: sent 2026-03-08, withdrawn at applied: withdrawn ?',
      'H, Engineer: sent 2026-03-09, open at applied',
    ],
    unknown: ['Limbo of doom'],
  },
  {
    name: 'codes',
    text: `
company | position | applied | applied_date | phone_screen | phone_screen_date | onsite | onsite_date | offer
Northwind | Engineer | 1 | 2026-03-02 | 1 | 2026-03-09 | 0 |  | 0
Bluefin | SRE | 1 | 2026-03-03 | 0 | | 0 | | 0
Cobalt | Platform | 1 | 2026-03-04 | 1 | 2026-03-12 | 1 | 2026-03-20 | 1
Tern | QA | 0 | | 0 | | 0 | | 0`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, open at screen: screen 2026-03-09',
      'Bluefin, SRE: sent 2026-03-03, open at applied',
      'Cobalt, Platform: sent 2026-03-04, offer at offer: screen 2026-03-12, final 2026-03-20, offer ?',
      'Tern, QA: wish',
    ],
  },
  {
    name: 'pass fail codes',
    text: `
company | role | sent | screen_date | screen_result | tech_date | tech_result
Northwind | Engineer | 2026-03-02 | 2026-03-09 | 1 | 2026-03-16 | 0
Bluefin | SRE | 2026-03-03 | 2026-03-10 | 0 | |
Cobalt | Platform | 2026-03-04 | | | | 
Tern | QA | 2026-03-05 | 2026-03-11 | 1 | 2026-03-18 | 1`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, rejected at technical: screen 2026-03-09, technical 2026-03-16, rejected ?',
      'Bluefin, SRE: sent 2026-03-03, rejected at screen: screen 2026-03-10, rejected ?',
      'Cobalt, Platform: sent 2026-03-04, open at applied',
      'Tern, QA: sent 2026-03-05, open at technical: screen 2026-03-11, technical 2026-03-18',
    ],
  },
];

describe('statuses in English: own codes, words in brackets, slips of the pen', () => {
  it.each(cases)('$name', (given) => {
    expect(readingOf(given)).toEqual(expectedOf(given));
  });
});
