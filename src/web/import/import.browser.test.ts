import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { columnRow, csv, give, LOG, listed, onImport, openImport, sentence } from '../testing/import-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';
import { shareBrowser } from '../testing/share-browser.ts';

const shared = shareBrowser();
const onPage = (
  work: (page: Page, home: ServedHome) => Promise<void>,
  given: { applications?: number; told?: RegExp } = {},
) => onImport(shared, given, work);

describe('what is shown before anything is kept', () => {
  it('is the sentence, each column with its reason, and rows as written and as read', () =>
    onPage(async (page, home) => {
      await give(page, csv(LOG));
      await sentence(page, '4 of 7 rows are understood; three need a word from you.');
      await page.getByText(/^jobs\.csv, \d+ bytes, semicolons, UTF-8$/).waitFor();
      await page.getByText('Days are read day first.').waitFor();
      await page.getByText('row is no application: a total.').waitFor();
      for (const part of ['sent on', '12 September', 'day first: 2 values rule out month first'])
        await expect.poll(() => columnRow(page, 'Applied').textContent()).toContain(part);
      await expect.poll(() => columnRow(page, 'Password').textContent()).toContain('left out');
      await page
        .getByText('Halden GmbH, Backend Dev. Sent 12 Sept')
        .or(page.getByText('Halden GmbH, Backend Dev. Sent 12 Sep'))
        .waitFor();
      await expect.poll(() => listed(home)).toEqual([]);
    }));

  it('says what the record has already, and each figure opens its rows', () =>
    onPage(async (page, home) => {
      await give(page, csv('Company,Role,Applied,Rejected on\nAcme,Dev,2026-09-01,\nBirch,Dev,2026-09-02,\n'));
      await sentence(page, 'Both rows are understood.');
      await page.keyboard.press('Enter');
      await sentence(page, '2 applications are kept.');
      await give(
        page,
        csv(
          'Company,Role,Applied,Rejected on\nAcme,Dev,2026-09-01,2026-09-20\nBirch,Dev,2026-09-02,\nCedar,Dev,2026-09-03,\n',
        ),
      );
      await sentence(page, 'All 3 rows are understood.');
      const lead = page.getByText('One row is one application');
      await expect
        .poll(() => lead.textContent())
        .toMatch(/1 is new, 1 adds something to an application you have, 1 you have already\./);
      await lead.getByRole('button', { name: 'Show 1 row' }).nth(1).click();
      await page.getByText('Acme, Dev. Adds to what you have: rejected 20 Sep').waitFor();
      await page.getByRole('button', { name: 'Apply 2 rows' }).click();
      await sentence(page, '1 application is kept, 1 has got something new.');
      await expect.poll(() => listed(home)).toHaveLength(3);
    }));

  it('is nothing to apply where nothing is new', () =>
    onPage(async (page) => {
      const once = csv('Company,Role,Applied\nAcme,Dev,2026-09-01\n');
      await give(page, once);
      await page.getByRole('button', { name: 'Apply 1 row' }).click();
      await sentence(page, '1 application is kept.');
      await give(page, once);
      await sentence(page, 'The one row is understood; nothing of it is new.');
      await expect.poll(() => page.getByRole('button', { name: 'Nothing new to apply' }).isDisabled()).toBe(true);
    }));
});

describe('a word from the person', () => {
  it('mends rows in their place, by keyboard alone, and one undo brings the file back with all of it', () =>
    onPage(async (page, home) => {
      await give(page, csv(LOG));
      await sentence(page, /three need a word/);
      await page.keyboard.press('n');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('8/8/2026');
      await page.keyboard.press('Enter');
      await sentence(page, '5 of 7 rows are understood; two need a word from you.');
      await page.getByRole('textbox', { name: 'Company' }).focus();
      await page.keyboard.type('Elm');
      await page.keyboard.press('Enter');
      await sentence(page, '6 of 7 rows are understood; one needs a word from you.');
      await page.getByRole('button', { name: 'Swap them' }).focus();
      await page.keyboard.press('Enter');
      await sentence(page, 'All 7 rows are understood.');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Enter');
      await sentence(page, '6 applications are kept.');
      const sentOn = async (name: string) => (await listed(home)).find(({ company }) => company === name)?.sentOn;
      await expect.poll(() => sentOn('Verdant AG')).toBe('2026-08-08');
      await expect.poll(() => sentOn('Ninth')).toBe('2026-10-03');
      await page.keyboard.press('z');
      await sentence(page, 'All 7 rows are understood.');
      await expect.poll(() => listed(home)).toEqual([]);
    }));

  it('leaves a row out, which is told among what was set aside', () =>
    onPage(async (page, home) => {
      await give(page, csv(LOG));
      await page.getByRole('button', { name: 'leave out line 4' }).first().click();
      await sentence(page, '4 of 6 rows are understood; two need a word from you.');
      await page.getByRole('button', { name: /^Apply 4 rows/ }).click();
      await page.getByText('Line 4: You left this row out.').waitFor();
      await expect.poll(() => listed(home, 'GET /batches')).toMatchObject([{ files: [{ setAside: { count: 3 } }] }]);
    }));

  it('reads a column as another field, found by typing, and remembers it for the header', () =>
    onPage(async (page) => {
      await give(page, csv(LOG));
      await page.getByRole('button', { name: 'change Password' }).click();
      await page.getByPlaceholder('Type to find it').fill('tag');
      await page.keyboard.press('Enter');
      await expect.poll(() => columnRow(page, 'Password').textContent()).toContain('tags');
      await expect.poll(() => columnRow(page, 'Password').textContent()).toContain('you said so');
      await page.getByRole('button', { name: 'What “limbo” means' }).click();
      await page.getByPlaceholder('Type to find it').fill('by them');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByText('“limbo”').count()).toBe(0);
      await page.getByRole('button', { name: /^Apply/ }).click();
      await sentence(page, /are kept/);
      await give(page, csv(`${LOG}\nTenth;Dev;20/10/2026;;;;limbo;JX;v5;far`, 'more.csv'));
      await page.getByText('as you corrected them before').waitFor();
      await page
        .getByRole('button', { name: 'r', exact: true })
        .or(page.getByRole('button', { name: /^all \d/ }))
        .first()
        .click();
      await page.getByText('Tenth, Dev. Sent 20 Oct, rejected').waitFor();
      await page.getByRole('button', { name: 'read it afresh' }).click();
      await page.getByText('as you corrected them before').waitFor({ state: 'detached' });
    }));

  it('says which number is the day, where both fit', () =>
    onPage(async (page) => {
      await give(page, csv('Company,Applied\nAcme,03/04/2026\nBirch,05/06/2026\n'));
      await sentence(page, 'Both rows are read; say whether the day or the month comes first.');
      await page.keyboard.press('m');
      await sentence(page, 'Both rows are understood.');
      await page.getByText('Acme. Sent 4 Mar').waitFor();
      await page.keyboard.press('d');
      await page.getByText('Acme. Sent 3 Apr').waitFor();
    }));

  it('says which search it goes into', () =>
    onPage(
      async (page, home) => {
        await give(page, csv('Company,Applied\nAcme,2024-04-03\n'));
        await page.getByText(/a search of its own, “Apr 2024”: its days lie more than 90 days/).waitFor();
        await page.getByRole('button', { name: 'change', exact: true }).first().click();
        await page.getByRole('option', { name: 'Nov 2026' }).click();
        await page.getByText('“Nov 2026”: you named it').waitFor();
        await page.getByRole('button', { name: 'Apply 1 row' }).click();
        await sentence(page, '1 application is kept.');
        await expect.poll(() => listed(home, 'GET /searches')).toMatchObject([{ name: 'Nov 2026', applications: 21 }]);
      },
      { applications: 20 },
    ));
});

describe('bringing files', () => {
  it('takes several at once, each with its own word, and leaves out what cannot be read', () =>
    onPage(async (page, home) => {
      const day = 'Company,Applied\nAcme,03/04/2026\n';
      await give(
        page,
        csv(day, 'a.csv'),
        csv(day.replace('Acme', 'Birch'), 'b.csv'),
        csv('Dear all\nhow are you\n', 'letter.txt'),
      );
      await page.getByText('letter.txt cannot be read and stays out.').waitFor();
      await page.keyboard.press('d');
      await expect.poll(() => page.getByRole('button', { name: /^a\.csv/ }).textContent()).toContain('1 row');
      await page.keyboard.press(']');
      await page.keyboard.press('m');
      await sentence(page, 'Both rows are understood.');
      await page.getByRole('button', { name: 'Apply 2 rows' }).click();
      await sentence(page, '2 applications are kept.');
      await expect
        .poll(() => listed(home))
        .toMatchObject([
          { company: 'Acme', sentOn: '2026-04-03' },
          { company: 'Birch', sentOn: '2026-03-04' },
        ]);
      await expect.poll(() => listed(home, 'GET /batches')).toHaveLength(1);
    }));

  it('says what to do where nothing can be read', () =>
    onPage(
      async (page) => {
        await give(page, csv('Dear all\nhow are you\n', 'letter.txt'));
        await sentence(page, 'This file holds no applications that can be read.');
        await page.getByText('Nothing was kept.').waitFor();
        await page.getByRole('button', { name: 'Put it away' }).click();
        await sentence(page, /Bring a list/);
      },
      { told: /422/ },
    ));

  it('takes a file dropped on any page, and pasted text', () =>
    onPage(async (page, home) => {
      await page.goto(home.at('/settings'));
      await page.locator('h1').waitFor();
      const given = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['Company,Applied\nAcme,2026-04-03\n'], 'dropped.csv', { type: 'text/csv' }));
        return transfer;
      });
      await page.dispatchEvent('h1', 'dragover', { dataTransfer: given });
      await page.getByText('Nothing is kept before you say so.').waitFor();
      await page.dispatchEvent('h1', 'drop', { dataTransfer: given });
      await sentence(page, 'The one row is understood.');
      await page.keyboard.press('Delete');
      await sentence(page, /Bring a list/);
      await page
        .getByRole('textbox', { name: 'Text to read' })
        .fill('Company\tApplied\nAcme\t2026-04-03\nBirch\t2026-04-04\n');
      await page.getByRole('button', { name: 'Read this text' }).click();
      await sentence(page, 'Both rows are understood.');
      await page.getByText(/^pasted text/).waitFor();
    }));

  it('keeps what waits while another page is looked at', () =>
    onPage(async (page) => {
      await give(page, csv(LOG));
      await sentence(page, /three need a word/);
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await sentence(page, /Everything of yours/);
      await page.keyboard.press('g');
      await page.keyboard.press('i');
      await sentence(page, /three need a word/);
    }));
});

describe('for everybody', () => {
  const states = [
    { name: 'empty', show: async () => {} },
    { name: 'looked at', show: (page: Page) => give(page, csv(LOG)).then(() => sentence(page, /three need a word/)) },
    {
      name: 'with a column opened',
      show: async (page: Page) => {
        await give(page, csv(LOG));
        await page.getByRole('button', { name: 'change Source' }).click();
        await page.getByPlaceholder('Type to find it').waitFor();
      },
    },
    {
      name: 'with all rows',
      show: async (page: Page) => {
        await give(page, csv(LOG));
        await sentence(page, /three need a word/);
        await page.keyboard.press('r');
        await page.getByRole('region', { name: 'Rows: all' }).waitFor();
      },
    },
    {
      name: 'applied',
      show: async (page: Page) => {
        await give(page, csv('Company,Applied\nAcme,2026-04-03\n'));
        await page.getByRole('button', { name: /^Apply 1 row/ }).click();
        await sentence(page, '1 application is kept.');
      },
    },
  ];
  it.each(states)('axe finds nothing and nothing overflows: $name', async ({ name, show }) => {
    const home = await serveHome({ folder: shared.folder });
    const { page, faults } = await openImport(shared, home);
    await show(page);
    await expectAccessible(page, name);
    expect(faults).toEqual([]);
    await page.close();
    await home.close();
  });
});
