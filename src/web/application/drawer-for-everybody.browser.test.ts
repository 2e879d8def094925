import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFinds, overflow } from '../testing/axe-finds.ts';
import { openDrawer, shareDrawer } from '../testing/drawer-page.ts';

const shared = shareDrawer();

describe('what it looks like to everybody', () => {
  let id: string;
  beforeAll(async () => {
    const added = (await shared.home.ask('POST /applications', {
      company: 'Larch',
      role: 'Platform Engineer',
      sentOn: '2026-11-02',
      channel: 'referral',
      postingUrl: 'https://larch.example/jobs/7',
      postingText: 'We look for somebody.\nGo, Kubernetes.',
      tags: ['go'],
      notes: 'Two lines\nof notes.',
    })) as { id: string };
    ({ id } = added);
    await shared.home.ask(`POST /applications/${id}/events`, {
      kind: 'screen',
      on: '2026-11-09',
      plannedOn: '2026-11-26',
    });
  });
  const drawer = (page: Page) => page.locator('aside, [role=dialog]').first();
  const button = (page: Page, name: string | RegExp) => drawer(page).getByRole('button', { name }).first();
  const shown: readonly { name: string; open: (page: Page) => Promise<void> }[] = [
    { name: 'as it opens', open: async () => {} },
    { name: 'adding an event', open: (page) => button(page, 'Add an event').click() },
    { name: 'correcting', open: (page) => button(page, /^Correct: Invited/).click() },
    { name: 'editing', open: (page) => button(page, /^Edit/).click() },
    { name: 'merging', open: (page) => button(page, 'Merge with another').click() },
    {
      name: 'with the posting open',
      open: (page) =>
        drawer(page)
          .getByText(/^The posting/)
          .click(),
    },
  ];

  it.each([1280, 360])('has nothing for axe, no fault and no overflow, at %d, light and dark', async (width) => {
    const { page, faults } = await openDrawer(shared, id, { width });
    for (const { name, open } of shown) {
      await open(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFinds(page), `${name}, ${colorScheme}`).toEqual([]);
        await expect.poll(() => overflow(page), { message: `${name}, ${colorScheme}` }).toBeLessThanOrEqual(0);
      }
      if (await page.getByRole('form').count()) await page.getByRole('form').press('Escape');
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('finds words in the posting, and picks a day from a month', async () => {
    const { page } = await openDrawer(shared, id);
    await page.getByText(/^The posting/).click();
    await page.getByRole('searchbox', { name: 'Find in it' }).fill('kubernetes');
    await page.getByText('1 place').waitFor();
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['Kubernetes']);

    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await button(page, 'Add an event').click();
    await page.getByRole('button', { name: 'Pick: When' }).click();
    await page.getByRole('dialog', { name: 'When' }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: /19 November 2026/ }).click();
    await expect.poll(() => page.locator('[name=on]').inputValue()).toBe('19 Nov 2026');
    await page.close();
  });
});
