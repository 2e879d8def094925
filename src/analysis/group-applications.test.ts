import { expect, it } from 'vitest';
import { groupOf, SEGMENTED_BY } from './group-applications.ts';
import type { AnalysedApplication } from './model.ts';

const application: AnalysedApplication = { id: 'a', sentOn: '2026-03-10', events: [] };

it.each([
  { name: 'a channel', by: 'channel', given: { channel: 'board' }, group: 'board' },
  { name: 'a level in other letters', by: 'level', given: { level: '  Senior  Engineer ' }, group: 'senior engineer' },
  { name: 'a level by the post', by: 'level', given: { level: 'Internship' }, group: 'intern' },
  { name: 'a level by who holds it', by: 'level', given: { level: 'intern' }, group: 'intern' },
  { name: 'a level in short', by: 'level', given: { level: 'Sr. Engineer' }, group: 'senior engineer' },
  { name: 'a level that only begins like a short form', by: 'level', given: { level: 'SRE' }, group: 'sre' },
  { name: 'a level that only ends like a post', by: 'level', given: { level: 'Leadership' }, group: 'leadership' },
  { name: 'a level of spaces', by: 'level', given: { level: '  ' }, group: null },
  { name: 'an empty size', by: 'size', given: { companySize: '  ' }, group: null },
  { name: 'a variant', by: 'variant', given: { variant: 'Plain v2' }, group: 'plain v2' },
  {
    name: 'sent on the day of the posting',
    by: 'posting-age',
    given: { postedOn: '2026-03-10' },
    group: 'within 3 days of the posting',
  },
  { name: 'the fourth day', by: 'posting-age', given: { postedOn: '2026-03-06' }, group: '4 to 7 days after it' },
  { name: 'the eighth day', by: 'posting-age', given: { postedOn: '2026-03-02' }, group: '8 to 30 days after it' },
  { name: 'months later', by: 'posting-age', given: { postedOn: '2025-11-02' }, group: 'over 30 days after it' },
  { name: 'a posting younger than the letter', by: 'posting-age', given: { postedOn: '2026-03-11' }, group: null },
] as const)('$name: $group', ({ by, given, group }) => {
  expect(groupOf({ ...application, ...given }, by)).toBe(group);
});

it.each(SEGMENTED_BY)('of an application that records nothing there is no group: %s', (by) => {
  expect(groupOf(application, by)).toBeNull();
});
