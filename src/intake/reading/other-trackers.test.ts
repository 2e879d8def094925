import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf, type SheetCase } from './testing/sheet.ts';

const cases: readonly SheetCase[] = [
  {
    name: 'teal',
    text: `
Company | Job Position | Location | URL | Status | Date Applied | Notes
Northwind | Engineer | Oslo | https://x.test/1 | Bookmarked | |
Bluefin | SRE | Oslo | https://x.test/2 | Applied | 2026-03-04 |
Cobalt | PM | Oslo | https://x.test/3 | Interviewing | 2026-03-05 |
Tern | QA | Oslo | https://x.test/4 | Negotiating | 2026-03-05 |`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: wish',
      'Bluefin, SRE: sent 2026-03-04, open at applied',
      'Cobalt, PM: sent 2026-03-05, open at screen: interview ?',
      'Tern, QA: sent 2026-03-05, offer at offer: offer ?',
    ],
  },
  {
    name: 'huntr',
    text: `
Title | Company | List | Date Added | Job Post Url
Engineer | Northwind | Wishlist | 2026-03-01 | https://x.test/1
SRE | Bluefin | Applied | 2026-03-02 | https://x.test/2
PM | Cobalt | Interview | 2026-03-03 | https://x.test/3
QA | Tern | Rejected | 2026-03-03 | https://x.test/3`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: wish',
      'Bluefin, SRE: sent ?, open at applied',
      'Cobalt, PM: sent ?, open at screen: interview ?',
      'Tern, QA: sent ?, rejected at applied: rejected ?',
    ],
  },
  {
    name: 'jobsync',
    text: `
index | createdAt | applied | appliedDate | Company | JobTitle | jobType | workplaceType | Location | JobSource | Status
1 | 2026-03-01 | Yes | 2026-03-02 | Northwind | Engineer | Full-time | Remote | Oslo | LinkedIn | Applied
2 | 2026-03-01 | No | N/A | Bluefin | SRE | Full-time | Hybrid | Oslo | Indeed | Draft
3 | 2026-03-01 | Yes | 2026-03-04 | Cobalt | PM | Full-time | On-site | Oslo | Referral | Interview
4 | 2026-03-01 | No | N/A | Tern | QA | Full-time | Remote | Oslo | LinkedIn | Expired`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, open at applied',
      'Bluefin, SRE: draft',
      'Cobalt, PM: sent 2026-03-04, open at screen: interview ?',
      'Tern, QA: wish',
    ],
  },
  {
    name: 'hired',
    text: `
Company | Role | Stage | Tags | Why it ended | Location | Work mode | Salary | Applied | Next follow-up | Closed | Resume | Round | Days in stage | Days quiet | Activity | Job link | Notes | Link
Northwind | Engineer | Rejected | a;b | Ghosted | Oslo | Remote | $120k–150k | 2026-03-02 | | 2026-03-20 | v2 | | 3 | 3 | 2 | https://x.test/1 | hi | https://h.test
Bluefin | SRE | Interviewing | | | Oslo | Hybrid | 95,000 EUR | 2026-03-03 | 2026-04-01 | | v1 | 2 | 3 | 3 | 4 | https://x.test/2 | | https://h.test`,
    layout: 'one row per application',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, open at applied',
      'Bluefin, SRE: sent 2026-03-03, open at screen: interview ?',
    ],
  },
  {
    name: 'jobhunter',
    text: `
ID | Firma | Stelle | Ort | Status | Beworben am | Gespräch am | Erstellt am | Notizen
1 | Nordwind | Entwickler | Berlin | absage | 02.03.2026 | 12.03.2026 | 01.03.2026 | 
2 | Blaufisch | Tester | Bonn | interessant | | | 01.03.2026 | 
3 | Kobalt | Admin | Köln | beworben | 04.03.2026 | | 01.03.2026 |`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Nordwind, Entwickler: sent 2026-03-02, rejected at screen: interview 2026-03-12, rejected ?',
      'Blaufisch, Tester: wish',
      'Kobalt, Admin: sent 2026-03-04, open at applied',
    ],
  },
  {
    name: 'justajob',
    text: `
Company Name | Application Status | Received At | Job Title | Subject | Sender
Northwind | Application confirmation | 2026-03-02T08:00:00Z | Engineer | Thanks | no-reply@x
Northwind | Rejection | 2026-03-12T08:00:00Z | Engineer | Update | no-reply@x
Bluefin | Application confirmation | 2026-03-03T08:00:00Z | SRE | Thanks | no-reply@x
Bluefin | Interview invitation | 2026-03-10T08:00:00Z | SRE | Chat? | no-reply@x
Cobalt | Assessment sent | 2026-03-11T08:00:00Z | PM | Test | no-reply@x`,
    layout: 'JustAJobApp mails',
    drafts: [
      'Northwind, Engineer: sent 2026-03-02, rejected at applied: acknowledged 2026-03-02, rejected 2026-03-12',
      'Bluefin, SRE: sent 2026-03-03, open at screen: acknowledged 2026-03-03, interview 2026-03-10',
      'Cobalt, PM: sent ?, open at response: assessment 2026-03-11',
    ],
  },
  {
    name: 'linkedin saved',
    text: `
Saved Date | Job Url | Job Title | Company Name
1/5/26, 11:39 PM | https://l.test/1 | Engineer | Northwind`,
    layout: 'LinkedIn saved jobs',
    drafts: ['Northwind, Engineer: wish'],
  },
];

describe('exports of other trackers', () => {
  it.each(cases)('$name', (given) => {
    expect(readingOf(given)).toEqual(expectedOf(given));
  });
});
