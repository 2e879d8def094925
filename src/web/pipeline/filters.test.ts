import { describe, expect, it } from 'vitest';
import type { ApplicationRow } from '../../http/api.ts';
import { choicesOf, type Filters, passes, readFilters, shows } from './filters.ts';
import { testRow } from './testing.ts';

const TODAY = '2026-11-23';
const NONE: Filters = {
  show: 'open',
  text: '',
  channel: null,
  variant: null,
  drawn: null,
  tag: null,
  weeks: null,
  batch: null,
};
const draw = (experimentId: string, arm: 'a' | 'b', sent: 'a' | 'b' = arm): ApplicationRow['drawn'][number] => ({
  drawId: `${experimentId}-${arm}-${sent}`,
  experimentId,
  question: `Question ${experimentId}`,
  arm,
  label: arm === 'a' ? 'two pages' : 'one page',
  sentAs: sent === arm ? null : { arm: sent, label: 'the other', because: null },
});

it.each([
  { name: 'nothing said', search: {}, filters: NONE },
  {
    name: 'all said',
    search: {
      filter: 'closed',
      text: 'rust',
      channel: 'referral',
      variant: 'B',
      drawn: 'e/b',
      tag: 'far',
      weeks: '3',
      batch: 'b1',
    },
    filters: {
      show: 'closed',
      text: 'rust',
      channel: 'referral',
      variant: 'B',
      drawn: 'e/b',
      tag: 'far',
      weeks: 3,
      batch: 'b1',
    },
  },
  { name: 'what it does not know', search: { filter: 'x', channel: 'pigeon', weeks: '-1' }, filters: NONE },
])('reads an address: $name', ({ search, filters }) => expect(readFilters(search)).toEqual(filters));

it('counts silence among the open ones, and neither wishes nor closed ones', () => {
  expect(
    (['conversation', 'waiting', 'silence', 'unsent', 'closed'] as const).map((group) => shows('open', group)),
  ).toEqual([true, true, true, false, false]);
});

describe('what is left in', () => {
  it.each([
    { name: 'no filter', row: testRow(), filters: NONE, expected: true },
    { name: 'its channel', row: testRow(), filters: { ...NONE, channel: 'board' as const }, expected: true },
    { name: 'another channel', row: testRow(), filters: { ...NONE, channel: 'referral' as const }, expected: false },
    { name: 'another variant', row: testRow({ variant: 'A' }), filters: { ...NONE, variant: 'B' }, expected: false },
    { name: 'one of its tags', row: testRow({ tags: ['x', 'y'] }), filters: { ...NONE, tag: 'y' }, expected: true },
    {
      name: 'the arm drawn',
      row: testRow({ drawn: [draw('x', 'a'), draw('e', 'b')] }),
      filters: { ...NONE, drawn: 'e/b' },
      expected: true,
    },
    {
      name: 'the arm drawn in another experiment',
      row: testRow({ drawn: [draw('x', 'b')] }),
      filters: { ...NONE, drawn: 'e/b' },
      expected: false,
    },
    {
      name: 'sent as drawn is not sent otherwise',
      row: testRow({ drawn: [draw('e', 'b')] }),
      filters: { ...NONE, drawn: 'e/other' },
      expected: false,
    },
    {
      name: 'sent otherwise',
      row: testRow({ drawn: [draw('e', 'b', 'a')] }),
      filters: { ...NONE, drawn: 'e/other' },
      expected: true,
    },
    {
      name: '14 days are not over 2 weeks',
      row: testRow({ lastOn: '2026-11-09' }),
      filters: { ...NONE, weeks: 2 },
      expected: false,
    },
    { name: '15 days are', row: testRow({ lastOn: '2026-11-08' }), filters: { ...NONE, weeks: 2 }, expected: true },
    {
      name: 'one with a date to come waits for nobody',
      row: testRow({ lastOn: '2026-10-01', plannedOn: '2026-11-26' }),
      filters: { ...NONE, weeks: 2 },
      expected: false,
    },
    {
      name: 'a closed one neither',
      row: testRow({ state: 'rejected' }),
      filters: { ...NONE, weeks: 2 },
      expected: false,
    },
    { name: 'one without a day', row: testRow({ sentOn: null }), filters: { ...NONE, weeks: 2 }, expected: false },
  ])('$name', ({ row, filters, expected }) => expect(passes(row, filters, TODAY)).toBe(expected));
});

it('offers the commonest first', () => {
  const rows = [testRow({ variant: 'B', tags: ['x'] }), testRow({ variant: 'A' }), testRow({ variant: 'B' })];
  expect(choicesOf(rows)).toEqual({ variants: ['B', 'A'], draws: [], tags: ['x'] });
});

it.each([
  {
    name: 'of one experiment without its question',
    draws: [draw('e', 'b', 'a'), draw('e', 'a')],
    names: ['A, two pages', 'B, one page', 'sent other than drawn'],
  },
  {
    name: 'of two with it',
    draws: [draw('e', 'b'), draw('x', 'a')],
    names: ['B, one page · Question e', 'A, two pages · Question x'],
  },
])('offers what was drawn: $name', ({ draws, names }) => {
  const rows = draws.map((one) => testRow({ drawn: [one] }));
  expect(choicesOf(rows).draws.map(({ name }) => name)).toEqual(names);
});
