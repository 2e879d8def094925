import { describe, expect, it } from 'vitest';
import type { SilentApplication } from '../../analysis/report.ts';
import { headline, nextLine, type Piece } from './headline.ts';
import { countGroups, groupOf } from './standing-group.ts';
import { testRow } from './testing.ts';

const TODAY = '2026-11-23';
const NONE = { conversation: 0, waiting: 0, silence: 0, unsent: 0, closed: 0 };
/** A sentence with its doors in brackets. */
const said = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => ('show' in piece || 'open' in piece ? `[${piece.words}]` : piece.words))
    .join('')
    .replaceAll('\u00a0', ' ');

describe('the sentence', () => {
  it.each([
    {
      name: 'a usual search',
      counts: { conversation: 5, waiting: 24, silence: 50, unsent: 2, closed: 63 },
      sentence:
        '[79] of [142] are still open: [5] in conversation, [24] waiting for a first answer, [50] probably silence.',
    },
    { name: 'all wait', counts: { ...NONE, waiting: 9 }, sentence: 'All [9] are [waiting for a first answer].' },
    {
      name: 'all open',
      counts: { ...NONE, waiting: 9, conversation: 1 },
      sentence: 'All [10] are still open: [1] in conversation, [9] waiting for a first answer.',
    },
    {
      name: 'some wait, the rest is closed',
      counts: { ...NONE, waiting: 2, closed: 3 },
      sentence: '[2] of [5] are still open, all [waiting for a first answer].',
    },
    {
      name: 'one is open',
      counts: { ...NONE, conversation: 1, closed: 3 },
      sentence: '[1] of [4] is still open, [in conversation].',
    },
    {
      name: 'one in all',
      counts: { ...NONE, waiting: 1 },
      sentence: 'Your [one application] is waiting for a first answer.',
    },
    { name: 'one in all, closed', counts: { ...NONE, closed: 1 }, sentence: 'Your [one application] is closed.' },
    { name: 'none open', counts: { ...NONE, closed: 1204 }, sentence: 'None of your [1,204] is open any more.' },
    { name: 'wishes alone', counts: { ...NONE, unsent: 3 }, sentence: 'Nothing is sent yet: [3] are saved.' },
  ])('$name', ({ counts, sentence }) => expect(said(headline(counts))).toBe(sentence));
});

describe('what stands next', () => {
  const silent = (id: string, mayHear: number): readonly [string, SilentApplication] => [
    id,
    { id, stage: 'response', silentDays: 20, mayHear, mayGoOn: 0.5 },
  ];
  it.each([
    {
      name: 'the next date, and one that has passed',
      rows: [
        testRow({ id: 'a', company: 'Far', stage: 'final', plannedOn: '2026-12-01', plannedKind: 'final' }),
        testRow({ id: 'b', company: 'Near', stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' }),
        testRow({ id: 'c', company: 'Past', stage: 'screen', plannedOn: '2026-11-20', plannedKind: 'screen' }),
      ],
      line: 'The next date is Thursday 26 Nov, with [Near]: technical round. The screen with [Past] was planned for Friday 20 Nov: how did it go?',
    },
    {
      name: 'a date today',
      rows: [testRow({ stage: 'screen', plannedOn: TODAY, plannedKind: 'screen' })],
      line: 'The next date is today, with [Acme]: screen.',
    },
    {
      name: 'an offer',
      rows: [testRow({ stage: 'offer', state: 'offer' })],
      line: 'The offer of [Acme] waits for your answer.',
    },
    { name: 'a date of one that is closed', rows: [testRow({ state: 'rejected', plannedOn: '2026-12-01' })], line: '' },
    {
      name: 'something saved',
      rows: [testRow(), testRow({ id: 'w', state: 'wish', stage: null })],
      line: '[1] is saved and not sent yet.',
    },
    { name: 'nothing', rows: [], line: '' },
  ])('$name', ({ rows, line }) => {
    const counts = countGroups(rows.map((row) => groupOf(row, null, TODAY)));
    expect(said(nextLine({ rows, counts, chances: null, isTooLittle: false, today: TODAY }))).toBe(line);
  });

  it.each([
    { name: 'by own answers', isTooLittle: false, line: 'Of all that wait, about two will likely go on.' },
    {
      name: 'by typical searches',
      isTooLittle: true,
      line: 'Going by typical searches, about two of them will likely go on.',
    },
  ])('what may be hoped, $name: those that are probably silence are left out', ({ isTooLittle, line }) => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => testRow({ id }));
    const chances = new Map([...rows.slice(0, 4).map(({ id }) => silent(id, 0.4)), silent('e', 0.05)]);
    const counts = countGroups(rows.map((row) => groupOf(row, chances, TODAY)));
    expect(counts).toMatchObject({ waiting: 4, silence: 1 });
    expect(said(nextLine({ rows, counts, chances, isTooLittle, today: TODAY }))).toBe(line);
  });
});
