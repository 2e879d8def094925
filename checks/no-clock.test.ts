import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** The day or the hour it is now, from wherever. */
const clock = /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b/;

it('no test and no helper of tests reads the clock: what it expects would hold on some days only', () => {
  const files = globSync(['{src,bench,checks}/**/*.test.ts', 'src/**/testing.ts', 'src/**/testing/*.ts'], {
    cwd: root,
  });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => clock.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
