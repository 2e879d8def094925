import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openAt } from './open-at.ts';
import { type ServedHome, serveHome } from './serve-home.ts';
import type { SharedBrowser } from './share-browser.ts';

/** A log with a bit of everything: seven rows, three of which need a word, and a total. */
export const LOG = [
  'Company;Position;Applied;1st Response;Phone Screen;Tech;Result;Source;CV;Password',
  'Halden GmbH;Backend Dev;12/09/2026;19/09/2026;25/09;done 2/10;rej;LinkedIn;v4;x',
  'Okapi;SWE;28/09/2026;;;;ghosted;site;v4;x',
  'Verdant AG;Backend Engineer;8/82026;;;;;LinkedIn;v4;x',
  ';;14/09/2026;;;;ghosted;;;',
  'Polder;Backend;02/10/2026;05/10/2026;;;withdrew;referral;v5;x',
  'Ninth;Dev;12/10/2026;03/10/2026;;;limbo;JX;v5;x',
  'Total;;;;;;;;;',
].join('\n');

export const csv = (content: string, name = 'jobs.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});
export const give = (page: Page, ...files: ReturnType<typeof csv>[]) =>
  page.getByLabel('File to read').setInputFiles(files);
export const sentence = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();
export const columnRow = (page: Page, header: string) =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: header, exact: true }) });

export async function openImport({ browser }: SharedBrowser, home: ServedHome) {
  const opened = await openAt(browser, home, '/import');
  await sentence(opened.page, /Bring a list/);
  return opened;
}

interface OnImport {
  readonly applications?: number;
  /** A fault that the browser tells because the test makes it: a refused file. */
  readonly told?: RegExp;
}

/** Does `work` on the page of imports of a home of its own; any other fault of the page fails. */
export async function onImport(
  shared: SharedBrowser,
  { applications = 0, told }: OnImport,
  work: (page: Page, home: ServedHome) => Promise<void>,
): Promise<void> {
  const home = await serveHome({ folder: shared.folder, applications });
  const { page, faults } = await openImport(shared, home);
  await work(page, home);
  expect(faults.filter((fault) => !told?.test(fault))).toEqual([]);
  await page.close();
  await home.close();
}

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}
export const listed = async (home: ServedHome, route = 'GET /applications?limit=2000') =>
  ((await home.ask(route)) as Listed).items;
