import { counted, dayInWords, inTen } from './in-words.ts';
import type { ArmReport, TrialVerdict, WalkPoint } from './judge-model.ts';
import type { Stage } from './model.ts';
import type { TrialBelief } from './trial-belief.ts';

/** What reaching each stage is called of an application. */
export const REACHED: Readonly<Record<Stage, string>> = {
  response: 'got a response',
  screen: 'got to a phone screen',
  technical: 'got to a technical round',
  final: 'got to a final round',
  offer: 'got an offer',
};

interface Said {
  readonly verdict: TrialVerdict;
  readonly metric: Stage;
  readonly arms: readonly ArmReport[];
  readonly belief: TrialBelief;
  readonly proof: WalkPoint | null;
  readonly walk: readonly WalkPoint[];
  readonly horizon: number | null;
}

/** Why an experiment is judged so, with its counts, in two or three sentences. */
export function sayJudgement(said: Said): string {
  return `${conclusion(said)} ${counts(said)}`;
}

function counts({ metric, arms }: Said): string {
  const told = arms.map(({ arm, entered, advanced, pending }) => {
    const open = pending === 0 ? '' : `, ${pending} not answered`;
    return `${advanced} of ${entered} with ${arm} ${REACHED[metric]}${open}`;
  });
  return `${told.join('; ')}.`;
}

function conclusion(said: Said): string {
  const { verdict, belief, proof, horizon, walk } = said;
  const chance = inTen(Math.max(belief.better, 1 - belief.better));
  const apart = Math.max(Math.abs(belief.difference.low), Math.abs(belief.difference.high));
  switch (verdict) {
    case 'proven-a':
    case 'proven-b':
      return `${verdict.endsWith('b') ? 'B' : 'A'} is better: on ${proofDay(proof)} it led by ${leadOf(proof)}, where ${proof?.needed} ${proof?.needed === 1 ? 'was' : 'were'} needed.`;
    case 'leaning-a':
    case 'leaning-b':
      return `${verdict.endsWith('b') ? 'B' : 'A'} is likely the better one (${chance}), which is no proof.`;
    case 'no-difference':
      return `The two are less than 5 in 100 apart, most likely (at most ${Math.round(apart * 100)}): choose by what costs you less.`;
    case 'cannot-tell-in-time':
      return `With what was planned this will hardly be told: a bolder difference or a step that more reach would.`;
    case 'observed':
      return `Nobody drew who got which, so what differs may be the time, the channel or the firms: B better in ${inTen(belief.better)}, and no win.`;
    default:
      return horizon === null
        ? 'Nothing can be proven without a number of applications planned before the start.'
        : `So far ${Math.round((walk.at(-1)?.share ?? 0) * 100)} in 100 of the ${counted(horizon, 'application')} planned are old enough to be compared.`;
  }
}

function proofDay(proof: WalkPoint | null): string {
  return proof === null ? 'a day' : dayInWords(proof.on, proof.on);
}

function leadOf(proof: WalkPoint | null): string {
  return counted(Math.abs(proof?.lead ?? 0), 'answer');
}
