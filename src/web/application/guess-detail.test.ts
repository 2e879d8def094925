import { describe, expect, it } from 'vitest';
import { guessCorrected, guessEdited, guessRecorded } from './guess-detail.ts';
import { madeUpDetail, madeUpEvent } from './testing.ts';

const sent = madeUpEvent('submitted', '2026-11-01');
const screen = madeUpEvent('screen', '2026-11-10');
const open = madeUpDetail({ sentOn: '2026-11-01', timeline: [sent, screen], stage: 'screen', lastOn: '2026-11-10' });

describe('how an application stands before the server has answered', () => {
  it('ends with a no', () => {
    expect(guessRecorded(open, { kind: 'rejected', on: '2026-11-20' })).toMatchObject({
      state: 'rejected',
      stage: 'screen',
      lastOn: '2026-11-20',
    });
  });

  it('goes on to what is planned', () => {
    const guessed = guessRecorded(open, { kind: 'technical', on: '2026-11-20', plannedOn: '2026-11-26' });
    expect(guessed).toMatchObject({ stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' });
  });

  it('puts what is told late where it happened', () => {
    const { timeline } = guessRecorded(open, { kind: 'responded', on: '2026-11-05' });
    expect(timeline.map(({ kind }) => kind)).toEqual(['submitted', 'responded', 'screen']);
  });

  it('does not take a note for a sign', () => {
    expect(guessRecorded(open, { kind: 'note', on: '2026-11-22' })).toMatchObject({ lastOn: '2026-11-10' });
  });

  it('leaves a wish with a note a wish, and makes it sent when it was', () => {
    const wish = madeUpDetail({ intent: 'wish', state: 'wish', stage: null });
    expect(guessRecorded(wish, { kind: 'note' })).toMatchObject({ state: 'wish', stage: null });
    expect(guessRecorded(wish, { kind: 'submitted', on: '2026-11-23' })).toMatchObject({
      state: 'open',
      stage: 'applied',
      sentOn: '2026-11-23',
    });
    expect(guessEdited(wish, { sentOn: '2026-11-23' })).toMatchObject({ state: 'open', sentOn: '2026-11-23' });
  });

  it('stands a step back when the step never happened', () => {
    const guessed = guessCorrected(open, screen, { retracted: true });
    expect(guessed).toMatchObject({ stage: 'applied', superseded: [screen] });
    expect(guessed.timeline).toEqual([sent]);
  });

  it('has the corrected day', () => {
    const guessed = guessCorrected(open, screen, { on: '2026-11-12', heldOn: undefined });
    expect(guessed.timeline[1]).toMatchObject({ on: '2026-11-12', heldOn: null });
  });

  it('has its new fields, the day sent in the timeline too', () => {
    expect(guessEdited(open, { company: 'Bird', contact: 'Marta', tags: ['go'] })).toMatchObject({
      company: 'Bird',
      contact: { name: 'Marta' },
      tags: ['go'],
      role: 'Backend Engineer',
    });
    expect(guessEdited(open, { sentOn: '2026-10-30' }).timeline[0]).toMatchObject({ on: '2026-10-30' });
    expect(guessEdited(open, { contact: null }).contact).toBeNull();
  });
});
