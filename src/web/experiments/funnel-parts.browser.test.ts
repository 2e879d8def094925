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

it('shows every step of both arms, and within which ways in the difference shows', async () => {
  const home = await serveHome({ folder, applications: 5 });
  const { id } = (await home.ask('POST /experiments', PLAN)) as { id: string };
  await home.ask(`POST /experiments/${id}/start`, {});
  for (let pair = 0; pair < 6; pair++) {
    const channel = pair % 2 === 0 ? 'board' : 'referral';
    const drafts = ['one', 'other'].map((name) => ({ company: `${name} of ${pair}`, intent: 'draft', channel }));
    const { applications } = (await home.ask('POST /draws', { drafts })) as { applications: readonly { id: string }[] };
    for (const one of applications) await home.ask(`PATCH /applications/${one.id}`, { intent: 'sent' });
  }
  const { page, faults } = await openAt(browser, home, `/experiments/${id}`);
  await page.getByRole('heading', { name: 'What changed in the funnel' }).waitFor();
  await page.getByRole('heading', { name: /, what counts$/ }).waitFor();
  await page.getByRole('rowheader', { name: 'referral' }).waitFor();
  await page.getByText('No evidence that the difference changes from one way in to another.').waitFor();
  await expectAccessible(page, 'the parts of an experiment');
  expect(faults).toEqual([]);
  await page.close();
  await home.close();
});
