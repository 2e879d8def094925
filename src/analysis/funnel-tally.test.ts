import { describe, expect, it } from 'vitest';
import { tallyFunnel } from './funnel-tally.ts';
import { readJourney } from './journey.ts';
import type { EventKind } from './model.ts';

const ordinary = { response: 0.1, screen: 0.7, technical: 0.5, final: 0.5, offer: 0.4 };

function tally(events: readonly { kind: EventKind; on: string | null }[]) {
  const journey = readJourney({ id: 'a', sentOn: '2026-01-01', events }, '2026-03-01');
  return Object.fromEntries(tallyFunnel([journey], ordinary).map((each) => [each.stage, each]));
}

describe('an outcome without a day', () => {
  it('came within the age of the application', () => {
    const { response } = tally([{ kind: 'rejected', on: null }]);
    expect(response?.rejectedWithin).toEqual({ days: [59], counts: [1] });
    expect(response?.rejectedAfter).toEqual({ days: [], counts: [] });
  });

  it('came before the next day that is known', () => {
    const { response } = tally([
      { kind: 'responded', on: null },
      { kind: 'screen', on: '2026-01-11' },
    ]);
    expect(response?.advancedWithin).toEqual({ days: [10], counts: [1] });
  });
});

describe('a conversation whose round was never named', () => {
  const ended = tally([
    { kind: 'interview', on: '2026-01-11' },
    { kind: 'rejected', on: '2026-01-31' },
  ]);

  it('is counted where it surely was', () => {
    expect(ended.technical?.counts).toEqual({ entered: 1, advanced: 0, rejected: 1, withdrawn: 0, pending: 0 });
    expect(ended.final?.counts.entered).toBe(0);
  });

  it('weighs as one refusal, shared out over the three rounds as ordinary searches would have it', () => {
    const refused = ['technical', 'final', 'offer'].map((stage) => ended[stage]?.rejectedWeight ?? 0);
    expect(refused.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    // Ends at the first with 1 - .5, at the second with .5 · .5, at the third with .25 · .6, of .9 that end at all.
    expect(refused[0]).toBeCloseTo(0.5 / 0.9, 12);
    expect(refused[2]).toBeCloseTo(0.15 / 0.9, 12);
    expect(ended.technical?.advancedWeight).toBeCloseTo(0.4 / 0.9, 12);
  });

  it('waits in all three while it is open', () => {
    const open = tally([{ kind: 'interview', on: '2026-01-11' }]);
    const waiting = ['technical', 'final', 'offer'].map((stage) => open[stage]?.silentFor.counts[0] ?? 0);
    expect(waiting.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('is no such thing once a screen or a later round was named', () => {
    const named = tally([
      { kind: 'screen', on: '2026-01-05' },
      { kind: 'interview', on: '2026-01-11' },
      { kind: 'rejected', on: null },
    ]);
    expect(named.technical?.rejectedWeight).toBe(1);
  });
});
