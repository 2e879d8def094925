import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addField, currentRow, type Listed, onPipeline, press, rowsOf } from '../testing/pipeline-page.ts';
import { readSettled } from '../testing/read-settled.ts';
import type { ServedHome } from '../testing/serve-home.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();
type Work = (page: Page, home: ServedHome) => Promise<void>;
const onPage = (applications: number, work: Work, given: { path?: string; faultsTold?: readonly RegExp[] } = {}) =>
  onPipeline(shared, { applications, ...given }, work);

describe('the sentence', () => {
  it('says what is where, and each figure leads to the very applications', () =>
    onPage(142, async (page, home) => {
      await page
        .getByRole('heading', { level: 1, name: /^\d+ of 142 are still open: .* probably silence\.$/ })
        .waitFor();
      const { report } = (await home.ask('GET /diagnosis')) as { report: { open: number } };
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${report.open} of 142`) }).waitFor();
      const figure = page.locator('h1').getByRole('button').nth(2);
      const count = Number(await readSettled(() => figure.textContent()));
      await figure.click();
      await page.waitForURL(/filter=conversation/);
      await expect.poll(() => rowsOf(page).count()).toBe(count);
    }));

  it('tells the next date and opens the one it is with', () =>
    onPage(9, async (page, home) => {
      const { items } = (await home.ask('GET /applications')) as Listed;
      const [first] = items;
      const planned = { kind: 'technical', on: '2026-11-21', plannedOn: '2026-11-26' };
      await home.ask(`POST /applications/${first?.id}/events`, planned);
      await page.reload();
      await page.getByText('The next date is Thursday 26 Nov, with').waitFor();
      await page.getByText(`technical, Thu 26 Nov`).waitFor();
      await page
        .locator('p')
        .getByRole('button', { name: first?.company ?? '' })
        .click();
      await page.waitForURL(new RegExp(`open=${first?.id}`));
    }));
});

describe('keys', () => {
  it('walk, open, select and go back one layer at a time', () =>
    onPage(142, async (page) => {
      await rowsOf(page).first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const second = await readSettled(() => rowsOf(page).nth(1).getAttribute('data-id'));
      await expect.poll(() => currentRow(page).getAttribute('data-id')).toBe(second);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(second);
      await page.keyboard.press('End');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
      await page.keyboard.press('Home');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(400);
      await page.keyboard.press('Enter');
      await page.waitForURL(/open=/);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const before = page.url();
      await page.keyboard.press('j');
      await expect.poll(() => page.url()).not.toBe(before);
      await page.keyboard.press('x');
      await page.getByRole('toolbar', { name: '1 application selected' }).waitFor();
      for (let step = 0; step < 3; step++) await page.keyboard.press('j');
      await page.keyboard.press('X');
      await page.getByRole('toolbar', { name: '4 applications selected' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
      await expect.poll(() => page.url()).not.toContain('open=');
    }));

  it('delete the row one stands on; z brings it back', () =>
    onPage(9, async (page) => {
      await page.keyboard.press('j');
      const id = await readSettled(() => currentRow(page).getAttribute('data-id'));
      await page.keyboard.press('d');
      await expect.poll(() => page.locator(`tr[data-id="${id}"]`).count()).toBe(0);
      await page
        .getByText(/^Deleted /)
        .first()
        .waitFor();
      // One stands on the next one.
      await expect.poll(() => currentRow(page).count()).toBe(1);
      await page.keyboard.press('z');
      await page.locator(`tr[data-id="${id}"]`).waitFor();
    }));

  it('do everything to a row from its menu', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      const id = await readSettled(() => currentRow(page).getAttribute('data-id'));
      await page.keyboard.press('.');
      await page.locator('[role=menu]:focus, [role=menu] :focus').waitFor();
      await page.keyboard.type('told');
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Told no, today: /)
        .first()
        .waitFor();
      await expect
        .poll(() => home.ask(`GET /applications/${id}`))
        .toMatchObject({ state: 'rejected', stage: 'applied' });
    }));

  it('act on no letter in a field', () =>
    onPage(9, async (page) => {
      await addField(page).focus();
      await page.keyboard.type('jxd.');
      await expect.poll(() => addField(page).inputValue()).toBe('jxd.');
      await expect.poll(() => rowsOf(page).count()).toBe(9);
    }));
});

describe('what is selected', () => {
  it('is changed as one, and taken back as one', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      await page.keyboard.press('A');
      await page.getByRole('toolbar', { name: '9 applications selected' }).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByLabel('Variant').fill('C');
      await page.keyboard.press('Enter');
      await page.getByText('Changed variant of 9 applications.').first().waitFor();
      const read = async () => ((await home.ask('GET /applications')) as Listed).items.map(({ variant }) => variant);
      await expect.poll(async () => new Set(await read())).toEqual(new Set(['C']));
      await page.keyboard.press('z');
      await expect.poll(async () => (await read()).includes('C')).toBe(false);
    }));

  it('is told the same answer as one', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      await page.keyboard.press('A');
      await page.getByRole('toolbar', { name: '9 applications selected' }).waitFor();
      await page.keyboard.press('a');
      await page.getByRole('dialog').getByLabel('On', { exact: true }).fill('20 Nov');
      await page.getByText('Friday 20 Nov.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Told no, 20 Nov: 9 applications.').first().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const states = async () => ((await home.ask('GET /applications')) as Listed).items.map(({ state }) => state);
      await expect.poll(async () => new Set(await states())).toEqual(new Set(['rejected']));
      await page.getByRole('heading', { level: 1, name: 'None of your 9 is open any more.' }).waitFor();
      await page.keyboard.press('z');
      await page.locator('h1', { hasText: 'All 9 are waiting for a first answer.' }).waitFor();
    }));

  it('of two, one is made', () =>
    onPage(9, async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('.');
      await page.getByRole('menuitem', { name: 'Make one of the two' }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(8);
      await page.keyboard.press('z');
      await expect.poll(() => rowsOf(page).count()).toBe(9);
    }));
});

describe('filters', () => {
  it('find what is written anywhere, and show where', () =>
    onPage(142, async (page, home) => {
      const { items } = (await home.ask('GET /applications')) as Listed;
      const hidden = { notes: 'met Quixana at the meetup' };
      await home.ask('PATCH /applications', { ids: [items[3]?.id], edit: hidden });
      await page.keyboard.press('/');
      await page.keyboard.type('quixana');
      await expect.poll(() => rowsOf(page).count()).toBe(1);
      await rowsOf(page).locator('mark', { hasText: 'Quixana' }).waitFor();
      // Loaded again, the address still says it.
      await page.reload();
      await expect.poll(() => rowsOf(page).count()).toBe(1);
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(1);
    }));

  it('narrow by channel, variant and wait', () =>
    onPage(142, async (page) => {
      await rowsOf(page).first().waitFor();
      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'any Channel' }).click();
      await page.getByRole('option', { name: 'referral' }).click();
      await page.waitForURL(/channel=referral/);
      await page.getByRole('button', { name: 'any No answer for' }).click();
      await page.getByRole('option', { name: 'over 3 weeks' }).click();
      await page.waitForURL(/weeks=3/);
      const waits = () => rowsOf(page).locator('td:nth-child(5)').allTextContents();
      const shortest = async () => Math.min(...(await waits()).map((wait) => Number.parseInt(wait, 10)));
      await expect.poll(shortest).toBeGreaterThan(21);
      await expect.poll(shortest).toBeLessThan(Number.POSITIVE_INFINITY);
      await page.getByRole('button', { name: 'Take the filters off' }).click();
      await expect.poll(() => page.url()).not.toMatch(/channel|weeks/);
    }));

  it('say what is not there, and the way out', () =>
    onPage(9, async (page) => {
      await page.getByRole('button', { name: 'In conversation 0' }).click();
      await page.getByText('No conversation is open now.').waitFor();
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(9);
    }));

  it('sort by a column, the other way round, and back to the groups', () =>
    onPage(142, async (page) => {
      const names = () => rowsOf(page).locator('td:nth-child(2)').allTextContents();
      const head = page.getByRole('button', { name: /^company/ });
      await head.click();
      await page.waitForURL(/sort=company/);
      const inOrder = (some: readonly string[]) =>
        some.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
      const isInOrder = async () => {
        const shown = await names();
        return inOrder(shown).join() === shown.join();
      };
      await expect.poll(isInOrder).toBe(true);
      const up = await readSettled(names);
      await head.click();
      await page.waitForURL(/sort=-company/);
      await expect.poll(async () => (await names())[0]?.localeCompare(up[0] ?? '')).toBeGreaterThan(0);
      await head.click();
      await page.getByText('In conversation', { exact: true }).last().waitFor();
    }));
});

it('takes a change that is refused off the page again, and says why', () =>
  onPage(
    9,
    async (page, home) => {
      await page.route('**/api/v1/events', (route) => route.abort());
      await press(page, 'j', '.');
      await page.getByRole('menuitem', { name: 'Told no' }).click();
      await page
        .getByText(/^Breakpoint does not answer\. .* Start it again/)
        .first()
        .waitFor();
      await page.locator('h1', { hasText: 'All 9 are waiting' }).waitFor();
      const { items } = (await home.ask('GET /applications')) as Listed;
      expect(items.every(({ state }) => state === 'open')).toBe(true);
    },
    { faultsTold: [/ERR_FAILED/] },
  ));

it('says what happened where the server does not answer, and tries again', () =>
  onPage(
    9,
    async (page) => {
      await page.route('**/api/v1/applications?*', (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Breakpoint does not answer.' }).waitFor();
      await page.unroute('**/api/v1/applications?*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await rowsOf(page).first().waitFor();
    },
    { faultsTold: [/ERR_FAILED/] },
  ));
