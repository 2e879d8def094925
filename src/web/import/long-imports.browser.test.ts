import { describe, expect, it } from 'vitest';
import { csv, give, LOG, listed, onImport, sentence } from '../testing/import-page.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();

describe('what takes long', () => {
  it('is named after two seconds and can be stopped, and nobody goes on with it', () =>
    onImport(shared, {}, async (page, home) => {
      await page.route('**/api/v1/imports?*', async (route) => {
        await new Promise((later) => setTimeout(later, 20_000));
        await route.continue().catch(() => {});
      });
      await give(page, csv(LOG));
      await page.getByText('Reading jobs.csv, and comparing with what you have.').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await sentence(page, 'Stopped before it was read.');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.getByRole('button', { name: 'Read it' }).click();
      await sentence(page, /three need a word/);
      await expect.poll(() => listed(home, 'GET /batches')).toEqual([]);
    }));

  it('records nothing where the person stops waiting while it is applied', () =>
    onImport(shared, {}, async (page, home) => {
      const rows = Array.from({ length: 20_000 }, (_, at) => `Company ${at},Dev,2026-09-0${(at % 9) + 1}`);
      const stopped = await page.evaluate(
        async (content) => {
          const form = new FormData();
          for (const name of ['a.csv', 'b.csv']) form.append('file', new File([content], name));
          const stop = new AbortController();
          setTimeout(() => stop.abort(), 300);
          return fetch('/api/v1/imports', { method: 'POST', body: form, signal: stop.signal }).then(
            () => 'answered',
            (error: Error) => error.name,
          );
        },
        ['Company,Role,Applied', ...rows].join('\n'),
      );
      expect(stopped).toBe('AbortError');
      // The next request is answered after the one that was stopped has ended.
      await expect.poll(() => listed(home, 'GET /batches')).toEqual([]);
      await expect.poll(() => listed(home)).toEqual([]);
    }));

  it('shows ten thousand rows, of which only those in sight are there', () =>
    onImport(shared, {}, async (page) => {
      const rows = Array.from({ length: 10_000 }, (_, at) => `Company ${at},Dev,2026-09-0${(at % 9) + 1}`);
      await give(page, csv(['Company,Role,Applied', ...rows].join('\n')));
      await page
        .getByRole('heading', { level: 1, name: 'All 10,000 rows are understood.' })
        .waitFor({ timeout: 30_000 });
      await page.keyboard.press('r');
      const list = page.getByRole('region', { name: 'Rows: all' });
      await list.getByText('Company 0, Dev.').waitFor();
      await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(60);
      await list.focus();
      await page.keyboard.press('End');
      await list.getByText('Company 9999, Dev.').waitFor();
      await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(60);
    }));
});
