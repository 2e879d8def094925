import { type BenchTable, type Check, markdownTable, percent } from './table.ts';
import { addTrialScores, monteCarloError, type TrialScore, trialTask } from './trial-plays.ts';
import { EQUAL_WORLDS, KNOWN_FAILURE, type TrialWorld } from './trial-worlds.ts';

const PLAYS = 2_000;
const PARTS = 4;
const SEED = 31_000_000;
const ALLOWED = 0.05;
const WORLDS: readonly (TrialWorld & { readonly horizon: number })[] = [...EQUAL_WORLDS, KNOWN_FAILURE];
const WAYS = [
  { name: 'pairs', inPairs: true },
  { name: 'coins', inPairs: false },
] as const;

/** Section 3: how often each method calls a result where there is none, looked at every day. */
export const falseAlarmTable: BenchTable<TrialScore> = {
  name: 'Experiments: false alarms',
  tasks: (scale) =>
    WORLDS.flatMap((world, w) =>
      WAYS.flatMap(({ name, inPairs }, way) =>
        Array.from({ length: PARTS }, (_, part) =>
          trialTask({
            id: `equal/${w}/${name}/${part}`,
            world,
            horizon: world.horizon,
            inPairs,
            plays: Math.ceil((PLAYS * scale) / PARTS),
            seed: SEED + w * 1_000 + way * 100 + part,
          }),
        ),
      ),
    ),
  report(outcomes) {
    const rows = WORLDS.flatMap((world, w) =>
      WAYS.map(({ name }) => {
        const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`equal/${w}/${name}/${part}`));
        return { world, way: name, score: addTrialScores(parts.filter((part) => part !== undefined)) };
      }),
    );
    return {
      lines: [
        'Nothing differs, and somebody looks every day: how often a result is called. The usual tests know only what was',
        'sent; *one look* is Fisher’s test, once, when every answer is in, by the arm drawn. *By use* and *dropped* are',
        'Breakpoint’s own line with overridden applications counted by the arm sent, or left out.',
        '',
        ...markdownTable(
          [
            'truth',
            'planned',
            'drawn in',
            'plays',
            'z-test',
            '“95 % to win”',
            'Fisher',
            'one look',
            'Breakpoint',
            'by use',
            'dropped',
          ],
          rows.map(tableRow),
        ),
      ],
      checks: rows.filter(({ world }) => world !== KNOWN_FAILURE).map(check),
    };
  },
};

interface Row {
  readonly world: TrialWorld & { readonly horizon: number };
  readonly way: string;
  readonly score: TrialScore;
}

function tableRow({ world, way, score }: Row): readonly (string | number)[] {
  const share = (count: number) => percent(count / score.plays);
  const overridden = world.overrides === undefined ? ['', ''] : [share(score.byUse), share(score.dropped)];
  const { plays, z, win, fisher, once, ours } = score;
  const usual = [z, win, fisher, once].map(share);
  const error = percent(monteCarloError(ours / plays, plays));
  return [world.name, world.horizon, way, plays, ...usual, `${share(ours)} ± ${error}`, ...overridden];
}

/** At most 5 in 100: a measured share may lie above it by what chance alone does to one in twenty such figures. */
function check({ world, way, score }: Row): Check {
  const value = score.ours / score.plays;
  const error = monteCarloError(ALLOWED, score.plays);
  return {
    figure: `false alarms: ${world.name}, ${world.horizon} in ${way}`,
    value,
    reach: `≤ ${ALLOWED}, Monte-Carlo error ± ${error.toFixed(3)}`,
    met: value <= ALLOWED + 1.645 * error,
  };
}
