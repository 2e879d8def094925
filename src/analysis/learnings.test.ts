import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { analyseSearch } from './analyse.ts';
import { learn, ratePrior } from './funnel-prior.ts';
import { readJourney } from './journey.ts';
import { readLearnings } from './learnings.ts';
import type { AnalysedApplication, Learning } from './model.ts';

const asOf = '2026-11-23';
const learning: Learning = { variant: 'Bold v2', stage: 'response', low: 0.3, high: 0.5, measuredOn: '2026-09-01' };

function sent(count: number, sentOn: string, more: Partial<AnalysedApplication> = {}): readonly AnalysedApplication[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${sentOn} ${i} ${more.variant}`,
    sentOn,
    events: [],
    ...more,
  }));
}
function read(applications: readonly AnalysedApplication[], learnings: readonly Learning[]) {
  const journeys = applications.map((application) => readJourney(application, asOf));
  return readLearnings({ applications, learnings, asOf }, journeys);
}
function rate(applications: readonly AnalysedApplication[], learnings?: readonly Learning[]) {
  const { report } = analyseSearch({ applications, asOf, ...(learnings ? { learnings } : {}) });
  return report.stages[0];
}

describe('readLearnings', () => {
  it.each([
    {
      name: 'sent after it was measured, the variant in other letters',
      applications: sent(4, '2026-10-01', { variant: 'bold V2 ' }),
      counts: 1,
    },
    {
      name: 'sent before: the data hold it already',
      applications: sent(4, '2026-08-01', { variant: 'bold v2' }),
      counts: 0,
    },
    { name: 'another variant', applications: sent(4, '2026-10-01', { variant: 'plain' }), counts: 0 },
    { name: 'nothing sent yet', applications: [], counts: 1 },
  ])('$name', ({ applications, counts }) => {
    expect(read(applications, [learning]).response).toHaveLength(counts);
  });

  it.each([
    { name: 'a learning of a later day', given: { measuredOn: '2027-01-01' } },
    { name: 'one from sending to a later stage', given: { stage: 'screen' } },
    { name: 'one of another channel', given: { variant: null, channel: 'referral' } },
  ] as const)('leaves out $name', ({ given }) => {
    const found = read(sent(4, '2026-10-01', { variant: 'bold v2', channel: 'board' }), [{ ...learning, ...given }]);
    expect(Object.values(found).flat()).toEqual([]);
  });

  it('fades by half in a year', () => {
    const width = (measuredOn: string) => read([], [{ ...learning, measuredOn }]).response[0]?.sd ?? 0;
    expect(width(addDays(asOf, -365)) / width(asOf)).toBeCloseTo(Math.SQRT2, 6);
  });

  it('counts a step of its own where it says from where', () => {
    expect(read([], [{ ...learning, variant: null, stage: 'final', from: 'technical' }]).final).toHaveLength(1);
  });
});

describe('a learning in the report', () => {
  it('moves the rate of what is sent since, and not the reference', () => {
    const applications = sent(8, '2026-11-20', { variant: 'bold v2' });
    const [without, with1] = [rate(applications), rate(applications, [learning])];
    expect(with1?.rate?.estimate).toBeGreaterThan((without?.rate?.estimate ?? 1) + 0.1);
    expect(with1?.reference).toEqual(without?.reference);
  });

  it.each([
    { name: 'a day that is none', given: { measuredOn: '2026-02-30' }, says: /learnings\[0\]\.measuredOn/ },
    { name: 'a range the wrong way round', given: { low: 0.6 }, says: /learnings\[0\]\.high/ },
    { name: 'a stage that is none', given: { stage: 'hired' as never }, says: /learnings\[0\]\.stage/ },
  ])('refuses $name', ({ given, says }) => {
    expect(() => rate([], [{ ...learning, ...given }])).toThrow(says);
  });
});

describe('learn', () => {
  it('keeps weights that sum to 1, narrows every part and moves it towards what was measured', () => {
    const normal = fc.record({
      mean: fc.double({ min: -6, max: 3, noNaN: true }),
      sd: fc.double({ min: 0.05, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(normal, (measured) => {
        const before = ratePrior({ low: 0.05, high: 0.16 });
        const { parts } = learn(before, measured);
        expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        parts.forEach(({ mean, sd }, i) => {
          const old = before.parts[i] as (typeof parts)[number];
          expect(sd).toBeLessThan(old.sd);
          expect(Math.abs(mean - measured.mean)).toBeLessThanOrEqual(Math.abs(old.mean - measured.mean) + 1e-9);
        });
      }),
    );
  });
});
