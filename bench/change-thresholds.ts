import { writeFileSync } from 'node:fs';
import { weighChange } from '../src/analysis/change-evidence.ts';
import { chanceOver } from '../src/analysis/posterior-chances.ts';
import type { WaitBelief } from '../src/analysis/rate-likelihood.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { playWeeks, weeksKnownOn } from './change-world.ts';
import { USUAL_WAITS } from './worlds.ts';

const RATES = [0.03, 0.06, 0.12, 0.24, 0.4];
const PACES = [2, 5, 10, 20, 40];
/** Below one in 52 weeks: the waits are known here, and have to be fitted in a real search. */
const ALARMS = 0.92;
const SEARCHES = 240;
/** Nothing is told on less than this, however seldom it happens by chance. */
const LEAST = 2;
const HISTORIES = [4, 6, 8, 12, 16, 20, 26, 39, 52, 78, 104];
const FOUND = 0.5;
const TRIES = 60;
/** A fall is looked for over as many weeks as the analysis looks back. */
const WITHIN = 16;
const OUTPUT = new URL('../src/analysis/change-threshold.data.ts', import.meta.url);

/**
 * `node bench/change-thresholds.ts`: writes the table of thresholds for telling a change, by rate and pace. Its seeds
 * are not those of the table that reports what the thresholds reach (change.ts).
 */
const simulated = RATES.map((rate, r) => PACES.map((pace, p) => thresholdOf(rate, pace, seedOf(r, p))));
const rows = RATES.flatMap((rate, r) =>
  PACES.map((pace, p) => {
    const factor = Math.max(smoothed(r, p), LEAST);
    const weeks = historyNeeded(rate, pace, { factor, seed: seedOf(r, p) + 5_000 });
    process.stderr.write(`${rate} at ${pace} a week: ${factor.toFixed(2)}, ${weeks} weeks\n`);
    return `  { rate: ${rate}, pacePerWeek: ${pace}, factor: ${Number(factor.toFixed(2))}, weeks: ${weeks} },`;
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

/** Beside its neighbours, half and a quarter of their weight: what one place has by luck the others do not. */
function smoothed(r: number, p: number): number {
  let [sum, total] = [0, 0];
  for (const dr of [-1, 0, 1]) {
    for (const dp of [-1, 0, 1]) {
      const near = simulated[r + dr]?.[p + dp];
      const weight = (2 - Math.abs(dr)) * (2 - Math.abs(dp));
      if (near === undefined) continue;
      sum += weight * near;
      total += weight;
    }
  }
  return sum / total;
}

/** The factor that is crossed upwards as often as is allowed; half of the searches hear most refusals, half none. */
function thresholdOf(rate: number, pacePerWeek: number, seed: number): number {
  const paths = Array.from({ length: SEARCHES }, (_, n) => {
    const toldNo = n % 2 === 0 ? 0.5 : 0;
    const random = seededRandom(seed + n);
    const played = playWeeks({ weeks: 26 + 52, pacePerWeek, rateIn: () => rate, toldNo }, random);
    return Array.from({ length: 52 }, (__, week) => factorOn(played, (27 + week) * 7 - 1, toldNo));
  });
  for (let factor = 1.2; ; factor *= 1.02) {
    const crossed = paths.reduce((sum, path) => sum + crossings(path, factor), 0);
    if (crossed / SEARCHES <= ALARMS) return factor;
  }
}

function factorOn(played: ReturnType<typeof playWeeks>, day: number, toldNo: number): number {
  return weighChange(weeksKnownOn(played, day), waitsWith(toldNo)).factor;
}

function crossings(path: readonly number[], factor: number): number {
  return path.filter((value, i) => value >= factor && (path[i - 1] ?? 0) < factor).length;
}

function historyNeeded(rate: number, pacePerWeek: number, given: { factor: number; seed: number }): number | null {
  const enough = HISTORIES.find((before) => {
    let found = 0;
    for (let n = 0; n < TRIES; n++) {
      const toldNo = n % 2 === 0 ? 0.5 : 0;
      const rateIn = (week: number) => (week < before ? rate : rate / 3);
      const played = playWeeks({ weeks: before + WITHIN, pacePerWeek, rateIn, toldNo }, seededRandom(given.seed + n));
      const weeks = Array.from({ length: WITHIN }, (_, week) => (before + week + 1) * 7 - 1);
      if (weeks.some((day) => factorOn(played, day, toldNo) >= given.factor)) found++;
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
