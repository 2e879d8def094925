import { groupOf } from '../analysis/group-applications.ts';
import { WITHIN } from '../analysis/trial-parts.ts';
import { readTrialSteps } from '../analysis/trial-steps.ts';
import { readTrialWithin } from '../analysis/trial-within.ts';
import type { Judged } from './judge-experiment.ts';
import type { ExperimentView } from './view.ts';

/** An experiment by the steps of the funnel, and within what nobody drew; nothing of one that cannot be judged. */
export function readParts({ trial, summary }: Judged): Pick<ExperimentView, 'steps' | 'within'> {
  const { input, applications } = trial;
  if (summary.judgement === null || summary.verdictName === 'broken' || input.applications.length === 0)
    return { steps: [], within: [] };
  const channels = new Map([...applications].map(([id, { channel }]) => [id, channel]));
  const within = WITHIN.flatMap((by) => {
    const groups = new Map([...applications].map(([id, one]) => [id, groupOf(one, by)]));
    // Rounds of interviews are judged one by one, and are too few to be parted.
    const found = summary.varies === 'preparation' ? null : readTrialWithin(input, { by, groupOf: groups });
    return found === null ? [] : [found];
  });
  return { steps: readTrialSteps(input, channels), within };
}
