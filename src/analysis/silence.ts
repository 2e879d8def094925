import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
import { STAGES, type Stage } from './model.ts';
import { equalWorlds, prospect } from './posterior-chances.ts';
import type { PosteriorDraws } from './posterior-draws.ts';
import type { SilentApplication } from './report.ts';

/** Below this chance of hearing anything at all, a silence is told as probably final. */
const MAY_STILL_ANSWER = 0.1;
/** Worlds to average over; the chances are shown as whole hundredths. */
const WORLDS = 240;

/** Whether hearing anything at all, a yes or a no, is still likely enough to wait for. */
export function mayStillAnswer({ mayHear }: SilentApplication): boolean {
  return mayHear >= MAY_STILL_ANSWER;
}

/**
 * For each pending application the chance to hear anything and the chance to go on, from this person's own waits.
 *
 * Applications of the same age at the same step share their chances, so thousands cost what their ages cost.
 */
export function readSilence(
  journeys: readonly Journey[],
  fits: readonly StageFit[],
  seed: number,
): readonly SilentApplication[] {
  const worlds = equalWorlds(
    fits.map(({ draws }) => draws),
    { count: WORLDS, seed },
  );
  const known = new Map<Stage, Map<number, Chances>>(STAGES.map((stage) => [stage, new Map()]));
  const silent: SilentApplication[] = [];
  for (const { id, steps } of journeys) {
    const last = steps.at(-1);
    if (last?.outcome !== 'pending') continue;
    const step = STAGES.indexOf(last.stage);
    const byAge = known.get(last.stage) as Map<number, Chances>;
    // Without a day it counts as fully aged.
    const age = last.waitDays ?? Number.POSITIVE_INFINITY;
    const chances = byAge.get(age) ?? chancesAt((fits[step] as StageFit).draws, worlds[step] as Uint32Array, age);
    byAge.set(age, chances);
    silent.push({ id, stage: last.stage, silentDays: last.waitDays, ...chances });
  }
  return silent;
}

type Chances = Pick<SilentApplication, 'mayHear' | 'mayGoOn'>;

function chancesAt(draws: PosteriorDraws, worlds: Uint32Array, age: number): Chances {
  if (age === Number.POSITIVE_INFINITY) return { mayHear: 0, mayGoOn: 0 };
  let [hear, goOn] = [0, 0];
  for (const i of worlds) {
    const chances = prospect(draws, i, age);
    hear += chances.hear;
    goOn += chances.goOn;
  }
  return { mayHear: hear / worlds.length, mayGoOn: goOn / worlds.length };
}
