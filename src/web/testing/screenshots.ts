import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from './build-page.ts';
import { BESIDE, CLOSED, RUNNING } from './experiment-stories.ts';
import { liveThrough } from './made-up-experiments.ts';
import { madeUpLog } from './made-up-log.ts';
import { openChromium } from './open-chromium.ts';
import { openPage } from './open-page.ts';
import { type ServedHome, serveHome } from './serve-home.ts';
import { shrinkPng } from './shrink-png.ts';

/**
 * Writes the pictures of every page: four states, two widths, both themes, of the program itself on a made-up home.
 * Usage: node src/web/testing/screenshots.ts [FOLDER [PAGE…]]
 */
const folder = process.argv[2] ?? 'docs/screenshots';
const wanted = process.argv.slice(3);

/** The coins of the made-up experiments fall alike each time. */
const COINS = 4;

/** How many are recorded in each state. */
const STATES = { empty: 0, 'too-little': 9, usual: 142, many: 5000 } as const;

interface Scene {
  readonly name: string;
  readonly path: string;
  /** What is done once the page is there. */
  readonly act?: (page: Page, home: ServedHome) => Promise<void>;
  /** Only in states with something recorded. */
  readonly needsSome?: boolean;
  /** As long as it is, not what a window shows of it. */
  readonly isWhole?: boolean;
  /** On a home where experiments were lived through: the page of the one that is named, where the state has it. */
  readonly shows?: 'running' | 'closed' | 'others';
}

const SCENES: readonly Scene[] = [
  { name: 'debugger', path: '/', isWhole: true },
  { name: 'pipeline', path: '/pipeline' },
  { name: 'board', path: '/pipeline?view=board', needsSome: true },
  { name: 'drawer', path: '/pipeline', needsSome: true, act: openFirst },
  { name: 'import', path: '/import', act: previewLog, isWhole: true },
  { name: 'batches', path: '/batches' },
  { name: 'experiments', path: '/experiments', isWhole: true, shows: 'others' },
  { name: 'experiment-plan', path: '/experiments/new?template=resume-format', isWhole: true, shows: 'others' },
  { name: 'experiment-running', path: '/experiments', isWhole: true, shows: 'running' },
  { name: 'experiment-closed', path: '/experiments', isWhole: true, shows: 'closed' },
  { name: 'settings', path: '/settings', isWhole: true },
  { name: 'palette', path: '/pipeline', act: openPalette },
  { name: 'design', path: '/design', isWhole: true },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator('tbody tr[data-id]').first().click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('en');
}

/** The preview of a log that nobody has recorded: a row of it says a day that is none. */
async function previewLog(page: Page): Promise<void> {
  const rows = madeUpLog(12, '2026-09-30').replace(/\d{4}-\d{2}-\d{2}/, '8/82019');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'autumn.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows),
    });
  await page
    .getByRole('button', { name: /^Apply/ })
    .first()
    .waitFor();
}

mkdirSync(folder, { recursive: true });
const built = buildPage();
const browser = await openChromium();
const isWanted = ({ name }: Scene) => wanted.length === 0 || wanted.includes(name);
for (const [state, applications] of Object.entries(STATES)) {
  for (const withExperiments of [false, true]) {
    // The language itself is the same in every state.
    const scenes = SCENES.filter((scene) => (scene.shows !== undefined) === withExperiments && isWanted(scene)).filter(
      ({ name, needsSome }) => (needsSome !== true || applications > 0) && (name !== 'design' || state === 'usual'),
    );
    if (scenes.length > 0) await drawScenes(state, { applications, scenes, withExperiments });
  }
}
await browser.close();

interface Drawing {
  readonly applications: number;
  readonly scenes: readonly Scene[];
  readonly withExperiments: boolean;
}

async function drawScenes(state: string, { applications, scenes, withExperiments }: Drawing): Promise<void> {
  const home = await serveHome({ folder: built, applications, coins: COINS });
  const ids = withExperiments ? await seedExperiments(home, state) : {};
  for (const scene of scenes) {
    const path = scene.shows === undefined || scene.shows === 'others' ? scene.path : ids[scene.shows];
    if (path === undefined) continue;
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const file = join(folder, `${scene.name}-${state}-${width}-${colorScheme}.png`);
        const picture = await pictureOf(browser, { home, scene: { ...scene, path }, width, colorScheme });
        writeFileSync(file, shrinkPng(picture));
      }
    }
  }
  await home.close();
}

/** The pages of the running and of the closed experiment; nothing is tried yet where nothing is recorded. */
async function seedExperiments(home: ServedHome, state: string): Promise<{ running?: string; closed?: string }> {
  const [running, closed] = [RUNNING[state], CLOSED[state]];
  if (running === undefined || closed === undefined) return {};
  const [a, b] = await liveThrough(home, [running, closed, ...(BESIDE[state] ?? [])], '2026-11-23');
  return { running: `/experiments/${a}`, closed: `/experiments/${b}` };
}

interface Wanted {
  readonly home: ServedHome;
  readonly scene: Scene;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

async function pictureOf(from: Browser, { home, scene, width, colorScheme }: Wanted): Promise<Buffer> {
  const { page, faults } = await openPage(from, home.address, { width, colorScheme });
  await page.goto(home.at(scene.path));
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await scene.act?.(page, home);
  await page.waitForLoadState('networkidle');
  if (scene.isWhole === true) {
    // What stands at the foot of the window stands at the foot of the picture.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(height, 6000) });
    await page.waitForTimeout(200);
  }
  const picture = await page.screenshot();
  for (const fault of faults) console.error(scene.name, width, fault);
  await page.close();
  return picture;
}
