import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ApplicationDetail, ApplicationRow } from '../http/api.ts';
import { buildPage } from './testing/build-page.ts';
import { type KeyboardStep, playKeyboardDay } from './testing/keyboard-day.ts';
import { openChromium } from './testing/open-chromium.ts';
import { openPage } from './testing/open-page.ts';
import { type ServedHome, serveHome } from './testing/serve-home.ts';
import { shrinkPng } from './testing/shrink-png.ts';

let browser: Browser;
let folder: string;
let home: ServedHome;
beforeAll(async () => {
  browser = await openChromium();
  folder = buildPage();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  home = await serveHome({ folder, applications: 142 });
});
afterEach(() => home?.close());

/** Where pictures of the steps go; without it none are made. */
const pictures = process.env.BREAKPOINT_SCREENSHOTS;

it('does the whole of a day without a mouse', async () => {
  const { page, faults } = await openPage(browser, home.address);
  await page.setViewportSize({ width: 1280, height: 720 });
  await playKeyboardDay(page, (step) => keepPicture(page, step));
  await expectTheDay();
  expect(faults).toEqual([]);
  await page.close();
});

it('loses no letter where the machine is six times as slow as the person types', async () => {
  const { page } = await openPage(browser, home.address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await playKeyboardDay(page);
  await expectTheDay();
  await page.close();
});

async function expectTheDay(): Promise<void> {
  const { items } = (await home.ask('GET /applications?limit=2000')) as { items: readonly ApplicationRow[] };
  const named = (company: string) => items.find((row) => row.company === company);
  expect(named('Quixana')).toMatchObject({ sentOn: '2026-11-22', channel: 'referral' });
  expect(named('Zephyrine')).toMatchObject({ sentOn: '2026-11-23', channel: 'board' });
  expect(named('Orlanda')).toMatchObject({ sentOn: '2026-11-20', channel: 'direct' });
  expect(named('Gable Robotics')).toMatchObject({ state: 'rejected', lastOn: '2026-11-23' });
  expect(named('Knoll Health')).toMatchObject({ stage: 'technical', role: 'Senior Software Engineer' });
  const { timeline } = (await home.ask(`GET /applications/${named('Knoll Health')?.id}`)) as ApplicationDetail;
  expect(timeline.at(-1)).toMatchObject({ kind: 'technical', on: '2026-11-22', note: 'system design' });
}

async function keepPicture(page: Page, { picture }: KeyboardStep): Promise<void> {
  if (pictures === undefined || picture === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.waitForLoadState('networkidle');
  writeFileSync(join(pictures, `${picture}.png`), shrinkPng(await page.screenshot()));
}
