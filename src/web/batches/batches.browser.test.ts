import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const sentence = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor();

function bring(home: ServedHome, name: string, content: string) {
  const form = new FormData();
  form.append('file', new File([content], name, { type: 'text/csv' }));
  return home.ask('POST /imports', form);
}

/** A home with two imports: one of twenty applications, and one two years before it with a row that was set aside. */
async function withImports(work: (page: Page, home: ServedHome) => Promise<void>) {
  const home = await serveHome({ folder, applications: 20 });
  await bring(home, 'old.csv', 'Company,Role,Applied\nAcme,Dev,2024-04-03\nBirch,Dev,2024-04-04\n,,2024-04-05\n');
  const { page, faults } = await openAt(browser, home, '/batches');
  await sentence(page, /imports brought/);
  await work(page, home);
  expect(faults).toEqual([]);
  await page.close();
  await home.close();
}

it('says what came in, what stands of it, and which rows were set aside', () =>
  withImports(async (page) => {
    await sentence(page, '2 imports brought 22 applications, and all are still there.');
    const old = page.getByRole('listitem', { name: 'old.csv' });
    await expect.poll(() => old.textContent()).toContain('2 applications, no outcomes recorded');
    await old.getByRole('button', { name: '1 set aside' }).click();
    await old.getByText('This row names neither a company nor a role.').waitFor();
  }));

it('takes an import back whole, and undo brings it again', () =>
  withImports(async (page, home) => {
    await page.keyboard.press('j');
    await page.keyboard.press('Delete');
    await sentence(page, 'One import brought 2 applications, and all are still there.');
    await expect
      .poll(async () => ((await home.ask('GET /applications')) as { items: unknown[] }).items)
      .toHaveLength(2);
    await page.keyboard.press('z');
    await sentence(page, '2 imports brought 22 applications, and all are still there.');
  }));

it('opens the applications of an import in the Pipeline, in the search they are in', () =>
  withImports(async (page) => {
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pipeline\?.*batch=/);
    await page.locator('tbody tr[data-id]').filter({ hasText: 'Acme' }).waitFor();
    await expect.poll(() => page.locator('tbody tr[data-id]').count()).toBe(2);
  }));

it('counts what was changed since', () =>
  withImports(async (page, home) => {
    const { items } = (await home.ask('GET /applications?limit=1')) as { items: { id: string }[] };
    await home.ask(`PATCH /applications/${items[0]?.id}`, { notes: 'on the phone' });
    await page.reload();
    await page.getByRole('button', { name: 'all still there, 1 changed since' }).waitFor();
  }));

it('lists what was changed by any door, and goes back to before any of it', () =>
  withImports(async (page, home) => {
    const { items } = (await home.ask('GET /applications?limit=1')) as { items: { id: string }[] };
    await home.ask(`PATCH /applications/${items[0]?.id}`, { notes: 'on the phone' });
    await home.ask(`PATCH /applications/${items[0]?.id}`, { notes: 'on the phone, twice' });
    await page.reload();
    const changes = page.getByRole('region', { name: 'What was changed' });
    await changes.getByRole('button', { name: /^take back: Changed/ }).waitFor();
    await changes
      .getByRole('button', { name: /^back to before this: Changed/ })
      .first()
      .click();
    await page.getByText('Taken back: 2 changes.').first().waitFor();
    await expect.poll(() => changes.getByText('taken back', { exact: true }).count()).toBe(2);
  }));

it('begins with an import where there is none', async () => {
  const home = await serveHome({ folder });
  const { page } = await openAt(browser, home, '/batches');
  await sentence(page, 'Nothing was imported yet.');
  await page.getByRole('link', { name: 'Import a list' }).click();
  await sentence(page, /Bring a list/);
  await page.close();
  await home.close();
});

it('has nothing for axe and no overflow, wide and narrow, light and dark', () =>
  withImports(async (page) => {
    await page.keyboard.press('s');
    await expectAccessible(page, 'the batches');
  }));
