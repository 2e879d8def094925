import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../testing/axe-finds.ts';
import { buildPage } from '../testing/build-page.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

async function onSettings(work: (page: Page, home: ServedHome) => Promise<void>, told?: RegExp) {
  const home = await serveHome({ folder, applications: 20 });
  const { page, faults } = await openAt(browser, home, '/settings');
  await page.getByRole('heading', { level: 1, name: /Everything of yours lies in one folder/ }).waitFor();
  await work(page, home);
  expect(faults.filter((fault) => !told?.test(fault))).toEqual([]);
  await page.close();
  await home.close();
}

interface Searches {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}
const searches = async (home: ServedHome) => ((await home.ask('GET /searches')) as Searches).items;

describe('the search', () => {
  it('keeps what is typed when one leaves the field, and undo takes it back', () =>
    onSettings(async (page, home) => {
      await page.getByLabel('Place').fill('Leipzig');
      await page.getByLabel('Place').press('Enter');
      await expect.poll(() => searches(home)).toMatchObject([{ location: 'Leipzig' }]);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('z');
      await expect.poll(() => searches(home)).toMatchObject([{ location: null }]);
      await expect.poll(() => page.getByLabel('Place').inputValue()).toBe('');
    }));

  it('takes a day typed part by part, and no day again', () =>
    onSettings(async (page, home) => {
      await page.getByRole('spinbutton', { name: /day, An offer by/ }).focus();
      await page.keyboard.type('01032027');
      await page.keyboard.press('Tab');
      await expect.poll(() => searches(home)).toMatchObject([{ targetOn: '2027-03-01' }]);
      await page.getByRole('button', { name: 'no day: An offer by' }).click();
      await expect.poll(() => searches(home)).toMatchObject([{ targetOn: null }]);
    }));

  it('says what is wrong with a pace, where it stands', () =>
    onSettings(async (page) => {
      await page.getByLabel('Pace').fill('-3');
      await page.getByLabel('Pace').press('Enter');
      await page.getByRole('alert').filter({ hasText: 'pacePerWeek' }).waitFor();
      await page.getByLabel('Pace').press('Escape');
      await expect.poll(() => page.getByLabel('Pace').inputValue()).toBe('');
    }, /400/));

  it('is one of several: made, shown, deleted whole, brought back', () =>
    onSettings(async (page, home) => {
      await page.keyboard.press('n');
      await page.keyboard.type('Spring 2027');
      await page.keyboard.press('Enter');
      const all = section(page, 'All searches');
      await all.getByRole('button', { name: 'delete Nov 2026' }).click();
      await expect.poll(async () => (await searches(home)).map(({ name }) => name)).toEqual(['Spring 2027']);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('z');
      await expect
        .poll(async () => (await searches(home)).map(({ applications }) => applications).toSorted())
        .toEqual([0, 20]);
    }));
});

describe('what holds everywhere', () => {
  it('finds a zone by typing, and brings this machine’s back', () =>
    onSettings(async (page, home) => {
      await page.getByRole('button', { name: /Zone in which days are counted/ }).click();
      await page.getByPlaceholder('Type to find it').fill('auckl');
      await page.getByRole('option', { name: 'Pacific/Auckland' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => home.ask('GET /settings')).toMatchObject({ zone: 'Pacific/Auckland' });
      await page.keyboard.press('z');
      await expect.poll(() => home.ask('GET /settings')).toMatchObject({ zone: null });
    }));

  it('keeps the theme in the home, and shows it before anything is drawn', () =>
    onSettings(async (page, home) => {
      await page.getByRole('radio', { name: 'dark' }).check();
      await expect.poll(() => home.ask('GET /settings')).toMatchObject({ theme: 'dark' });
      await page.reload({ waitUntil: 'commit' });
      // Once there is a body to be drawn, the head has run.
      await page.waitForFunction(() => document.body !== null && document.head !== null);
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    }));

  it('replaces a typical range and brings the built-in ones back', () =>
    onSettings(async (page, home) => {
      await page.keyboard.press('t');
      await page.getByRole('textbox', { name: 'Passing the final round, high end, in 100' }).fill('80');
      await page.getByRole('button', { name: 'Use these ranges' }).click();
      await section(page, 'What is typical').getByText('yours').waitFor();
      await section(page, 'What is typical').getByRole('button', { name: 'Back to the built-in ones' }).click();
      await expect.poll(() => home.ask('GET /settings')).toMatchObject({ reference: null });
    }));

  it('forgets how files are read, one by one', () =>
    onSettings(async (page, home) => {
      const form = new FormData();
      form.append('file', new File(['Company,Applied,State\nAcme,2026-11-03,limbo\n'], 'a.csv'));
      form.append('words', JSON.stringify({ stages: { rejected: ['limbo'] } }));
      await home.ask('POST /imports', form);
      await page.reload();
      await said(page, '“limbo” means rejected');
      await page.getByRole('button', { name: /^forget how files with/ }).click();
      await page.getByText('“limbo” means rejected').waitFor({ state: 'detached' });
      await expect.poll(() => home.ask('GET /mappings')).toMatchObject({ items: [] });
    }));
});

describe('where the data lie', () => {
  it('says the folder, and backs up by hand', () =>
    onSettings(async (page, home) => {
      await said(page, home.home);
      await page.keyboard.press('b');
      await said(page, /Backed up: by-hand-/);
      expect(readdirSync(join(home.home, 'backups')).some((name) => name.startsWith('by-hand-'))).toBe(true);
    }));

  it('asks before it puts everything back, backs up what stands, and takes the restore back', () =>
    onSettings(async (page, home) => {
      await page.keyboard.press('b');
      await said(page, /Backed up: by-hand-/);
      await home.ask('POST /applications', { line: 'Zebra, Dev, yesterday' });
      await page.getByRole('button', { name: /^restore the backup of .*made by hand/ }).click();
      await page.getByRole('dialog').getByText('It is backed up first').waitFor();
      await page.getByRole('button', { name: 'Put it back' }).click();
      await said(page, /Restored 20 applications/);
      await expect.poll(() => searches(home)).toMatchObject([{ applications: 20 }]);
      await page.keyboard.press('z');
      await expect.poll(() => searches(home)).toMatchObject([{ applications: 21 }]);
    }));

  it('restores an exported file', () =>
    onSettings(async (page, home) => {
      const exported = JSON.stringify(await home.ask('GET /export'));
      await home.ask('POST /applications', { line: 'Zebra, Dev, yesterday' });
      await page
        .getByLabel('Backup or export to restore')
        .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
      await page.getByRole('button', { name: 'Put it back' }).click();
      await said(page, /Restored 20 applications of mine\.json/);
      await expect.poll(() => searches(home)).toMatchObject([{ applications: 20 }]);
    }));

  it('leads to everything as files, the report, the licences and the API', () =>
    onSettings(async (page) => {
      const shown = page.getByRole('main').getByRole('link');
      await expect.poll(() => shown.count()).toBe(8);
      const links = await shown.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      for (const link of links) {
        const { status, size } = await page.evaluate(async (address) => {
          const answer = await fetch(address, { headers: { accept: 'text/html,*/*' } });
          return { status: answer.status, size: (await answer.text()).length };
        }, link);
        expect({ link, status }).toEqual({ link, status: 200 });
        expect(size).toBeGreaterThan(100);
      }
    }));

  it('asks before a new key is made, and stays open itself', () =>
    onSettings(async (page) => {
      await page.getByRole('button', { name: 'Take a new key' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Take a new key' }).click();
      await said(page, 'A new key holds; the terminal shows the new address.');
    }));
});

describe('the people', () => {
  it('are added, changed and deleted, and undo brings them back', () =>
    onSettings(async (page, home) => {
      const people = section(page, 'People you know');
      const known = async () => ((await home.ask('GET /contacts')) as Searches).items;
      await people.getByRole('button', { name: 'add one' }).click();
      await people.locator('input:focus').waitFor();
      await page.keyboard.type('Sam Rivers');
      await people.getByLabel('Works at').fill('Halden Systems');
      await people.getByRole('button', { name: 'Keep' }).click();
      await expect.poll(known).toMatchObject([{ name: 'Sam Rivers', company: 'Halden Systems', relation: null }]);
      await people.getByRole('button', { name: 'edit Sam Rivers' }).click();
      await people.getByLabel('From where').fill('worked together');
      await people.getByLabel('From where').press('Enter');
      await expect.poll(known).toMatchObject([{ name: 'Sam Rivers', relation: 'worked together' }]);
      await people.getByRole('button', { name: 'delete Sam Rivers' }).click();
      await people.getByText('Sam Rivers').waitFor({ state: 'detached' });
      await expect.poll(() => known()).toEqual([]);
      await page.keyboard.press('z');
      await expect.poll(known).toMatchObject([{ name: 'Sam Rivers', relation: 'worked together' }]);
    }));
});

describe('for everybody', () => {
  it('has nothing for axe and no overflow, wide and narrow, light and dark', () =>
    onSettings(async (page) => {
      await expectAccessible(page, 'the settings');
    }));

  it.each([
    { name: 'the zones', open: (page: Page) => page.getByRole('button', { name: /Zone in which/ }).click() },
    {
      name: 'a restore',
      open: (page: Page) =>
        page
          .getByRole('button', { name: /^restore the backup/ })
          .first()
          .click(),
    },
    { name: 'a new key', open: (page: Page) => page.getByRole('button', { name: 'Take a new key' }).click() },
  ])('has nothing for axe over $name', ({ open }) =>
    onSettings(async (page) => {
      await page.keyboard.press('b');
      await said(page, /Backed up/);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page);
        await page.getByRole('dialog').waitFor();
        expect(await axeFinds(page), `${width}`).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }),
  );
});
