import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { measureTasks } from '../testing/measure-tasks.ts';
import { addField, onPipeline, press, rowsOf } from '../testing/pipeline-page.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();

it(
  'scrolls, filters, sorts and adds among 5,000 without a task over 100 ms, and shows a new row before it is answered',
  () =>
    onPipeline(shared, { applications: 5000, path: '/pipeline?filter=all' }, async (page) => {
      await rowsOf(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      const measure = async (what: string, work: () => Promise<void>) => {
        const { own, clock } = await measureTasks(shared.browser, page, work);
        console.info(`table, 5,000 applications, ${what}: longest task ${own} ms of its own, ${clock} ms by the clock`);
        expect(own, what).toBeLessThan(100);
      };
      await page.mouse.move(600, 600);
      await measure('scrolling', async () => {
        for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 1200);
        await page.waitForTimeout(300);
      });
      await measure('walking', () => press(page, 'Home', ...Array.from({ length: 40 }, () => 'j'), 'End'));
      await measure('filtering by text', async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('gable robotics', { delay: 20 });
        await page.getByText('36 left').waitFor();
        await page.keyboard.press('Escape');
        await page.getByText('36 left').waitFor({ state: 'detached' });
      });
      await measure('filtering and sorting', async () => {
        for (const name of [/^Open/, /^Waiting/, /^All/]) await page.getByRole('button', { name }).first().click();
        await press(page, 's', 's', 's');
        await page.waitForTimeout(300);
      });
      await measure('selecting all', () => press(page, 'A', 'Escape'));
      await measure('writing a line and adding it', async () => {
        await page.keyboard.press('c');
        await page.keyboard.type('Zephyr, Backend Engineer, referral, yesterday', { delay: 10 });
        await page.keyboard.press('Enter');
        await page.getByText('Kept: Zephyr').waitFor();
        await page.waitForTimeout(1500);
      });
      const answer = await holdAnswers(page, '**/api/v1/applications');
      await addField(page).fill('Quixana, Backend Engineer, referral, yesterday');
      const frames = await framesUntilShown(page, 'Quixana');
      console.info(`table, 5,000 applications, a line added: ${frames} frames until its row is drawn`);
      expect(answer.isHeld()).toBe(true);
      await answer.release();
      await page.getByText('Kept: Quixana').waitFor();
    }),
  120_000,
);

/** Lets requests to an address go out only when told to: what a page shows until then, it shows without their answer. */
async function holdAnswers(page: Page, address: string) {
  const held: Route[] = [];
  let isReleased = false;
  await page.route(address, (route) => {
    if (isReleased) return route.continue();
    held.push(route);
  });
  const release = async () => {
    isReleased = true;
    for (const route of held) await route.continue();
  };
  return { isHeld: () => !isReleased && held.length > 0, release };
}

/** How many frames pass after Enter until the new row is drawn. */
function framesUntilShown(page: Page, company: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((shown) => {
        let frames = 0;
        const look = () => {
          frames++;
          const isThere = [...document.querySelectorAll('tr[data-id]')].some(({ textContent }) =>
            textContent?.includes(name),
          );
          if (isThere || frames > 100) shown(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(() => {
          (document.activeElement as HTMLInputElement).form?.requestSubmit();
          requestAnimationFrame(look);
        });
      }),
    company,
  );
}
