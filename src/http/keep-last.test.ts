import { expect, it } from 'vitest';
import { keepLast } from './keep-last.ts';

it('makes once what is asked again or at the same time, and anew what it is made from another', async () => {
  const made: number[] = [];
  const keep = keepLast<number>();
  const ask = (from: number) => keep([from], async () => made.push(from));
  await Promise.all([ask(1), ask(1), ask(2)]);
  await ask(1);
  expect(made).toEqual([1, 2]);
});

it('forgets what it made first, and what failed', async () => {
  let made = 0;
  const keep = keepLast<number>();
  for (let from = 0; from < 7; from++) await keep([from], async () => ++made);
  await keep([6], async () => ++made);
  expect(made).toBe(7);
  await keep([0], async () => ++made);
  expect(made).toBe(8);
  const broken = () => keep(['broken'], async () => Promise.reject(new Error('no')));
  await expect(broken()).rejects.toThrow('no');
  expect(await keep(['broken'], async () => 1)).toBe(1);
});
