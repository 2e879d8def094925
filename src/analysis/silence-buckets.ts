import type { SilentApplication } from './report.ts';
import { mayStillAnswer } from './silence.ts';

export interface SilenceBucket {
  readonly name: string;
  /** The name under its marks, where there is little room. */
  readonly short: string;
  readonly ids: readonly string[];
  readonly mayAnswer: number;
  /** Mean chance of hearing anything, of each. */
  readonly mayHear: number;
  /** How many of them are expected to go on. */
  readonly goOn: number;
}

const BUCKETS = [
  { name: 'up to 1 week', short: '1 week', days: 7 },
  { name: '1 to 2 weeks', short: '2', days: 14 },
  { name: '2 to 3 weeks', short: '3', days: 21 },
  { name: '3 to 6 weeks', short: '3 to 6 weeks', days: 42 },
  { name: 'over 6 weeks', short: 'over 6 weeks', days: Number.POSITIVE_INFINITY },
  { name: 'day unknown', short: 'day unknown', days: null },
] as const;

/** Parts the silent applications by how long they have been silent; empty parts are left out. */
export function bucketSilence(silence: readonly SilentApplication[]): readonly SilenceBucket[] {
  const taken = new Set<SilentApplication>();
  return BUCKETS.map(({ name, short, days }) => {
    const inside = silence.filter((one) => !taken.has(one) && isWithin(one.silentDays, days));
    for (const one of inside) taken.add(one);
    const sum = (read: (one: SilentApplication) => number) => inside.reduce((total, one) => total + read(one), 0);
    return {
      name,
      short,
      ids: inside.map(({ id }) => id),
      mayAnswer: inside.filter(mayStillAnswer).length,
      mayHear: sum(({ mayHear }) => mayHear) / Math.max(1, inside.length),
      goOn: sum(({ mayGoOn }) => mayGoOn),
    };
  }).filter(({ ids }) => ids.length > 0);
}

function isWithin(silentDays: number | null, days: number | null): boolean {
  if (silentDays === null || days === null) return silentDays === days;
  return silentDays <= days;
}
