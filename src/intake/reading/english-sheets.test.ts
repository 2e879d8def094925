import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf, type SheetCase } from './testing/sheet.ts';

const cases: readonly SheetCase[] = [
  {
    name: 'generic dates right of stages',
    text: `
Company | Role | Applied | Date | Phone Interview | Date | Final Round | Date | Outcome
Northwind | Engineer | Yes | 3/2/2026 | Yes | 3/19/2026 | No | | Rejected
Bluefin | SRE | Yes | 3/4/2026 | No | | | | No response
Cobalt | PM | Yes | 3/5/2026 | Yes | 3/15/2026 | Yes | 3/25/2026 | Offer!!!`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, rejected at screen: screen 2026-03-19, rejected ?',
      'Bluefin, SRE: sent 2026-03-04, open at applied',
      'Cobalt, PM: sent 2026-03-05, offer at offer: screen 2026-03-15, final 2026-03-25, offer ?',
    ],
  },
  {
    name: 'freeform status with dates',
    text: `
Where | What | What happened
Northwind | Engineer | applied 3 Mar 2026, call with recruiter 9 Mar 2026, rejected 12 Mar 2026
Bluefin | SRE | applied 4 Mar 2026, nothing since
Cobalt | Platform dev | applied 5 Mar 2026, take home sent 10 Mar 2026
Tern | QA | want to apply`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-03-03, rejected at screen: screen 2026-03-09, rejected 2026-03-12',
      'Bluefin, SRE: sent 2026-03-04, open at applied',
      'Cobalt, Platform dev: sent 2026-03-05, open at response: assessment 2026-03-10',
      'Tern, QA: wish',
    ],
  },
  {
    name: 'merged cells events',
    text: `
Company | Role | Stage | Date
Northwind | Engineer | Applied | 2026-03-02
 | | Phone Screen | 2026-03-09
 | | Rejected | 2026-03-20
Bluefin | SRE | Applied | 2026-03-04
Cobalt | Platform | Applied | 2026-03-05
 | | OA | 2026-03-08
 | | Onsite | 2026-03-20
 | | Offer | 2026-03-28`,
    layout: 'one row per event',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, rejected at screen: screen 2026-03-09, rejected 2026-03-20',
      'Bluefin, SRE: sent 2026-03-04, open at applied',
      'Cobalt, Platform: sent 2026-03-05, offer at offer: assessment 2026-03-08, final 2026-03-20, offer 2026-03-28',
    ],
  },
  {
    name: 'numbers sheet',
    text: `
No. | Company Name | Job Title | Applied? | Heard back? | Interviewed? | Offer? | Date
1 | A | Engineer | Y | N | N | N | 1/3/26
2 | B | Engineer | Y | Y | Y | N | 1/14/26
3 | C | Engineer | N | | | |
4 | D | Engineer | Y | Y | Y | Y | 1/20/26
Total | | | 3 | 2 | 2 | 1 |`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'A, Engineer: sent 2026-01-03, open at applied',
      'B, Engineer: sent 2026-01-14, open at screen: interview ?',
      'C, Engineer: wish',
      'D, Engineer: sent 2026-01-20, offer at offer: interview ?, offer ?',
    ],
  },
  {
    name: 'two date columns no status',
    text: `
Company | Position | Sent | Answer
A | Engineer | 2026-03-02 | 2026-03-09 rejected
B | Engineer | 2026-03-03 | 
C | Engineer | 2026-03-04 | 2026-03-19 interview
D | Engineer | 2026-03-05 | no answer`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-03-02, rejected at applied: rejected 2026-03-09',
      'B, Engineer: sent 2026-03-03, open at applied',
      'C, Engineer: sent 2026-03-04, open at screen: interview 2026-03-19',
      'D, Engineer: sent 2026-03-05, open at applied',
    ],
  },
  {
    name: 'one column company-role',
    text: `
Application | Applied | Status
Northwind - Backend Engineer | 2026-03-02 | Rejected
Bluefin – SRE | 2026-03-03 | Applied
Cobalt - Platform Engineer | 2026-03-04 | Phone screen`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Backend Engineer: sent 2026-03-02, rejected at applied: rejected ?',
      'Bluefin, SRE: sent 2026-03-03, open at applied',
      'Cobalt, Platform Engineer: sent 2026-03-04, open at screen: screen ?',
    ],
  },
  {
    name: 'kanban',
    text: `
Card | List | Created | Labels | Due
Northwind Backend Engineer | Applied | 2026-03-02 | remote | 
Bluefin SRE | Interviewing | 2026-03-03 | | 2026-04-01
Cobalt PM | Wishlist | 2026-03-04 | |`,
    layout: 'one row per application',
    drafts: [
      '–, Northwind Backend Engineer: sent ?, open at applied',
      '–, Bluefin SRE: sent ?, open at screen: interview ?',
      '–, Cobalt PM: wish',
    ],
  },
  {
    name: 'multi status cols',
    text: `
company | title | applied_on | stage | outcome
A | Engineer | 2026-03-02 | Onsite | Rejected
B | Engineer | 2026-03-03 | Recruiter screen | In progress
C | Engineer | 2026-03-04 | Applied | Ghosted
D | Engineer | 2026-03-05 | Offer | Accepted
E | Engineer | 2026-03-06 | Application | Withdrawn`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-03-02, rejected at final: final ?, rejected ?',
      'B, Engineer: sent 2026-03-03, open at screen: screen ?',
      'C, Engineer: sent 2026-03-04, open at applied',
      'D, Engineer: sent 2026-03-05, accepted at offer: offer ?, accepted ?',
      'E, Engineer: sent 2026-03-06, withdrawn at applied: withdrawn ?',
    ],
  },
  {
    name: 'dates words mix',
    text: `
Company | Role | Applied | Phone Screen | Onsite | Offer
A | Engineer | Mar 2 2026 | Mar 10 2026 (went well) | Mar 20 2026 - rejected |
B | Engineer | Mar 3 2026 | scheduled | | 
C | Engineer | Mar 4 2026 | Mar 12 2026 | declined |
D | Engineer | Mar 5 2026 | rejected | |
E | Engineer | Mar 6 2026 | n/a | Mar 22 2026 | 3/29/2026: yes!`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'A, Engineer: sent 2026-03-02, rejected at final: screen 2026-03-10, final 2026-03-20, rejected ?',
      'B, Engineer: sent 2026-03-03, open at screen: screen ?',
      'C, Engineer: sent 2026-03-04, rejected at final: screen 2026-03-12, final ?, rejected ?',
      'D, Engineer: sent 2026-03-05, rejected at screen: screen ?, rejected ?',
      'E, Engineer: sent 2026-03-06, offer at offer: final 2026-03-22, offer 2026-03-29',
    ],
  },
  {
    name: 'recruiter',
    text: `
Company | Title | Date | Source | Status
A | Engineer | 2026-03-02 | Recruiter reached out on LinkedIn | Phone screen
B | Engineer | 2026-03-03 | LinkedIn Easy Apply | Applied
C | Engineer | 2026-03-04 | Referred by Sam | Rejected
D | Engineer | 2026-03-05 | via staffing agency | Applied
E | Engineer | 2026-03-06 | Career fair | Applied`,
    layout: 'one row per application',
    drafts: [
      'A, Engineer: sent 2026-03-02, open at screen: outreach 2026-03-02, screen ?',
      'B, Engineer: sent 2026-03-03, open at applied',
      'C, Engineer: sent 2026-03-04, rejected at applied: rejected ?',
      'D, Engineer: sent 2026-03-05, open at applied',
      'E, Engineer: sent 2026-03-06, open at applied',
    ],
  },
  {
    name: 'indian',
    text: `
S.No | Company | Profile | Applied On | Mode | OA Date | OA Status | Interview Date | Final Verdict
1 | A | SDE Intern | 05-08-2025 | On campus | 12-08-2025 | Cleared | 20-08-2025 | Selected
2 | B | SDE | 07-08-2025 | Off campus | 15-08-2025 | Not cleared | | Rejected
3 | C | Analyst | 19-08-2025 | Referral | | | | No reply`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'A, SDE Intern: sent 2025-08-05, offer at offer: assessment 2025-08-12, interview 2025-08-20, offer ?',
      'B, SDE: sent 2025-08-07, rejected at response: assessment 2025-08-15, rejected ?',
      'C, Analyst: sent 2025-08-19, open at applied',
    ],
  },
  {
    name: 'followups',
    text: `
Company | Position | Date Applied | Follow-up sent | Response | Interview date | Thank you note | Result
A | Engineer | 3/2/2026 | 3/16/2026 | Yes | 3/20/2026 | yes | Rejected
B | Engineer | 3/3/2026 | 3/17/2026 | No | | | 
C | Engineer | 3/4/2026 | | Rejection email | | |`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'A, Engineer: sent 2026-03-02, rejected at screen: followed-up 2026-03-16, interview 2026-03-20, rejected ?',
      'B, Engineer: sent 2026-03-03, open at applied: followed-up 2026-03-17',
      'C, Engineer: sent 2026-03-04, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'notion',
    text: `
Name | Applied Date | Position | Status | Tags | URL
Northwind | March 2, 2026 | Backend Engineer | Phone Screen | remote, go | https://example.com/a
Bluefin Labs | March 14, 2026 | SRE | ❌ Rejected |  | https://example.com/b
Cobalt | April 1, 2026 12:30 PM | Platform Engineer | 🎉 Offer |  | 
Tern |  | Data Engineer | Not started | | `,
    layout: 'one row per application',
    drafts: [
      'Northwind, Backend Engineer: sent 2026-03-02, open at screen: screen ?',
      'Bluefin Labs, SRE: sent 2026-03-14, rejected at applied: rejected ?',
      'Cobalt, Platform Engineer: sent 2026-04-01, offer at offer: offer ?',
      'Tern, Data Engineer: wish',
    ],
  },
  {
    name: 'history cell',
    text: `
Company | Title | History
Northwind | Engineer | 2026-03-02: Applied\\n2026-03-10: Phone screen\\n2026-03-20: Rejected
Bluefin | SRE | Applied 3/2/2026 → Recruiter call 3/9/2026 → Technical interview 3/16/2026 → Offer 3/25/2026
Cobalt | PM | 03/20/2026 applied; 03/28/2026 no response
Tern | QA | [{"status":"applied","date":"2026-04-01"},{"status":"rejected","date":"2026-04-11"}]`,
    layout: 'one row per application, with its history in a cell',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, rejected at screen: screen 2026-03-10, rejected 2026-03-20',
      'Bluefin, SRE: sent 2026-03-02, offer at offer: screen 2026-03-09, technical 2026-03-16, offer 2026-03-25',
      'Cobalt, PM: sent 2026-03-20, open at applied',
      'Tern, QA: sent 2026-04-01, rejected at applied: rejected 2026-04-11',
    ],
  },
  {
    name: 'id events',
    text: `
application_id | company | role | event | timestamp
a1 | Northwind | Engineer | submitted | 2026-03-02T10:00:00Z
a1 | Northwind | Engineer | recruiter_call | 2026-03-09T10:00:00+02:00
a2 | Northwind | Engineer | submitted | 2026-03-03T10:00:00Z
a2 | Northwind | Engineer | rejected | 2026-03-05T10:00:00Z
a1 | Northwind | Engineer | offer_extended | 2026-03-29T10:00:00Z
a3 | Cobalt | Data Engineer | submitted | 2026-03-04T10:00:00Z`,
    layout: 'one row per event',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, offer at offer: screen 2026-03-09, offer 2026-03-29',
      'Northwind, Engineer: sent 2026-03-03, rejected at applied: rejected 2026-03-05',
      'Cobalt, Data Engineer: sent 2026-03-04, open at applied',
    ],
  },
  {
    name: 'json keys',
    text: `
company.name | job.title | appliedAt | status.name | history
A | Engineer | 2026-03-02T10:00:00.000Z | INTERVIEWING | 2026-03-02: APPLIED\\n2026-03-09: PHONE_SCREEN — with Bo\\n2026-03-12: TECHNICAL_INTERVIEW`,
    layout: 'one row per application, with its history in a cell',
    drafts: ['A, Engineer: sent 2026-03-02, open at technical: screen 2026-03-09, technical 2026-03-12'],
  },
];

describe('sheets kept by hand in English', () => {
  it.each(cases)('$name', (given) => {
    expect(readingOf(given)).toEqual(expectedOf(given));
  });
});
