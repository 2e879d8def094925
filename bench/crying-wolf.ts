import { referenceMiddle } from '../src/analysis/funnel-prior.ts';
import type { AnalysedApplication } from '../src/analysis/model.ts';
import { addDays } from '../src/kernel/day.ts';
import { analyse } from '../src/main/analysis.ts';
import { logit, sigmoid } from '../src/stats/logit.ts';
import { type Random, seededRandom } from '../src/stats/seeded-random.ts';
import { type SimulatedSearch, simulateSearch } from './simulate.ts';
import { atLeast, atMost, type BenchTable, markdownTable, percent, type Task } from './table.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

/** Diagnoses of a rate or of a difference: those that can cry wolf. */
const OF_RATES = [
  'low-response-rate',
  'replies-not-becoming-conversations',
  'screens-not-converting',
  'technical-not-converting',
  'finals-not-converting',
  'cold-share-high',
  'slow-to-apply',
] as const;

/** Rates near the middle of their references, and one of them perhaps a fraction of it. */
interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly applications: number;
  readonly weeks: number;
  /** Step → share of its reference's middle. */
  readonly broken?: { readonly step: number; readonly share: number; readonly id: (typeof OF_RATES)[number] };
  readonly youngDays?: number;
}

const HEALTHY: readonly Scenario[] = [
  { id: 'healthy-40', name: 'healthy, 40 in 6 weeks', applications: 40, weeks: 6 },
  { id: 'healthy-120', name: 'healthy, 120 in 14 weeks', applications: 120, weeks: 14 },
  { id: 'healthy-300', name: 'healthy, 300 in 26 weeks', applications: 300, weeks: 26 },
];
const YOUNG: readonly Scenario[] = [
  { id: 'young-3', name: 'three days old, 12 applications', applications: 12, weeks: 3 / 7 },
  { id: 'young-30', name: 'three days old, 60 applications', applications: 60, weeks: 3 / 7 },
];
const BROKEN: readonly (Scenario & { readonly least: number })[] = [
  {
    id: 'broken-response',
    name: 'response at a third, 160 in 14 weeks',
    applications: 160,
    weeks: 14,
    broken: { step: 0, share: 1 / 3, id: 'low-response-rate' },
    least: 0.85,
  },
  {
    id: 'broken-technical',
    name: 'technical at a third, 320 in 14 weeks',
    applications: 320,
    weeks: 14,
    broken: { step: 2, share: 1 / 3, id: 'screens-not-converting' },
    least: 0.65,
  },
];

const SAYS_IT_FAILS = 'Your search most likely fails';
const LOGIT_SD = 0.15;
const SEARCHES = 1_000;
const PARTS = 4;

interface Fired {
  readonly searches: number;
  readonly any: number;
  /** The first sentence says that the search fails somewhere. */
  readonly headline: number;
  readonly each: Readonly<Record<string, number>>;
}

/**
 * How often a diagnosis of a rate or a difference fires where nothing is wrong, and how often it fires where a rate
 * is a third of what it should be. The best peer's headline rule blames 98 of 100 healthy searches of three days.
 */
export const cryingWolf: BenchTable<Fired> = {
  name: 'crying-wolf',
  tasks: (scale) =>
    [...HEALTHY, ...YOUNG, ...BROKEN].flatMap((scenario, s) =>
      Array.from({ length: PARTS }, (_, part) =>
        task(scenario, { seed: 9_000 + s * 10 + part, searches: Math.ceil((SEARCHES * scale) / PARTS), part }),
      ),
    ),
  report(outcomes) {
    const rows = [...HEALTHY, ...YOUNG, ...BROKEN].map((scenario) => ({ scenario, fired: sum(scenario, outcomes) }));
    const share = (id: string) => rows.find(({ scenario }) => scenario.id === id)?.fired as Fired;
    const most = ({ each, searches }: Fired) => Math.max(...Object.values(each)) / searches;
    return {
      lines: markdownTable(
        ['search', 'searches', 'headline', 'any', ...OF_RATES],
        rows.map(({ scenario, fired }) => [
          scenario.name,
          fired.searches,
          percent(fired.headline / fired.searches),
          percent(fired.any / fired.searches),
          ...OF_RATES.map((id) => percent((fired.each[id] ?? 0) / fired.searches)),
        ]),
      ),
      checks: [
        ...HEALTHY.flatMap(({ id, name }) => [
          atMost(`${name}: any fires`, share(id).any / share(id).searches, 0.12),
          atMost(`${name}: the most frequent one`, most(share(id)), 0.05),
        ]),
        ...[...HEALTHY, ...YOUNG].map(({ id, name }) =>
          atMost(`${name}: the first sentence blames a step`, share(id).headline / share(id).searches, 0.1),
        ),
        ...YOUNG.map(({ id, name }) => atMost(`${name}: any fires`, share(id).any / share(id).searches, 0)),
        ...BROKEN.map(({ id, name, broken, least }) =>
          atLeast(`${name}: found`, (share(id).each[broken?.id ?? ''] ?? 0) / share(id).searches, least),
        ),
      ],
    };
  },
};

function task(scenario: Scenario, given: { seed: number; searches: number; part: number }): Task<Fired> {
  return {
    id: `${scenario.id}/${given.part}`,
    run() {
      const random = seededRandom(given.seed);
      const each: Record<string, number> = Object.fromEntries(OF_RATES.map((id) => [id, 0]));
      let [any, headline] = [0, 0];
      for (let n = 0; n < given.searches; n++) {
        const search = withWays(
          simulateSearch({ world: WORLDS.usual, rates: ratesOf(scenario, random), ...scenario }, random),
          random,
        );
        const { findings, verdict } = analyse({ ...search, seed: n + 1 });
        const fired = findings.map(({ id }) => id);
        if (verdict.sentence.startsWith(SAYS_IT_FAILS)) headline++;
        const ofRates = OF_RATES.filter((id) => fired.includes(id));
        for (const id of ofRates) each[id] = (each[id] ?? 0) + 1;
        if (ofRates.length > 0) any++;
      }
      return { searches: given.searches, any, headline, each };
    },
  };
}

function ratesOf({ broken }: Scenario, random: Random): readonly number[] {
  return COLD_RANGES.map((range, step) => {
    const near = sigmoid(logit(referenceMiddle(range)) + LOGIT_SD * random.normal());
    return broken?.step === step ? referenceMiddle(range) * broken.share : near;
  });
}

/**
 * Ways in and posting days that make no difference: the diagnoses of a difference must have something to be wrong
 * about. The reference is told to be the cold one for every way, because here it is.
 */
function withWays({ applications, asOf }: SimulatedSearch, random: Random) {
  const marked = applications.map((application): AnalysedApplication => {
    const way = random.uniform();
    const postedDaysAgo = Math.floor(-9 * Math.log(1 - random.uniform()));
    return {
      ...application,
      channel: way < 0.15 ? 'referral' : way < 0.25 ? 'recruiter' : way < 0.6 ? 'board' : 'direct',
      postedOn: application.sentOn === null ? null : addDays(application.sentOn, -postedDaysAgo),
    };
  });
  return { applications: marked, asOf, reference: COLD_RANGES };
}

function sum({ id }: Scenario, outcomes: ReadonlyMap<string, Fired>): Fired {
  const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`${id}/${part}`)).filter(
    (each) => each !== undefined,
  );
  return {
    searches: parts.reduce((total, each) => total + each.searches, 0),
    any: parts.reduce((total, each) => total + each.any, 0),
    headline: parts.reduce((total, each) => total + each.headline, 0),
    each: Object.fromEntries(OF_RATES.map((id) => [id, parts.reduce((total, { each }) => total + (each[id] ?? 0), 0)])),
  };
}
