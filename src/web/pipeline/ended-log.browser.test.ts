import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPage } from '../testing/build-page.ts';
import { madeUpLog } from '../testing/made-up-log.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { openPage } from '../testing/open-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let home: ServedHome;
beforeAll(async () => {
  browser = await openChromium();
  home = await serveHome({ folder: buildPage() });
  const form = new FormData();
  form.append('file', new File([madeUpLog(60, '2021-05-04')], 'old.csv', { type: 'text/csv' }));
  await home.ask('POST /imports', form);
});
afterAll(async () => {
  await browser?.close();
  await home?.close();
});

it('looks at a log that ended long ago from its last day, as the Debugger does', async () => {
  const { page, faults } = await openPage(browser, home.address);
  await page.getByText('2 May 2021').filter({ visible: true }).first().waitFor();
  await page.goto(home.at('/pipeline'));
  await page.getByText(/^As it stood on 2 May 2021, the last day anything happened in it\./).waitFor();
  const rows = page.locator('tbody tr[data-id]');
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  await expect.poll(async () => (await rows.allInnerTexts()).filter((text) => /\b\d{4} d\b/.test(text))).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText(/(No answer|Nothing heard) for \d{1,2} days?\./).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
