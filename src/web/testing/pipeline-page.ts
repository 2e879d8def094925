import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openAt } from './open-at.ts';
import { type ServedHome, serveHome } from './serve-home.ts';
import type { SharedBrowser } from './share-browser.ts';

/** What of a listed application the tests of the Pipeline look at. */
export interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly company: string;
    readonly state: string;
    readonly variant: string;
  }[];
}

interface OnPipeline {
  readonly applications: number;
  readonly path?: string;
  /** Faults that the browser tells because the test makes them: a refused request. */
  readonly faultsTold?: readonly RegExp[];
}

/** Does `work` on the Pipeline of a home with so many made-up applications; any other fault of the page fails. */
export async function onPipeline(
  { browser, folder }: SharedBrowser,
  given: OnPipeline,
  work: (page: Page, home: ServedHome) => Promise<void>,
): Promise<void> {
  const { applications, path = '/pipeline', faultsTold = [] } = given;
  const home = await serveHome({ folder, applications });
  const { page, faults } = await openAt(browser, home, path);
  await work(page, home);
  expect(faults.filter((fault) => !faultsTold.some((told) => told.test(fault)))).toEqual([]);
  await page.close();
  await home.close();
}

export const rowsOf = (page: Page): Locator => page.locator('tbody tr[data-id]');
export const rowOf = (page: Page, company: string): Locator => rowsOf(page).filter({ hasText: company });
export const currentRow = (page: Page): Locator => page.locator('tr[aria-current]');
export const addField = (page: Page): Locator => page.getByRole('textbox', { name: /^Add an application/ });

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
