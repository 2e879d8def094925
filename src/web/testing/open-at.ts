import type { Browser } from 'playwright-core';
import { type Look, newPage, type OpenedPage, untilRead } from './open-page.ts';
import type { ServedHome } from './serve-home.ts';

/**
 * Opens one page of a home. Its printed address lets the browser in, without drawing the page that stands behind it: a test
 * of another page would wait for a whole analysis first, and that way in has tests of its own.
 */
export async function openAt(browser: Browser, home: ServedHome, path: string, look: Look = {}): Promise<OpenedPage> {
  const opened = await newPage(browser, look);
  await opened.page.request.get(home.address);
  await opened.page.goto(home.at(path));
  await untilRead(opened.page);
  return opened;
}
