import { findBottleneck } from '../src/analysis/bottleneck.ts';
import { fitFunnel } from '../src/analysis/funnel.ts';
import { readJourney } from '../src/analysis/journey.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { simulateSearch } from './simulate.ts';
import { atMost, type BenchTable, markdownTable } from './table.ts';
import { rateFromPrior } from './truths.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

const SIZES = [300, 3_000, 30_000] as const;
const REPEATS = 15;

interface Speed {
  readonly journeys: number;
  readonly funnel: number;
  readonly bottleneck: number;
}

/** Section 8, its first part: timelines, funnel and bottleneck. The forecast shares the budget. */
export const speedTable: BenchTable<Speed> = {
  name: 'Speed of the funnel and the bottleneck',
  alone: true,
  tasks: () => SIZES.map((size) => ({ id: String(size), run: () => measure(size) })),
  report(outcomes) {
    const rows = SIZES.map((size) => ({ size, ...(outcomes.get(String(size)) as Speed) }));
    return {
      lines: [
        `Milliseconds, the median of ${REPEATS} runs after warming up, on one core of the machine at hand.`,
        '',
        ...markdownTable(
          ['applications', 'reading timelines', 'funnel', 'bottleneck'],
          rows.map(({ size, ...speed }) => [
            size,
            speed.journeys.toFixed(1),
            speed.funnel.toFixed(1),
            speed.bottleneck.toFixed(1),
          ]),
        ),
      ],
      checks: rows.map(({ size, funnel, bottleneck }) =>
        atMost(`funnel and bottleneck of ${size}, ms`, funnel + bottleneck, 20),
      ),
    };
  },
};

function measure(applications: number): Speed {
  const random = seededRandom(applications);
  const rates = COLD_RANGES.map((range) => rateFromPrior(range, random));
  const search = simulateSearch({ world: WORLDS.usual, rates, applications, weeks: 26 }, random);
  const times = { journeys: [] as number[], funnel: [] as number[], bottleneck: [] as number[] };
  for (let repeat = 0; repeat < REPEATS + 5; repeat++) {
    const start = performance.now();
    const journeys = search.applications.map((application) => readJourney(application, search.asOf));
    const read = performance.now();
    const fits = fitFunnel(journeys, COLD_RANGES);
    const fitted = performance.now();
    findBottleneck(fits);
    const done = performance.now();
    if (repeat < 5) continue;
    times.journeys.push(read - start);
    times.funnel.push(fitted - read);
    times.bottleneck.push(done - fitted);
  }
  return { journeys: median(times.journeys), funnel: median(times.funnel), bottleneck: median(times.bottleneck) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
