import { CHANGE_THRESHOLDS } from './change-threshold.data.ts';

export interface ChangeThreshold {
  /** From this factor on a fall is told. */
  readonly factor: number;
  /** The history after which a fall to a third would be found within 16 weeks as often as not; infinite where never. */
  readonly weeks: number;
}

const RATES = [...new Set(CHANGE_THRESHOLDS.map(({ rate }) => rate))];
const PACES = [...new Set(CHANGE_THRESHOLDS.map(({ pacePerWeek }) => pacePerWeek))];

/** The threshold at a person's rate and pace, between the simulated ones in proportion; beyond them, the nearest. */
export function changeThreshold(rate: number, pacePerWeek: number): ChangeThreshold {
  const [r, p] = [placeOf(rate, RATES), placeOf(pacePerWeek, PACES)];
  const mix = (read: (row: ChangeThreshold) => number) => {
    const alongRate = (pace: number) => between(read(rowAt(r.from, pace)), read(rowAt(r.from + 1, pace)), r.share);
    return between(alongRate(p.from), alongRate(p.from + 1), p.share);
  };
  return { factor: mix(({ factor }) => factor), weeks: mix(({ weeks }) => weeks) };
}

function placeOf(value: number, steps: readonly number[]): { from: number; share: number } {
  const inside = Math.min(Math.max(value, steps[0] as number), steps.at(-1) as number);
  const from = Math.min(
    steps.findLastIndex((step) => step <= inside),
    steps.length - 2,
  );
  const [low, high] = [steps[from] as number, steps[from + 1] as number];
  return { from, share: Math.log(inside / low) / Math.log(high / low) };
}

function rowAt(rate: number, pace: number): ChangeThreshold {
  const row = CHANGE_THRESHOLDS[rate * PACES.length + pace];
  if (row === undefined) throw new Error(`The table of thresholds has no row ${rate}, ${pace}`);
  return { factor: row.factor, weeks: row.weeks ?? Number.POSITIVE_INFINITY };
}

/** At an end its value holds whatever stands at the other; between never and some time it is never. */
function between(from: number, to: number, share: number): number {
  if (share === 0 || from === to) return from;
  if (share === 1) return to;
  return Number.isFinite(from) && Number.isFinite(to) ? from + share * (to - from) : Number.POSITIVE_INFINITY;
}
