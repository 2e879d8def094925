import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds, overflow } from '../testing/axe-finds.ts';
import { buildPage } from '../testing/build-page.ts';
import { measureTasks } from '../testing/measure-tasks.ts';
import { openChromium } from '../testing/open-chromium.ts';
import { openPage } from '../testing/open-page.ts';
import { type ServedHome, serveHome } from '../testing/serve-home.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = buildPage();
  browser = await openChromium();
});
afterAll(() => browser?.close());

const rowsOf = (page: Page): Locator => page.locator('tbody tr[data-id]');
const row = (page: Page, company: string): Locator => rowsOf(page).filter({ hasText: company });
const current = (page: Page): Locator => page.locator('tr[aria-current]');
const addField = (page: Page): Locator => page.getByRole('textbox', { name: /^Add an application/ });

/** Opens the Pipeline as a person does: by the printed address, then by its own. */
async function openPipeline(home: ServedHome, path = '/pipeline', look: Parameters<typeof openPage>[2] = {}) {
  const opened = await openPage(browser, home.address, look);
  await opened.page.goto(home.at(path));
  await opened.page.locator('h1').waitFor();
  return opened;
}

async function onPage(
  applications: number,
  work: (page: Page, home: ServedHome) => Promise<void>,
  { path = '/pipeline', faultsTold = [] as readonly RegExp[] } = {},
): Promise<void> {
  const home = await serveHome({ folder, applications });
  const { page, faults } = await openPipeline(home, path);
  await work(page, home);
  // What the browser itself says of a refused request is told; anything else is a fault of the page.
  expect(faults.filter((fault) => !faultsTold.some((told) => told.test(fault)))).toEqual([]);
  await page.close();
  await home.close();
}

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly company: string;
    readonly state: string;
    readonly variant: string;
  }[];
}

describe('the sentence', () => {
  it('says what is where, and each figure leads to the very applications', () =>
    onPage(142, async (page, home) => {
      await page
        .getByRole('heading', { level: 1, name: /^\d+ of 142 are still open: .* probably silence\.$/ })
        .waitFor();
      const { report } = (await home.ask('GET /diagnosis')) as { report: { open: number } };
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${report.open} of 142`) }).waitFor();
      const figure = page.locator('h1').getByRole('button').nth(2);
      const count = Number(await figure.textContent());
      await figure.click();
      await page.waitForURL(/filter=conversation/);
      await expect.poll(() => rowsOf(page).count()).toBe(count);
    }));

  it('tells the next date and opens the one it is with', () =>
    onPage(9, async (page, home) => {
      const { items } = (await home.ask('GET /applications')) as Listed;
      const [first] = items;
      const planned = { kind: 'technical', on: '2026-11-21', plannedOn: '2026-11-26' };
      await home.ask(`POST /applications/${first?.id}/events`, planned);
      await page.reload();
      await page.getByText('The next date is Thursday 26 Nov, with').waitFor();
      await page.getByText(`technical, Thu 26 Nov`).waitFor();
      await page
        .locator('p')
        .getByRole('button', { name: first?.company ?? '' })
        .click();
      await page.waitForURL(new RegExp(`open=${first?.id}`));
    }));
});

describe('the line that adds', () => {
  it('reads as one types, is on the page at once and is kept', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('c');
      await page.keyboard.type('Zephyr, Backend Engineer, referral, yesterday');
      await page.getByText('Sun 22 Nov').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Just added').waitFor();
      await row(page, 'Zephyr').waitFor();
      await page.getByText('Kept: Zephyr').waitFor();
      expect(await addField(page).inputValue()).toBe('');
      expect(((await home.ask('GET /applications')) as Listed).items.map(({ company }) => company)).toContain('Zephyr');
      await page.keyboard.press('Escape');
      await page.keyboard.press('z');
      await expect.poll(() => row(page, 'Zephyr').count()).toBe(0);
    }));

  it('underlines what finds no place, and says why', () =>
    onPage(0, async (page) => {
      await addField(page).fill('Acme, QA, board, referral');
      await page.getByText('“referral” says a second time what another part says already.').waitFor();
      const marked = page.locator('form [aria-hidden] span span', { hasText: 'referral' });
      expect(await marked.evaluate((one) => getComputedStyle(one).textDecorationStyle)).toBe('wavy');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await addField(page).inputValue()).toBe('Acme, QA, board, referral');
      expect(await rowsOf(page).count()).toBe(0);
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
        await expect.poll(() => row(page, 'Acme').count()).toBe(2);
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

describe('keys', () => {
  it('walk, open, select and go back one layer at a time', () =>
    onPage(142, async (page) => {
      await rowsOf(page).first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const second = await rowsOf(page).nth(1).getAttribute('data-id');
      expect(await current(page).getAttribute('data-id')).toBe(second);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(second);
      await page.keyboard.press('End');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
      await page.keyboard.press('Home');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(400);
      await page.keyboard.press('Enter');
      await page.waitForURL(/open=/);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const before = page.url();
      await page.keyboard.press('j');
      await expect.poll(() => page.url()).not.toBe(before);
      await page.keyboard.press('x');
      await page.getByRole('toolbar', { name: '1 application selected' }).waitFor();
      for (let step = 0; step < 3; step++) await page.keyboard.press('j');
      await page.keyboard.press('X');
      await page.getByRole('toolbar', { name: '4 applications selected' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('toolbar').count()).toBe(0);
      expect(page.url()).not.toContain('open=');
    }));

  it('delete the row one stands on; z brings it back', () =>
    onPage(9, async (page) => {
      await page.keyboard.press('j');
      const id = await current(page).getAttribute('data-id');
      await page.keyboard.press('d');
      await expect.poll(() => page.locator(`tr[data-id="${id}"]`).count()).toBe(0);
      await page
        .getByText(/^Deleted /)
        .first()
        .waitFor();
      // One stands on the next one.
      expect(await current(page).count()).toBe(1);
      await page.keyboard.press('z');
      await page.locator(`tr[data-id="${id}"]`).waitFor();
    }));

  it('do everything to a row from its menu', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      const id = await current(page).getAttribute('data-id');
      await page.keyboard.press('.');
      await page.locator('[role=menu]:focus, [role=menu] :focus').waitFor();
      await page.keyboard.type('told');
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Told no, today: /)
        .first()
        .waitFor();
      expect(await home.ask(`GET /applications/${id}`)).toMatchObject({ state: 'rejected', stage: 'applied' });
    }));

  it('act on no letter in a field', () =>
    onPage(9, async (page) => {
      await addField(page).focus();
      await page.keyboard.type('jxd.');
      expect(await addField(page).inputValue()).toBe('jxd.');
      expect(await rowsOf(page).count()).toBe(9);
    }));
});

describe('what is selected', () => {
  it('is changed as one, and taken back as one', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      await page.keyboard.press('A');
      await page.getByRole('toolbar', { name: '9 applications selected' }).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByLabel('Variant').fill('C');
      await page.keyboard.press('Enter');
      await page.getByText('Changed variant of 9 applications.').first().waitFor();
      const read = async () => ((await home.ask('GET /applications')) as Listed).items.map(({ variant }) => variant);
      expect(new Set(await read())).toEqual(new Set(['C']));
      await page.keyboard.press('z');
      await expect.poll(async () => (await read()).includes('C')).toBe(false);
    }));

  it('is told the same answer as one', () =>
    onPage(9, async (page, home) => {
      await page.keyboard.press('j');
      await page.keyboard.press('A');
      await page.keyboard.press('a');
      await page.getByRole('dialog').getByLabel('On', { exact: true }).fill('20 Nov');
      await page.getByText('Friday 20 Nov.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Told no, 20 Nov: 9 applications.').first().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const { items } = (await home.ask('GET /applications')) as Listed;
      expect(items.every(({ state }) => state === 'rejected')).toBe(true);
      await page.getByRole('heading', { level: 1, name: 'None of your 9 is open any more.' }).waitFor();
      await page.keyboard.press('z');
      await page.locator('h1', { hasText: 'All 9 are waiting for a first answer.' }).waitFor();
    }));

  it('of two, one is made', () =>
    onPage(9, async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('.');
      await page.getByRole('menuitem', { name: 'Make one of the two' }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(8);
      await page.keyboard.press('z');
      await expect.poll(() => rowsOf(page).count()).toBe(9);
    }));
});

describe('filters', () => {
  it('find what is written anywhere, and show where', () =>
    onPage(142, async (page, home) => {
      const { items } = (await home.ask('GET /applications')) as Listed;
      const hidden = { notes: 'met Quixana at the meetup' };
      await home.ask('PATCH /applications', { ids: [items[3]?.id], edit: hidden });
      await page.keyboard.press('/');
      await page.keyboard.type('quixana');
      await expect.poll(() => rowsOf(page).count()).toBe(1);
      await rowsOf(page).locator('mark', { hasText: 'Quixana' }).waitFor();
      // Loaded again, the address still says it.
      await page.reload();
      await expect.poll(() => rowsOf(page).count()).toBe(1);
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(1);
    }));

  it('narrow by channel, variant and wait', () =>
    onPage(142, async (page) => {
      await rowsOf(page).first().waitFor();
      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'any Channel' }).click();
      await page.getByRole('option', { name: 'referral' }).click();
      await page.waitForURL(/channel=referral/);
      await page.getByRole('button', { name: 'any No answer for' }).click();
      await page.getByRole('option', { name: 'over 3 weeks' }).click();
      await page.waitForURL(/weeks=3/);
      const waits = await rowsOf(page).locator('td:nth-child(5)').allTextContents();
      expect(waits.length).toBeGreaterThan(0);
      expect(waits.every((wait) => Number.parseInt(wait, 10) > 21)).toBe(true);
      await page.getByRole('button', { name: 'Take the filters off' }).click();
      await expect.poll(() => page.url()).not.toMatch(/channel|weeks/);
    }));

  it('say what is not there, and the way out', () =>
    onPage(9, async (page) => {
      await page.getByRole('button', { name: 'In conversation 0' }).click();
      await page.getByText('No conversation is open now.').waitFor();
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(9);
    }));

  it('sort by a column, the other way round, and back to the groups', () =>
    onPage(142, async (page) => {
      const names = () => rowsOf(page).locator('td:nth-child(2)').allTextContents();
      const head = page.getByRole('button', { name: /^company/ });
      await head.click();
      await page.waitForURL(/sort=company/);
      const up = await names();
      expect(up).toEqual(up.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
      await head.click();
      await page.waitForURL(/sort=-company/);
      expect((await names())[0]?.localeCompare(up[0] ?? '')).toBeGreaterThan(0);
      await head.click();
      await page.getByText('In conversation', { exact: true }).last().waitFor();
    }));
});

it('takes a change that is refused off the page again, and says why', () =>
  onPage(
    9,
    async (page, home) => {
      await page.route('**/api/v1/events', (route) => route.abort());
      await press(page, 'j', '.');
      await page.getByRole('menuitem', { name: 'Told no' }).click();
      await page
        .getByText(/^Breakpoint does not answer\. .* Start it again/)
        .first()
        .waitFor();
      await page.locator('h1', { hasText: 'All 9 are waiting' }).waitFor();
      const { items } = (await home.ask('GET /applications')) as Listed;
      expect(items.every(({ state }) => state === 'open')).toBe(true);
    },
    { faultsTold: [/ERR_FAILED/] },
  ));

it('tells applications without a company apart by the address of the posting', () =>
  onPage(0, async (page) => {
    await addField(page).fill('https://www.acme.example/jobs/1');
    await page.keyboard.press('Enter');
    await rowsOf(page).getByText('acme.example/jobs/1', { exact: true }).waitFor();
  }));

it('says what happened where the server does not answer, and tries again', () =>
  onPage(
    9,
    async (page) => {
      await page.route('**/api/v1/applications?*', (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Breakpoint does not answer.' }).waitFor();
      await page.unroute('**/api/v1/applications?*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await rowsOf(page).first().waitFor();
    },
    { faultsTold: [/ERR_FAILED/] },
  ));

describe('axe finds nothing', () => {
  const looks = [1280, 360].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  it.each([
    { name: 'empty', applications: 0 },
    { name: 'too little', applications: 9 },
    { name: 'usual', applications: 142 },
    { name: '5,000', applications: 5000 },
  ])('$name, wide and narrow, light and dark', async ({ applications }) => {
    const home = await serveHome({ folder, applications });
    for (const look of looks) {
      const { page, faults } = await openPipeline(home, '/pipeline?filter=all', look);
      if (applications > 0) await rowsOf(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await axeFinds(page), JSON.stringify(look)).toEqual([]);
      expect(await overflow(page), JSON.stringify(look)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.close();
    }
    await home.close();
  });

  it.each([
    { name: 'the line being read', open: (page: Page) => addField(page).fill('Acme, QA, board, referral, 2026-02-30') },
    { name: 'rows selected', open: (page: Page) => press(page, 'j', 'x', 'j') },
    { name: 'the menu of a row', open: (page: Page) => press(page, 'j', '.') },
    { name: 'a change of many', open: (page: Page) => press(page, 'j', 'A', 'e') },
    { name: 'an answer for many', open: (page: Page) => press(page, 'j', 'A', 'a') },
    { name: 'an application open', open: (page: Page) => press(page, 'j', 'Enter') },
    { name: 'more filters', open: (page: Page) => press(page, 'f') },
    { name: 'an excerpt', open: (page: Page) => page.getByRole('searchbox').fill('system design') },
    { name: 'nothing left', open: (page: Page) => page.getByRole('searchbox').fill('xyzzy') },
  ])('$name', async ({ open }) => {
    const home = await serveHome({ folder, applications: 142 });
    for (const look of looks) {
      const { page, faults } = await openPipeline(home, '/pipeline?filter=all', look);
      await rowsOf(page).first().waitFor();
      await open(page);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      expect(await axeFinds(page), JSON.stringify(look)).toEqual([]);
      expect(await overflow(page), JSON.stringify(look)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.close();
    }
    await home.close();
  });
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

it(
  'scrolls, filters, sorts and adds among 5,000 without a task over 100 ms, each change in one frame',
  () =>
    onPage(
      5000,
      async (page) => {
        await rowsOf(page).first().waitFor();
        await page.waitForLoadState('networkidle');
        const measure = async (what: string, work: () => Promise<void>) => {
          const { own, clock } = await measureTasks(browser, page, work);
          console.info(
            `table, 5,000 applications, ${what}: longest task ${own} ms of its own, ${clock} ms by the clock`,
          );
          expect(own, what).toBeLessThan(100);
        };
        await page.mouse.move(600, 600);
        await measure('scrolling', async () => {
          for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 1200);
          await page.waitForTimeout(300);
        });
        await measure('walking', () => press(page, 'Home', ...Array.from({ length: 40 }, () => 'j'), 'End'));
        await measure('filtering by text', async () => {
          await page.keyboard.press('/');
          await page.keyboard.type('gable robotics', { delay: 20 });
          await page.getByText('36 left').waitFor();
          await page.keyboard.press('Escape');
          await page.getByText('36 left').waitFor({ state: 'detached' });
        });
        await measure('filtering and sorting', async () => {
          for (const name of [/^Open/, /^Waiting/, /^All/]) await page.getByRole('button', { name }).first().click();
          await press(page, 's', 's', 's');
          await page.waitForTimeout(300);
        });
        await measure('selecting all', () => press(page, 'A', 'Escape'));
        await measure('writing a line and adding it', async () => {
          await page.keyboard.press('c');
          await page.keyboard.type('Zephyr, Backend Engineer, referral, yesterday', { delay: 10 });
          await page.keyboard.press('Enter');
          await page.getByText('Kept: Zephyr').waitFor();
          await page.waitForTimeout(1500);
        });
        await addField(page).fill('Quixana, Backend Engineer, referral, yesterday');
        expect(await framesUntilShown(page, 'Quixana')).toBe(1);
      },
      { path: '/pipeline?filter=all' },
    ),
  120_000,
);

/** How many frames pass after Enter until the new row is drawn. */
function framesUntilShown(page: Page, company: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((shown) => {
        let frames = 0;
        const look = () => {
          frames++;
          const isThere = [...document.querySelectorAll('tr[data-id]')].some(({ textContent }) =>
            textContent?.includes(name),
          );
          if (isThere || frames > 100) shown(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(() => {
          (document.activeElement as HTMLInputElement).form?.requestSubmit();
          requestAnimationFrame(look);
        });
      }),
    company,
  );
}
