import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from './testing/open-chromium.ts';
import { openPage } from './testing/open-page.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist/web/index.html'))) {
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: ROOT, env });
  }
  const home = mkdtempSync(join(tmpdir(), 'breakpoint-home-'));
  // The source itself serves, whatever has been bundled before.
  server = spawn(process.execPath, [join(ROOT, 'src/main/cli.ts'), 'serve'], {
    env: { ...process.env, BREAKPOINT_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  browser = await openChromium();
  ({ page, faults } = await openPage(browser, await printedAddress(server)));
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

function printedAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (text: Buffer) => {
      said += text;
      const address = /http:\S+key=\S+/.exec(said);
      if (address !== null) resolve(address[0]);
    });
  });
}

it('explains itself, opens the made-up search, leaves it, adds, takes back and reads a file', async () => {
  await page.getByText('Nothing here yet').waitFor();
  expect(page.url()).not.toContain('key=');

  await page.getByRole('button', { name: 'Open the made-up search' }).click();
  await page.getByText('This search is made up').waitFor();
  await page.getByRole('button', { name: '142 applications' }).waitFor();
  await page.getByRole('button', { name: 'Leave the made-up search' }).click();
  await page.getByText('Nothing here yet').waitFor();

  await page
    .getByRole('textbox', { name: 'Add an application: company, role, channel, day' })
    .fill('Acme, Backend Engineer, referral, 3 Nov');
  await page.keyboard.press('Enter');
  await page.getByText('Added Acme, Backend Engineer').first().waitFor();
  await page.getByText('A first lean needs about 39 more.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo z' }).first().click();
  await page.getByText('Nothing here yet').waitFor();

  await page.getByLabel('File to read').setInputFiles({
    name: 'jobs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Company,Role,Applied,Status\nAcme,Dev,2022-03-01,Rejected\nBird,Dev,2022-03-04,Interview\n'),
  });
  await page.getByText('Both rows are understood.').first().waitFor();
  await page.getByRole('button', { name: 'Apply 2 rows' }).click();
  await page.getByText('2 applications are kept.').first().waitFor();
  await page.getByRole('button', { name: 'See where it stops' }).click();
  // A log that ended years ago is looked at from its own last day.
  await page.getByText('the last day anything was recorded here').waitFor();
  await page.keyboard.press('z');
  await page.getByText('Nothing here yet').waitFor();
  expect(faults).toEqual([]);
});
