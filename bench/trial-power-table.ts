import { type BenchTable, type Check, markdownTable, percent } from './table.ts';
import { addTrialScores, monteCarloError, type TrialScore, trialTask } from './trial-plays.ts';
import { UNEQUAL_WORLDS } from './trial-worlds.ts';

const PLAYS = 4_000;
const PARTS = 4;
const SEED = 32_000_000;
const WAYS = ['pairs', 'coins'] as const;
/** World and way to the least share that must be proven. */
const REACH: Readonly<Record<string, number>> = { '0/pairs': 0.58, '1/pairs': 0.8, '0/coins': 0.55, '1/coins': 0.75 };

/** Section 3: how often each method finds the better arm, looked at every day. */
export const trialPowerTable: BenchTable<TrialScore> = {
  name: 'Experiments: power',
  tasks: (scale) =>
    UNEQUAL_WORLDS.flatMap((world, w) =>
      WAYS.flatMap((way, at) =>
        Array.from({ length: PARTS }, (_, part) =>
          trialTask({
            id: `unequal/${w}/${way}/${part}`,
            world,
            horizon: world.horizon,
            inPairs: way === 'pairs',
            plays: Math.ceil((PLAYS * scale) / PARTS),
            seed: SEED + w * 1_000 + at * 100 + part,
          }),
        ),
      ),
    ),
  report(outcomes) {
    const rows = UNEQUAL_WORLDS.flatMap((world, w) =>
      WAYS.map((way) => {
        const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`unequal/${w}/${way}/${part}`));
        return { world, way, at: `${w}/${way}`, score: addTrialScores(parts.filter((part) => part !== undefined)) };
      }),
    );
    return {
      lines: [
        'B is the better one. The usual tests stop oftener because they stop at nothing too (above); the fair comparison is with',
        'the one look at the end. What overriding costs stands in the last rows: the draw is kept, and tells less.',
        '',
        ...markdownTable(HEAD, rows.map(tableRow)),
      ],
      checks: rows.flatMap(checks),
    };
  },
};

interface Row {
  readonly world: (typeof UNEQUAL_WORLDS)[number];
  readonly way: string;
  readonly at: string;
  readonly score: TrialScore;
}

const HEAD = [
  'truth',
  'planned',
  'drawn in',
  'plays',
  'z-test',
  '“95 % to win”',
  'Fisher',
  'one look',
  'Breakpoint',
  'of it, A proven',
];

function tableRow({ world, way, score }: Row): readonly (string | number)[] {
  const share = (count: number) => percent(count / score.plays);
  const { plays, z, win, fisher, once, ours, verdicts } = score;
  const usual = [z, win, fisher, once].map(share);
  const error = percent(monteCarloError(ours / plays, plays));
  return [
    world.name,
    world.horizon,
    way,
    plays,
    ...usual,
    `${share(ours)} ± ${error}`,
    share(verdicts['proven-a'] ?? 0),
  ];
}

function checks({ world, way, at, score }: Row): Check[] {
  const least = REACH[at];
  if (least === undefined) return [];
  const value = score.ours / score.plays;
  const error = monteCarloError(value, score.plays).toFixed(3);
  const figure = `power: ${world.name}, ${world.horizon} in ${way}`;
  return [{ figure, value, reach: `≥ ${least}, Monte-Carlo error ± ${error}`, met: value >= least }];
}
