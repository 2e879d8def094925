import { describe, expect, it } from 'vitest';
import type { StageReached } from '../../analysis/model.ts';
import { madeUpDetail, madeUpEvent } from '../application/testing.ts';
import { stepBack } from './step-back.ts';

const sent = madeUpEvent('submitted', '2026-10-01');
const responded = madeUpEvent('responded', '2026-10-05');
const screen = madeUpEvent('screen', '2026-10-09');
const test = madeUpEvent('assessment', '2026-10-12');
const technical = madeUpEvent('technical', '2026-10-15');
const technicalAgain = madeUpEvent('technical', '2026-10-20');
const wrote = madeUpEvent('outreach', '2026-09-28');
const note = madeUpEvent('note', '2026-10-21');

const said = (timeline: (typeof sent)[], target: StageReached) =>
  stepBack(madeUpDetail({ sentOn: '2026-10-01', timeline }), target)?.map(({ event, to }) => [event.id, to]) ?? null;
const gone = { retracted: true };

describe('moving a card back', () => {
  it.each([
    { name: 'takes back the last step', timeline: [sent, responded, screen], to: 'response', is: [[screen.id, gone]] },
    { name: 'leaves a note alone', timeline: [sent, responded, note], to: 'applied', is: [[responded.id, gone]] },
    {
      name: 'makes of a step that skipped others the one before it',
      timeline: [sent, technical],
      to: 'screen',
      is: [[technical.id, { kind: 'screen' }]],
    },
    {
      name: 'takes back both rounds of one stage',
      timeline: [sent, screen, technical, technicalAgain],
      to: 'screen',
      is: [
        [technical.id, gone],
        [technicalAgain.id, gone],
      ],
    },
    {
      name: 'knows that a test after a conversation is a technical round',
      timeline: [sent, screen, test],
      to: 'screen',
      is: [[test.id, gone]],
    },
    {
      name: 'keeps a test before any conversation as the response',
      timeline: [sent, test, technical],
      to: 'response',
      is: [[technical.id, gone]],
    },
    {
      name: 'goes back over several stages',
      timeline: [sent, responded, screen, technical],
      to: 'applied',
      is: [
        [responded.id, gone],
        [screen.id, gone],
        [technical.id, gone],
      ],
    },
    { name: 'has nothing to take back', timeline: [sent], to: 'applied', is: null },
  ] as const)('$name', ({ timeline, to, is }) => expect(said([...timeline], to)).toEqual(is));

  it('cannot make one wait that came in through their message', () => {
    const inbound = madeUpDetail({ sentOn: '2026-10-01', channel: 'inbound', timeline: [wrote, sent, screen] });
    expect(stepBack(inbound, 'applied')).toBeNull();
  });
});
