import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyseSearch } from '../analysis/analyse.ts';
import { buildPage } from './testing/build-page.ts';
import { readMadeUpSearch } from './testing/made-up-search.ts';
import { openChromium } from './testing/open-chromium.ts';
import { openPage } from './testing/open-page.ts';
import { type PretendState, servePretend, TODAY } from './testing/pretend-server.ts';
import { readSettled } from './testing/read-settled.ts';
import { serveHome } from './testing/serve-home.ts';

let browser: Browser;
let folder: string;
let page: Page;
let faults: readonly string[] = [];
let stop: () => void = () => {};

beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

function analyseSample() {
  const { applications, names } = readMadeUpSearch();
  return { names, ...analyseSearch({ applications, asOf: TODAY, target: { offerBy: '2027-03-01' } }) };
}

async function open(state: PretendState, width = 1280): Promise<void> {
  const server = await servePretend(state, folder);
  stop = server.close;
  ({ page, faults } = await openPage(browser, server.address, { width }));
}
afterEach(async () => {
  await page?.close();
  stop();
});

describe('the usual page', () => {
  beforeEach(() => open('usual'));

  it('says the sentence first, as the only thing of its size', async () => {
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *:not(h1 *)')]
          .filter((one) => getComputedStyle(one).fontSize === '28px')
          .map((one) => one.tagName),
      );
    await expect.poll(async () => new Set(await sizes())).toEqual(new Set(['H1']));
  });

  it('lists the very applications behind a number', async () => {
    const { report, names } = analyseSample();
    const final = report.stages.find(({ stage }) => stage === 'final');
    const expected = final?.members.advanced.map((id) => names[id]?.company) ?? [];
    const row = page.locator('div', { has: page.getByRole('heading', { name: 'Passing the technical round' }) }).last();
    await row.getByRole('button', { name: String(final?.advanced), exact: true }).click();
    await page.getByRole('dialog').getByText('What it means').waitFor();
    const companies = page.getByRole('dialog').locator('li button > span:first-child');
    await expect.poll(() => companies.count(), { timeout: 15_000 }).toBe(expected.length);
    await expect.poll(async () => (await companies.allTextContents()).toSorted()).toEqual(expected.toSorted());
  });

  it('tells the chance still to hear back of each silent application', async () => {
    await page.getByRole('button', { name: /^see the \d+/ }).click();
    const first = page.getByRole('dialog').getByRole('listitem').first();
    await expect.poll(() => first.textContent(), { timeout: 15_000 }).toMatch(/after \d+ days?: \d+ in \d+/);
  });

  it('answers the pace at once, without the server', async () => {
    const sentence = page.getByTestId('forecast-sentence');
    const before = await readSettled(() => sentence.textContent());
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('slider', { name: /Pace/ }).press('End');
    await expect.poll(() => sentence.textContent(), { timeout: 15_000 }).not.toBe(before);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    await page.getByRole('button', { name: /^back to/ }).click();
    await expect.poll(() => sentence.textContent(), { timeout: 15_000 }).toBe(before);
  });

  it('moves the day of the forecast by arrow keys', async () => {
    const sentence = page.getByTestId('forecast-sentence');
    await expect.poll(() => sentence.textContent()).toContain('1 March');
    const dots = page.getByRole('slider', { name: 'Day of the first offer' });
    await dots.press('ArrowLeft');
    await expect.poll(() => sentence.textContent()).toContain('22 February');
    await expect.poll(() => dots.getAttribute('aria-valuetext')).toMatch(/of 50 by 22 February/);
  });

  it('looks from an earlier day and comes back', async () => {
    await page.getByRole('button', { name: /^as of/ }).click();
    await page.getByRole('button', { name: 'Month before' }).click();
    await page.getByRole('button', { name: 'Thursday, 1 October 2026' }).click();
    await page.getByText('What you would have known on 1 October').waitFor();
    await expect.poll(() => page.url()).toContain('asOf=2026-10-01');
    await expect
      .poll(() => page.getByRole('button', { name: /^\d+ applications$/ }).textContent())
      .not.toContain('142');
    await page.getByRole('link', { name: 'Back to today' }).click();
    await page.getByRole('button', { name: '142 applications' }).waitFor();
  });

  it('shows the same step as table and picture', async () => {
    await page.getByRole('button', { name: 'as a table' }).first().click();
    const row = page.getByRole('row', { name: /Passing the technical round/ });
    const { report } = analyseSample();
    const final = report.stages.find(({ stage }) => stage === 'final');
    await expect
      .poll(async () => (await row.getByRole('cell').allTextContents()).slice(0, 2))
      .toEqual([String(final?.entered), String(final?.advanced)]);
  });

  it('remembers the theme', async () => {
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? 'system');
    await page.getByRole('button', { name: 'Theme: system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await expect.poll(() => theme()).toBe('dark');
    await page.reload();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    await expect.poll(() => theme()).toBe('dark');
  });

  it('says that the search is made up', async () => {
    await page.getByText('This search is made up').waitFor();
  });
});

describe('by keyboard alone', () => {
  it.each(['usual', 'empty', 'too-little'] as const)('reaches everything that can be pressed, %s', async (state) => {
    await open(state);
    await page.waitForLoadState('networkidle');
    const wanted = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
      ];
      const seen = all.filter((one) => one.checkVisibility() && !one.matches(':disabled, [hidden]'));
      seen.forEach((one, index) => {
        one.dataset.stop = String(index);
      });
      return seen.map((_, index) => String(index));
    });
    const reached = new Set<string>();
    for (let press = 0; press < wanted.length + 5; press++) {
      await page.keyboard.press('Tab');
      const stopped = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop);
      if (stopped !== undefined) reached.add(stopped);
    }
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
  });

  it('opens a number with Enter and gives the focus back on Esc', async () => {
    await open('usual');
    const door = page.getByRole('button', { name: '142 applications' });
    await door.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => door.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('moves over the findings with j and k, and opens them with Enter', async () => {
    await open('usual');
    const focused = () => page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent ?? '');
    await page.keyboard.press('j');
    const first = await readSettled(focused);
    await page.keyboard.press('j');
    await expect.poll(() => focused()).not.toBe(first);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.parentElement?.hasAttribute('open')))
      .toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => focused()).toBe(first);
  });

  it('adds with c and takes back with z; no key acts inside the field', async () => {
    const home = await serveHome({ folder, applications: 9 });
    stop = () => void home.close();
    ({ page, faults } = await openPage(browser, home.address));
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Add an application: company, role, channel, day' }).waitFor();
    await page.keyboard.type('Acme, Backend Engineer, ?cz');
    await page.keyboard.press('Enter');
    await page.getByText('Added Acme, Backend Engineer.').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await page.getByText('Taken back: Added Acme').first().waitFor();
  });
});

describe('other states', () => {
  it('says what happened, where and what to do when the program fails', async () => {
    await open('fault');
    for (const part of ['The record cannot be read.', 'breakpoint.sqlite', 'Close the other program'])
      await expect.poll(() => page.getByRole('alert').textContent()).toContain(part);
  });

  it('keeps the page and says so when the program stops answering', async () => {
    await open('usual');
    stop();
    await page.keyboard.press('z');
    await page.getByText('Breakpoint does not answer.').first().waitFor();
    await page.getByRole('button', { name: '142 applications' }).waitFor();
  });

  it('tells no silence where no outcome was ever recorded', async () => {
    await open('no-outcomes');
    await expect.poll(() => page.locator('main').textContent()).not.toContain('silence');
  });

  it('says what few applications would need, without a chance that says nothing', async () => {
    await open('too-little');
    const text = () => page.locator('main').textContent();
    await expect.poll(text).toContain('A first lean needs about 31 more.');
    await expect.poll(text).not.toContain('stops here');
  });

  it('keeps thousands of lines out of the page', async () => {
    await open('many');
    await page.getByRole('button', { name: '5,000 applications' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await expect.poll(() => page.getByRole('listitem').count()).toBeLessThan(60);
    expect(faults).toEqual([]);
  });
});

describe('weight and speed', () => {
  it('ships at most 150 KB of script before the page is drawn', () => {
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      { file: string; imports?: string[] }
    >;
    const files = new Set(['theme.js']);
    const collect = (name: string) => {
      const chunk = manifest[name];
      if (chunk === undefined || files.has(chunk.file)) return;
      files.add(chunk.file);
      chunk.imports?.forEach(collect);
    };
    collect('index.html');
    const bytes = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
    console.log(`script before the page is drawn: ${(bytes / 1024).toFixed(1)} KB gz in ${files.size} files`);
    expect(bytes).toBeLessThanOrEqual(150 * 1024);
  });

  it('is drawn within 1.5 s with 1,000 applications', async () => {
    await open('thousand');
    const times: number[] = [];
    for (let load = 0; load < 3; load++) {
      await page.reload({ waitUntil: 'commit' });
      await page.getByRole('heading', { name: 'Silent applications' }).waitFor();
      times.push(await page.evaluate(() => performance.now()));
    }
    console.log(`drawn with 1,000 applications after ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(1500);
  });
});
