import { atLeast, type BenchTable, markdownTable, percent } from './table.ts';
import type { TrialScore } from './trial-plays.ts';
import { type ScoredWorlds, type ScoreRow, scoreCells, scoreHead, scoreRows, scoreTasks } from './trial-score-table.ts';
import { REWRITTEN_WORLDS } from './trial-worlds.ts';

const SCORED: ScoredWorlds = { id: 'rewritten', worlds: REWRITTEN_WORLDS, plays: 1_000, seed: 35_000_000 };

/** Section 3, guardrails: what each method says of an experiment one of whose variants was changed half-way. */
export const trialRewrittenTable: BenchTable<TrialScore> = {
  name: 'Experiments: a variant changed midway',
  tasks: (scale) => scoreTasks(SCORED, scale),
  report(outcomes) {
    const rows = scoreRows(SCORED, outcomes);
    return {
      lines: [
        'Half-way B is rewritten, and goes on under its name. A result that is called then belongs to neither text: it mixes the',
        'two. Breakpoint keeps each version, knows the day and calls it *broken*, whatever the lead; *its line alone* is how often',
        'the same line would have been crossed without that.',
        '',
        ...markdownTable(scoreHead('its line alone', 'called broken'), rows.map(tableRow)),
      ],
      checks: rows.map(({ world, way, score }) =>
        atLeast(`called broken: ${world.name}, ${world.horizon} in ${way}`, brokenShare(score), 1),
      ),
    };
  },
};

function tableRow(row: ScoreRow): readonly (string | number)[] {
  return scoreCells(row, percent(row.score.unguarded / row.score.plays), percent(brokenShare(row.score)));
}

function brokenShare({ verdicts, plays }: TrialScore): number {
  return (verdicts.broken ?? 0) / plays;
}
