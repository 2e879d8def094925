import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApplicationDetail, ApplicationRow } from '../http/api.ts';
import { buildPage } from './testing/build-page.ts';
import { KEYBOARD_DAY, pressKeys } from './testing/keyboard-day.ts';
import { openChromium } from './testing/open-chromium.ts';
import { openPage } from './testing/open-page.ts';
import { type ServedHome, serveHome } from './testing/serve-home.ts';

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

it('does the whole of a day without a mouse', async () => {
  const { page, faults } = await openPage(browser, home.address);
  for (const { does, keys, sees } of KEYBOARD_DAY) {
    await pressKeys(page, keys);
    await page
      .getByText(sees)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => {
        throw new Error(`${does} (${keys.join(' ')}): ${sees} is not on the page`);
      });
  }
  const { items } = (await home.ask('GET /applications?limit=2000')) as { items: readonly ApplicationRow[] };
  const named = (company: string) => items.find((row) => row.company === company);
  expect(named('Quixana')).toMatchObject({ sentOn: '2026-11-22', channel: 'referral' });
  expect(named('Zephyrine')).toMatchObject({ sentOn: '2026-11-23', channel: 'board' });
  expect(named('Orlanda')).toMatchObject({ sentOn: '2026-11-20', channel: 'direct' });
  expect(named('Gable Robotics')).toMatchObject({ state: 'rejected', lastOn: '2026-11-23' });
  expect(named('Knoll Health')).toMatchObject({ stage: 'technical', role: 'Senior Software Engineer' });
  const { timeline } = (await home.ask(`GET /applications/${named('Knoll Health')?.id}`)) as ApplicationDetail;
  expect(timeline.at(-1)).toMatchObject({ kind: 'technical', on: '2026-11-22', note: 'system design' });
  expect(faults).toEqual([]);
  await page.close();
});
