import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationRow } from '../../http/api.ts';
import { buildPage } from '../testing/build-page.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { measureTasks } from '../testing/measure-tasks.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import type { Look } from '../testing/open-page.ts';
import { readSettled } from '../testing/read-settled.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

async function openBoard(home: ServedHome, given: Look = {}) {
  const opened = await openAt(browser, home, '/pipeline?view=board', given);
  await opened.page.getByRole('heading', { name: /^Waiting/ }).waitFor();
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const rowOf = async (home: ServedHome, company: string): Promise<ApplicationRow | undefined> => {
  const { items } = (await home.ask('GET /applications?limit=2000')) as { items: ApplicationRow[] };
  return items.find((row) => row.company === company);
};
/** The company of the first card in a column. */
const firstIn = (page: Page, name: string) =>
  readSettled(() => column(page, name).locator('[data-card] b').first().textContent());
const undone = (page: Page) =>
  page
    .getByText(/^Taken back/)
    .first()
    .waitFor();

describe('the board on a real server', () => {
  let home: ServedHome;
  beforeAll(async () => {
    home = await serveHome({ folder, applications: 142 });
  });
  afterAll(() => home?.close());

  it('has nothing for axe, no fault and no overflow, wide and narrow, light and dark', async () => {
    const { page, faults } = await openBoard(home);
    await expectAccessible(page, 'the board');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is walked, moved on, moved back and undone without a mouse', async () => {
    const { page, faults } = await openBoard(home);
    const company = await firstIn(page, 'Waiting');
    await page.keyboard.press('j');
    await page.locator(`[data-card]:focus`, { hasText: company }).waitFor();
    await page.keyboard.press('l');
    await column(page, 'Response').getByText(company).waitFor();
    // The focus went along.
    await page.locator(`[data-card]:focus`, { hasText: company }).waitFor();
    await page.getByText(`Responded, today: ${company}`).first().waitFor();
    await page.keyboard.press('l');
    await page.getByText(`Invited to a screen, today: ${company}`).first().waitFor();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'screen', lastOn: '2026-11-23' });

    await page.keyboard.press('h');
    await page
      .getByText(/moved back to response: "Invited to a screen" of 23 Nov taken back/)
      .first()
      .waitFor();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'response' });
    await page.keyboard.press('z');
    await undone(page);
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'screen' });

    await page.keyboard.press('ArrowLeft');
    await column(page, 'Response').locator('[data-card]:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /./ }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes a card where it is dragged: one event, one way back; Esc gives it up', async () => {
    const { page, faults } = await openBoard(home);
    const company = await firstIn(page, 'Waiting');
    const drag = async (to: Locator) => {
      const from = await readSettled(() => page.locator('[data-card]', { hasText: company }).first().boundingBox());
      await page.mouse.move(from.x + 20, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
      const place = await readSettled(() => to.boundingBox());
      await page.mouse.move(place.x + place.width / 2, place.y + Math.min(60, place.height / 2), { steps: 8 });
    };
    await drag(column(page, 'Technical'));
    await page.getByText('to technical').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'applied' });

    await drag(column(page, 'Technical'));
    await page.mouse.up();
    await column(page, 'Technical').getByText(company).waitFor();
    await page.getByText(`Went on to technical, today: ${company}`).first().waitFor();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'technical' });
    // Back to a stage it never had an event of: the one event is corrected, not doubled.
    await drag(column(page, 'Screen'));
    await page.mouse.up();
    await page
      .getByText(/moved back to screen: "Went on to technical" of 23 Nov corrected/)
      .first()
      .waitFor();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ stage: 'screen' });

    await drag(page.locator('[data-drop=rejected]'));
    await page.mouse.up();
    await page.getByText(`Told no, today: ${company}`).first().waitFor();
    await expect.poll(() => rowOf(home, company)).toMatchObject({ state: 'rejected' });
    await page.keyboard.press('z');
    await undone(page);
    await column(page, 'Screen').getByText(company).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('leads to what it leaves out', async () => {
    const { page } = await openBoard(home);
    await page.getByRole('button', { name: /probably silence$/ }).click();
    await page.waitForURL(/filter=silence/);
    await expect.poll(() => page.url()).not.toContain('view=board');
    await page.close();
  });
});

it('says what it takes where it is empty', async () => {
  const home = await serveHome({ folder });
  await home.ask('POST /applications', { line: 'Acme, Backend Engineer, referral, today' });
  const { page } = await openBoard(home);
  await page.getByText('No reply is open just now.').waitFor();
  await page.getByText('Nobody here yet.').waitFor();
  await page.close();
  await home.close();
});

it('scrolls, drags and moves among 5,000 without a task over 100 ms', async () => {
  const home = await serveHome({ folder, applications: 5000 });
  const { page } = await openBoard(home);
  await page.locator('[data-card]').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(5000);
  const measure = async (what: string, work: () => Promise<void>) => {
    const { own, clock } = await measureTasks(browser, page, work);
    console.info(`board, 5,000 applications, ${what}: longest task ${own} ms of its own, ${clock} ms by the clock`);
    expect(own, what).toBeLessThan(100);
  };
  await page.mouse.move(300, 500);
  await measure('scrolling', async () => {
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 600);
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, -600);
    await page.waitForTimeout(300);
  });
  await measure('dragging to the foot and back', async () => {
    const card = await readSettled(() => page.locator('[data-card]').nth(5).boundingBox());
    await page.mouse.move(card.x + 20, card.y + 10);
    await page.mouse.down();
    for (const [x, y] of [
      [600, 500],
      [1000, 880],
      [500, 890],
      [700, 500],
    ] as const)
      await page.mouse.move(x, y, { steps: 20 });
    await page.waitForTimeout(300);
  });
  await measure('letting go', async () => {
    await page.mouse.up();
    await page
      .getByText(/^Invited to a screen, today/)
      .first()
      .waitFor();
    await page.waitForTimeout(1500);
  });
  await measure('walking and moving on by key', async () => {
    for (const key of ['j', 'j', 'j', 'l', 'ArrowLeft', 'k', 'ArrowRight', 'l']) await page.keyboard.press(key);
    await page.waitForTimeout(1500);
  });
  await page.close();
  await home.close();
}, 120_000);
