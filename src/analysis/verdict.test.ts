import { describe, expect, it } from 'vitest';
import type { StageFit } from './funnel.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import { STAGES, type Stage } from './model.ts';
import { mixReference } from './reference.ts';
import { AS_OF, madeUpSearch, ORDINARY_RATES } from './testing.ts';
import { sayVerdict, standingOut, type VerdictInput } from './verdict.ts';

const nobody = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const ranges = Object.entries(mixReference(nobody)).map(([stage, range]) => ({ stage, ...range })) as never;

function fitsOf(applications: number, days: number, rates: readonly number[], seed = 5): readonly StageFit[] {
  const search = madeUpSearch({ applications, days, rates, seed });
  return fitFunnel(
    search.applications.map((application) => readJourney(application, AS_OF)),
    ranges,
  );
}
const chances = (...five: readonly number[]) => STAGES.map((stage, i) => ({ stage, probability: five[i] ?? 0 }));
const even = chances(0.2, 0.2, 0.2, 0.2, 0.2);
const few = fitsOf(9, 14, ORDINARY_RATES);
const ordinary = fitsOf(300, 180, ORDINARY_RATES, 7);
const brokenTechnical = fitsOf(400, 200, [0.2, 0.8, 0.7, 0.1, 0.3]);

function say(more: Partial<VerdictInput>) {
  return sayVerdict({
    fits: ordinary,
    bottleneck: even,
    applications: 300,
    pacePerWeek: 9,
    outcomesRecorded: true,
    silenceImpossible: true,
    outcomesInDoubt: false,
    accepted: false,
    ...more,
  });
}

describe('standingOut', () => {
  it.each([
    { name: 'half, and 1.5 times the next', five: [0.1, 0.05, 0.02, 0.5, 0.33], expected: 'final' },
    { name: 'under half', five: [0.2, 0.1, 0.1, 0.49, 0.11], expected: null },
    { name: 'half, and too close a next', five: [0.0, 0.0, 0.1, 0.5, 0.4], expected: null },
    { name: 'all alike', five: [0.2, 0.2, 0.2, 0.2, 0.2], expected: null },
    { name: 'certain', five: [1, 0, 0, 0, 0], expected: 'response' },
  ] as { name: string; five: number[]; expected: Stage | null }[])('$name: $expected', ({ five, expected }) => {
    expect(standingOut(chances(...five))).toBe(expected);
  });
});

describe('the sentence', () => {
  it('names the step the person stands in, the chance, the counts and both ranges', () => {
    const { stage, sentence, detail, nextStep } = say({
      fits: brokenTechnical,
      bottleneck: chances(0.05, 0.05, 0.1, 0.7, 0.1),
    });
    expect(stage).toBe('final');
    expect(sentence).toBe('Your search most likely fails at the technical round (7 in 10).');
    expect(detail).toMatch(
      /^\d+ reached a technical round, \d+ went on to a final round, \d+ (is|are) open[.] Typical is 35 to 60 in 100; yours is between \d+ and \d+ in 100[.] What comes before it works/,
    );
    expect(nextStep).toContain('mock interviews');
  });

  it.each([
    { at: 0, fails: 'at the first step, from application to response' },
    { at: 1, fails: 'between the reply and the first conversation' },
    { at: 2, fails: 'at the phone screen' },
    { at: 3, fails: 'at the technical round' },
    { at: 4, fails: 'at the final round' },
  ])('step $at fails $fails', ({ at, fails }) => {
    const broken = fitsOf(
      600,
      300,
      [0.4, 0.9, 0.8, 0.8, 0.6].map((rate, i) => (i === at ? rate / 20 : rate)),
    );
    const five = STAGES.map((_, i) => (i === at ? 0.8 : 0.05));
    expect(say({ fits: broken, bottleneck: chances(...five) }).strength).toBe('fails');
    expect(say({ fits: broken, bottleneck: chances(...five) }).sentence).toBe(
      `Your search most likely fails ${fails} (8 in 10).`,
    );
  });

  it('tells silence from refusals at the first step', () => {
    const bottleneck = chances(0.8, 0.05, 0.05, 0.05, 0.05);
    const refused = (rejected: number) =>
      fitsOf(300, 180, [0.01, 0.7, 0.5, 0.5, 0.3]).map((fit, i) =>
        i === 0 ? { ...fit, counts: { ...fit.counts, entered: 300, advanced: 3, rejected } } : fit,
      );
    expect(say({ fits: refused(150), bottleneck }).detail).toContain(
      '153 were answered at all, 150 of them with a no.',
    );
    expect(say({ fits: refused(20), bottleneck }).detail).not.toContain('answered at all');
  });

  it('does not say that a healthy step fails, though it be the likeliest to hold the search back', () => {
    const { stage, strength, sentence } = say({ bottleneck: chances(0.05, 0.05, 0.1, 0.6, 0.2) });
    expect(stage).toBe('final');
    expect(strength).toBe('leans');
    expect(sentence).toBe(
      'No step of your search is clearly below typical; if one holds it back, it is most likely passing the technical round (6 in 10).',
    );
  });

  it('tells an ordinary search that it is ordinary', () => {
    expect(say({}).sentence).toBe('No step of your search is clearly below typical, and none stands out.');
  });

  it('tells a young one what it lacks, at its own pace', () => {
    const { stage, sentence, nextStep } = say({ fits: few, applications: 9, pacePerWeek: 4 });
    expect(stage).toBeNull();
    expect(sentence).toBe('Too early to say where it fails; so far nothing is out of the ordinary.');
    expect(nextStep).toBe('Go on as you are: at 4 a week a first lean comes in about 8 weeks.');
  });

  it('tells one that stands still what would help', () => {
    const { nextStep } = say({ fits: few, applications: 9, pacePerWeek: 0 });
    expect(nextStep).toBe('Bring older applications or another log: a first lean needs about 31 more.');
  });

  it('names two steps where both are as likely and one is low', () => {
    const { stage, sentence, nextStep } = say({
      fits: brokenTechnical,
      bottleneck: chances(0.02, 0.08, 0.4, 0.45, 0.05),
    });
    // It would be odd to go on as before where a step is low.
    expect(nextStep).toContain('mock interviews');
    expect(stage).toBeNull();
    expect(sentence).toBe(
      'Too early to say where it fails: passing the technical round (5 in 10), or passing the phone screen (4 in 10).',
    );
  });

  it.each([
    { name: 'nothing sent', more: { applications: 0 }, sentence: /^There is no application here yet/ },
    { name: 'no outcomes', more: { outcomesRecorded: false }, sentence: /^This log records no outcomes/ },
    { name: 'no yes anywhere', more: { outcomesInDoubt: true }, sentence: /^No yes of any kind is written down/ },
    { name: 'an offer accepted', more: { accepted: true }, sentence: /^This search led to an offer you accepted/ },
  ])('is its own for $name', ({ more, sentence }) => {
    expect(say(more).sentence).toMatch(sentence);
    expect(say(more).strength).toBe('none');
  });

  it('says that silence is next to impossible only where the data say so', () => {
    const told = (more: Partial<VerdictInput>) => say({ outcomesRecorded: false, ...more });
    expect(told({}).detail).toContain('next to impossible');
    const one = told({ applications: 1, silenceImpossible: false });
    expect(one.detail).toBe('1 application, and no answer of any kind, not even a rejection, is written down.');
    expect(one.nextStep).toBe('Write down what became of it: answered, rejected, or nothing.');
    expect(told({ applications: 4 }).nextStep).toContain('each of them');
  });

  it('counts one and many in the words for each', () => {
    const [first, ...later] = few as [StageFit, ...StageFit[]];
    const of = (entered: number, advanced: number, rejected: number) =>
      [{ ...first, counts: { ...first.counts, entered, advanced, rejected, pending: 0 } }, ...later] as StageFit[];
    expect(say({ fits: of(1, 0, 1) }).detail).toMatch(/^1 was sent, 0 got a response, 0 are open[.]/);
    expect(say({ fits: of(12, 0, 1), outcomesInDoubt: true, applications: 12 }).detail).toContain(
      '12 applications 1 was refused',
    );
    expect(say({ fits: of(12, 0, 2), outcomesInDoubt: true, applications: 12 }).detail).toContain('2 were refused');
  });

  it('stays kind and exact: no exclamation, no cheer, one sentence', () => {
    const all = [
      say({}),
      say({ applications: 0 }),
      say({ fits: few }),
      say({ outcomesRecorded: false }),
      say({ accepted: true }),
    ];
    for (const { sentence, detail, nextStep } of all) {
      expect(`${sentence} ${detail} ${nextStep}`).not.toMatch(/!|undefined|NaN|null/);
      expect(sentence).toMatch(/^[A-Z][^.]*[.]$/);
    }
  });
});
