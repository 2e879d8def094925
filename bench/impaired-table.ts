import { STAGES } from '../src/analysis/model.ts';
import type { Random } from '../src/stats/seeded-random.ts';
import { addScores, type Batch, coverageTask, SIZES, type StageScore } from './coverage.ts';
import { atLeast, type BenchTable, markdownTable, percent } from './table.ts';
import { impairedRate, rateFromReference } from './truths.ts';
import { COLD_RANGES, WORLDS } from './worlds.ts';

const SEARCHES = 500;
const SEED = 7_040_000;
const FACTOR = { from: 0.3, to: 0.6, scale: 'plain' } as const;
const WEEKS = 12;

/** Section 1: the interval of the very step that is broken, where averages over all steps hide the trouble. */
export const impairedTable: BenchTable<readonly StageScore[]> = {
  name: 'The impaired step',
  tasks: (scale) => batches(scale).map(coverageTask),
  report(outcomes) {
    const scores = STAGES.map((_, s) => SIZES.map((size) => outcomes.get(idOf(s, size))?.[s] ?? addScores([])));
    const sums = scores.map(addScores);
    const rows = STAGES.map((stage, s) => [
      stage,
      ...methodCells(sums[s] as StageScore),
      ...(scores[s] as StageScore[]).map(({ ours, searches }) => percent(ours.covered / searches)),
    ]);
    const lowest = Math.min(...sums.slice(1).map(({ ours, searches }) => ours.covered / searches));
    const [first] = sums as [StageScore];
    return {
      lines: [
        `One step at 0.3 to 0.6 of its reference's middle, the others from the reference; ${WEEKS} weeks; coverage of the`,
        "impaired step's own 90 % interval.",
        '',
        ...markdownTable(
          ['impaired', 'naive', 'plain prior', 'Breakpoint', ...SIZES.map((size) => `of it, ${size}`)],
          rows,
        ),
      ],
      checks: [
        atLeast('coverage of an impaired rate to response', first.ours.covered / first.searches, 0.85),
        atLeast('coverage of an impaired rate to a later step, lowest', lowest, 0.55),
      ],
    };
  },
};

function methodCells({ naive, plain, ours, searches }: StageScore): readonly string[] {
  return [naive, plain, ours].map(({ covered }) => percent(covered / searches));
}

function batches(scale: number): readonly Batch[] {
  return STAGES.flatMap((_, stage) =>
    SIZES.map((applications) => ({
      id: idOf(stage, applications),
      world: WORLDS.usual,
      rates: (random: Random) =>
        COLD_RANGES.map((range, s) =>
          s === stage ? impairedRate(range, FACTOR, random) : rateFromReference(range, random),
        ),
      applications,
      weeks: WEEKS,
      searches: Math.ceil(SEARCHES * scale),
      seed: SEED + stage * 1_000 + applications,
    })),
  );
}

function idOf(stage: number, applications: number): string {
  return `impaired/${stage}/${applications}`;
}
