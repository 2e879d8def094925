import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFinds, overflow } from './axe-finds.ts';

/**
 * What stands on a page has nothing for axe and is no wider than its window, by day and by night, in windows of these
 * `widths`. Width and theme change while it stands; a window that is so wide already is left alone, for some of what floats
 * closes when its window changes.
 */
export async function expectAccessible(page: Page, what: string, widths: readonly number[] = [1280, 360]) {
  for (const width of widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFinds(page), `${what}, ${width} ${colorScheme}`).toEqual([]);
      expect(await overflow(page), `${what}, ${width} ${colorScheme}`).toBeLessThanOrEqual(0);
    }
  }
}
