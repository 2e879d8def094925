import { describe, expect, it } from 'vitest';
import { axeFinds } from '../testing/axe-finds.ts';
import { openOne, readDetail, said, shareDrawer, toBar } from '../testing/drawer-page.ts';
import { openAt } from '../testing/open-at.ts';
import { openPage } from '../testing/open-page.ts';
import { readSettled } from '../testing/read-settled.ts';

const shared = shareDrawer();

describe('beside the list', () => {
  it('leaves the focus and the keys to the list, and follows it', async () => {
    const { page } = await openAt(shared.browser, shared.home, '/pipeline');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary');
    await drawer.waitFor();
    const first = await readSettled(() => drawer.getByRole('heading').first().textContent());
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') === null)).toBe(true);
    await page.keyboard.press('j');
    await page.waitForFunction((before) => document.querySelector('aside h2')?.textContent !== before, first);
    await page.keyboard.press('a');
    await page.locator('[name=what]:focus').waitFor();
    // Esc goes back one layer at a time: the form, then the drawer; the focus is where it was.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') === null)).toBe(true);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.close();
  });

  it('is a sheet where there is no room, with the same keys', async () => {
    const { page, id } = await openOne(shared, 'Ivy, Go Developer, board, 1 Nov', { width: 900 });
    await page.getByRole('dialog', { name: 'Ivy, Go Developer' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Add an event' }).focus();
    await page.keyboard.press('a');
    await page.keyboard.type('w');
    await page.keyboard.press('Enter');
    await said(page, 'You withdrew it on 23 Nov.');
    // The way back is on the sheet.
    await page.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click();
    await toBar(page, /^Taken back/);
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ state: 'open' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});

it('opens from the list behind a figure of the Debugger, and leads back to it', async () => {
  const { page, faults } = await openPage(shared.browser, shared.home.address);
  await page
    .getByRole('button', { name: /^\d+ applications$/ })
    .first()
    .click();
  const list = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await list.first().focus();
  await page.keyboard.press('ArrowDown');
  await list.nth(1).and(page.locator(':focus')).waitFor();
  const company = await readSettled(() => list.nth(1).locator('span').first().textContent());
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: new RegExp(`^${company}`) });
  await sheet.getByRole('heading', { name: 'Timeline' }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await list.nth(1).and(page.locator(':focus')).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

describe('a change before the server has answered', () => {
  it('is on the screen while the answer is still awaited', async () => {
    const { page } = await openOne(shared, 'Juniper, Go Developer, board, 1 Nov');
    let answer = () => {};
    const held = new Promise<void>((go) => {
      answer = go;
    });
    await page.route('**/events', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.keyboard.type('o');
    await page.keyboard.press('Enter');
    await said(page, 'An offer is open and waits for your answer.');
    answer();
    await toBar(page, /^Offered the job/);
    await page.close();
  });

  it('goes back with its reason when it is refused, as it was typed', async () => {
    const { page, id } = await openOne(shared, 'Kauri, Go Developer, board, 1 Nov');
    await shared.home.ask(`POST /applications/${id}/events`, { kind: 'rejected', on: '2026-11-20' });
    await page.reload();
    await said(page, 'They said no on 20 Nov.');
    await page.keyboard.press('a');
    await page.keyboard.type('rejected 20 Nov');
    await page.keyboard.press('Enter');
    await page
      .getByRole('form')
      .getByText(/is recorded already. Correct that event instead/)
      .waitFor();
    await expect.poll(() => page.locator('[name=what]').inputValue()).toBe('Told no');
    await expect.poll(() => page.locator('[name=on]').inputValue()).toBe('2026-11-20');
    await expect.poll(async () => (await readDetail(shared, id)).timeline).toHaveLength(2);
    await page.close();
  });
});
