import { describe, expect, it } from 'vitest';
import { firstLook, guessAdded, guessEdited, guessRecorded } from './guess-row.ts';
import { testRow } from './testing.ts';

describe('after something was recorded', () => {
  it.each([
    {
      name: 'a no ends it where it stands',
      row: testRow({ stage: 'technical' }),
      event: { kind: 'rejected', on: '2026-11-20' } as const,
      after: { stage: 'technical', state: 'rejected', lastOn: '2026-11-20' },
    },
    {
      name: 'an invitation moves it on',
      row: testRow(),
      event: { kind: 'screen', on: '2026-11-20' } as const,
      after: { stage: 'screen', state: 'open', lastOn: '2026-11-20' },
    },
    {
      name: 'an earlier step takes nothing back',
      row: testRow({ stage: 'final' }),
      event: { kind: 'responded', on: '2026-11-20' } as const,
      after: { stage: 'final', state: 'open' },
    },
    {
      name: 'an invitation after a no opens it again',
      row: testRow({ state: 'rejected', lastOn: '2026-11-10' }),
      event: { kind: 'screen', on: '2026-11-20' } as const,
      after: { stage: 'screen', state: 'open' },
    },
    {
      name: 'what the person does is nothing heard',
      row: testRow(),
      event: { kind: 'followed-up', on: '2026-11-20' } as const,
      after: { stage: 'applied', state: 'open', lastOn: '2026-11-03' },
    },
    {
      name: 'a note leaves a wish a wish',
      row: testRow({ state: 'wish', stage: null, intent: 'wish', sentOn: null }),
      event: { kind: 'note' } as const,
      after: { stage: null, state: 'wish', intent: 'wish' },
    },
    {
      name: 'a wish that was sent',
      row: testRow({ state: 'wish', stage: null, intent: 'wish', sentOn: null }),
      event: { kind: 'submitted', on: '2026-11-20' } as const,
      after: { stage: 'applied', state: 'open', intent: 'sent', sentOn: '2026-11-20' },
    },
    {
      name: 'a wish that was given up',
      row: testRow({ state: 'wish', stage: null, intent: 'wish', sentOn: null }),
      event: { kind: 'withdrawn', on: '2026-11-20' } as const,
      after: { stage: null, state: 'withdrawn' },
    },
    {
      name: 'a date set',
      row: testRow({ stage: 'screen' }),
      event: { kind: 'technical', on: '2026-11-20', plannedOn: '2026-11-26' } as const,
      after: { stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' },
    },
  ])('$name', ({ row, event, after }) => expect(guessRecorded(row, event)).toMatchObject(after));
});

describe('after an edit', () => {
  it.each([
    { name: 'plain fields', edit: { role: null, tags: ['x'] }, after: { role: null, tags: ['x'], company: 'Acme' } },
    { name: 'another day', edit: { sentOn: '2026-11-05' }, after: { sentOn: '2026-11-05', lastOn: '2026-11-05' } },
    { name: 'never sent', edit: { intent: 'wish' as const }, after: { state: 'wish', stage: null, sentOn: null } },
    { name: 'fields that no row shows', edit: { notes: 'x' }, after: testRow() },
  ])('$name', ({ edit, after }) => expect(guessEdited(testRow(), edit)).toMatchObject(after));
});

it.each([
  { name: 'sent', added: { company: 'Acme' }, after: { state: 'open', stage: 'applied' } },
  { name: 'inbound', added: { channel: 'inbound' as const }, after: { state: 'open', stage: 'response' } },
  { name: 'a wish', added: { intent: 'wish' as const }, after: { state: 'wish', stage: null } },
])('a row just typed, $name', ({ added, after }) => {
  expect(guessAdded('new-1', 's1', added)).toMatchObject({ id: 'new-1', ...after });
});

it('looks at a line by the place of its parts', () => {
  expect(firstLook('Acme, QA, referral')).toEqual({ company: 'Acme', role: 'QA' });
  expect(firstLook(' ')).toEqual({ company: null, role: null });
});
