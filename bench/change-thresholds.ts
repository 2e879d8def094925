import { writeFileSync } from 'node:fs';
import { FEWEST_ANSWERED } from '../src/analysis/change.ts';
import { weighChange } from '../src/analysis/change-evidence.ts';
import { chanceOver } from '../src/analysis/posterior-chances.ts';
import type { WaitBelief } from '../src/analysis/rate-likelihood.ts';
import { cholesky, solveCholesky } from '../src/stats/cholesky.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { playWeeks, weeksKnownOn } from './change-world.ts';
import { USUAL_WAITS } from './worlds.ts';

const RATES = [0.03, 0.05, 0.085, 0.14, 0.24, 0.4];
const PACES = [2, 5, 10, 20, 40];
/** Below one in 52 weeks: the waits are known here, and have to be fitted in a real search. */
const ALARMS = 0.85;
const SEARCHES = 240;
/** Nothing is told on less than this, however seldom it happens by chance. */
const LEAST = 2;
/** Below this a threshold is not looked for. */
const LOWEST = 1.1;
const ROUNDS = 60;
const STEP = 0.3;
const HISTORIES = [4, 6, 8, 12, 16, 20, 26, 39, 52, 78, 104];
const FOUND = 0.5;
const TRIES = 60;
/** A fall is looked for over as many weeks as the analysis looks back. */
const WITHIN = 16;
const OUTPUT = new URL('../src/analysis/change-threshold.data.ts', import.meta.url);

/** What a look at the end of a week weighs: the evidence, and the rate by which the threshold is looked up. */
interface Look {
  readonly factor: number;
  readonly logRate: number;
}

/**
 * `node bench/change-thresholds.ts`: writes the table of thresholds for telling a change, by rate and pace. Its seeds
 * are not those of the table that reports what the thresholds reach (change.ts).
 *
 * Each is found through the rule as it runs: the rate is estimated from the search so far, the threshold read between
 * the table's places. What luck does to one place is evened out by a surface that bends, so that a peak stays one.
 */
const solved = PACES.flatMap((pace, p) => thresholdsAt(pace, p));
const surface = fitSurface(solved);
const rows = RATES.flatMap((rate, r) =>
  PACES.map((pacePerWeek, p) => {
    const factor = Math.max(surface(rate, pacePerWeek), LEAST);
    const weeks = historyNeeded({ rate, pacePerWeek }, { factor, seed: seedOf(r, p) + 5_000 });
    process.stderr.write(`${rate} at ${pacePerWeek} a week: ${factor.toFixed(2)}, ${weeks} weeks\n`);
    return `  { rate: ${rate}, pacePerWeek: ${pacePerWeek}, factor: ${Number(factor.toFixed(2))}, weeks: ${weeks} },`;
  }),
);
writeFileSync(
  OUTPUT,
  `/**
 * From which factor on a fall of the response rate is told, by the rate and the applications a week: where nothing
 * changes it is crossed ${ALARMS} times in 52 weeks, looked at every week. \`weeks\` is the history after which a fall to a
 * third is found within ${WITHIN} weeks in half of the searches; \`null\` where two years are not enough.
 * Written by bench/change-thresholds.ts.
 */
export const CHANGE_THRESHOLDS = [
${rows.join('\n')}
] as const;
`,
);

function seedOf(r: number, p: number): number {
  return 1_000_000 + r * 100_000 + p * 10_000;
}

interface Solved {
  readonly rate: number;
  readonly pacePerWeek: number;
  readonly log: number;
}

/** The log thresholds of one pace, raised or lowered until each rate is alarmed as often as is allowed. */
function thresholdsAt(pacePerWeek: number, p: number): readonly Solved[] {
  const searches = RATES.map((rate, r) => playSteady({ rate, pacePerWeek }, seedOf(r, p)));
  let logs = RATES.map(() => Math.log(2.5));
  for (let round = 0; round < ROUNDS; round++) {
    const known = logs;
    logs = known.map((log, r) => {
      const alarms = (searches[r] as Look[][]).reduce((sum, looks) => sum + crossings(looks, known), 0) / SEARCHES;
      return Math.max(Math.log(LOWEST), log + STEP * Math.log(Math.max(alarms, 0.1) / ALARMS));
    });
  }
  const told = logs.map((log, r) => ({ rate: RATES[r] as number, pacePerWeek, log }));
  process.stderr.write(
    `${pacePerWeek} a week: ${told.map(({ rate, log }) => `${rate}: ${Math.exp(log).toFixed(2)}`)}\n`,
  );
  return told;
}

/** Searches in which nothing changes, looked at weekly in the second half year and after; half hear refusals, half none. */
function playSteady({ rate, pacePerWeek }: { rate: number; pacePerWeek: number }, seed: number): Look[][] {
  return Array.from({ length: SEARCHES }, (_, n) => {
    const toldNo = n % 2 === 0 ? 0.5 : 0;
    const random = seededRandom(seed + n);
    const played = playWeeks({ weeks: 26 + 52, pacePerWeek, rateIn: () => rate, toldNo }, random);
    return Array.from({ length: 52 }, (__, week) => lookOn(played, (27 + week) * 7 - 1, toldNo));
  });
}

/** A quadratic in the logs of rate and pace, by least squares; places where no threshold was needed are left out. */
function fitSurface(places: readonly Solved[]): (rate: number, pacePerWeek: number) => number {
  const terms = (rate: number, pacePerWeek: number) => {
    const [x, y] = [Math.log(rate / 0.12), Math.log(pacePerWeek / 10)];
    return [1, x, y, x * x, x * y, y * y];
  };
  const used = places.filter(({ log }) => log > Math.log(LOWEST));
  const size = terms(1, 1).length;
  const [products, targets] = [new Float64Array(size * size), new Float64Array(size)];
  for (const { rate, pacePerWeek, log } of used) {
    const own = terms(rate, pacePerWeek);
    own.forEach((one, i) => {
      targets[i] = (targets[i] as number) + one * log;
      own.forEach((other, j) => {
        products[i * size + j] = (products[i * size + j] as number) + one * other;
      });
    });
  }
  const lower = cholesky(products, size);
  if (lower === null) throw new Error('Too few places have a threshold to lay a surface through');
  const weights = solveCholesky(lower, targets);
  return (rate, pacePerWeek) =>
    Math.exp(terms(rate, pacePerWeek).reduce((sum, term, i) => sum + term * (weights[i] as number), 0));
}

function lookOn(played: ReturnType<typeof playWeeks>, day: number, toldNo: number): Look {
  const weeks = weeksKnownOn(played, day);
  const { factor, stayedAt } = weighChange(weeks, waitsWith(toldNo));
  const answered = weeks.reduce((sum, { advanced }) => sum + advanced, 0);
  // Where too few ever answered nothing is told.
  return { factor: answered < FEWEST_ANSWERED ? 0 : factor, logRate: Math.log(stayedAt ?? 0) };
}

/** How often the line is crossed upwards, read between the places of the table. */
function crossings(looks: readonly Look[], logs: readonly number[]): number {
  const tells = looks.map(({ factor, logRate }) => factor >= Math.exp(between(logs, logRate)));
  return tells.filter((now, i) => now && !tells[i - 1]).length;
}

function between(logs: readonly number[], logRate: number): number {
  const at = RATES.findIndex((rate) => Math.log(rate) >= logRate);
  if (at === 0) return logs[0] as number;
  if (at < 0) return logs.at(-1) as number;
  const [low, high] = [Math.log(RATES[at - 1] as number), Math.log(RATES[at] as number)];
  const share = (logRate - low) / (high - low);
  return (logs[at - 1] as number) + share * ((logs[at] as number) - (logs[at - 1] as number));
}

function historyNeeded(
  { rate, pacePerWeek }: { rate: number; pacePerWeek: number },
  given: { factor: number; seed: number },
): number | null {
  const enough = HISTORIES.find((before) => {
    let found = 0;
    for (let n = 0; n < TRIES; n++) {
      const toldNo = n % 2 === 0 ? 0.5 : 0;
      const rateIn = (week: number) => (week < before ? rate : rate / 3);
      const played = playWeeks({ weeks: before + WITHIN, pacePerWeek, rateIn, toldNo }, seededRandom(given.seed + n));
      const weeks = Array.from({ length: WITHIN }, (_, week) => (before + week + 1) * 7 - 1);
      if (weeks.some((day) => lookOn(played, day, toldNo).factor >= given.factor)) found++;
    }
    return found / TRIES >= FOUND;
  });
  return enough ?? null;
}

function waitsWith(toldNo: number): WaitBelief {
  const { firstYes, firstNo } = USUAL_WAITS;
  return {
    toldNo,
    yesOver: (age) => chanceOver(age, Math.log(firstYes.median), firstYes.spread),
    noOver: (age) => chanceOver(age, Math.log(firstNo.median), firstNo.spread),
  };
}
