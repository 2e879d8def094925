import { describe, expect, it } from 'vitest';
import type { ApplicationRow } from '../../http/api.ts';
import { axeFinds } from '../testing/axe-finds.ts';
import { openOne, readDetail, said, shareDrawer, toBar } from '../testing/drawer-page.ts';
import { openAt } from '../testing/open-at.ts';
import { readSettled } from '../testing/read-settled.ts';

const shared = shareDrawer();
const rows = async () => ((await shared.home.ask('GET /applications?limit=2000')) as { items: ApplicationRow[] }).items;

describe('an application, by keys alone', () => {
  it('logs an answer with a, r and Enter; z takes it back', async () => {
    const { page, id, faults } = await openOne(shared, 'Alder, Go Developer, board, 2 Nov');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await said(page, 'They said no on 23 Nov.');
    await toBar(page, 'Told no, today: Alder, Go Developer.');
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ state: 'rejected' });
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ state: 'open' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('reads kind, day and note from one line, and a plan from its field', async () => {
    const { page, id } = await openOne(shared, 'Birch, Go Developer, board, 1 Nov');
    await page.keyboard.press('a');
    await page.keyboard.type('screen yesterday: with the recruiter');
    await page.keyboard.press('Enter');
    await toBar(page, 'Invited to a screen, 22 Nov: Birch, Go Developer.');
    await expect
      .poll(async () => (await readDetail(shared, id)).timeline.at(-1))
      .toMatchObject({
        kind: 'screen',
        on: '2026-11-22',
        note: 'with the recruiter',
      });

    await page.keyboard.press('a');
    await page.keyboard.type('tech');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'More days' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Planned for', { exact: true }).focus();
    await page.keyboard.type('thursday');
    await page.keyboard.press('Enter');
    await said(page, 'Technical round on Thursday 26 Nov.');
    // The page says so before it is stored.
    await expect
      .poll(() => readDetail(shared, id))
      .toMatchObject({ stage: 'technical', plannedOn: '2026-11-26', plannedKind: 'technical' });
    await page.close();
  });

  it('keeps an event half typed while another application is looked at', async () => {
    const other = (await shared.home.ask('POST /applications', {
      line: 'Foxglove South, Go Developer, board, 1 Nov',
    })) as {
      id: string;
    };
    const { page, id } = await openOne(shared, 'Foxglove North, Go Developer, board, 1 Nov');
    await page.goto(shared.home.at(`/pipeline?text=foxglove&open=${id}`));
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('screen yesterday: with');
    await page.locator(`tr[data-id="${other.id}"]`).click();
    await page.getByRole('heading', { name: 'Foxglove South' }).waitFor();
    await page.locator(`tr[data-id="${id}"]`).click();
    await said(page, 'An event you began is not recorded.');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('[name=what]').inputValue()).toBe('screen yesterday: with');
    await page.keyboard.press('Escape');
    await page.getByText('An event you began').waitFor({ state: 'detached' });
    await page.close();
  });

  it('leaves the focus in the list when what was logged leaves the filter', async () => {
    const added = await shared.home.ask('POST /applications', { line: 'Elderwell North, Go Developer, board, 2 Nov' });
    await shared.home.ask('POST /applications', { line: 'Elderwell South, Go Developer, board, 2 Nov' });
    const { page, faults } = await openAt(shared.browser, shared.home, '/pipeline?text=elderwell');
    const row = page.locator(`tr[data-id="${(added as { id: string }).id}"]`);
    await row.focus();
    await page.keyboard.press('a');
    await page.locator('[name=what]').waitFor();
    await page.keyboard.type('r');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement !== document.body);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr[data-id], [data-beside]') !== null))
      .toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('ends the foot line inside the window, whatever it has to tell', async () => {
    const { page } = await openOne(
      shared,
      'Fennel Hawthorn Consulting Partners, Senior Platform Engineer, board, 2 Nov',
    );
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await toBar(page, /^Told no/);
    const all = page.locator('footer').getByRole('button', { name: /all keys/ });
    const box = await readSettled(() => all.boundingBox());
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.close();
  });

  it('says at the field what is no day, and records nothing', async () => {
    const { page, id } = await openOne(shared, 'Cedar, Go Developer, board, 1 Nov');
    await page.keyboard.press('a');
    await page.keyboard.type('res');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('sometime');
    await page.keyboard.press('Enter');
    await said(page, /"sometime" is no day/);
    await expect.poll(() => page.locator('[name=on]').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('form', { name: 'Record an event' }).count()).toBe(0);
    await expect.poll(async () => (await readDetail(shared, id)).timeline).toHaveLength(1);
    await page.close();
  });

  it('corrects an event where it stands, shows what it was, and takes it back', async () => {
    const { page, id } = await openOne(shared, 'Dogwood, Go Developer, board, 1 Nov');
    await shared.home.ask(`POST /applications/${id}/events`, { kind: 'responded', on: '2026-11-10' });
    await page.reload();
    await page.getByRole('button', { name: 'Correct: Responded' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[name=on]').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12 Nov');
    await page.keyboard.press('Enter');
    await toBar(page, 'Corrected: "Responded" of Dogwood, Go Developer.');
    await expect
      .poll(async () => (await readDetail(shared, id)).timeline.at(-1))
      .toMatchObject({ kind: 'responded', on: '2026-11-12' });
    await page.getByRole('button', { name: '1 entry corrected or taken back: show' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'was: Responded, 10 Nov, typed by hand');

    await page.getByRole('button', { name: 'Correct: Responded' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'It never happened' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'taken back, it never happened');
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ stage: 'applied' });
    await page.getByRole('button', { name: 'it did happen' }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, /^Corrected/);
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ stage: 'response' });
    await page.close();
  });

  it('edits its fields in place: e, Tab through, Enter', async () => {
    const { page, id, faults } = await openOne(shared, 'Elder, Go Developer, board, today');
    await page.keyboard.press('e');
    await page.locator('[name=company]:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Elderflower');
    for (const [name, text] of [
      ['variant', 'B'],
      ['contact', 'Marta Lind'],
      ['payMin', '78k'],
      ['payCurrency', 'eur'],
      ['tags', 'go, remote'],
    ] as const) {
      await page.locator(`[name=${name}]`).focus();
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Elderflower' }).waitFor();
    await toBar(page, /^Changed/);
    await expect
      .poll(() => readDetail(shared, id))
      .toMatchObject({
        company: 'Elderflower',
        variant: 'B',
        contact: { name: 'Marta Lind' },
        pay: { min: 78_000, max: null, currency: 'EUR', period: null },
        tags: ['go', 'remote'],
      });
    // The list knows it too, and z brings all of it back at once.
    await page.getByRole('row', { name: /Elderflower/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: 'Elder', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps what was typed and not saved', async () => {
    const { page } = await openOne(shared, 'Fir, Go Developer, board, 1 Nov');
    await page.keyboard.press('e');
    await page.locator('[name=notes]').focus();
    await page.keyboard.type('met at a meetup');
    await page.keyboard.press('Escape');
    await said(page, 'Something you typed is not saved.');
    await page.keyboard.press('e');
    await expect.poll(() => page.locator('[name=notes]').inputValue()).toBe('met at a meetup');
    await page.close();
  });

  it('merges with another that is chosen by typing; z parts them', async () => {
    const { page, id } = await openOne(shared, 'Gingko, Go Developer, board, 1 Nov');
    const { id: other } = (await shared.home.ask('POST /applications', {
      line: 'Gingko GmbH, Golang Engineer, board, 3 Nov',
    })) as {
      id: string;
    };
    await page.reload();
    await page.getByRole('button', { name: 'Merge with another' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ging gol');
    await page.keyboard.press('Enter');
    await toBar(page, /took over Gingko GmbH, Golang Engineer/);
    await expect.poll(async () => (await rows()).some((row) => row.id === other)).toBe(false);
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ company: 'Gingko' });
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await expect.poll(async () => (await rows()).some((row) => row.id === other)).toBe(true);
    await page.close();
  });

  it('deletes with a way back, and for good only when asked', async () => {
    const { page, id } = await openOne(shared, 'Hazel, Go Developer, board, 1 Nov');
    await page.getByRole('button', { name: 'Delete', exact: true }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, 'Deleted Hazel, Go Developer.');
    await page.keyboard.press('z');
    await toBar(page, /^Taken back/);
    await page.goto(shared.home.at(`/pipeline?open=${id}`));

    await page.getByRole('button', { name: 'Delete for good' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByText('Delete Hazel, Go Developer for good?').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => readDetail(shared, id)).toMatchObject({ company: 'Hazel' });
    await page.getByRole('button', { name: 'Delete for good' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete it for good' }).focus();
    await page.keyboard.press('Enter');
    await toBar(page, /^Deleted for good: Hazel, Go Developer/);
    await expect.poll(async () => (await rows()).some((row) => row.id === id)).toBe(false);
    await page.close();
  });
});
