import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { openAt } from '../testing/open-at.ts';
import { addField, press, rowsOf } from '../testing/pipeline-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();
const WIDTHS = [1280, 360];

/** Opens the Pipeline in a window of that width, shows there what is to be looked at, and looks, light and dark. */
async function expectAt(width: number, home: ServedHome, given: { name: string; show: (page: Page) => Promise<void> }) {
  const { page, faults } = await openAt(shared.browser, home, '/pipeline?filter=all', { width });
  await given.show(page);
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, given.name, [width]);
  expect(faults).toEqual([]);
  await page.close();
}

describe('axe finds nothing among as many as there are', () => {
  it.each([
    { name: 'empty', applications: 0 },
    { name: 'too little', applications: 9 },
    { name: 'usual', applications: 142 },
    { name: '5,000', applications: 5000 },
  ])('$name, wide and narrow, light and dark', async ({ name, applications }) => {
    const home = await serveHome({ folder: shared.folder, applications });
    const show = async (page: Page) => {
      if (applications > 0) await rowsOf(page).first().waitFor();
    };
    for (const width of WIDTHS) await expectAt(width, home, { name, show });
    await home.close();
  });
});

describe('axe finds nothing over what opens', () => {
  // Nothing of it changes what is kept.
  let home: ServedHome;
  beforeAll(async () => {
    home = await serveHome({ folder: shared.folder, applications: 142 });
  });
  afterAll(() => home?.close());

  it.each([
    { name: 'the line being read', open: (page: Page) => addField(page).fill('Acme, QA, board, referral, 2026-02-30') },
    { name: 'rows selected', open: (page: Page) => press(page, 'j', 'x', 'j') },
    { name: 'the menu of a row', open: (page: Page) => press(page, 'j', '.') },
    { name: 'a change of many', open: (page: Page) => press(page, 'j', 'A', 'e') },
    { name: 'an answer for many', open: (page: Page) => press(page, 'j', 'A', 'a') },
    { name: 'an application open', open: (page: Page) => press(page, 'j', 'Enter') },
    { name: 'more filters', open: (page: Page) => press(page, 'f') },
    { name: 'an excerpt', open: (page: Page) => page.getByRole('searchbox').fill('system design') },
    { name: 'nothing left', open: (page: Page) => page.getByRole('searchbox').fill('xyzzy') },
  ])('$name, wide and narrow, light and dark', async ({ name, open }) => {
    const show = async (page: Page) => {
      await rowsOf(page).first().waitFor();
      await open(page);
      await page.waitForTimeout(300);
    };
    for (const width of WIDTHS) await expectAt(width, home, { name, show });
  });
});
