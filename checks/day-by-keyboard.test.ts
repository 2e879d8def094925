import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDayByKeyboard } from './a-day-by-keyboard.ts';

it('docs/a-day-by-keyboard.md holds the keys that the browser test plays', () => {
  const kept = readFileSync(join(import.meta.dirname, '../docs/a-day-by-keyboard.md'), 'utf8');
  expect(kept).toBe(aDayByKeyboard());
});
