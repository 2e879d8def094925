import { describe, expect, it } from 'vitest';
import { pipelineTooThin } from './pipeline-too-thin.ts';
import { AS_OF, application, examine, several } from './testing.ts';

const quiet = several(30, (id, ago) => application(id, ago, [['rejected', 9]]), { last: 12 });
const strong = several(20, (id, ago) =>
  application(id, ago, [
    ['screen', 3],
    ['technical', 6],
    ['final', 9],
  ]),
);

describe('pipeline-too-thin', () => {
  it.each([
    { name: 'no day set', search: quiet, target: {}, expected: 'not-applicable' },
    { name: 'the day has passed', search: quiet, target: { offerBy: AS_OF }, expected: 'not-applicable' },
    {
      name: 'two a week, and a month',
      search: quiet,
      target: { offerBy: '2026-07-31', pacePerWeek: 2 },
      expected: 'finding',
    },
    {
      name: 'twenty final rounds open',
      search: strong,
      target: { offerBy: '2026-09-30', pacePerWeek: 2 },
      expected: 'clear',
    },
    {
      name: 'the interval reaches over one in two',
      search: quiet,
      target: { offerBy: '2027-06-30', pacePerWeek: 12 },
      expected: 'clear',
    },
  ])('$name: $expected', ({ search, target, expected }) => {
    expect(examine(pipelineTooThin, search, { target }).kind).toBe(expected);
  });

  it('says that nothing is dated', () => {
    const undated = [{ ...application('a', 0), sentOn: null }];
    const outcome = examine(pipelineTooThin, undated, { target: { offerBy: '2026-09-30' } });
    expect(outcome.kind).toBe('too-little-data');
  });

  it('carries the chance and names a pace that would do, where one would', () => {
    const soon = examine(pipelineTooThin, quiet, { target: { offerBy: '2026-07-31', pacePerWeek: 2 } });
    if (soon.kind !== 'finding') throw new Error(soon.because);
    expect(soon.measured?.high).toBeLessThan(0.5);
    expect(soon.measured?.count).toBe(30);
    expect(soon.because).toMatch(/the chance of an offer by 31 July is .* in 100 [(].* in 100[)]/);
    expect(soon.nextStep).toMatch(/What would help most is .* as often as is typical/);
    expect(soon.nextStep).toContain('More applications alone will not make 31 July likely');
    const later = examine(pipelineTooThin, quiet, { target: { offerBy: '2028-03-31', pacePerWeek: 0.2 } });
    expect(later.kind === 'finding' && later.nextStep).toMatch(/^At [\d.]+ a week it would be as likely as not/);
  });
});
