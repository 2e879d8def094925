import { mkdir } from 'node:fs/promises';
import { openChromium } from './open-chromium.ts';
import { type PretendState, servePretend } from './pretend-server.ts';

/** Writes the pictures of the first page: four states, two widths, both themes. Usage: node screenshots.ts [FOLDER [STATE…]] */
const folder = process.argv[2] ?? 'docs/screenshots';
const named = process.argv.slice(3) as PretendState[];
const states: readonly PretendState[] = named.length > 0 ? named : ['empty', 'too-little', 'usual', 'many'];

await mkdir(folder, { recursive: true });
const browser = await openChromium();
for (const state of states) {
  const server = await servePretend(state);
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      page.on('console', (message) => message.type() === 'error' && console.error(state, message.text()));
      page.on('pageerror', (error) => console.error(state, error));
      await page.goto(server.address);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      // What stands at the foot of the window stands at the foot of the picture.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
      const file = `${folder}/debugger-${state}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
      await page.close();
    }
  }
  server.close();
}
await browser.close();
