import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { analyseSearch } from './analyse.ts';
import { CHANNELS, STAGES } from './model.ts';
import { AS_OF, madeUpSearch, ORDINARY_RATES } from './testing.ts';

const search = madeUpSearch({ applications: 160, days: 120, rates: ORDINARY_RATES });
const { report } = analyseSearch(search);

describe('the report', () => {
  it('holds all five steps in order, with where each comes from', () => {
    expect(report.stages.map(({ stage, from }) => [from, stage])).toEqual([
      ['applied', 'response'],
      ['response', 'screen'],
      ['screen', 'technical'],
      ['technical', 'final'],
      ['final', 'offer'],
    ]);
    expect(report.bottleneck.map(({ stage }) => stage)).toEqual(STAGES);
    expect(report.bottleneck.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
  });

  it('counts add up, and every count opens its applications', () => {
    for (const { entered, advanced, rejected, withdrawn, pending, mayAnswer, members } of report.stages) {
      expect(entered).toBe(advanced + rejected + withdrawn + pending);
      expect(members.advanced).toHaveLength(advanced);
      expect(members.rejected).toHaveLength(rejected);
      expect(members.withdrawn).toHaveLength(withdrawn);
      expect(members.mayAnswer).toHaveLength(mayAnswer);
      expect(members.mayAnswer.length + members.probablySilence.length).toBe(pending);
    }
  });

  it('each step is entered by those that the step before let through', () => {
    report.stages.slice(1).forEach(({ entered }, i) => {
      expect(entered).toBe(report.stages[i]?.advanced);
    });
  });

  it('the rate lies in its interval, above the naive share while answers are out', () => {
    const [response] = report.stages;
    expect(response?.rate?.low).toBeLessThan(response?.rate?.estimate ?? 0);
    expect(response?.rate?.estimate).toBeLessThan(response?.rate?.high ?? 0);
    expect(response?.naive?.estimate).toBeCloseTo((response?.advanced ?? 0) / (response?.entered ?? 1), 10);
    expect(response?.rate?.level).toBe(0.9);
  });

  it('more are answered than go on', () => {
    const [response] = report.stages;
    expect(report.answerRate.answered).toBe((response?.advanced ?? 0) + (response?.rejected ?? 0));
    expect(report.answerRate.rate?.estimate).toBeGreaterThan(response?.rate?.estimate ?? 1);
  });

  it('is the same for the same input and seed, and nearly so for another order', () => {
    expect(analyseSearch(search).report).toEqual(report);
    const turned = analyseSearch({ ...search, applications: search.applications.toReversed() }).report;
    expect(turned.stages.map(({ rate }) => rate)).toEqual(report.stages.map(({ rate }) => rate));
  });

  it('survives JSON: no infinite and no undefined figure', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('what cannot be known', () => {
  it('of nothing: a report all the same', () => {
    const { report: empty } = analyseSearch({ applications: [], asOf: AS_OF });
    expect(empty).toMatchObject({ applications: 0, open: 0, forecast: null, streak: null, silence: [], warnings: [] });
    expect(empty.stages.every(({ rate, naive }) => rate === null && naive === null)).toBe(true);
    expect(empty.bottleneck.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
  });

  const silent = Array.from({ length: 165 }, (_, i) => ({ id: `s${i}`, sentOn: addDays(AS_OF, -90), events: [] }));
  it.each([
    {
      name: 'where the source says so',
      input: { applications: search.applications, asOf: AS_OF, outcomesRecorded: false },
    },
    { name: 'where no one would believe the silence', input: { applications: silent, asOf: AS_OF } },
  ])('rates without outcomes, $name', ({ input }) => {
    const { report: unknown } = analyseSearch(input);
    expect(
      unknown.stages.every(({ rate, naive, quantiles }) => rate === null && naive === null && quantiles === null),
    ).toBe(true);
    expect(unknown.forecast).toBeNull();
    expect(unknown.verdict.stage).toBeNull();
    expect(Math.max(...unknown.bottleneck.map(({ probability }) => probability))).toBeLessThan(0.4);
    expect(unknown.warnings[0]?.because).toContain('no outcomes are recorded');
  });

  it('unless the person says that it was so', () => {
    const { report: told } = analyseSearch({ applications: silent, asOf: AS_OF, outcomesRecorded: true });
    expect(told.stages[0]?.rate?.estimate).toBeLessThan(0.05);
  });

  it('waits and dates without a day: rates, and no forecast', () => {
    const applications = search.applications.map(({ id, events }) => ({
      id,
      sentOn: null,
      events: events.map(({ kind }) => ({ kind, on: null })),
    }));
    const { report: undated } = analyseSearch({ applications, asOf: AS_OF });
    expect(undated.stages[0]?.rate).not.toBeNull();
    expect(undated.stages[0]?.mayAnswer).toBe(0);
    expect([undated.forecast, undated.streak]).toEqual([null, null]);
    expect(undated.warnings).toEqual([
      {
        origin: {},
        because: expect.stringMatching(
          /^\d+ applications are open without a day: they count as ones that hear nothing any more$/,
        ),
      },
    ]);
  });

  it('warns of few undated ones by name, and of a target that has passed', () => {
    const { warnings } = analyseSearch({
      applications: [...search.applications, { id: 'u', sentOn: null, events: [] }],
      asOf: AS_OF,
      target: { offerBy: '2026-01-01' },
    }).report;
    expect(warnings.map(({ origin, because }) => `${origin.application ?? ''}: ${because}`)).toEqual([
      'u: open without a day: it counts as one that hears nothing any more',
      ': the target day 2026-01-01 has passed: the forecast looks 12 weeks ahead',
    ]);
  });
});

describe('channels', () => {
  it('inbound ones are never in the denominator of the response rate', () => {
    const { stages } = analyseSearch({
      applications: search.applications.map((each, i) => (i < 40 ? { ...each, channel: 'inbound' as const } : each)),
      asOf: AS_OF,
    }).report;
    expect(stages[0]?.entered).toBe(120);
    expect(stages[1]?.entered).toBe(40 + (stages[0]?.advanced ?? 0));
  });

  it('the reference of a step is the mix of the channels that entered it', () => {
    const { reference } = analyseSearch({
      applications: search.applications.map((each, i) => ({
        ...each,
        channel: i < 80 ? ('board' as const) : ('referral' as const),
      })),
      asOf: AS_OF,
    });
    expect(reference.response.low).toBeCloseTo((0.05 + 0.2) / 2, 10);
    expect(reference.response.source).toMatch(/^80 of 160: Cold/);
    expect(reference.screen.low).toBe(0.55);
  });

  it.each(CHANNELS)('%s alone is analysed', (channel) => {
    const { stages } = analyseSearch({
      applications: search.applications.map((each) => ({ ...each, channel })),
      asOf: AS_OF,
    }).report;
    expect(stages.filter(({ entered }) => entered > 0).every(({ rate }) => rate !== null)).toBe(true);
  });
});

it('refuses bad input, naming the field', () => {
  const applications = [...search.applications, { id: 'x', sentOn: '2026-13-01', events: [] }];
  expect(() => analyseSearch({ applications, asOf: AS_OF })).toThrow(
    'applications[160].sentOn: "2026-13-01" is no calendar day',
  );
});
