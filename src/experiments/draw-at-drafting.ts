import type { Change } from '../db/change-log.ts';
import type { DrawnArm } from '../pipeline/ports.ts';
import { type DrawDeps, drawArms, readRunning } from './draw-arms.ts';
import { findClockBack } from './draw-next.ts';
import { isDrawnLater } from './may-overlap.ts';
import { readApplying } from './read-applying.ts';

/** Draws for an application that is just being drafted, by whichever door; nothing where nothing runs, or the clock is wrong. */
export async function drawAtDrafting(
  deps: DrawDeps,
  change: Change,
  applicationId: string,
): Promise<readonly DrawnArm[]> {
  const applications = await readApplying(change, [applicationId]);
  const { trials, experiments } = await readRunning(change, applications[0]?.searchId ?? '');
  const meant = experiments.filter((one) => !isDrawnLater(one));
  if (meant.length === 0 || findClockBack(trials, deps.today()) !== null) return [];
  const [drawn] = await drawArms(deps, change, { applications, experiments: meant, trials });
  return drawn?.drawn ?? [];
}
