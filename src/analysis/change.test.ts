import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { analyseSearch } from './analyse.ts';
import type { AnalysedApplication } from './model.ts';
import { AS_OF } from './testing.ts';

/** So many a week; of those sent in a week counted from the first, the share is answered after a week, the others told no after ten days. */
function weekly(weeks: number, pace: number, shareIn: (week: number) => number): readonly AnalysedApplication[] {
  const random = seededRandom(3);
  return Array.from({ length: weeks * pace }, (_, i): AnalysedApplication => {
    const daysAgo = Math.floor(((weeks * pace - i) * 7) / pace);
    const yes = random.uniform() < shareIn(Math.floor(i / pace));
    const after = yes ? 7 : 10;
    const happened =
      after <= daysAgo ? [{ kind: yes ? 'responded' : 'rejected', on: addDays(AS_OF, after - daysAgo) } as const] : [];
    return { id: `a${i}`, sentOn: addDays(AS_OF, -daysAgo), events: happened };
  });
}

function changeOf(applications: readonly AnalysedApplication[]) {
  return analyseSearch({ applications, asOf: AS_OF }).report.change;
}

describe('detectChange', () => {
  it('tells a fall, since when, from what to what', () => {
    const change = changeOf(weekly(34, 10, (week) => (week < 26 ? 0.3 : 0.05)));
    expect(change).toMatchObject({ tells: true, canTell: true, tellsIn: null });
    expect(change?.probability).toBeGreaterThan(0.9);
    const fellOn = addDays(AS_OF, -8 * 7);
    expect((change?.since?.low ?? '') <= fellOn && fellOn <= (change?.since?.high ?? '')).toBe(true);
    expect(change?.before?.estimate).toBeGreaterThan(0.2);
    expect(change?.after?.high).toBeLessThan(change?.before?.low ?? 0);
    expect(change?.sentence).toMatch(/^Your response rate probably fell since about \d+ \w+ \(between/);
  });

  it('says that no fall can be seen where there is none, with no day and no rates', () => {
    const change = changeOf(weekly(34, 10, () => 0.25));
    expect(change).toMatchObject({ tells: false, canTell: true, since: null, before: null, after: null });
    expect(change?.probability).toBeLessThan(0.7);
    expect(change?.sentence).toContain('No fall of your response rate can be seen');
  });

  it('of a young search says how long until it could tell, and no number', () => {
    const change = changeOf(weekly(3, 5, () => 0.2));
    expect(change).toMatchObject({ tells: false, canTell: false, probability: null, since: null });
    expect(change?.tellsIn).toBeGreaterThan(0);
    expect(change?.sentence).toMatch(/cannot be told yet: in about \d+ weeks? of 4 a week it could/);
  });

  it('of a slow search with few answers says that it could not be told', () => {
    const change = changeOf(weekly(20, 1, () => 0));
    expect(change).toMatchObject({ canTell: false, tellsIn: null, probability: null });
    expect(change?.sentence).toContain('could not be told from luck');
  });

  it('does not call it a fall where nobody ever answered', () => {
    expect(changeOf(weekly(40, 10, () => 0))).toMatchObject({ tells: false, since: null });
  });

  it.each([
    { name: 'nothing was sent', applications: [] },
    {
      name: 'nothing is dated',
      applications: weekly(10, 5, () => 0.3).map((each) => ({ ...each, sentOn: null, events: [] })),
    },
    {
      name: 'only recruiters wrote',
      applications: weekly(10, 5, () => 1).map((each) => ({ ...each, channel: 'inbound' as const })),
    },
  ])('is null where $name', ({ applications }) => {
    expect(changeOf(applications)).toBeNull();
  });

  it('is null where no outcomes are recorded', () => {
    const applications = weekly(30, 10, () => 0.2);
    expect(analyseSearch({ applications, asOf: AS_OF, outcomesRecorded: false }).report.change).toBeNull();
  });
});
