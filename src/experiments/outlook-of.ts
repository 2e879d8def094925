import { dayAhead } from '../analysis/filled-plan.ts';
import { RIPE_AGE, walkLead } from '../analysis/lead-walk.ts';
import { chanceOfProof } from '../analysis/proof-outlook.ts';
import { readTrialAnswer } from '../analysis/trial-answer.ts';
import { believeTrial } from '../analysis/trial-belief.ts';
import { readTrialWaits } from '../analysis/trial-waits.ts';
import { addDays, dayNumber } from '../kernel/day.ts';
import type { Trial } from './trial-input.ts';
import type { Experiment, ExperimentSummary } from './view.ts';

/**
 * When the last of the plan is old enough at this pace, and how likely a proof is by then, whatever the difference may
 * be; `null` where nothing can be proven.
 */
export function outlookOf(
  { input, draws }: Trial,
  { mode, varies, horizon }: Experiment,
  pacePerWeek: number | null,
): ExperimentSummary['outlook'] {
  if (mode === 'earn' || varies === 'preparation') return null;
  const { metric, asOf, applications } = input;
  const until = dayNumber(asOf) as number;
  const answers = applications.map((application) => readTrialAnswer(application, metric, asOf));
  const waits = readTrialWaits(answers, metric, until);
  const last = walkLead(answers, horizon, until).points.at(-1);
  const toCome = (1 - (last?.share ?? 0)) * horizon;
  const inPairs = draws.some(({ block }) => block !== null);
  const from = { lead: last?.lead ?? 0, coins: last?.coins ?? 0, toCome, inPairs };
  const chance = chanceOfProof(believeTrial(answers, metric, waits).wide(), from, waits);
  const left = Math.max(0, horizon - applications.length);
  if (left > 0 && !pacePerWeek) return { answersBy: null, chanceOfProof: chance };
  const sentBy = dayAhead(asOf, left === 0 ? 0 : Math.ceil((left * 7) / (pacePerWeek as number)));
  return { answersBy: addDays(sentBy, RIPE_AGE), chanceOfProof: chance };
}
