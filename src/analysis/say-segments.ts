import type { SegmentedBy } from './group-applications.ts';
import { inHundred, rangeInHundred } from './in-words.ts';
import type { Segment, Segments } from './segments.ts';

const NAMES: Readonly<Record<SegmentedBy, string>> = {
  channel: 'channels',
  level: 'levels',
  size: 'company sizes',
  variant: 'variants',
  'posting-age': 'ages of the posting',
};
const NAMED = 3;

/** Which groups are answered more or less often than the others, or that there is no evidence of a difference. */
export function saySegments({ by, groups }: Omit<Segments, 'sentence'>): string {
  const apart = groups.filter(({ difference }) => difference.low > 0 || difference.high < 0);
  if (apart.length === 0) {
    const widest = groups.map(({ difference }) => Math.max(-difference.low, difference.high));
    return `No evidence of a difference between ${NAMES[by]}: each lies within ${inHundred(Math.max(...widest))} in 100 of the others.`;
  }
  return `Of your ${NAMES[by]}, ${apart.slice(0, NAMED).map(apartWords).join('; ')}. Observed, not tested.`;
}

function apartWords({ value, entered, advanced, difference }: Segment): string {
  const more = difference.low > 0;
  const range = more ? difference : { low: -difference.high, high: -difference.low };
  return `"${value}" (${advanced} of ${entered}) is answered ${more ? 'more' : 'less'} often than the others, by ${rangeInHundred(range)}`;
}
