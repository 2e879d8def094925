import { expect, it } from 'vitest';
import { csv, give, listed, onImport, sentence } from '../testing/import-page.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();

const TOLD_TWICE = [
  'Company,Role,Applied,Rejected on',
  'Willow Freight,Backend Engineer,2026-10-01,',
  'Birch,Dev,2026-10-02,',
  'Willow Freight,Backend Engineer,2026-10-06,2026-10-20',
].join('\n');

it('makes one of two that the file told twice, after both are kept, and parts them again', () =>
  onImport(shared, {}, async (page, home) => {
    await give(page, csv(TOLD_TWICE));
    await sentence(page, /^All (three|3) rows are understood/);
    await page.keyboard.press('Enter');
    await sentence(page, '3 applications are kept.');
    await page.getByText('One perhaps written down twice; left alone, both stay:').waitFor();
    await page.getByText('Willow Freight, Backend Engineer: The same company and role within 30 days.').waitFor();
    await page.getByRole('button', { name: 'Make them one' }).click();
    await page.getByText('What was perhaps written down twice is settled.').waitFor();
    await expect.poll(async () => (await listed(home)).length).toBe(2);
    // What is taken back now is the merging: the button of the import would have said otherwise.
    await expect.poll(() => page.getByRole('button', { name: /^Undo the import/ }).count()).toBe(0);
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Make them one' }).waitFor();
    await expect.poll(async () => (await listed(home)).length).toBe(3);
    await page.getByRole('link', { name: 'look at line 4' }).click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  }));
