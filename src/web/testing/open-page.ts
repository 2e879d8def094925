import type { Browser, Page } from 'playwright-core';

export interface OpenedPage {
  readonly page: Page;
  /** What the console called an error, violations of the policy among them. */
  readonly faults: readonly string[];
}

/** Opens a page as a person of that screen and theme would, and writes down every fault it reports. */
export async function openPage(
  browser: Browser,
  address: string,
  given: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<OpenedPage> {
  const { width = 1280, colorScheme = 'light' } = given;
  const viewport = { width, height: width < 800 ? 740 : 900 };
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(String(error));
  });
  await page.goto(address);
  await page.locator('h1').waitFor();
  return { page, faults };
}
