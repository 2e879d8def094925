import { type BenchTable, type Check, markdownTable, percent } from './table.ts';
import { monteCarloError, type TrialScore } from './trial-plays.ts';
import { type ScoredWorlds, type ScoreRow, scoreCells, scoreHead, scoreRows, scoreTasks } from './trial-score-table.ts';
import { EQUAL_WORLDS, KNOWN_FAILURE } from './trial-worlds.ts';

const SCORED: ScoredWorlds = { id: 'equal', worlds: [...EQUAL_WORLDS, KNOWN_FAILURE], plays: 2_000, seed: 31_000_000 };
const ALLOWED = 0.05;

/** Section 3: how often each method calls a result where there is none, looked at every day. */
export const falseAlarmTable: BenchTable<TrialScore> = {
  name: 'Experiments: false alarms',
  tasks: (scale) => scoreTasks(SCORED, scale),
  report(outcomes) {
    const rows = scoreRows(SCORED, outcomes);
    return {
      lines: [
        'Nothing differs, and somebody looks every day: how often a result is called. The usual tests know only what was',
        'sent; *one look* is Fisher’s test, once, when every answer is in, by the arm drawn. *By use* and *dropped* are',
        'Breakpoint’s own line with overridden applications counted by the arm sent, or left out.',
        '',
        ...markdownTable(scoreHead('by use', 'dropped'), rows.map(tableRow)),
      ],
      checks: rows.filter(({ world }) => world !== KNOWN_FAILURE).map(check),
    };
  },
};

function tableRow(row: ScoreRow): readonly (string | number)[] {
  const { plays, byUse, dropped } = row.score;
  const overridden = row.world.overrides === undefined ? ['', ''] : [percent(byUse / plays), percent(dropped / plays)];
  return scoreCells(row, ...overridden);
}

/** At most 5 in 100: a measured share may lie above it by what chance alone does to one in twenty such figures. */
function check({ world, way, score }: ScoreRow): Check {
  const value = score.ours / score.plays;
  const error = monteCarloError(ALLOWED, score.plays);
  return {
    figure: `false alarms: ${world.name}, ${world.horizon} in ${way}`,
    value,
    reach: `≤ ${ALLOWED}, Monte-Carlo error ± ${error.toFixed(3)}`,
    met: value <= ALLOWED + 1.645 * error,
  };
}
