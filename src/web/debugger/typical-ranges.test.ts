import { describe, expect, it } from 'vitest';
import { STAGES } from '../../analysis/model.ts';
import { changedRanges, rangeFault, type TypedRanges } from './typical-ranges.ts';

const before = Object.fromEntries(STAGES.map((stage) => [stage, { low: '20', high: '50' }])) as TypedRanges;

describe('rangeFault', () => {
  it.each([
    { name: 'a range', typed: { low: '5', high: '16' }, fault: null },
    { name: 'nothing below 1', typed: { low: '0', high: '16' }, fault: /at least 1/ },
    { name: 'ends the other way round', typed: { low: '16', high: '5' }, fault: /below the high end/ },
    { name: 'no width', typed: { low: '5', high: '5' }, fault: /below the high end/ },
    { name: 'still empty', typed: { low: '', high: '5' }, fault: /Whole figures/ },
    { name: 'a part of one', typed: { low: '0.5', high: '5' }, fault: /Whole figures/ },
    { name: 'all', typed: { low: '50', high: '100' }, fault: /Whole figures/ },
  ])('$name', ({ typed, fault }) => {
    if (fault === null) expect(rangeFault(typed)).toBeNull();
    else expect(rangeFault(typed)).toMatch(fault);
  });
});

describe('changedRanges', () => {
  it('keeps what nobody touched built in', () => expect(changedRanges(before, before, [])).toEqual([]));

  it('replaces what was changed, as rates', () => {
    const typed = { ...before, final: { low: '30', high: '55' } };
    expect(changedRanges(before, typed, [])).toEqual([{ stage: 'final', low: 0.3, high: 0.55 }]);
  });

  it('keeps what was replaced before', () => {
    expect(changedRanges(before, before, [{ stage: 'offer' }])).toEqual([{ stage: 'offer', low: 0.2, high: 0.5 }]);
  });
});
