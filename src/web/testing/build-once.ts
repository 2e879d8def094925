import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUILT_PAGE, buildPage } from './build-page.ts';

/** Before the tests in a browser: builds the page once for all of them, where each file built its own; gone with the run. */
export default function buildOnce(): () => void {
  const folder = buildPage();
  process.env[BUILT_PAGE] = folder;
  return () => rmSync(dirname(folder), { recursive: true, force: true });
}
