import { describe, expect, it } from 'vitest';
import { batchWords, firstOfBatch, originPath, originWords } from './origin-words.ts';
import { before, takenBack } from './superseded.ts';
import { madeUpDetail, madeUpEvent } from './testing.ts';
import { type TimelineEntry, timelineLines } from './timeline-lines.ts';

const TODAY = '2026-11-23';
const told = (timeline: readonly TimelineEntry[]) =>
  timelineLines(timeline, TODAY).map(({ day, words, asides, mark }) => [day, words, asides.join(', '), mark]);

describe('the lines of a timeline', () => {
  it('are newest first, what is planned above', () => {
    const timeline = [
      madeUpEvent('submitted', '2026-10-12'),
      madeUpEvent('acknowledged', '2026-10-12'),
      madeUpEvent('responded', '2026-10-22', { learntOn: '2026-10-24' }),
      madeUpEvent('screen', '2026-10-30', { heldOn: '2026-11-11' }),
      madeUpEvent('technical', '2026-11-17', { plannedOn: '2026-11-26' }),
    ];
    expect(told(timeline)).toEqual([
      ['2026-11-26', 'Technical round', 'planned', 'planned'],
      ['2026-11-17', 'Went on to technical', '', 'forward'],
      ['2026-11-11', 'Screen held', '', 'other'],
      ['2026-10-30', 'Invited to a screen', '', 'forward'],
      ['2026-10-22', 'Responded', 'learnt 24 Oct', 'forward'],
      ['2026-10-12', 'Receipt', 'automatic, no answer', 'receipt'],
      ['2026-10-12', 'Sent', '', 'other'],
    ]);
  });

  it.each([
    {
      name: 'a round of which only the day it was held is known',
      entry: madeUpEvent('screen', '2026-11-11', { heldOn: '2026-11-11' }),
      lines: [['2026-11-11', 'Screen held', '', 'forward']],
    },
    {
      name: 'a plan that passed',
      entry: madeUpEvent('final', '2026-11-01', { plannedOn: '2026-11-18' }),
      lines: [
        ['2026-11-18', 'Final round', 'was planned, nothing said since', 'other'],
        ['2026-11-01', 'Went on to the final round', '', 'forward'],
      ],
    },
    {
      name: 'a plan for today still lies ahead',
      entry: madeUpEvent('final', TODAY, { plannedOn: TODAY }),
      lines: [[TODAY, 'Went on to the final round', '', 'forward']],
    },
    {
      name: 'a day that was worked out',
      entry: madeUpEvent('rejected', '2026-01-03', { inferred: true }),
      lines: [['2026-01-03', 'Told no', 'year worked out from its neighbours', 'other']],
    },
    {
      name: 'a conversation without its name',
      entry: madeUpEvent('interview', null),
      lines: [[null, 'Invited to a conversation', 'round not named', 'forward']],
    },
  ])('tell $name', ({ entry, lines }) => expect(told([entry])).toEqual(lines));

  it('keep what has no day beside the one before it', () => {
    const timeline = [
      madeUpEvent('submitted', '2026-10-01'),
      madeUpEvent('screen', null),
      madeUpEvent('rejected', '2026-10-20'),
    ];
    expect(timelineLines(timeline, TODAY).map(({ entry }) => entry.kind)).toEqual(['rejected', 'screen', 'submitted']);
  });
});

describe('what was corrected or taken back', () => {
  const first = madeUpEvent('screen', '2026-10-09');
  const second = madeUpEvent('screen', '2026-10-10', { corrects: first.id });
  const third = madeUpEvent('technical', '2026-10-11', { corrects: second.id });
  const wrong = madeUpEvent('offer', '2026-10-20');
  const never = madeUpEvent('offer', '2026-10-20', { corrects: wrong.id });
  const detail = madeUpDetail({ timeline: [third], superseded: [first, second, wrong, never] });

  it('tells what an entry said before, the latest first', () => {
    expect(before(detail, third)).toEqual([second, first]);
  });

  it('knows what never happened by the entry that says so', () => {
    expect(takenBack(detail)).toEqual([{ retraction: never, was: wrong }]);
  });
});

describe('where it was read', () => {
  const file = { kind: 'file', file: 'jobs.csv', line: 98, batch: 'b1' } as const;
  it.each([
    { name: 'a file', text: originWords(file), says: 'jobs.csv, line 98' },
    {
      name: 'a file in folders, by its name alone',
      text: originWords({ ...file, file: '/home/a/logs/jobs.csv' }),
      says: 'jobs.csv, line 98',
    },
    {
      name: 'a file in folders of Windows',
      text: originWords({ ...file, file: 'C:\\a\\jobs.csv' }),
      says: 'jobs.csv, line 98',
    },
    { name: 'its path, on demand', text: originPath({ ...file, file: '/home/a/jobs.csv' }), says: '/home/a/jobs.csv' },
    { name: 'no path where the name is all', text: originPath(file), says: null },
    { name: 'a file without a line', text: originWords({ ...file, line: null }), says: 'jobs.csv' },
    {
      name: 'mail',
      text: originWords({ ...file, kind: 'mail', file: '<7f@acme.example>', line: null }),
      says: 'mail, <7f@acme.example>',
    },
    { name: 'by hand', text: originWords({ kind: 'hand' }), says: 'typed by hand' },
  ])('$name: $says', ({ text, says }) => expect(text).toBe(says));

  it('names the import by its day, once', () => {
    const timeline = ['submitted', 'screen', 'rejected'].map((kind) =>
      madeUpEvent(kind as 'screen', null, { origin: file }),
    );
    expect([...firstOfBatch([madeUpEvent('note', null), ...timeline])]).toEqual([[timeline[0]?.id, 'b1']]);
    const batches = [{ id: 'b1', at: '2026-11-02T08:00:00Z' }];
    expect(batchWords('b1', batches, TODAY)).toBe('batch of 2 Nov');
    expect(batchWords('b2', batches, TODAY)).toBe('its import');
    expect(batchWords(null, batches, TODAY)).toBeNull();
  });
});
