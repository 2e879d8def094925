import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPage } from '../testing/build-page.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

const PLAN = {
  question: 'Does a one-page résumé bring more responses?',
  varies: 'resume',
  arms: { a: { label: 'two pages' }, b: { label: 'one page' } },
  horizon: 160,
};
const PAIR = ['Quixana', 'Zephyrine'].map((company) => ({ company, role: 'Engineer', intent: 'draft' }));

interface Drawn {
  readonly applications: readonly {
    readonly id: string;
    readonly drawn: readonly { drawId: string; arm: 'a' | 'b' }[];
  }[];
}

it('tells in the list and in the drawer what was drawn, narrows to it, and leads to the experiment', async () => {
  const home = await serveHome({ folder, applications: 20 });
  const { id } = (await home.ask('POST /experiments', PLAN)) as { id: string };
  await home.ask(`POST /experiments/${id}/start`, {});
  const { applications } = (await home.ask('POST /draws', { drafts: PAIR })) as Drawn;
  const arms = applications.map(({ drawn }) => drawn[0]?.arm);
  const [ofB, overridden] = [arms.indexOf('b'), applications[arms.indexOf('a')]?.drawn[0]?.drawId];
  await home.ask(`PATCH /draws/${overridden}`, { used: 'b', because: 'They asked for one page' });

  const { page, faults } = await openAt(browser, home, '/pipeline?filter=all');
  const rows = page.locator('tbody tr[data-id]');
  const row = (company: string) => rows.filter({ hasText: company });
  await row(PAIR[ofB]?.company ?? '')
    .getByText('drew B')
    .waitFor();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: /Drawn$/ }).press('Enter');
  await page.getByRole('option', { name: 'B, one page' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(1);
  await page.goto(home.at(`/pipeline?filter=all&drawn=${id}/other`));
  await row(PAIR[1 - ofB]?.company ?? '')
    .getByText('drew A, sent B')
    .waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await expectAccessible(page, 'narrowed to what was sent otherwise');
  await rows.first().click();
  await page.getByText('; sent B: They asked for one page. It counts for A all the same').waitFor();
  await expectAccessible(page, 'the drawer of one that was drawn');
  await page.getByRole('link', { name: PLAN.question }).press('Enter');
  await page.waitForURL(new RegExp(`/experiments/${id}`));
  expect(faults).toEqual([]);
  await page.close();
  await home.close();
});
