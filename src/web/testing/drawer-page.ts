import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { ApplicationDetail } from '../../http/api.ts';
import { openAt } from './open-at.ts';
import type { Look } from './open-page.ts';
import { type ServedHome, serveHome } from './serve-home.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

/** One browser and one home for all tests of a file, each of which adds what it works on. */
export interface DrawerTests extends SharedBrowser {
  home: ServedHome;
}

/** A home with 142 applications for the tests of a file, closed after them. */
export function shareDrawer(): DrawerTests {
  const shared = shareBrowser() as DrawerTests;
  beforeAll(async () => {
    shared.home = await serveHome({ folder: shared.folder, applications: 142 });
  });
  afterAll(() => shared.home?.close());
  return shared;
}

/** Adds one and opens its drawer. */
export async function openOne(shared: DrawerTests, line: string, look: Look = {}) {
  const { id } = (await shared.home.ask('POST /applications', { line })) as { id: string };
  return { id, ...(await openDrawer(shared, id, look)) };
}

export async function openDrawer({ browser, home }: DrawerTests, id: string, look: Look = {}) {
  const opened = await openAt(browser, home, `/pipeline?open=${id}`, look);
  await opened.page.getByRole('heading', { name: 'Timeline' }).waitFor();
  return opened;
}

/** An application as the server knows it. */
export const readDetail = ({ home }: DrawerTests, id: string) =>
  home.ask(`GET /applications/${id}`) as Promise<ApplicationDetail>;

export const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** What the foot line tells. */
export const toBar = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).first().waitFor();
