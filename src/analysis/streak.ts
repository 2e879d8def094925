import { type Day, dayNumber, numberToDay } from '../kernel/day.ts';
import { type Random, seededRandom } from '../stats/seeded-random.ts';
import type { StageFit } from './funnel.ts';
import type { Journey, Step } from './journey.ts';
import { STAGES } from './model.ts';
import { equalWorlds } from './posterior-chances.ts';
import type { Streak } from './report.ts';

const MOST_WORLDS = 400;
const FEWEST_WORLDS = 60;
/** Simulated days and answers in all; large searches are replayed fewer times, and vary less. */
const EFFORT = 400_000;
const DOTS = 50;

/** When each application was entered, and when it ended, in days since 1970. */
interface Stay {
  readonly step: number;
  readonly from: number;
  readonly until: number;
}

/**
 * The present stretch without a step forward, and how often a search like this one has such a stretch somewhere.
 *
 * The search is replayed in worlds drawn from the posterior: the same applications on the same days, new luck. A
 * stretch counts only while something was out. `null` where nothing is out now, where nothing is dated, and where a
 * step forward on an unknown day may lie inside the stretch: "31 days without a yes" has to be true.
 */
export function readStreak(
  journeys: readonly Journey[],
  fits: readonly StageFit[],
  { asOf, seed }: { asOf: Day; seed: number },
): Streak | null {
  const today = dayNumber(asOf) as number;
  const stays = readStays(journeys, today);
  if (stays.length === 0 || stays.every(({ until }) => until < today)) return null;
  const starts = startDays(stays);
  const { known, unknownUntil } = forwardDays(journeys, today);
  const since = known.reduce((last, day) => Math.max(last, day), starts.at(-1) as number);
  if (unknownUntil > since) return null;
  const longest = replay(stays, fits, { starts, today, seed });
  const days = today - since;
  const probability = longest.filter((length) => length >= days).length / longest.length;
  return { days, since: numberToDay(since), probability, longest: evenlySpaced(longest) };
}

function readStays(journeys: readonly Journey[], today: number): readonly Stay[] {
  const stays = journeys.flatMap(({ steps }): Stay[] => {
    const [first, last] = [steps[0], steps.at(-1)];
    const from = first?.enteredOn == null ? null : dayNumber(first.enteredOn);
    if (first === undefined || last === undefined || from === null) return [];
    return [{ step: STAGES.indexOf(first.stage), from, until: endDay(last, from, today) }];
  });
  return stays.sort((a, b) => a.from - b.from);
}

function endDay({ outcome, enteredOn, waitDays }: Step, from: number, today: number): number {
  if (outcome === 'pending') return today;
  const entered = enteredOn === null ? null : dayNumber(enteredOn);
  return (entered ?? from) + (waitDays ?? 0);
}

/** The days on which an application went out while nothing else was: a stretch cannot reach back over them. */
function startDays(stays: readonly Stay[]): readonly number[] {
  const starts: number[] = [];
  let outUntil = Number.NEGATIVE_INFINITY;
  for (const { from, until } of stays) {
    if (from > outUntil) starts.push(from);
    outUntil = Math.max(outUntil, until);
  }
  return starts;
}

/** The days on which applications went a step forward, and the latest on which one without a day may have. */
function forwardDays(journeys: readonly Journey[], today: number): { known: readonly number[]; unknownUntil: number } {
  const known: number[] = [];
  let unknownUntil = Number.NEGATIVE_INFINITY;
  for (const { steps } of journeys) {
    // Without a day of its own, a later step came by the bound of the last one that has one.
    let bound = today;
    steps.forEach((step, i) => {
      if (step.outcome !== 'advanced') return;
      const entered = step.enteredOn === null ? null : dayNumber(step.enteredOn);
      const on = forwardDay(entered, step, steps[i + 1]);
      if (on !== null) known.push(on);
      else {
        if (entered !== null && step.withinDays !== null) bound = entered + step.withinDays;
        unknownUntil = Math.max(unknownUntil, bound);
      }
    });
  }
  return { known, unknownUntil };
}

function forwardDay(entered: number | null, step: Step, next: Step | undefined): number | null {
  if (next !== undefined) return next.enteredOn === null ? null : dayNumber(next.enteredOn);
  const { waitDays, withinDays } = step;
  // Skipped on the way to an offer: it was entered on the day of the offer.
  if (waitDays === null && withinDays === null) return entered;
  return entered === null || waitDays === null ? null : entered + waitDays;
}

/** The longest stretch of each replayed search, in days, ascending. */
function replay(
  stays: readonly Stay[],
  fits: readonly StageFit[],
  given: { starts: readonly number[]; today: number; seed: number },
): Float64Array {
  const first = (stays[0] as Stay).from;
  const span = given.today - first + 1;
  const answers = stays.length * (fits[0]?.rate?.estimate ?? 0.2) * 2;
  const count = Math.round(Math.min(Math.max(EFFORT / (span + answers * 10), FEWEST_WORLDS), MOST_WORLDS));
  const drawn = equalWorlds(
    fits.map(({ draws }) => draws),
    { count, seed: given.seed },
  );
  const random = seededRandom(given.seed);
  const isStart = new Uint8Array(span);
  for (const start of given.starts) isStart[start - first] = 1;
  const groups = STAGES.map((_, step) => stays.filter((stay) => stay.step === step).map(({ from }) => from - first));
  return Float64Array.from({ length: count }, (_, world) => {
    const steps = fits.map(({ draws }, step) => oneWorld(draws, drawn[step]?.[world] as number));
    const marks = Uint8Array.from(isStart);
    groups.forEach((days, step) => {
      markSteps(marks, days, { steps, step, random });
    });
    return longestGap(marks);
  }).sort();
}

interface WorldStep {
  readonly rate: number;
  readonly logMedian: number;
  readonly spread: number;
}

function oneWorld(draws: StageFit['draws'], i: number): WorldStep {
  return {
    rate: draws.rate[i] as number,
    logMedian: draws.advanceLogMedian[i] as number,
    spread: draws.advanceSpread[i] as number,
  };
}

/** Marks the days of all steps forward of applications that entered at `step`; skips from one that goes on to the next. */
function markSteps(
  marks: Uint8Array,
  days: readonly number[],
  { steps, step, random }: { steps: readonly WorldStep[]; step: number; random: Random },
): void {
  const logStay = Math.log1p(-Math.min((steps[step] as WorldStep).rate, 1 - 1e-9));
  for (let i = skip(random, logStay); i < days.length; i += 1 + skip(random, logStay)) {
    let day = days[i] as number;
    for (let at = step; at < steps.length; at++) {
      const { rate, logMedian, spread } = steps[at] as WorldStep;
      if (at > step && random.uniform() >= rate) break;
      day += Math.floor(Math.exp(logMedian + spread * random.normal()));
      if (day >= marks.length) break;
      marks[day] = 1;
    }
  }
}

/** How many stay behind before the next that goes on. */
function skip(random: Random, logStay: number): number {
  return Math.floor(Math.log(1 - random.uniform()) / logStay);
}

function longestGap(marks: Uint8Array): number {
  let longest = 0;
  let since = 0;
  for (let day = 0; day < marks.length; day++) {
    if (marks[day]) since = day;
    else if (day - since > longest) longest = day - since;
  }
  return longest;
}

function evenlySpaced(sorted: Float64Array): readonly number[] {
  return Array.from({ length: DOTS }, (_, dot) => sorted[Math.floor(((dot + 0.5) / DOTS) * sorted.length)] as number);
}
