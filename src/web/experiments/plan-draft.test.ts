import { describe, expect, it } from 'vitest';
import type { ExperimentTemplate, PlanOutlook } from '../../http/api.ts';
import { draftFrom, draftOf, experimentOf, missingOf, questionOf, withChange } from './plan-draft.ts';

const template: ExperimentTemplate = {
  id: 'resume-length',
  kind: 'resume',
  title: 'Length',
  question: 'Does one page bring more responses?',
  varies: 'resume',
  metric: 'response',
  arms: { a: { label: 'two pages' }, b: { label: 'one page' } },
  keepTheSame: 'The rest stays.',
  eligible: {},
  horizon: 160,
};
const outlook: PlanOutlook = {
  rateA: { estimate: 0.1, low: 0.05, high: 0.2 },
  pacePerWeek: 9,
  horizon: 124,
  answersBy: '2027-03-01',
  chanceByWeek: [],
  chanceOfProof: 0.1,
  chanceIfGain: 0.2,
  chanceInTime: 0.2,
  smallest: null,
  smallestHalf: 0.4,
  applicationsNeeded: { half: 300, nineInTen: null },
  cannotAnswer: true,
  sentence: '',
  alternatives: [],
};
const draft = draftOf(template, '2027-03-01');

describe('a plan', () => {
  it('begins with what the template says', () =>
    expect(draft).toMatchObject({
      template: 'resume-length',
      labels: { a: 'two pages', b: 'one page' },
      mode: 'prove',
    }));

  it('asks with this person’s own pace and rate where none was set', () =>
    expect(questionOf(draft)).toMatchObject({ pacePerWeek: null, horizon: null, gain: 0.08, by: '2027-03-01' }));

  it('is kept with the number the outlook planned', () =>
    expect(experimentOf(draft, outlook)).toMatchObject({
      horizon: 124,
      expected: { rateA: 0.1, rateB: 0.18 },
      decideAnyway: true,
      arms: { a: { label: 'two pages', variantId: null } },
    }));

  it('names nothing where nothing is named: an empty list would let no application take part', () =>
    expect(
      experimentOf({ ...draft, eligible: { channels: [], levels: ['', ' senior '], tags: [''], text: ' ' } }, outlook),
    ).toMatchObject({ eligible: { levels: ['senior'] } }));

  it('keeps the number the person planned', () =>
    expect(experimentOf({ ...draft, horizon: 60 }, outlook).horizon).toBe(60));

  it('is no decision without proof where it can answer, nor where it earns', () => {
    expect(experimentOf(draft, { ...outlook, cannotAnswer: false }).decideAnyway).toBe(false);
    expect(experimentOf({ ...draft, mode: 'earn' }, outlook).decideAnyway).toBe(false);
  });

  it('never hopes for a rate that is none', () =>
    expect(experimentOf({ ...draft, gain: -0.4 }, outlook).expected?.rateB).toBe(0.001));
});

it('begins a change with what was planned', () => {
  const kept = experimentOf({ ...draft, gain: 0.1, mode: 'earn', horizon: 60 }, outlook);
  const planned = {
    ...kept,
    eligible: {},
    metric: 'response' as const,
    mode: 'earn' as const,
    expected: { rateA: 0.1, rateB: 0.2 },
    template: null,
    arms: { a: { label: 'two pages', variantId: null }, b: { label: 'one page', variantId: 'v2' } },
    decideAnyway: false,
    liftFloor: false,
    stopOn: null,
    crosswiseWith: [],
    id: 'e1',
    searchId: 's1',
    state: 'planned' as const,
    plannedOn: '2026-11-23',
    startedOn: null,
    closedOn: null,
    decision: null,
    learning: null,
  };
  expect(draftFrom(planned, '2027-03-01')).toMatchObject({
    gain: 0.1,
    mode: 'earn',
    horizon: 60,
    labels: { a: 'two pages', b: 'one page' },
    variants: { a: null, b: 'v2' },
  });
});

describe('what is missing', () => {
  it.each([
    { name: 'nothing', given: draft, missing: [] },
    {
      name: 'everything',
      given: draftOf(null, '2027-03-01'),
      missing: ['the question', 'what A is', 'what B is'],
    },
    {
      name: 'a difference',
      given: { ...draft, labels: { a: 'same', b: ' same ' } },
      missing: ['what B does otherwise than A'],
    },
  ])('$name', ({ given, missing }) => expect(missingOf(given)).toEqual(missing));
});

type Change = PlanOutlook['alternatives'][number]['change'];
const alternatives: readonly { name: string; change: Change; becomes: object }[] = [
  { name: 'a bolder one', change: { gain: 0.2 }, becomes: { gain: 0.2, metric: 'response' } },
  { name: 'another metric', change: { metric: 'screen' }, becomes: { metric: 'screen', gain: 0.08 } },
  { name: 'every application', change: { eligible: null }, becomes: { eligible: {} } },
  { name: 'pairs', change: { inPairs: true }, becomes: { inPairs: true } },
];

describe('an alternative', () => {
  it.each(alternatives)('$name', ({ change, becomes }) =>
    expect(withChange({ ...draft, eligible: { tags: ['x'] } }, change)).toMatchObject(becomes),
  );
});
