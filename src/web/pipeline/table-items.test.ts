import { describe, expect, it } from 'vitest';
import { chanceWords, sentWords, stageWords, waitWords } from './row-words.ts';
import { groupOf } from './standing-group.ts';
import { type Column, nextSort, readSort, tableItems, waitDays } from './table-items.ts';
import { testRow } from './testing.ts';

const TODAY = '2026-11-23';
const rows = [
  testRow({ id: 'wait', company: 'beta' }),
  testRow({ id: 'wait-less', company: 'Alpha', sentOn: '2026-11-20', channel: 'referral' }),
  testRow({ id: 'screen', company: 'Élan', stage: 'screen', lastOn: '2026-11-21' }),
  testRow({ id: 'final', company: 'delta', stage: 'final', lastOn: '2026-11-01', variant: 'A' }),
  testRow({ id: 'no', company: null, state: 'rejected' }),
  testRow({ id: 'wish', company: 'gamma', state: 'wish', stage: null, sentOn: null }),
];
const listed = rows.map((row) => ({ row, group: groupOf(row, null, TODAY) }));
const chances = new Map([
  ['wait', { id: 'wait', stage: 'response', silentDays: 20, mayHear: 0.4, mayGoOn: 0.07 } as const],
  ['screen', { id: 'screen', stage: 'technical', silentDays: 2, mayHear: 0.9, mayGoOn: 0.6 } as const],
]);

it('puts what wants something of the person first, with the words of its group above', () => {
  const items = tableItems({ listed, sort: null, chances: null, today: TODAY });
  expect(items.map((item) => (item.kind === 'head' ? `${item.group} ${item.count}` : item.listed.row.id))).toEqual([
    'conversation 2',
    'final',
    'screen',
    'waiting 2',
    'wait-less',
    'wait',
    'unsent 1',
    'wish',
    'closed 1',
    'no',
  ]);
});

it.each<{ column: Column; isDown?: boolean; first: readonly string[] }>([
  { column: 'company', first: ['wait-less', 'wait', 'final', 'screen', 'wish', 'no'] },
  { column: 'company', isDown: true, first: ['no', 'wish'] },
  { column: 'waiting', first: ['screen', 'wait-less', 'wait', 'final'] },
  { column: 'stage', first: ['final', 'screen'] },
  { column: 'sent', first: ['wait-less'] },
  { column: 'channel', first: ['wait'] },
  { column: 'variant', first: ['final'] },
  { column: 'chance', first: ['screen', 'wait'] },
  { column: 'role', first: ['wait'] },
])('sorts by $column, down $isDown', ({ column, isDown = false, first }) => {
  const items = tableItems({ listed, sort: { column, isDown }, chances, today: TODAY });
  expect(items.map((item) => item.kind === 'row' && item.listed.row.id).slice(0, first.length)).toEqual(first);
});

it('goes up, down, and back to the groups', () => {
  const first = nextSort(null, 'role');
  const second = nextSort(readSort(first), 'role');
  expect([first, second, nextSort(readSort(second), 'role')]).toEqual(['role', '-role', undefined]);
  expect(readSort('nothing')).toBeNull();
});

describe('a row in words', () => {
  it.each([
    { name: 'waits', words: waitWords(testRow(), TODAY), expected: '20 d' },
    { name: 'sent today', words: waitWords(testRow({ sentOn: TODAY }), TODAY), expected: 'today' },
    { name: 'a date to come', words: waitWords(testRow({ plannedOn: '2026-11-26' }), TODAY), expected: 'in 3 d' },
    { name: 'no day known', words: waitWords(testRow({ sentOn: null }), TODAY), expected: '—' },
    { name: 'closed', words: waitWords(testRow({ state: 'rejected' }), TODAY), expected: '' },
    {
      name: 'a planned round',
      words: stageWords(testRow({ stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' }), TODAY),
      expected: 'technical, Thu 26 Nov',
    },
    {
      name: 'told no',
      words: stageWords(testRow({ stage: 'final', state: 'rejected' }), TODAY),
      expected: 'final, told no',
    },
    { name: 'a wish', words: stageWords(testRow({ stage: null, state: 'wish' }), TODAY), expected: 'not sent' },
    { name: 'a draft', words: stageWords(testRow({ stage: null, state: 'draft' }), TODAY), expected: 'draft' },
    {
      name: 'a wish given up',
      words: stageWords(testRow({ stage: null, state: 'withdrawn' }), TODAY),
      expected: 'dropped',
    },
    { name: 'an offer', words: stageWords(testRow({ stage: 'offer', state: 'offer' }), TODAY), expected: 'offer' },
    { name: 'a chance', words: chanceWords(testRow({ id: 'wait' }), chances, TODAY), expected: '7' },
    { name: 'chances not known', words: chanceWords(testRow({ id: 'wait' }), null, TODAY), expected: '' },
    {
      name: 'no chance where a date is set',
      words: chanceWords(testRow({ id: 'wait', plannedOn: '2026-11-26' }), chances, TODAY),
      expected: '—',
    },
    {
      name: 'sent in another year',
      words: sentWords(testRow({ sentOn: '2025-12-31' }), TODAY),
      expected: '31 Dec 2025',
    },
  ])('$name: $expected', ({ words, expected }) => expect(words).toBe(expected));

  it('counts a day after today as none', () => expect(waitDays(testRow({ sentOn: '2026-11-24' }), TODAY)).toBeNull());
});
