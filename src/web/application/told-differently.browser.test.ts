import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationDetail, ApplicationRow } from '../../http/api.ts';
import { buildPage } from '../testing/build-page.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { openAt } from '../testing/open-at.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let home: ServedHome;

beforeAll(async () => {
  browser = await openChromium();
  home = await serveHome({ folder: buildPage() });
});
afterAll(async () => {
  await browser?.close();
  await home?.close();
});

const read = (id: string) => home.ask(`GET /applications/${id}`) as Promise<ApplicationDetail>;

/** Two files that tell another day of one refusal; the id of its application. */
async function toldTwice(company: string): Promise<string> {
  for (const [name, day] of [
    ['log.csv', '2026-10-20'],
    ['mail.csv', '2026-10-27'],
  ] as const) {
    const form = new FormData();
    const text = `Company,Role,Applied,Rejected\n${company},Backend Engineer,2026-10-02,${day}\n`;
    form.append('file', new File([text], name));
    await home.ask('POST /imports', form);
  }
  const { items } = (await home.ask('GET /applications?limit=2000')) as { items: readonly ApplicationRow[] };
  return items.find((row) => row.company === company)?.id ?? '';
}

const rejectedOn = async (id: string) => (await read(id)).timeline.find(({ kind }) => kind === 'rejected')?.on;
const question = /tells it differently. Which is true/;

describe('two stories of one application', () => {
  it('are asked about, one takes the place of the other by a click, and z takes it back', async () => {
    const id = await toldTwice('Alder');
    const { page, faults } = await openAt(browser, home, `/pipeline?open=${id}`);
    await page.getByText(question).waitFor();
    await expectAccessible(page, 'two stories');
    await page.getByRole('button', { name: 'Told no, 27 Oct' }).click();
    await page.getByText(question).waitFor({ state: 'detached' });
    await expect.poll(() => rejectedOn(id)).toBe('2026-10-27');
    await page
      .getByRole('status')
      .getByText(/Corrected/)
      .first()
      .waitFor();
    await page.keyboard.press('z');
    await page.getByText(question).waitFor();
    await expect.poll(() => rejectedOn(id)).toBe('2026-10-20');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are settled by keeping what stands, by keys alone, at the width of a phone', async () => {
    const id = await toldTwice('Birch');
    const { page } = await openAt(browser, home, `/pipeline?open=${id}`, { width: 360 });
    await page.getByText(question).waitFor();
    await expectAccessible(page, 'two stories', [360]);
    await page.getByRole('button', { name: 'Told no, 20 Oct' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(question).waitFor({ state: 'detached' });
    await expect.poll(async () => (await read(id)).differently).toEqual([]);
    await expect.poll(() => rejectedOn(id)).toBe('2026-10-20');
    await expect.poll(() => page.getByText(/corrected or taken back/).count()).toBe(0);
    await page.close();
  });
});
