import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addField, type Listed, onPipeline, rowOf, rowsOf } from '../testing/pipeline-page.ts';
import type { ServedHome } from '../testing/serve-home.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();
type Work = (page: Page, home: ServedHome) => Promise<void>;
const onPage = (applications: number, work: Work, given: { path?: string; faultsTold?: readonly RegExp[] } = {}) =>
  onPipeline(shared, { applications, ...given }, work);

describe('the line that adds', () => {
  it('reads as one types, is on the page at once and is kept', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('c');
      await page.keyboard.type('Zephyr, Backend Engineer, referral, yesterday');
      await page.getByText('Sun 22 Nov').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Just added').waitFor();
      await rowOf(page, 'Zephyr').waitFor();
      await page.getByText('Kept: Zephyr').waitFor();
      await expect.poll(() => addField(page).inputValue()).toBe('');
      await expect
        .poll(async () => ((await home.ask('GET /applications')) as Listed).items.map(({ company }) => company))
        .toContain('Zephyr');
      await page.keyboard.press('Escape');
      await page.keyboard.press('z');
      await expect.poll(() => rowOf(page, 'Zephyr').count()).toBe(0);
    }));

  it('underlines what finds no place, and says why', () =>
    onPage(0, async (page) => {
      await addField(page).fill('Acme, QA, board, referral');
      await page.getByText('“referral” says a second time what another part says already.').waitFor();
      const marked = page.locator('form [aria-hidden] span span', { hasText: 'referral' });
      await expect.poll(() => marked.evaluate((one) => getComputedStyle(one).textDecorationStyle)).toBe('wavy');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await expect.poll(() => addField(page).inputValue()).toBe('Acme, QA, board, referral');
      await expect.poll(() => rowsOf(page).count()).toBe(0);
    }));

  it('keeps the address of a posting, and asks before it adds the same one twice', () =>
    onPage(
      0,
      async (page) => {
        for (const attempt of [1, 2]) {
          await addField(page).fill('https://acme.example/jobs/1, Acme, QA, 3 Nov');
          await page.getByText('https://acme.example/jobs/1').last().waitFor();
          await page.keyboard.press('Enter');
          if (attempt === 1) await page.getByText('Kept:').waitFor();
        }
        await page.getByRole('button', { name: 'Add it all the same' }).click();
        await expect.poll(() => rowOf(page, 'Acme').count()).toBe(2);
      },
      { faultsTold: [/409/] },
    ));

  it('looks at several pasted lines before it adds them, and takes them back as one', () =>
    onPage(0, async (page) => {
      await addField(page).focus();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text', 'Acme, QA, board\nBirch, Developer, yesterday\nCedar, QA, 2026-02-30');
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      await page.getByText('Left out: “2026-02-30” is no day on which something was sent.').waitFor();
      await page.getByRole('button', { name: 'Add 2 applications' }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(2);
      await page.getByRole('button', { name: /^Undo/ }).first().click();
      await page.getByText('Nothing here yet').waitFor();
    }));
});

it('tells applications without a company apart by the address of the posting', () =>
  onPage(0, async (page) => {
    await addField(page).fill('https://www.acme.example/jobs/1');
    await page.keyboard.press('Enter');
    await rowsOf(page).getByText('acme.example/jobs/1', { exact: true }).waitFor();
  }));
