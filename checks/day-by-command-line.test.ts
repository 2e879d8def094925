import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDayByCommandLine } from './a-day-by-command-line.ts';

/** Ids are chance, everything else of the page is not. */
const masked = (page: string) => page.replace(/(Added |\(|correct |by hand {2})[0-9a-z]{12}\b/g, '$1an id');

it('docs/a-day-by-command-line.md is what the commands really print', () => {
  const kept = readFileSync(join(import.meta.dirname, '../docs/a-day-by-command-line.md'), 'utf8');
  expect(masked(aDayByCommandLine())).toBe(masked(kept));
});
