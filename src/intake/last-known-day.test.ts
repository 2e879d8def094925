import { expect, it } from 'vitest';
import type { Draft } from './draft.ts';
import { lastKnownDay } from './last-known-day.ts';

const today = '2026-11-23';
const sent = (line: number, sentOn: string | null, ...on: (string | null)[]): Draft => ({
  company: `Company ${line}`,
  role: null,
  sentOn,
  state: 'open',
  events: [{ kind: 'submitted', on: sentOn }, ...on.map((day) => ({ kind: 'rejected' as const, on: day }))],
  origin: { file: 'log.csv', line },
});

it.each([
  {
    name: 'the last answer',
    drafts: [sent(2, '2026-01-05', '2026-02-01'), sent(3, '2026-01-20')],
    day: '2026-02-01',
    slips: [],
  },
  {
    name: 'the last sent day',
    drafts: [sent(2, '2026-01-05'), sent(3, '2026-03-20', null)],
    day: '2026-03-20',
    slips: [],
  },
  { name: 'nothing dated', drafts: [sent(2, null)], day: null, slips: [] },
  { name: 'no rows', drafts: [], day: null, slips: [] },
  {
    name: 'a day that has not come',
    drafts: [sent(2, '2026-01-05'), sent(3, '2027-01-01')],
    day: '2026-01-05',
    slips: [],
  },
  { name: 'one row alone is no slip', drafts: [sent(2, '2022-01-05')], day: '2022-01-05', slips: [] },
  {
    name: 'a lone day exactly 180 days on counts',
    drafts: [sent(2, '2026-01-01'), sent(3, '2026-06-30')],
    day: '2026-06-30',
    slips: [],
  },
  {
    name: 'a lone day 181 days on is a slip',
    drafts: [sent(2, '2026-01-01'), sent(3, '2026-07-01')],
    day: '2026-01-01',
    slips: [3],
  },
  {
    name: 'two rows agree on a late day',
    drafts: [sent(2, '2025-01-01'), sent(3, '2026-07-01'), sent(4, '2026-07-01')],
    day: '2026-07-01',
    slips: [],
  },
  {
    name: 'a late answer in a row of its own time',
    drafts: [sent(2, '2025-01-01', '2026-01-01'), sent(3, '2025-01-09')],
    day: '2025-01-09',
    slips: [2],
  },
  {
    name: 'two slips, one beyond the other',
    drafts: [sent(2, '2022-01-01'), sent(3, '2022-01-02'), sent(4, '2023-05-05'), sent(5, '2025-05-05')],
    day: '2022-01-02',
    slips: [5, 4],
  },
])('$name', ({ drafts, day, slips }) => {
  const known = lastKnownDay(drafts, today);
  expect({ day: known.day, slips: known.warnings.map(({ origin }) => origin.line) }).toEqual({ day, slips });
});
