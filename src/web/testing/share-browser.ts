import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildPage } from './build-page.ts';
import { openChromium } from './open-chromium.ts';

/** What a file of tests in a browser works with; there only while its tests run. */
export interface SharedBrowser {
  browser: Browser;
  /** The folder of the built page. */
  folder: string;
}

/** One browser for all tests of a file, closed after them. */
export function shareBrowser(): SharedBrowser {
  const shared = {} as SharedBrowser;
  beforeAll(async () => {
    shared.folder = buildPage();
    shared.browser = await openChromium();
  });
  afterAll(() => shared.browser?.close());
  return shared;
}
