import { type BenchTable, type Check, markdownTable, percent } from './table.ts';
import { monteCarloError, type TrialScore } from './trial-plays.ts';
import { type ScoredWorlds, type ScoreRow, scoreCells, scoreHead, scoreRows, scoreTasks } from './trial-score-table.ts';
import { UNEQUAL_WORLDS } from './trial-worlds.ts';

const SCORED: ScoredWorlds = { id: 'unequal', worlds: UNEQUAL_WORLDS, plays: 4_000, seed: 32_000_000 };
/** World and way to the least share that must be proven. */
const REACH: Readonly<Record<string, number>> = { '0/pairs': 0.58, '1/pairs': 0.8, '0/coins': 0.55, '1/coins': 0.75 };

/** Section 3: how often each method finds the better arm, looked at every day. */
export const trialPowerTable: BenchTable<TrialScore> = {
  name: 'Experiments: power',
  tasks: (scale) => scoreTasks(SCORED, scale),
  report(outcomes) {
    const rows = scoreRows(SCORED, outcomes);
    return {
      lines: [
        'B is the better one. The usual tests stop oftener because they stop at nothing too (above); the fair comparison is with',
        'the one look at the end. What overriding costs stands in the last rows: the draw is kept, and tells less.',
        '',
        ...markdownTable(scoreHead('of it, A proven'), rows.map(tableRow)),
      ],
      checks: rows.flatMap(checks),
    };
  },
};

function tableRow(row: ScoreRow): readonly (string | number)[] {
  const { verdicts, plays } = row.score;
  return scoreCells(row, percent((verdicts['proven-a'] ?? 0) / plays));
}

function checks({ world, way, at, score }: ScoreRow): Check[] {
  const least = REACH[at];
  if (least === undefined) return [];
  const value = score.ours / score.plays;
  const error = monteCarloError(value, score.plays).toFixed(3);
  const figure = `power: ${world.name}, ${world.horizon} in ${way}`;
  return [{ figure, value, reach: `≥ ${least}, Monte-Carlo error ± ${error}`, met: value >= least }];
}
