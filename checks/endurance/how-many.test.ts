import { expect, it } from 'vitest';
import { howMany, isFull } from './how-many.ts';

it('tries everything where it is asked to, else a tenth, and always something', () => {
  expect([howMany(20_000), howMany(500), howMany(3)]).toEqual(isFull ? [20_000, 500, 3] : [2_000, 50, 1]);
});
