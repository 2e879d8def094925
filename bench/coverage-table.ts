import { STAGES } from '../src/analysis/model.ts';
import {
  addScores,
  type Batch,
  bias,
  coverageTask,
  eachRate,
  type Score,
  SIZES,
  type StageScore,
  WEEKS,
} from './coverage.ts';
import { atMost, type BenchTable, between, type Check, markdownTable, percent, signedPercent } from './table.ts';
import { rateFromPrior } from './truths.ts';
import { WORLDS } from './worlds.ts';

/** A cell with fewer searches (few reach an offer) is shown, not judged. */
export const ENOUGH_SEARCHES = 500;
const SEARCHES = 1_000;
const SEED = 7_020_000;

interface Cell {
  readonly applications: number;
  readonly weeks: number;
  readonly stage: number;
  readonly score: StageScore;
}

/** Section 1: does the 90 % interval hold the truth nine times in ten, and is the estimate right on average? */
export const coverageTable: BenchTable<readonly StageScore[]> = {
  name: 'The funnel: coverage and bias',
  tasks: (scale) => batches(scale).map(coverageTask),
  report(outcomes) {
    const cells = readCells(outcomes);
    const judged = cells.filter(({ score }) => score.searches >= ENOUGH_SEARCHES);
    return { lines: [...introduction(), ...summary(cells), '', ...everyCell(cells)], checks: checks(judged) };
  },
};

function batches(scale: number): readonly Batch[] {
  return WEEKS.flatMap((weeks) =>
    SIZES.map((applications) => ({
      id: `coverage/${weeks}/${applications}`,
      world: WORLDS.usual,
      rates: eachRate(rateFromPrior),
      applications,
      weeks,
      searches: Math.ceil(SEARCHES * scale),
      seed: SEED + weeks * 1_000 + applications,
    })),
  );
}

function readCells(outcomes: ReadonlyMap<string, readonly StageScore[]>): readonly Cell[] {
  return batches(1).flatMap(({ id, applications, weeks }) =>
    (outcomes.get(id) ?? []).map((score, stage) => ({ applications, weeks, stage, score })),
  );
}

function introduction(): readonly string[] {
  return [
    'Truth drawn from the prior of STATISTICS.md; waits log-normal; 90 % intervals. Bias = average estimate ÷ average',
    'truth - 1. *Plain* is the same model with the reference alone as prior; *naive* is advanced ÷ entered with a Wilson',
    'interval, what every tracker shows. A step counts in the searches in which somebody entered it.',
    '',
  ];
}

function summary(cells: readonly Cell[]): readonly string[] {
  const rows = SIZES.flatMap((applications) =>
    STAGES.map((stage, s) => {
      const score = addScores(
        cells.filter((cell) => cell.applications === applications && cell.stage === s).map((c) => c.score),
      );
      return [
        applications,
        stage,
        score.searches,
        both(score, score.naive),
        both(score, score.plain),
        both(score, score.ours),
      ];
    }),
  );
  return [
    '4, 12 and 26 weeks together:',
    '',
    ...markdownTable(
      ['applications', 'rate to', 'searches', 'naive: coverage / bias', 'plain prior', 'Breakpoint'],
      rows,
    ),
  ];
}

function everyCell(cells: readonly Cell[]): readonly string[] {
  const rows = SIZES.flatMap((applications) =>
    WEEKS.map((weeks) => [
      applications,
      weeks,
      ...STAGES.map((_, s) => {
        const cell = cells.find((c) => c.applications === applications && c.weeks === weeks && c.stage === s);
        if (!cell || cell.score.searches === 0) return '–';
        const few = cell.score.searches < ENOUGH_SEARCHES ? ` (${cell.score.searches})` : '';
        return both(cell.score, cell.score.ours) + few;
      }),
    ]),
  );
  return [
    `Breakpoint, each cell (in brackets: fewer than ${ENOUGH_SEARCHES} searches, shown and not judged):`,
    '',
    ...markdownTable(['applications', 'weeks', ...STAGES], rows),
  ];
}

function checks(cells: readonly Cell[]): readonly Check[] {
  const coverages = cells.map(({ score }) => score.ours.covered / score.searches);
  const biases = (of: (cell: Cell) => boolean) =>
    Math.max(
      ...cells
        .filter((cell) => cell.applications >= 60 && of(cell))
        .map(({ score }) => Math.abs(bias(score, score.ours))),
    );
  return [
    between('coverage, mean over cells', coverages.reduce((a, b) => a + b, 0) / coverages.length, [0.88, 0.93]),
    between('coverage, lowest cell', Math.min(...coverages), [0.86, 0.95]),
    between('coverage, highest cell', Math.max(...coverages), [0.86, 0.95]),
    atMost(
      'bias, largest from 60 applications, 12 and 26 weeks',
      biases(({ weeks }) => weeks > 4),
      0.06,
    ),
    atMost(
      'bias, largest from 60 applications, 4 weeks',
      biases(({ weeks }) => weeks === 4),
      0.08,
    ),
  ];
}

export function both(score: StageScore, method: Score): string {
  return `${percent(method.covered / score.searches)} / ${signedPercent(bias(score, method))}`;
}
