import { describe, expect, it } from 'vitest';
import { CHANNELS, STAGES } from './model.ts';
import { REFERENCE_ROWS } from './reference.data.ts';
import { type EnteredByChannel, mixReference } from './reference.ts';

const nobody: EnteredByChannel = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const sent = (response: EnteredByChannel['response']): EnteredByChannel => ({ ...nobody, response });

describe('the table', () => {
  it.each(REFERENCE_ROWS)(
    '$stage, $way: a range of rates, told in a sentence',
    ({ low, high, text, figures, assumption }) => {
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThan(low);
      expect(high).toBeLessThan(1);
      expect(text).toMatch(/[.]$/);
      if (assumption) expect(text).toContain('our assumption');
      else expect(figures.length).toBeGreaterThan(0);
      if (figures.some(({ secondHand }) => secondHand)) expect(text).toContain('second-hand');
    },
  );

  it.each(CHANNELS)('has a row for every step by %s', (channel) => {
    for (const stage of STAGES) {
      const { low, high } = mixReference({ ...nobody, [stage]: { [channel]: 3 } })[stage];
      expect(low).toBeLessThan(high);
    }
  });
});

describe('the mix', () => {
  it.each([
    { name: 'nobody yet: cold', entered: {}, low: 0.05, high: 0.16 },
    { name: 'cold only, by two channels', entered: { direct: 10, board: 30 }, low: 0.05, high: 0.16 },
    { name: 'referred only', entered: { referral: 2, network: 1 }, low: 0.2, high: 0.5 },
    { name: 'three cold to one referred', entered: { direct: 30, referral: 10 }, low: 0.0875, high: 0.245 },
  ])('$name', ({ entered, low, high }) => {
    const { response } = mixReference(sent(entered));
    expect(response.low).toBeCloseTo(low, 10);
    expect(response.high).toBeCloseTo(high, 10);
  });

  it('tells the counts where it is a mix, and only then', () => {
    expect(mixReference(sent({ direct: 30, referral: 10 })).response.source).toMatch(
      /^30 of 40: Cold .* 10 of 40: Ref/,
    );
    expect(mixReference(sent({ direct: 30, board: 10 })).response.source).toMatch(/^Cold/);
  });
});

describe("the person's own range", () => {
  it('replaces the step it names, and no other', () => {
    const reference = mixReference(sent({ board: 4 }), [{ stage: 'response', low: 0.3, high: 0.4 }]);
    expect(reference.response).toEqual({ low: 0.3, high: 0.4, source: 'Your own range.' });
    expect(reference.screen.low).toBe(0.55);
  });

  it('for one channel leaves the others to the table', () => {
    const reference = mixReference(sent({ board: 10, referral: 10 }), [
      { stage: 'response', low: 0.3, high: 0.7, channel: 'referral' },
    ]);
    expect(reference.response.low).toBeCloseTo((0.05 + 0.3) / 2, 10);
    expect(reference.response.high).toBeCloseTo((0.16 + 0.7) / 2, 10);
  });

  it('for a channel goes before one for all', () => {
    const own = [
      { stage: 'response', low: 0.1, high: 0.2 },
      { stage: 'response', low: 0.3, high: 0.7, channel: 'referral' },
    ] as const;
    expect(mixReference(sent({ referral: 10 }), own).response.low).toBe(0.3);
    expect(mixReference(sent({ board: 10 }), own).response.low).toBe(0.1);
  });
});
