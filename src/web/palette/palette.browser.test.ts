import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFinds, overflow } from '../testing/axe-finds.ts';
import { buildPage } from '../testing/build-page.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { openPage } from '../testing/open-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let home: ServedHome;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  home = await serveHome({ folder: buildPage(), applications: 40 });
  await home.ask('POST /applications', {
    company: 'Zeppelin Works',
    role: 'Rust Engineer',
    notes: 'met at the evening',
  });
  browser = await openChromium();
  ({ page, faults } = await openPage(browser, home.address));
});
afterAll(async () => {
  await browser?.close();
  await home?.close();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
});

const gone = () => page.getByRole('dialog').waitFor({ state: 'detached' });

describe('the palette', () => {
  it('goes to a page by its name', async () => {
    await page.keyboard.type('go pip');
    await page.keyboard.press('Enter');
    await gone();
    await page.waitForURL('**/pipeline');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('leaves with one Esc, whatever was typed, and gives the focus back', async () => {
    await page.keyboard.type('something');
    await page.keyboard.press('Escape');
    await gone();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Find a command').waitFor();
    await page.keyboard.press('Escape');
    await gone();
  });

  it('finds an application by a word of its notes and opens it', async () => {
    await page.keyboard.type('evening');
    await page.getByRole('menuitem', { name: 'Zeppelin Works, Rust Engineer' }).waitFor();
    await page.getByRole('menuitem', { name: 'Zeppelin Works, Rust Engineer' }).click();
    await page.waitForURL(/open=/);
    await page.keyboard.press('Escape');
    await page.goto(home.at('/'));
    await page.locator('h1').waitFor();
  });

  it('adds what is no command', async () => {
    await page.keyboard.type('Quill & Co, Tools Engineer');
    await page.getByRole('menuitem', { name: /^Add “Quill/ }).click();
    await page.getByRole('dialog', { name: 'Add an application' }).waitFor();
    await expect
      .poll(() => page.getByRole('dialog').getByRole('textbox').first().inputValue())
      .toBe('Quill & Co, Tools Engineer');
    await page.keyboard.press('Escape');
    await gone();
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const)('has nothing for axe at $width, $colorScheme, empty and with words', async ({ width, colorScheme }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.type('en');
    await page.getByText('In your record').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await gone();
    expect(faults).toEqual([]);
  });
});
