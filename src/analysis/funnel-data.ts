import type { StageTally, Waits } from './funnel-tally.ts';

const MOST_BINS = 60;
/** A wait of `d` whole days ended somewhere around its middle. */
const HALF_A_DAY = 0.5;

/** Of logarithms of days. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations. */
  readonly squares: number;
}

/** Logarithms of ages, at most sixty, and how many stand at each. */
export interface Ages {
  readonly logs: Float64Array;
  readonly counts: Float64Array;
}

/** A step's data, boiled down to what its likelihood reads: the logarithms of days. */
export interface StageData {
  readonly advanced: number;
  readonly rejected: number;
  readonly silentForEver: number;
  readonly advancedLogs: Moments;
  readonly rejectedLogs: Moments;
  readonly advancedWithin: Ages;
  readonly rejectedWithin: Ages;
  readonly silentLogs: Float64Array;
  readonly silentCounts: Float64Array;
}

/** Prepares the counts of a step for the likelihood: moments of the waits that ended, and at most sixty ages. */
export function boilDown(tally: StageTally): StageData {
  const silent = ages(tally.silentFor);
  return {
    advanced: tally.advancedWeight,
    rejected: tally.rejectedWeight,
    silentForEver: tally.silentForEver,
    advancedLogs: moments(tally.advancedAfter),
    rejectedLogs: moments(tally.rejectedAfter),
    advancedWithin: ages(tally.advancedWithin),
    rejectedWithin: ages(tally.rejectedWithin),
    silentLogs: silent.logs,
    silentCounts: silent.counts,
  };
}

function ages(waits: Waits): Ages {
  const bins = binAges(waits);
  return {
    logs: Float64Array.from(bins, ({ age }) => Math.log(age + HALF_A_DAY)),
    counts: Float64Array.from(bins, ({ count }) => count),
  };
}

function moments({ days, counts }: Waits): Moments {
  let [count, sum, squares] = [0, 0, 0];
  days.forEach((day, i) => {
    count += counts[i] as number;
    sum += (counts[i] as number) * Math.log(day + HALF_A_DAY);
  });
  if (count === 0) return { count, mean: 0, squares };
  const mean = sum / count;
  days.forEach((day, i) => {
    squares += (counts[i] as number) * (Math.log(day + HALF_A_DAY) - mean) ** 2;
  });
  return { count, mean, squares };
}

/** At most sixty ages: each day by itself where they fit, else fine for the young, where the curve bends, and coarse for the old. */
function binAges({ days, counts }: Waits): readonly { age: number; count: number }[] {
  if (days.length <= MOST_BINS) return days.map((age, i) => ({ age, count: counts[i] as number }));
  const scale = (age: number) => Math.log(age + 7);
  const [lowest, highest] = [scale(days[0] as number), scale(days.at(-1) as number)];
  const bins = Array.from({ length: MOST_BINS }, () => ({ sum: 0, count: 0 }));
  days.forEach((age, i) => {
    const share = (scale(age) - lowest) / (highest - lowest);
    const bin = bins[Math.min(Math.floor(share * MOST_BINS), MOST_BINS - 1)] as { sum: number; count: number };
    bin.sum += age * (counts[i] as number);
    bin.count += counts[i] as number;
  });
  return bins.filter(({ count }) => count > 0).map(({ sum, count }) => ({ age: sum / count, count }));
}
