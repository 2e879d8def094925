import { describe, expect, it } from 'vitest';
import { smallCompaniesAnswer } from './small-companies-answer.ts';
import { application, examine, several } from './testing.ts';

function sent(companySize: string | null, count: number, answered: number) {
  return several(
    count,
    (id, ago) =>
      application(id, ago, Number(id.split('_')[1]) < answered ? [['responded', 6]] : [['rejected', 9]], {
        companySize,
      }),
    { name: `${companySize}_`, last: 30, everyDays: 0.5 },
  );
}

describe('small-companies-answer', () => {
  it.each([
    { name: 'no size recorded', search: sent(null, 60, 6), expected: 'not-applicable' },
    { name: 'words that name no size', search: sent('public', 60, 6), expected: 'not-applicable' },
    { name: 'four small ones', search: [...sent('1000+', 60, 3), ...sent('11-50', 4, 4)], expected: 'too-little-data' },
    {
      name: 'small ones answer much more',
      search: [...sent('1,001-5,000', 80, 4), ...sent('11-50', 20, 10)],
      expected: 'finding',
    },
    { name: 'by words', search: [...sent('Enterprise', 80, 4), ...sent('Startup', 20, 10)], expected: 'finding' },
    { name: 'as often', search: [...sent('500', 80, 8), ...sent('50', 20, 2)], expected: 'clear' },
    { name: 'large ones answer more', search: [...sent('500', 80, 30), ...sent('50', 20, 1)], expected: 'clear' },
    { name: 'half goes there already', search: [...sent('500', 40, 2), ...sent('50', 40, 20)], expected: 'clear' },
    {
      name: 'the border belongs to the small ones',
      search: [...sent('201', 80, 4), ...sent('200', 20, 10)],
      expected: 'finding',
    },
    {
      name: '"200+" is larger',
      search: [...sent('5000', 80, 4), ...sent('200+', 20, 10)],
      expected: 'too-little-data',
    },
  ])('$name: $expected', ({ search, expected }) => {
    expect(examine(smallCompaniesAnswer, search).kind).toBe(expected);
  });

  it('carries the difference, the gain and those that went to large ones', () => {
    const search = [...sent('500', 80, 4), ...sent('50', 20, 10)];
    const outcome = examine(smallCompaniesAnswer, search, { target: { pacePerWeek: 10 } });
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured?.low).toBeGreaterThan(0);
    expect(outcome.gain?.estimate).toBeGreaterThan(0);
    expect(outcome.applications).toHaveLength(80);
  });
});
