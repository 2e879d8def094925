import { type Day, dayNumber, numberToDay } from '../kernel/day.ts';
import { ARMS, type Arm, type JudgeInput } from './judge-model.ts';
import { readTrialAnswer } from './trial-answer.ts';

/** What the usual test said at the end of a day. */
export interface NaiveLook {
  readonly on: Day;
  /** Difference of the shares answered so far, B minus A, in standard errors. */
  readonly z: number;
  /** The arm it would have called the winner. */
  readonly claims: 'a' | 'b' | null;
}

/** Two-sided at 5 in 100, as everywhere. */
const CLAIMS_AT = 1.959963984540054;
/** With fewer in an arm nobody would run the test. */
const FEWEST = 5;

/**
 * What the usual z-test of two shares would have said on each day on which anything changed: answered ÷ sent so far,
 * in the arm that was sent. For teaching only: looked at daily it calls 19 to 39 in 100 equal experiments a win.
 */
export function naiveLooks({
  metric,
  applications,
  asOf,
}: Pick<JudgeInput, 'metric' | 'applications' | 'asOf'>): readonly NaiveLook[] {
  const until = dayNumber(asOf) as number;
  const moves = new Map<number, Move[]>();
  const move = (on: number | null, arm: Arm, what: keyof Count) => {
    if (on === null || on > until) return;
    const own = moves.get(on) ?? [];
    own.push({ arm, what });
    moves.set(on, own);
  };
  for (const application of applications) {
    const { sent, outcome, known } = readTrialAnswer(application, metric, asOf);
    const arm = application.used ?? application.arm;
    move(sent, arm, 'sent');
    if (outcome === 'reached' && sent !== null) move(known, arm, 'reached');
  }
  const counts: Record<Arm, Count> = { A: { sent: 0, reached: 0 }, B: { sent: 0, reached: 0 } };
  return [...moves]
    .sort(([one], [other]) => one - other)
    .flatMap(([on, own]) => {
      for (const { arm, what } of own) counts[arm][what]++;
      return ARMS.some((arm) => counts[arm].sent < FEWEST) ? [] : [look(on, counts)];
    });
}

interface Count {
  sent: number;
  reached: number;
}
interface Move {
  readonly arm: Arm;
  readonly what: keyof Count;
}

function look(on: number, { A: a, B: b }: Readonly<Record<Arm, Count>>): NaiveLook {
  const pooled = (a.reached + b.reached) / (a.sent + b.sent);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.sent + 1 / b.sent));
  const z = error === 0 ? 0 : (b.reached / b.sent - a.reached / a.sent) / error;
  const ahead = z > 0 ? 'b' : 'a';
  return { on: numberToDay(on), z, claims: Math.abs(z) >= CLAIMS_AT ? ahead : null };
}
