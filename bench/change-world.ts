import type { AnalysedApplication, TimelineEvent } from '../src/analysis/model.ts';
import type { RateCounts } from '../src/analysis/rate-likelihood.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Random } from '../src/stats/seeded-random.ts';
import { FIRST_DAY } from './simulate.ts';
import { USUAL_WAITS } from './worlds.ts';

/** Of those answered, the share that gets to a conversation. */
const TALKS = 0.7;

/** A search in which only the first step is played; days are numbers from its beginning. */
export interface Played {
  readonly sentOn: number;
  /** The day of the answer; infinite where there never is one. */
  readonly answeredOn: number;
  readonly yes: boolean;
  /** After a yes: the day of the conversation, or of the no before one. */
  readonly thenOn: number;
  readonly talks: boolean;
}

export interface ChangePlan {
  readonly weeks: number;
  readonly pacePerWeek: number;
  /** The true response rate of what is sent in a week, counted from 0. */
  readonly rateIn: (week: number) => number;
  /** Of those that get no yes, the share that is told no. */
  readonly toldNo: number;
}

/** Plays the sending weeks one after the other, at random moments of each, with the usual waits for a yes and a no. */
export function playWeeks({ weeks, pacePerWeek, rateIn, toldNo }: ChangePlan, random: Random): readonly Played[] {
  return Array.from({ length: Math.round(weeks * pacePerWeek) }, (_, i) => {
    const week = Math.floor(i / pacePerWeek);
    const sentAt = (week + random.uniform()) * 7;
    const yes = random.uniform() < rateIn(week);
    const told = !yes && random.uniform() < toldNo;
    const { median, spread } = yes ? USUAL_WAITS.firstYes : USUAL_WAITS.firstNo;
    const wait = yes || told ? median * Math.exp(spread * random.normal()) : Number.POSITIVE_INFINITY;
    const talks = random.uniform() < TALKS;
    const later = talks ? USUAL_WAITS.laterYes : USUAL_WAITS.laterNo;
    const thenOn = Math.floor(sentAt + wait + later.median * Math.exp(later.spread * random.normal()));
    return { sentOn: Math.floor(sentAt), answeredOn: Math.floor(sentAt + wait), yes, thenOn, talks };
  });
}

/** What was known at the end of `day`, by sending week counted back from it. */
export function weeksKnownOn(played: readonly Played[], day: number): readonly RateCounts[] {
  const weeks = Array.from({ length: Math.ceil((day + 1) / 7) }, () => ({
    advanced: 0,
    rejected: 0,
    silent: new Map<number, number>(),
  }));
  for (const { sentOn, answeredOn, yes } of played) {
    const age = day - sentOn;
    const week = weeks[Math.floor(age / 7)];
    if (age < 0 || week === undefined) continue;
    if (answeredOn > day) week.silent.set(age, (week.silent.get(age) ?? 0) + 1);
    else if (yes) week.advanced++;
    else week.rejected++;
  }
  return weeks;
}

/** The same as applications with their timelines, as the analysis reads them. */
export function applicationsKnownOn(played: readonly Played[], day: number): readonly AnalysedApplication[] {
  const dayOf = (number: number) => addDays(FIRST_DAY, number);
  return played.flatMap(({ sentOn, answeredOn, yes, thenOn, talks }, i) => {
    if (sentOn > day) return [];
    const events: TimelineEvent[] = [];
    if (answeredOn <= day) events.push({ kind: yes ? 'responded' : 'rejected', on: dayOf(answeredOn) });
    if (yes && thenOn <= day) events.push({ kind: talks ? 'screen' : 'rejected', on: dayOf(thenOn) });
    return [{ id: `a${i}`, sentOn: dayOf(sentOn), events }];
  });
}
