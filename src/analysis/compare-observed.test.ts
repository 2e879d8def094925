import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { compareObserved } from './compare-observed.ts';
import type { AnalysedApplication } from './model.ts';

const asOf = '2026-11-23';

/** So many sent on a day, the first of them answered after a week, the others told no after ten days. */
function sent(
  on: string,
  count: number,
  answered: number,
  more: Partial<AnalysedApplication>,
): readonly AnalysedApplication[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${on} ${JSON.stringify(more)} ${i}`,
    sentOn: on,
    events: [
      i < answered
        ? { kind: 'responded' as const, on: addDays(on, 7) }
        : { kind: 'rejected' as const, on: addDays(on, 10) },
    ],
    ...more,
  }));
}

describe('compareObserved', () => {
  it('holds each group against the largest, with counts, interval and chance', () => {
    const applications = [
      ...sent('2026-03-02', 60, 3, { channel: 'board' }),
      ...sent('2026-03-02', 20, 12, { channel: 'referral' }),
      ...sent('2026-03-02', 4, 4, { channel: 'recruiter' }),
    ];
    const [found, ...rest] = compareObserved({ applications, asOf }, { by: 'channel' });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ by: 'channel', metric: 'response', one: 'board', other: 'referral' });
    expect(found?.counts.other).toMatchObject({ entered: 20, advanced: 12, pending: 0 });
    expect(found?.low).toBeGreaterThan(0.2);
    expect(found?.probability).toBeGreaterThan(0.99);
    expect(found?.sentence).toContain('"referral" was answered more often with over 99 in 100');
    expect(found?.sentence).toContain('Observed, not tested');
    expect(found?.sentence).not.toMatch(/win|proven|better/);
  });

  it('sees through seasons: the later variant was only sent when everybody was answered more often', () => {
    const applications = [
      ...sent('2026-02-02', 100, 4, { variant: 'plain' }),
      ...sent('2026-02-03', 10, 0, { variant: 'bold' }),
      ...sent('2026-08-03', 14, 6, { variant: 'plain' }),
      ...sent('2026-08-04', 70, 30, { variant: 'bold' }),
    ];
    const [found] = compareObserved({ applications, asOf }, { by: 'variant' });
    expect(found?.asCounted.low).toBeGreaterThan(0.1);
    expect(found?.low).toBeLessThan(0);
    expect(found?.high).toBeGreaterThan(0);
    expect(found?.sentence).toContain('there is no evidence of a difference');
    expect(found?.sentence).toContain('it is the channels or the seasons that differ');
  });

  it('says so where two groups were never used side by side', () => {
    const applications = [
      ...sent('2026-02-02', 30, 3, { level: 'senior' }),
      ...sent('2026-08-03', 30, 3, { level: 'mid' }),
    ];
    const [found] = compareObserved({ applications, asOf }, { by: 'level' });
    expect(found?.likeWithLike).toBeNull();
    expect(found?.sentence).toContain('never used side by side');
  });

  it.each([
    { name: 'the middle of the search', day: undefined, one: 'before 2026-05-03', other: 'from 2026-05-03 on' },
    { name: 'a day that is named', day: '2026-08-01', one: 'before 2026-08-01', other: 'from 2026-08-01 on' },
  ])('splits at $name', ({ day, one, other }) => {
    const applications = [...sent('2026-02-02', 20, 6, {}), ...sent('2026-08-01', 30, 2, {})];
    const [found] = compareObserved({ applications, asOf }, { by: 'when', ...(day === undefined ? {} : { day }) });
    expect(found).toMatchObject({ one, other });
    expect(found?.high).toBeLessThan(0.05);
  });

  it('counts any later stage too', () => {
    const talked = sent('2026-03-02', 30, 0, { channel: 'board' }).map((one, i) =>
      i < 9 ? { ...one, events: [{ kind: 'screen' as const, on: '2026-03-12' }] } : one,
    );
    const applications = [...talked, ...sent('2026-03-02', 20, 5, { channel: 'direct' })];
    const [found] = compareObserved({ applications, asOf }, { by: 'channel', metric: 'screen' });
    expect(found?.counts.one.advanced).toBe(9);
    expect(found?.counts.other.advanced).toBe(0);
  });

  it('leaves out what a recruiter began and what records no outcomes', () => {
    const applications = [
      ...sent('2026-03-02', 30, 3, { channel: 'board' }),
      ...sent('2026-03-02', 30, 3, { channel: 'inbound' }),
      ...sent('2026-03-02', 30, 0, { channel: 'direct', outcomesRecorded: false }),
    ];
    expect(compareObserved({ applications, asOf }, { by: 'channel' })).toEqual([]);
  });

  it.each(['channel', 'level', 'size', 'variant', 'when'] as const)('of nothing by %s there is nothing', (by) => {
    expect(compareObserved({ applications: [], asOf }, { by })).toEqual([]);
  });
});
