import { describe, expect, it } from 'vitest';
import { drawnRow } from './drawn-marks.ts';
import { markPath } from './marks-layout.ts';

const axis = { from: '2026-09-07', to: '2026-10-04', width: 400 };
const mark = (sentOn: string, kind: 'advanced' | 'rejected' | 'silence' = 'rejected', isOverridden = false) => ({
  sentOn,
  kind,
  isOverridden,
});

describe('drawnRow', () => {
  it('stands in the week it was sent, four weeks on four hundred pixels', () =>
    expect(drawnRow([mark('2026-09-14')], axis).paths.rejected).toBe(markPath('rejected', 100, 0)));

  it('orders a week: what went on first', () => {
    const { paths } = drawnRow([mark('2026-09-08'), mark('2026-09-09', 'advanced')], axis);
    expect(paths.advanced).toBe(markPath('advanced', 0, 0));
    expect(paths.rejected).toBe(markPath('rejected', 8, 0));
  });

  it('strokes under what was sent other than drawn', () =>
    expect(drawnRow([mark('2026-09-08', 'silence', true)], axis).overridden).toBe('M-1 8h8'));

  it('begins another row where a week is full', () => {
    const many = Array.from({ length: 12 }, () => mark('2026-09-08'));
    expect(drawnRow(many, axis).height).toBe(24);
  });

  it.each([
    { name: 'one day', to: '2026-09-07' },
    { name: 'three years on a phone', to: '2029-09-07' },
  ])('keeps inside its width: $name', ({ to }) => {
    const { paths } = drawnRow([mark(to)], { from: '2026-09-07', to, width: 280 });
    const x = Number(/^M(\S+)/.exec(paths.rejected)?.[1]);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(280 - 6);
  });

  it('puts what was sent before the beginning at the beginning', () =>
    expect(drawnRow([mark('2026-08-01')], axis).paths.rejected).toBe(markPath('rejected', 0, 0)));
});
