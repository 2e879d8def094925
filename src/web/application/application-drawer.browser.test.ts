import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationDetail, ApplicationRow } from '../../http/api.ts';
import { axeFinds } from '../testing/axe-finds.ts';
import { buildPage } from '../testing/build-page.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { type Look, openPage } from '../testing/open-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let home: ServedHome;

beforeAll(async () => {
  browser = await openChromium();
  home = await serveHome({ folder: buildPage(), applications: 142 });
});
afterAll(async () => {
  await browser?.close();
  await home?.close();
});

const read = (id: string) => home.ask(`GET /applications/${id}`) as Promise<ApplicationDetail>;
const rows = async () => ((await home.ask('GET /applications?limit=2000')) as { items: ApplicationRow[] }).items;

/** Adds one and opens its drawer. */
async function openOne(line: string, given: Look = {}) {
  const { id } = (await home.ask('POST /applications', { line })) as { id: string };
  return { id, ...(await openDrawer(id, given)) };
}

async function openDrawer(id: string, given: Look = {}) {
  const opened = await openAt(browser, home, `/pipeline?open=${id}`, given);
  await opened.page.getByRole('heading', { name: 'Timeline' }).waitFor();
  return opened;
}

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const toBar = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).first().waitFor();

describe('an application, by keys alone', () => {
  it('logs an answer with a, r and Enter; z takes it back', async () => {
    const { page, id, faults } = await openOne('Alder, Go Developer, board, 2 Nov');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await said(page, 'They said no on 23 Nov.');
    await toBar(page, 'Told no, today: Alder, Go Developer.');
    await expect.poll(() => read(id)).toMatchObject({ state: 'rejected' });
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await expect.poll(() => read(id)).toMatchObject({ state: 'open' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('reads kind, day and note from one line, and a plan from its field', async () => {
    const { page, id } = await openOne('Birch, Go Developer, board, 1 Nov');
    await page.keyboard.press('a');
    await page.keyboard.type('screen yesterday: with the recruiter');
    await page.keyboard.press('Enter');
    await toBar(page, 'Invited to a screen, 22 Nov: Birch, Go Developer.');
    await expect
      .poll(async () => (await read(id)).timeline.at(-1))
      .toMatchObject({
        kind: 'screen',
        on: '2026-11-22',
        note: 'with the recruiter',
      });

    await page.keyboard.press('a');
    await page.keyboard.type('tech');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'More days' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Planned for', { exact: true }).focus();
    await page.keyboard.type('thursday');
    await page.keyboard.press('Enter');
    await said(page, 'Technical round on Thursday 26 Nov.');
    // The page says so before it is stored.
    await expect
      .poll(() => read(id))
      .toMatchObject({ stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' });
    await page.close();
  });

  it('keeps an event half typed while another application is looked at', async () => {
    const other = (await home.ask('POST /applications', { line: 'Foxglove South, Go Developer, board, 1 Nov' })) as {
      id: string;
    };
    const { page, id } = await openOne('Foxglove North, Go Developer, board, 1 Nov');
    await page.goto(home.at(`/pipeline?text=foxglove&open=${id}`));
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('screen yesterday: with');
    await page.locator(`tr[data-id="${other.id}"]`).click();
    await page.getByRole('heading', { name: 'Foxglove South' }).waitFor();
    await page.locator(`tr[data-id="${id}"]`).click();
    await said(page, 'An event you began is not recorded.');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('[name=what]').inputValue()).toBe('screen yesterday: with');
    await page.keyboard.press('Escape');
    await page.getByText('An event you began').waitFor({ state: 'detached' });
    await page.close();
  });

  it('leaves the focus in the list when what was logged leaves the filter', async () => {
    const added = await home.ask('POST /applications', { line: 'Elderwell North, Go Developer, board, 2 Nov' });
    await home.ask('POST /applications', { line: 'Elderwell South, Go Developer, board, 2 Nov' });
    const { page, faults } = await openAt(browser, home, '/pipeline?text=elderwell');
    const row = page.locator(`tr[data-id="${(added as { id: string }).id}"]`);
    await row.focus();
    await page.keyboard.press('a');
    await page.locator('[name=what]').waitFor();
    await page.keyboard.type('r');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement !== document.body);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr[data-id], [data-beside]') !== null))
      .toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('ends the foot line inside the window, whatever it has to tell', async () => {
    const { page } = await openOne('Fennel Hawthorn Consulting Partners, Senior Platform Engineer, board, 2 Nov');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await toBar(page, /^Told no/);
    const all = page.locator('footer').getByRole('button', { name: /all keys/ });
    const box = await all.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.close();
  });

  it('says at the field what is no day, and records nothing', async () => {
    const { page, id } = await openOne('Cedar, Go Developer, board, 1 Nov');
    await page.keyboard.press('a');
    await page.keyboard.type('res');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('sometime');
    await page.keyboard.press('Enter');
    await said(page, /"sometime" is no day/);
    await expect.poll(() => page.locator('[name=on]').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('form', { name: 'Record an event' }).count()).toBe(0);
    await expect.poll(async () => (await read(id)).timeline).toHaveLength(1);
    await page.close();
  });

  it('corrects an event where it stands, shows what it was, and takes it back', async () => {
    const { page, id } = await openOne('Dogwood, Go Developer, board, 1 Nov');
    await home.ask(`POST /applications/${id}/events`, { kind: 'responded', on: '2026-11-10' });
    await page.reload();
    await page.getByRole('button', { name: 'Correct: Responded' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[name=on]').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12 Nov');
    await page.keyboard.press('Enter');
    await toBar(page, 'Corrected: "Responded" of Dogwood, Go Developer.');
    await expect
      .poll(async () => (await read(id)).timeline.at(-1))
      .toMatchObject({ kind: 'responded', on: '2026-11-12' });
    await page.getByRole('button', { name: '1 entry corrected or taken back: show' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'was: Responded, 10 Nov, typed by hand');

    await page.getByRole('button', { name: 'Correct: Responded' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'It never happened' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'taken back, it never happened');
    await expect.poll(() => read(id)).toMatchObject({ stage: 'applied' });
    await page.getByRole('button', { name: 'it did happen' }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, /^Corrected/);
    await expect.poll(() => read(id)).toMatchObject({ stage: 'response' });
    await page.close();
  });

  it('edits its fields in place: e, Tab through, Enter', async () => {
    const { page, id, faults } = await openOne('Elder, Go Developer, board, today');
    await page.keyboard.press('e');
    await page.locator('[name=company]:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Elderflower');
    for (const [name, text] of [
      ['variant', 'B'],
      ['contact', 'Marta Lind'],
      ['payMin', '78k'],
      ['payCurrency', 'eur'],
      ['tags', 'go, remote'],
    ] as const) {
      await page.locator(`[name=${name}]`).focus();
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Elderflower' }).waitFor();
    await toBar(page, /^Changed/);
    await expect
      .poll(() => read(id))
      .toMatchObject({
        company: 'Elderflower',
        variant: 'B',
        contact: { name: 'Marta Lind' },
        pay: { min: 78_000, max: null, currency: 'EUR', period: null },
        tags: ['go', 'remote'],
      });
    // The list knows it too, and z brings all of it back at once.
    await page.getByRole('row', { name: /Elderflower/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: 'Elder', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps what was typed and not saved', async () => {
    const { page } = await openOne('Fir, Go Developer, board, 1 Nov');
    await page.keyboard.press('e');
    await page.locator('[name=notes]').focus();
    await page.keyboard.type('met at a meetup');
    await page.keyboard.press('Escape');
    await said(page, 'Something you typed is not saved.');
    await page.keyboard.press('e');
    await expect.poll(() => page.locator('[name=notes]').inputValue()).toBe('met at a meetup');
    await page.close();
  });

  it('merges with another that is chosen by typing; z parts them', async () => {
    const { page, id } = await openOne('Gingko, Go Developer, board, 1 Nov');
    const { id: other } = (await home.ask('POST /applications', {
      line: 'Gingko GmbH, Golang Engineer, board, 3 Nov',
    })) as {
      id: string;
    };
    await page.reload();
    await page.getByRole('button', { name: 'Merge with another' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ging gol');
    await page.keyboard.press('Enter');
    await toBar(page, /took over Gingko GmbH, Golang Engineer/);
    await expect.poll(async () => (await rows()).some((row) => row.id === other)).toBe(false);
    await expect.poll(() => read(id)).toMatchObject({ company: 'Gingko' });
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await expect.poll(async () => (await rows()).some((row) => row.id === other)).toBe(true);
    await page.close();
  });

  it('deletes with a way back, and for good only when asked', async () => {
    const { page, id } = await openOne('Hazel, Go Developer, board, 1 Nov');
    await page.getByRole('button', { name: 'Delete', exact: true }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, 'Deleted Hazel, Go Developer.');
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await page.goto(home.at(`/pipeline?open=${id}`));

    await page.getByRole('button', { name: 'Delete for good' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('Delete Hazel, Go Developer for good?').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => read(id)).toMatchObject({ company: 'Hazel' });
    await page.getByRole('button', { name: 'Delete for good' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete it for good' }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, /^Deleted for good: Hazel, Go Developer/);
    await expect.poll(async () => (await rows()).some((row) => row.id === id)).toBe(false);
    await page.close();
  });
});

describe('beside the list', () => {
  it('leaves the focus and the keys to the list, and follows it', async () => {
    const { page } = await openAt(browser, home, '/pipeline');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary');
    await drawer.waitFor();
    const first = await drawer.getByRole('heading').first().textContent();
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
    const { page, id } = await openOne('Ivy, Go Developer, board, 1 Nov', { width: 900 });
    await page.getByRole('dialog', { name: 'Ivy, Go Developer' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Add an event' }).focus();
    await page.keyboard.press('a');
    await page.keyboard.type('w');
    await page.keyboard.press('Enter');
    await said(page, 'You withdrew it on 23 Nov.');
    // The way back is on the sheet.
    await page.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click();
    await toBar(page, /^Taken back/);
    await expect.poll(() => read(id)).toMatchObject({ state: 'open' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});

it('opens from the list behind a figure of the Debugger, and leads back to it', async () => {
  const { page, faults } = await openPage(browser, home.address);
  await page
    .getByRole('button', { name: /^\d+ applications$/ })
    .first()
    .click();
  const list = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await list.first().focus();
  await page.keyboard.press('ArrowDown');
  const company = await list.nth(1).locator('span').first().textContent();
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
    const { page } = await openOne('Juniper, Go Developer, board, 1 Nov');
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
    const { page, id } = await openOne('Kauri, Go Developer, board, 1 Nov');
    await home.ask(`POST /applications/${id}/events`, { kind: 'rejected', on: '2026-11-20' });
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
    await expect.poll(async () => (await read(id)).timeline).toHaveLength(2);
    await page.close();
  });
});
