import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds, overflow } from './testing/axe-finds.ts';
import { buildPage } from './testing/build-page.ts';
import { openChromium } from './testing/open-chromium.ts';
import { openPage } from './testing/open-page.ts';
import { type PretendState, servePretend } from './testing/pretend-server.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

const states: readonly PretendState[] = ['empty', 'too-little', 'usual', 'many', 'no-outcomes', 'no-dates'];
const looks = [1280, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

it.each(states)(
  'the page, %s, has nothing for axe, no fault and no overflow, wide and narrow, light and dark',
  async (state) => {
    const server = await servePretend(state, folder);
    const { page, faults } = await openPage(browser, server.address);
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFinds(page), `${width} ${colorScheme}`).toEqual([]);
      await expect.poll(() => overflow(page), { message: `${width} ${colorScheme}` }).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await page.close();
    server.close();
  },
);

describe('what opens on the page', () => {
  it.each([
    { name: 'a door', open: (page: Page) => page.getByRole('button', { name: '142 applications' }).click() },
    { name: 'the picture of all ways', open: (page: Page) => page.keyboard.press('p') },
    { name: 'all keys', open: (page: Page) => page.keyboard.press('?') },
    { name: 'the line to add', open: (page: Page) => page.keyboard.press('c') },
    { name: 'what is typical', open: (page: Page) => page.getByRole('button', { name: 'see and change' }).click() },
    { name: 'the calendar', open: (page: Page) => page.getByRole('button', { name: /^as of/ }).click() },
  ])('$name has nothing for axe and breaks no policy', async ({ open }) => {
    const server = await servePretend('usual', folder);
    for (const width of [1280, 360]) {
      const { page, faults } = await openPage(browser, server.address, { width, colorScheme: 'dark' });
      await open(page);
      await page.getByRole('dialog').waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.close();
    }
    server.close();
  });

  it('the figures as tables have nothing for axe', async () => {
    const server = await servePretend('usual', folder);
    for (const width of [1280, 360]) {
      const { page } = await openPage(browser, server.address, { width });
      const asTable = page.getByRole('button', { name: 'as a table' });
      while ((await asTable.count()) > 0) await asTable.first().click();
      expect(await axeFinds(page)).toEqual([]);
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
      await page.close();
    }
    server.close();
  });

  it.each([1280, 360])('the design page has nothing for axe at %d', async (width) => {
    const server = await servePretend('usual', folder);
    const { page, faults } = await openPage(browser, `${server.address}design`, { width });
    await page.getByText('One language').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.close();
    server.close();
  });
});
