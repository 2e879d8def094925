import { type Day, dayNumber, numberToDay } from '../kernel/day.ts';
import { type Random, seededRandom } from '../stats/seeded-random.ts';
import type { StageFit } from './funnel.ts';
import type { Journey } from './journey.ts';
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
 * stretch counts only while something was out; where nothing is out now, or nothing is dated, there is none.
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
  const steps = forwardDays(journeys).filter((day) => day <= today);
  const since = Math.max(
    ...[starts.at(-1) as number],
    steps.reduce((last, day) => Math.max(last, day), 0),
  );
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

function endDay({ outcome, enteredOn, waitDays }: Journey['steps'][number], from: number, today: number): number {
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

/** Every day on which an application went a step forward. */
function forwardDays(journeys: readonly Journey[]): readonly number[] {
  return journeys.flatMap(({ steps }) =>
    steps.flatMap(({ outcome, enteredOn, waitDays }) => {
      const entered = enteredOn === null ? null : dayNumber(enteredOn);
      return outcome === 'advanced' && entered !== null && waitDays !== null ? [entered + waitDays] : [];
    }),
  );
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
