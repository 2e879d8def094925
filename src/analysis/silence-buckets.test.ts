import { expect, it } from 'vitest';
import { bucketSilence } from './silence-buckets.ts';

const silent = (id: string, silentDays: number | null, mayHear = 0.2, mayGoOn = 0.05) =>
  ({ id, stage: 'response', silentDays, mayHear, mayGoOn }) as const;

it('parts by weeks, edges included, and leaves empty parts out', () => {
  const buckets = bucketSilence([silent('a', 7), silent('b', 8), silent('c', 43, 0.02, 0.01), silent('d', null, 0.05)]);
  expect(buckets.map(({ name, ids }) => [name, ids])).toEqual([
    ['up to 1 week', ['a']],
    ['1 to 2 weeks', ['b']],
    ['over 6 weeks', ['c']],
    ['day unknown', ['d']],
  ]);
});

it('tells the mean chance to hear, the expected number that go on, and how many may still answer', () => {
  const [bucket] = bucketSilence([silent('a', 1, 0.3, 0.1), silent('b', 2, 0.09, 0.03)]);
  expect(bucket?.mayHear).toBeCloseTo(0.195);
  expect(bucket?.goOn).toBeCloseTo(0.13);
  expect(bucket?.mayAnswer).toBe(1);
});

it('draws nothing from nothing', () => expect(bucketSilence([])).toEqual([]));
