import { STAGES } from '../src/analysis/model.ts';
import { addScores, type Batch, bias, coverageTask, eachRate, SIZES, type StageScore, WEEKS } from './coverage.ts';
import { ENOUGH_SEARCHES } from './coverage-table.ts';
import { atLeast, atMost, type BenchTable, markdownTable, percent, signedPercent } from './table.ts';
import { rateFromPrior, rateFromReference } from './truths.ts';
import { WORLDS } from './worlds.ts';

const SEARCHES = 600;
const SEED = 7_300_000;

/** Each world the model was not made for, and one where the truth follows the plain reference. */
const OTHERS = [
  ...Object.values(WORLDS)
    .slice(1)
    .map((world) => ({ name: world.name, world, rates: eachRate(rateFromPrior) })),
  { name: 'truth from the plain reference', world: WORLDS.usual, rates: eachRate(rateFromReference) },
];
const PLAIN = OTHERS.length - 1;

/** Section 1: the same figures where the waits or the silence are not what the model believes. */
export const worldsTable: BenchTable<readonly StageScore[]> = {
  name: 'The funnel in other worlds',
  tasks: (scale) => batches(scale).map(coverageTask),
  report(outcomes) {
    const worlds = OTHERS.map(({ name }, w) => ({ name, cells: readCells(outcomes, w) }));
    const rows = worlds.flatMap(({ name, cells }) =>
      STAGES.map((stage, s) =>
        row(
          name,
          stage,
          cells.filter((c) => c.stage === s),
        ),
      ),
    );
    const checks = worlds.map(({ name, cells }) =>
      atLeast(`lowest cell: ${name}`, Math.min(...cells.filter(isJudged).map(coverage)), 0.84),
    );
    const plain = (worlds[PLAIN]?.cells ?? []).filter((cell) => isJudged(cell) && cell.applications >= 60);
    const largest = Math.max(...plain.map(({ score }) => Math.abs(bias(score, score.ours))));
    return {
      lines: [
        'Sizes 30 to 300 and 4, 12, 26 weeks together; the lowest and highest single cell beside.',
        '',
        ...markdownTable(
          ['world', 'rate to', 'naive: coverage / bias', 'Breakpoint', 'lowest cell', 'highest cell'],
          rows,
        ),
      ],
      checks: [...checks, atMost('bias, truth from the plain reference, from 60 applications', largest, 0.1)],
    };
  },
};

interface Cell {
  readonly stage: number;
  readonly applications: number;
  readonly score: StageScore;
}

function batches(scale: number, only?: number): readonly Batch[] {
  return OTHERS.flatMap(({ world, rates }, w) =>
    WEEKS.flatMap((weeks) =>
      SIZES.map((applications) => ({
        id: `worlds/${w}/${weeks}/${applications}`,
        world,
        rates,
        applications,
        weeks,
        searches: Math.ceil(SEARCHES * scale),
        seed: SEED + w * 100_000 + weeks * 1_000 + applications,
      })),
    ).filter(() => only === undefined || only === w),
  );
}

function readCells(outcomes: ReadonlyMap<string, readonly StageScore[]>, world: number): readonly Cell[] {
  return batches(1, world).flatMap(({ id, applications }) =>
    (outcomes.get(id) ?? []).map((score, stage) => ({ stage, applications, score })),
  );
}

function isJudged({ score }: Cell): boolean {
  return score.searches >= ENOUGH_SEARCHES;
}

function coverage({ score }: Cell): number {
  return score.ours.covered / score.searches;
}

function row(name: string, stage: string, cells: readonly Cell[]): readonly string[] {
  const all = addScores(cells.map(({ score }) => score));
  const judged = cells.filter(isJudged).map(coverage);
  const pair = (method: 'naive' | 'ours') =>
    `${percent(all[method].covered / all.searches)} / ${signedPercent(bias(all, all[method]))}`;
  return [name, stage, pair('naive'), pair('ours'), percent(Math.min(...judged)), percent(Math.max(...judged))];
}
