import { referenceMiddle } from '../src/analysis/funnel-prior.ts';
import { STAGES } from '../src/analysis/model.ts';
import { type Batch, coverageTask, type StageScore } from './coverage.ts';
import { type BenchTable, markdownTable, percent } from './table.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

const SIZES = [20, 40, 80, 160, 320] as const;
const SEARCHES = 200;
const SEED = 7_600_000;
const WEEKS = 12;
/** Rates the reference for cold applications (5 to 16 in 100) does not hold. */
const TRUTHS = [0.015, 0.03, 0.3, 0.5] as const;

/** Section 7: a wrong reference, and how many applications it takes the data to overrule it. No figure to reach. */
export const overrulingTable: BenchTable<readonly StageScore[]> = {
  name: 'A wrong reference',
  tasks: (scale) => TRUTHS.flatMap((truth) => SIZES.map((size) => coverageTask(batch(truth, size, scale)))),
  report(outcomes) {
    const rows = TRUTHS.map((truth) => [
      percent(truth),
      ...SIZES.map((size) => {
        const score = outcomes.get(batch(truth, size, 1).id)?.[0] as StageScore;
        const cell = (method: 'ours' | 'plain') =>
          `${percent(score[method].sumEstimate / score.searches)} (${percent(score[method].covered / score.searches, 0)})`;
        return `${cell('ours')}, plain ${cell('plain')}`;
      }),
    ]);
    return {
      lines: [
        `A true rate to ${STAGES[0]} outside the reference of 5 to 16 %; ${WEEKS} weeks. Average estimate, and in brackets how often`,
        'the interval holds the truth; beside it the same model with the reference alone as prior.',
        '',
        ...markdownTable(['truth', ...SIZES.map((size) => `${size} applications`)], rows),
      ],
      checks: [],
    };
  },
};

function batch(truth: number, applications: number, scale: number): Batch {
  return {
    id: `overruling/${truth}/${applications}`,
    world: WORLDS.usual,
    rates: () => COLD_RANGES.map((range, s) => (s === 0 ? truth : referenceMiddle(range))),
    applications,
    weeks: WEEKS,
    searches: Math.ceil(SEARCHES * scale),
    seed: SEED + Math.round(truth * 1_000) * 1_000 + applications,
  };
}
