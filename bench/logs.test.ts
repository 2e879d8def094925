import { expect, it } from 'vitest';
import { logs } from './logs.ts';

const { checks, skipped } = await logs.run();

it.skipIf(skipped)(`the example logs are read as by hand${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  expect(checks.filter(({ met }) => !met)).toEqual([]);
});
