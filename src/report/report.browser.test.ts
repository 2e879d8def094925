import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../main/analysis.ts';
import { axeFinds, overflow } from '../web/testing/axe-finds.ts';
import { openChromium } from '../web/testing/open-chromium.ts';
import { renderReport } from './render-report.ts';
import { madeUpInput, reportInput } from './testing.ts';

const LONG = 'Association of Very Long Names without Any End in Sight Whatsoever and Sons Limited Partnership';
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-report-'));
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a report to a file, as somebody who was handed it has it, and returns its address. */
function onDisk(name: string, input: ReturnType<typeof madeUpInput>): string {
  const named = { name: (at: number) => ({ company: `${LONG} ${at}`, role: 'x'.repeat(120) }), withNames: true };
  const undated = input.applications.map((one) => ({
    ...one,
    events: one.events.map((event) => ({ ...event, on: null })),
  }));
  const given = name === 'lists' ? { ...input, applications: undated } : input;
  const file = join(folder, `${name}.html`);
  writeFileSync(file, renderReport(reportInput(analyse(given, { all: true }), given, named)));
  return pathToFileURL(file).href;
}

const looks = [1280, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each([
  { name: 'nothing', input: madeUpInput(0) },
  { name: 'too-little', input: madeUpInput(3) },
  { name: 'usual', input: madeUpInput(140) },
  { name: 'no-outcomes', input: madeUpInput(40, { outcomesRecorded: false }) },
  { name: 'lists', input: madeUpInput(90) },
  { name: 'many', input: madeUpInput(5000) },
])('a report of $name, opened from a file', ({ name, input }) => {
  let address: string;
  beforeAll(() => {
    address = onDisk(name, input);
  });

  it.each(looks)('has nothing for axe and fits at $width, $colorScheme', async ({ width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const [asked, said]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address);
    expect(await axeFinds(page)).toEqual([]);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    // Itself and nothing else, and no word about a policy that was broken.
    expect({ asked, said }).toEqual({ asked: [address], said: [] });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const lightness = Number(/[\d.]+/.exec(paper)?.[0]);
    expect(colorScheme === 'dark' ? lightness < 0.3 : lightness > 0.9).toBe(true);
    await page.close();
  });
});

it('prints light on A4, whatever the theme, with nothing cut off at the side', async () => {
  const page = await browser.newPage({ viewport: { width: 674, height: 900 }, colorScheme: 'dark' });
  await page.goto(onDisk('printed', madeUpInput(140)));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(Number(/[\d.]+/.exec(paper)?.[0])).toBe(1);
  // 210 mm less two margins of 16 mm, at 96 dots an inch.
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('table')].filter(
        (table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1,
      ).length,
  );
  expect(wide).toBe(0);
  const printed = await page.pdf({ preferCSSPageSize: true });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(8);
  await page.close();
});

it('is read in order without a picture: one heading for the verdict, one for each part, and words for each drawing', async () => {
  const page = await browser.newPage();
  await page.goto(onDisk('order', madeUpInput(140)));
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expect
    .poll(() => page.getByRole('heading', { level: 2 }).allTextContents())
    .toEqual([
      'Where it stops',
      'Findings, by what mending would gain',
      'An offer, by when',
      'Silent applications',
      'What this report does not know',
      'What the figures mean, and how they come about',
    ]);
  const unnamed = await page.evaluate(
    () =>
      [...document.querySelectorAll('svg')].filter(
        (svg) => !svg.getAttribute('aria-label') && svg.getAttribute('aria-hidden') !== 'true',
      ).length,
  );
  expect(unnamed).toBe(0);
  await page.close();
});
