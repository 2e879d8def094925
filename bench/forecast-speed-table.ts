import { analyse } from '../src/main/analysis.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { simulateSearch } from './simulate.ts';
import { atMost, type BenchTable, markdownTable } from './table.ts';
import { rateFromPrior } from './truths.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

/** Applications and the milliseconds a full analysis may take (STATISTICS.md, section 8). */
const SIZES = [
  { applications: 300, most: 40 },
  { applications: 3_000, most: 80 },
  { applications: 30_000, most: 300 },
] as const;
const REPEATS = 15;
const WARMING_UP = 5;
/** A hundred times the applications may take so many times as long. */
const MOST_TIMES = 8;

/** Section 8: the whole analysis, input check and findings included. */
export const fullSpeedTable: BenchTable<number> = {
  name: 'Speed of the full analysis',
  alone: true,
  tasks: () => SIZES.map(({ applications }) => ({ id: String(applications), run: () => measure(applications) })),
  report(outcomes) {
    const rows = SIZES.map((size) => ({ ...size, took: outcomes.get(String(size.applications)) as number }));
    const [smallest, largest] = [rows[0]?.took ?? 1, rows.at(-1)?.took ?? 0];
    return {
      lines: [
        `Milliseconds, the median of ${REPEATS} runs after warming up, on one core of the machine at hand.`,
        '',
        ...markdownTable(
          ['applications', 'input to findings'],
          rows.map(({ applications, took }) => [applications, took.toFixed(1)]),
        ),
      ],
      checks: [
        ...rows.map(({ applications, took, most }) => atMost(`full analysis of ${applications}, ms`, took, most)),
        atMost('full analysis, 30,000 as a multiple of 300', largest / smallest, MOST_TIMES),
      ],
    };
  },
};

function measure(applications: number): number {
  const random = seededRandom(applications);
  const rates = COLD_RANGES.map((range) => rateFromPrior(range, random));
  const search = simulateSearch({ world: WORLDS.usual, rates, applications, weeks: 26 }, random);
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS + WARMING_UP; repeat++) {
    const start = performance.now();
    analyse(search);
    if (repeat >= WARMING_UP) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number;
}
