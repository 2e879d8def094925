import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../testing/axe-finds.ts';
import { buildPage } from '../testing/build-page.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { readSettled } from '../testing/read-settled.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

const sentence = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor();
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function onExperiments(work: (page: Page, home: ServedHome) => Promise<void>, applications = 60) {
  const home = await serveHome({ folder, applications });
  const { page, faults } = await openAt(browser, home, '/experiments');
  await sentence(page, 'Nothing is being tried yet.');
  await work(page, home);
  expect(faults).toEqual([]);
  await page.close();
  await home.close();
}

const PLAN = {
  question: 'Does a one-page résumé bring more responses?',
  varies: 'resume',
  metric: 'response',
  arms: { a: { label: 'two pages' }, b: { label: 'one page' } },
  horizon: 160,
};

/** An experiment of the plan above that runs, with `pairs` drawn. */
async function startOne(home: ServedHome, pairs: number): Promise<string> {
  const { id } = (await home.ask('POST /experiments', PLAN)) as { id: string };
  await home.ask(`POST /experiments/${id}/start`, {});
  for (let pair = 0; pair < pairs; pair++) {
    const drafts = ['one', 'other'].map((name) => ({
      company: `${name} of ${pair}`,
      role: 'Engineer',
      intent: 'draft',
    }));
    await home.ask('POST /draws', { drafts });
  }
  return id;
}

describe('from a plan to what it taught', () => {
  it('goes by keys alone: plan, start, draw a pair, note, look, stop', () =>
    onExperiments(async (page, home) => {
      await page.goto(home.at('/batches'));
      await page.locator('h1').waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('x');
      await sentence(page, 'Nothing is being tried yet.');
      await page.keyboard.press('n');
      await sentence(page, 'What do you want to find out?');
      await page.getByLabel('The question').focus();
      await page.keyboard.type('Does one page bring more responses?');
      await page.getByLabel('A: what you do now').focus();
      await page.keyboard.type('two pages');
      await page.getByLabel('B: what you try').focus();
      await page.keyboard.type('one page');
      await sentence(page, /this will not answer by|rather proves it by/);
      await page.getByRole('slider', { name: 'Gain' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('s');
      await page.waitForURL(/\/experiments\/(?!new)/);
      await said(page, 'Nothing is drawn yet.');
      await page.keyboard.press('d');
      await page.keyboard.type('Quixana, Backend Engineer, board');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Zephyrine, Platform Engineer, board');
      await page.keyboard.press('Enter');
      await said(page, /^A: two pages$/);
      await said(page, /^B: one page$/);
      await page.keyboard.press('Escape');
      await said(page, /1 drew A, 1 drew B/);
      await page.keyboard.press('o');
      await page.keyboard.type('The second page got shorter');
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: 'The second page got shorter' }).waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('t');
      await said(page, 'as a picture');
      await page.keyboard.press('s');
      await page.getByLabel('What it taught you, in your words').fill('Short ones read better');
      await page.getByRole('dialog').getByLabel('B: one page').check();
      await page.getByRole('button', { name: 'Stop the experiment' }).press('Enter');
      await sentence(page, 'B, one page: decided without proof.');
      await said(page, 'Short ones read better');
    }));

  it('takes a start back, and the draw with the draft', () =>
    onExperiments(async (page, home) => {
      const id = await startOne(home, 0);
      await page.goto(home.at(`/experiments/${id}`));
      await said(page, 'Nothing is drawn yet.');
      await page.keyboard.press('d');
      await page.keyboard.type('Quixana, Backend Engineer, board');
      await page.keyboard.press('Enter');
      await said(page, /^[AB]: (one|two) page/);
      await page.keyboard.press('Escape');
      await said(page, /1 drew/);
      await page.keyboard.press('z');
      await said(page, 'Nothing is drawn yet.');
      await page.keyboard.press('z');
      await page.getByRole('button', { name: 'Start it' }).waitFor();
    }));

  it('keeps what was sent other than drawn, with the reason, where it was drawn', () =>
    onExperiments(async (page, home) => {
      const id = await startOne(home, 1);
      await page.goto(home.at(`/experiments/${id}`));
      await page.getByRole('button', { name: 'see the 2' }).click();
      await page.getByRole('button', { name: 'sent otherwise: one of 0' }).click();
      await page.keyboard.type('They asked for it');
      await page.keyboard.press('Enter');
      await said(page, /1 was sent otherwise/);
      await said(page, /[AB]: They asked for it/);
    }));
});

describe('the plan', () => {
  it('moves as the gain is dragged, and takes over what would answer sooner', () =>
    onExperiments(async (page, home) => {
      await page.goto(home.at('/experiments/new'));
      await page.getByRole('link', { name: /\?$/ }).first().click();
      const chance = page.getByRole('status').filter({ hasText: 'As planned' });
      await chance.waitFor();
      const before = await readSettled(() => chance.textContent());
      await page.getByRole('slider', { name: 'Gain' }).fill('40');
      await expect.poll(() => chance.textContent()).not.toBe(before);
      await page.getByRole('radio', { name: /^Earn/ }).check();
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await page.getByRole('button', { name: 'Start it' }).waitFor();
      await said(page, 'to earn, leaning as it learns');
    }));
});

describe('résumés', () => {
  it('are kept, compared and deleted, and undo brings them back', () =>
    onExperiments(async (page) => {
      for (const text of ['Jo Example\nSkills: Go\nEnd', 'Jo Example\nCut the bill by a third\nEnd']) {
        await page.keyboard.press('v');
        await page.getByLabel('Name', { exact: true }).fill('One page');
        await page.getByLabel('Its text').fill(text);
        await page.getByRole('button', { name: 'Keep it' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: 'compare One page v2' }).click();
      await said(page, '1 line left out, 1 line new, 2 lines the same.');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'delete One page v2' }).click();
      await page.getByRole('button', { name: 'delete One page v2' }).waitFor({ state: 'detached' });
      await page.keyboard.press('z');
      await page.getByRole('button', { name: 'delete One page v2' }).waitFor();
    }));
});

describe('for everybody', () => {
  it.each([
    { name: 'the list without any', path: () => '/experiments', ready: 'Résumés and cover notes' },
    { name: 'the plan', path: () => '/experiments/new', ready: 'When it would answer' },
    { name: 'one that runs', path: (id: string) => `/experiments/${id}`, ready: 'The evidence, day by day' },
    { name: 'the list', path: () => '/experiments', ready: 'Running' },
  ])('has nothing for axe and no overflow on $name', ({ name, path, ready }) =>
    onExperiments(async (page, home) => {
      const id = name.includes('without') ? '' : await startOne(home, 4);
      await page.goto(home.at(path(id)));
      await page.getByRole('heading', { name: ready }).waitFor();
      await expectAccessible(page, name);
    }),
  );

  it('has nothing for axe over what floats', () =>
    onExperiments(async (page, home) => {
      await page.goto(home.at(`/experiments/${await startOne(home, 2)}`));
      await said(page, /2 drew A/);
      for (const key of ['d', 's']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        expect(await axeFinds(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }));
});
