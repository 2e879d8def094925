import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Where `build-once.ts` put the page for all tests of a run. */
export const BUILT_PAGE = 'BREAKPOINT_BUILT_PAGE';

/** Builds the page as it is shipped into a folder of its own, and says where; in a run of tests the one they share. */
export function buildPage(): string {
  const built = process.env[BUILT_PAGE];
  if (built !== undefined) return built;
  const folder = join(mkdtempSync(join(tmpdir(), 'breakpoint-page-')), 'web');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
