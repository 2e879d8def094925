import type { Arm, TrialApplication } from '../src/analysis/judge-model.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import type { Random } from '../src/stats/seeded-random.ts';
import { FIRST_DAY } from './simulate.ts';
import type { TrialWorld } from './trial-worlds.ts';
import { USUAL_WAITS } from './worlds.ts';

export interface TrialGiven {
  readonly world: TrialWorld;
  readonly horizon: number;
  readonly inPairs: boolean;
}

/** One application of a played experiment. Days count from the first. */
export interface PlayedOne {
  readonly arm: Arm;
  readonly used: Arm;
  readonly block: string | null;
  readonly stratum: string;
  readonly sent: number;
  /** Days until the yes or the no; `null` where neither ever comes. */
  readonly yes: number | null;
  readonly no: number | null;
}

const PER_WEEK = 10;
const TOLD_NO = 0.5;
/** Referrals are answered four times as often; on average over the experiment the rate is that of the world. */
const REFERRED = { from: 0.05, to: 0.45, times: 16 / 7, others: 4 / 7 };
/** Four in ten are good prospects, answered 3.5 times as often as the others. */
const GOOD = { share: 0.4, times: 1.75, others: 0.5 };

/** How much of the plan is sent when a variant is rewritten. */
const REWRITTEN_AT = 0.5;

/** The day by which every answer that counts has come. */
export function lastDay(horizon: number): number {
  return Math.ceil((horizon / PER_WEEK) * 7) + 93;
}

/** Plays an experiment from the first application to the last: ten a week, drawn in pairs or each by its own coin. */
export function playTrial(given: TrialGiven, random: Random): readonly PlayedOne[] {
  const { horizon, inPairs } = given;
  const played: PlayedOne[] = [];
  for (let i = 0; i < horizon; i += inPairs ? 2 : 1) {
    const moment = i / horizon;
    const channel = given.world.channels && random.uniform() < shareReferred(moment) ? 'referral' : 'board';
    const first: Arm = random.uniform() < 0.5 ? 'A' : 'B';
    const arms: readonly Arm[] = inPairs ? [first, first === 'A' ? 'B' : 'A'] : [first];
    for (const arm of arms)
      played.push(playOne(given, { arm, channel, moment, block: inPairs ? `p${i}` : null }, random));
  }
  return played;
}

function shareReferred(moment: number): number {
  return REFERRED.from + (REFERRED.to - REFERRED.from) * moment;
}

interface Drawn {
  readonly arm: Arm;
  readonly channel: 'referral' | 'board';
  readonly moment: number;
  readonly block: string | null;
}

function playOne({ world, horizon }: TrialGiven, { arm, channel, moment, block }: Drawn, random: Random): PlayedOne {
  const isGood = world.overrides === 'selective' && random.uniform() < GOOD.share;
  const used = sentArm(world, { arm, isGood }, random);
  const other = world.crosswise ? (random.uniform() < 0.5 ? 'A' : 'B') : null;
  let rate = rateOf(world, used, moment) * (1 + (world.drift ?? 0) * (2 * moment - 1));
  if (world.channels) rate *= channel === 'referral' ? REFERRED.times : REFERRED.others;
  if (world.overrides === 'selective') rate *= isGood ? GOOD.times : GOOD.others;
  if (other !== null) rate *= other === 'B' ? 4 / 3 : 2 / 3;
  const says = random.uniform() < rate;
  const median = world.waits?.[used] ?? USUAL_WAITS.firstYes.median;
  const yes = Math.floor(median * Math.exp(USUAL_WAITS.firstYes.spread * random.normal()));
  const no = Math.floor(USUAL_WAITS.firstNo.median * Math.exp(USUAL_WAITS.firstNo.spread * random.normal()));
  const told = random.uniform() < TOLD_NO;
  return {
    arm,
    used,
    block,
    stratum: other === null ? channel : `${channel} ${other}`,
    // The two of a pair are written within three days of each other.
    sent: Math.floor((moment * horizon * 7) / PER_WEEK + 3 * random.uniform()),
    yes: says ? yes : null,
    no: !says && told ? no : null,
  };
}

function rateOf({ rates, rewrittenTo }: TrialWorld, used: Arm, moment: number): number {
  return used === 'B' && moment >= REWRITTEN_AT ? (rewrittenTo ?? rates.B) : rates[used];
}

function sentArm({ overrides }: TrialWorld, { arm, isGood }: { arm: Arm; isGood: boolean }, random: Random): Arm {
  if (overrides === 'blind' && random.uniform() < 0.2) return arm === 'A' ? 'B' : 'A';
  return isGood ? 'B' : arm;
}

/** The first day on which only the rewritten variant is sent; `null` in a world without one. */
export function rewrittenOn({ rewrittenTo }: TrialWorld, horizon: number): Day | null {
  return rewrittenTo === undefined ? null : playedDay(Math.ceil((REWRITTEN_AT * horizon * 7) / PER_WEEK));
}

export function playedDay(day: number): Day {
  return addDays(FIRST_DAY, day);
}

/** What the judge is given of it on a day: those sent by then, with what had happened by then. */
export function knownTrial(played: readonly PlayedOne[], day: number): readonly TrialApplication[] {
  return played.flatMap(({ sent, yes, no, ...one }, at) => {
    if (sent > day) return [];
    const events = [
      ...(yes !== null && sent + yes <= day ? [{ kind: 'responded' as const, on: playedDay(sent + yes) }] : []),
      ...(no !== null && sent + no <= day ? [{ kind: 'rejected' as const, on: playedDay(sent + no) }] : []),
    ];
    return [{ ...one, id: `a${at}`, sentOn: playedDay(sent), events }];
  });
}
