import type { Browser, Page } from 'playwright-core';

export interface OpenedPage {
  readonly page: Page;
  /** What the console called an error, violations of the policy among them. */
  readonly faults: readonly string[];
}

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens an address as a person of that screen and theme would, and writes down every fault it reports. */
export async function openPage(browser: Browser, address: string, look: Look = {}): Promise<OpenedPage> {
  const opened = await newPage(browser, look);
  await opened.page.goto(address);
  await untilRead(opened.page);
  return opened;
}

/** A heading stands there while the rest is still read: a key pressed then finds nothing to act on, a look finds half. */
export async function untilRead(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
}

/** An empty page of that screen and theme, in a browser that knows nothing yet. */
export async function newPage(browser: Browser, look: Look): Promise<OpenedPage> {
  const { width = 1280, colorScheme = 'light' } = look;
  const viewport = { width, height: width < 800 ? 740 : 900 };
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(String(error));
  });
  return { page, faults };
}
