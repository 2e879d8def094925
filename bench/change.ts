import { detectChange } from '../src/analysis/change.ts';
import { fitFunnel, type StageFit } from '../src/analysis/funnel.ts';
import { readJourney } from '../src/analysis/journey.ts';
import { addDays } from '../src/kernel/day.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { applicationsKnownOn, type Played, playWeeks } from './change-world.ts';
import { FIRST_DAY } from './simulate.ts';
import { atLeast, atMost, type BenchTable, type Check, markdownTable, percent, type Task } from './table.ts';
import { COLD_RANGES } from './worlds.ts';

const PACE = 10;
const HISTORY = 26;
const PARTS = 4;
/** From this chance on the diagnosis `change-point` names it a finding. */
const FINDING = 0.9;

interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly rate: number;
  /** The rate after the history, as a share of that before. */
  readonly share: number;
  readonly weeks: number;
  readonly searches: number;
  /** The Reach line: alarms at most, or the share found at least. */
  readonly reach: number;
}

const FALLS: readonly Scenario[] = [
  { id: 'half-24', name: 'halved from 24 in 100', rate: 0.24, share: 1 / 2, weeks: 8, searches: 400, reach: 0.7 },
  { id: 'half-12', name: 'halved from 12 in 100', rate: 0.12, share: 1 / 2, weeks: 16, searches: 400, reach: 0.75 },
  { id: 'fifth-24', name: 'to a fifth of 24 in 100', rate: 0.24, share: 1 / 5, weeks: 8, searches: 400, reach: 0.75 },
  { id: 'fifth-12', name: 'to a fifth of 12 in 100', rate: 0.12, share: 1 / 5, weeks: 8, searches: 400, reach: 0.75 },
];
const STEADY: readonly Scenario[] = [
  { id: 'steady-24', name: 'steady at 24 in 100', rate: 0.24, share: 1, weeks: 52, searches: 120, reach: 1 },
  { id: 'steady-18', name: 'steady at 18 in 100', rate: 0.18, share: 1, weeks: 52, searches: 120, reach: 1 },
  { id: 'steady-12', name: 'steady at 12 in 100', rate: 0.12, share: 1, weeks: 52, searches: 120, reach: 1 },
  { id: 'steady-06', name: 'steady at 6 in 100', rate: 0.06, share: 1, weeks: 52, searches: 120, reach: 1 },
];
/** How much is heard: half of the refusals are told, or none is. */
const TOLD = [
  { id: 'told', name: 'half of the refusals are told', toldNo: 0.5 },
  { id: 'silent', name: 'no refusal is ever told', toldNo: 0 },
];

interface Found {
  readonly searches: number;
  /** Times the line was crossed upwards. */
  readonly crossed: number;
  /** Searches in which it ever was, and in which the diagnosis ever fired. */
  readonly told: number;
  readonly fired: number;
  /** Of those told after a fall: searches whose interval for the date, when it was first told, held the true week. */
  readonly dated: number;
  /** Looks on which the diagnosis fired, and all looks. */
  readonly findings: number;
  readonly looks: number;
}

/**
 * Whether a fall of the response rate is found, and how often one is told where nothing changed: 10 applications a
 * week, 26 weeks of history, looked at every week through the whole estimate, waits fitted and all.
 */
export const changeTable: BenchTable<Found> = {
  name: 'change',
  tasks: (scale) =>
    [...STEADY, ...FALLS].flatMap((scenario, s) =>
      TOLD.flatMap(({ id, toldNo }, t) =>
        Array.from({ length: PARTS }, (_, part) => {
          const searches = Math.ceil((scenario.searches * scale) / PARTS);
          const seed = 40_000_000 + s * 1_000_000 + t * 100_000 + part * 10_000;
          return task(scenario, { id: `${scenario.id}/${id}/${part}`, toldNo, searches, seed });
        }),
      ),
    ),
  report(outcomes) {
    const rows = TOLD.flatMap((told) =>
      [...STEADY, ...FALLS].map((scenario) => ({ told, scenario, found: sum(`${scenario.id}/${told.id}`, outcomes) })),
    );
    return {
      lines: markdownTable(
        ['search', 'what is heard', 'weeks', 'searches', 'told, times a search', 'ever told', 'date held', 'finding'],
        rows.map(({ told, scenario: { name, weeks, share }, found }) => [
          name,
          told.name,
          weeks,
          found.searches,
          (found.crossed / found.searches).toFixed(2),
          percent(found.told / found.searches),
          share === 1 ? '–' : percent(found.dated / found.told),
          share === 1
            ? `${percent(found.findings / found.looks)} of looks`
            : `${percent(found.fired / found.searches)} of searches`,
        ]),
      ),
      checks: rows.map(({ told, scenario, found }) => checkOf(`${scenario.name}, ${told.name}`, scenario, found)),
    };
  },
};

function checkOf(name: string, { share, weeks, reach }: Scenario, { crossed, told, searches }: Found): Check {
  if (share === 1) return atMost(`${name}: false alarms in 52 weeks`, crossed / searches, reach);
  return atLeast(`${name}: found within ${weeks} weeks`, told / searches, reach);
}

function task(
  scenario: Scenario,
  { id, toldNo, searches, seed }: { id: string; toldNo: number; searches: number; seed: number },
): Task<Found> {
  return {
    id,
    run() {
      const found = { searches, crossed: 0, told: 0, fired: 0, dated: 0, findings: 0, looks: 0 };
      for (let n = 0; n < searches; n++) {
        const { rate, share, weeks } = scenario;
        const rateIn = (week: number) => (week < HISTORY ? rate : rate * share);
        const plan = { weeks: HISTORY + weeks, pacePerWeek: PACE, rateIn, toldNo };
        const looks = lookWeekly(playWeeks(plan, seededRandom(seed + n)), weeks);
        found.crossed += looks.filter(({ tells }, i) => tells && !looks[i - 1]?.tells).length;
        const first = looks.find(({ tells }) => tells);
        if (first) found.told++;
        if (first?.since && held(first.since)) found.dated++;
        const findings = looks.filter(({ tells, probability }) => tells && (probability ?? 0) >= FINDING).length;
        if (findings > 0) found.fired++;
        found.findings += findings;
        found.looks += looks.length;
      }
      return found;
    },
  };
}

/** What is said at the end of each week after the history. */
function lookWeekly(played: readonly Played[], weeks: number) {
  return Array.from({ length: weeks }, (_, week) => {
    const day = (HISTORY + week + 1) * 7 - 1;
    const asOf = addDays(FIRST_DAY, day);
    const journeys = applicationsKnownOn(played, day).map((application) => readJourney(application, asOf));
    const [response] = fitFunnel(journeys, COLD_RANGES, { seed: 1 });
    const change = detectChange(journeys, response as StageFit, asOf);
    return { tells: change?.tells === true, probability: change?.probability ?? null, since: change?.since ?? null };
  });
}

function held({ low, high }: { readonly low: string; readonly high: string }): boolean {
  const fellOn = addDays(FIRST_DAY, HISTORY * 7);
  return low <= fellOn && fellOn <= high;
}

function sum(id: string, outcomes: ReadonlyMap<string, Found>): Found {
  const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`${id}/${part}`)).filter(
    (each) => each !== undefined,
  );
  const total = (read: (found: Found) => number) => parts.reduce((whole, each) => whole + read(each), 0);
  return {
    searches: total((each) => each.searches),
    crossed: total((each) => each.crossed),
    told: total((each) => each.told),
    fired: total((each) => each.fired),
    dated: total((each) => each.dated),
    findings: total((each) => each.findings),
    looks: total((each) => each.looks),
  };
}
