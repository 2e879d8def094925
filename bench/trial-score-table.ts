import { percent, type Task } from './table.ts';
import { addTrialScores, monteCarloError, type TrialScore, trialTask } from './trial-plays.ts';
import type { TrialWorld } from './trial-worlds.ts';

const PARTS = 4;
const WAYS = ['pairs', 'coins'] as const;

/** The worlds of one table of experiments, each played in pairs and by independent coins. */
export interface ScoredWorlds {
  /** What the names of its tasks begin with. */
  readonly id: string;
  readonly worlds: readonly (TrialWorld & { readonly horizon: number })[];
  readonly plays: number;
  readonly seed: number;
}

/** How every method did in one world. */
export interface ScoreRow {
  readonly world: TrialWorld & { readonly horizon: number };
  readonly way: (typeof WAYS)[number];
  /** World and way, as "0/pairs". */
  readonly at: string;
  readonly score: TrialScore;
}

/** The plays of every world, in parts that can run side by side. */
export function scoreTasks({ id, worlds, plays, seed }: ScoredWorlds, scale: number): readonly Task<TrialScore>[] {
  return worlds.flatMap((world, w) =>
    WAYS.flatMap((way, at) =>
      Array.from({ length: PARTS }, (_, part) =>
        trialTask({
          id: `${id}/${w}/${way}/${part}`,
          world,
          horizon: world.horizon,
          inPairs: way === 'pairs',
          plays: Math.ceil((plays * scale) / PARTS),
          seed: seed + w * 1_000 + at * 100 + part,
        }),
      ),
    ),
  );
}

/** The outcomes of the parts put together again. */
export function scoreRows(
  { id, worlds }: ScoredWorlds,
  outcomes: ReadonlyMap<string, TrialScore>,
): readonly ScoreRow[] {
  return worlds.flatMap((world, w) =>
    WAYS.map((way) => {
      const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`${id}/${w}/${way}/${part}`));
      return { world, way, at: `${w}/${way}`, score: addTrialScores(parts.filter((part) => part !== undefined)) };
    }),
  );
}

/** The head of such a table: what was played, the usual tests, Breakpoint, and what else it shows. */
export function scoreHead(...others: readonly string[]): readonly string[] {
  const usual = ['z-test', '“95 % to win”', 'Fisher', 'one look'];
  return ['truth', 'planned', 'drawn in', 'plays', ...usual, 'Breakpoint', ...others];
}

/** A row of it. */
export function scoreCells(
  { world, way, score }: ScoreRow,
  ...others: readonly string[]
): readonly (string | number)[] {
  const { plays, z, win, fisher, once, ours } = score;
  const usual = [z, win, fisher, once].map((count) => percent(count / plays));
  const error = percent(monteCarloError(ours / plays, plays));
  return [world.name, world.horizon, way, plays, ...usual, `${percent(ours / plays)} ± ${error}`, ...others];
}
