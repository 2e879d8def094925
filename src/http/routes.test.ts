import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../db/schema.ts';
import { testDatabases } from '../db/testing.ts';
import { analyse } from '../main/analysis.ts';
import { testDeps } from '../pipeline/testing.ts';
import type { ApplicationRow, LoggedChange } from './api.ts';
import { ProblemSchema } from './schemas/ledger-schemas.ts';
import { testApi } from './testing.ts';

describe.each(testDatabases)('the routes on $name', ({ open }) => {
  let db: Db;
  let ask: ReturnType<typeof testApi>['ask'];
  beforeEach(async () => {
    db = await open();
    ({ ask } = testApi(testDeps(db)));
  });
  afterEach(() => db.destroy());

  const add = async (company: string, more = {}) =>
    (await ask('POST /applications', { company, role: 'Engineer', sentOn: '2026-03-02', ...more })).body;
  const rows = async (query = '') =>
    ((await ask(`GET /applications${query}`)).body.items as ApplicationRow[]).map(({ company }) => company).toSorted();

  describe('what was changed', () => {
    it('is told with its number, by which exactly it is taken back', async () => {
      const first = await add('Acme');
      const second = await add('Birch');
      expect(second.change).toEqual({ seq: first.change.seq + 1, summary: 'Added Birch, Engineer' });
      const early = await ask('POST /undo', { seq: first.change.seq });
      expect(early.status).toBe(409);
      expect(early.body.mend).toContain('Birch');
      expect((await ask('POST /undo', { seq: second.change.seq })).body.undone).toMatchObject([second.change]);
      expect((await ask('POST /undo', { seq: second.change.seq })).status).toBe(409);
      expect((await ask('POST /undo', { seq: 99 })).status).toBe(404);
      expect(await rows()).toEqual(['Acme']);
    });

    it('is null where nothing had to be changed', async () => {
      const { id } = await add('Acme', { notes: 'call' });
      expect((await ask(`PATCH /applications/${id}`, { notes: 'call' })).body.change).toBeNull();
    });

    it('is listed page by page, with what was taken back', async () => {
      for (const company of ['Acme', 'Birch', 'Cedar']) await add(company);
      await ask('POST /undo', {});
      const first = (await ask('GET /changes?limit=2')).body;
      const second = (await ask(`GET /changes?limit=2&cursor=${first.next}`)).body;
      const all = [...first.items, ...second.items] as LoggedChange[];
      expect(all.map(({ summary, undoneAt }) => [summary, undoneAt !== null])).toEqual([
        ['Added Cedar, Engineer', true],
        ['Added Birch, Engineer', false],
        ['Added Acme, Engineer', false],
      ]);
      expect(second.next).toBeNull();
    });
  });

  describe('several applications', () => {
    it('are edited, recorded for and deleted as one change each, and their rows come back as they stand', async () => {
      const ids = [(await add('Acme')).id, (await add('Birch')).id];
      const edited = await ask('PATCH /applications', { ids, edit: { channel: 'referral', tags: ['remote'] } });
      expect(edited.body.items).toMatchObject(ids.map((id) => ({ id, channel: 'referral', tags: ['remote'] })));
      const recorded = await ask('POST /events', { ids, event: { kind: 'rejected', on: '2026-03-09' } });
      expect(recorded).toMatchObject({
        status: 201,
        body: { items: [{ state: 'rejected', lastOn: '2026-03-09' }, {}] },
      });
      const removed = await ask('DELETE /applications', { ids });
      expect(removed.body).toMatchObject({ ids, change: { summary: 'Deleted 2 applications' } });
      expect(await rows()).toEqual([]);
      await ask('POST /undo', { seq: removed.body.change.seq });
      expect(await rows()).toEqual(['Acme', 'Birch']);
    });

    it.each([
      { key: 'PATCH /applications', more: { edit: { channel: 'board' } } },
      { key: 'DELETE /applications', more: {} },
      { key: 'POST /events', more: { event: { kind: 'screen' } } },
    ])('are all done or none: $key with one id that is not there', async ({ key, more }) => {
      const { id } = await add('Acme');
      const before = (await ask('GET /applications')).body;
      expect((await ask(key, { ids: [id, 'nobody'], ...more })).status).toBe(404);
      expect((await ask('GET /applications')).body).toEqual(before);
      expect((await ask(key, { ids: [], ...more })).status).toBe(400);
    });

    it('say what the person should know', async () => {
      const { id } = await add('Acme');
      const early = await ask('POST /events', { ids: [id], event: { kind: 'screen', on: '2026-03-01' } });
      expect(early.body.warnings).toEqual([expect.stringContaining('lies before')]);
      expect((await ask(`PATCH /applications/${id}`, { sentOn: '2026-03-05' })).body.warnings).not.toEqual([]);
      const late = await add('Birch', { sentOn: '2026-11-20' });
      expect(late.warnings).toEqual([expect.stringContaining('days from everything else')]);
    });
  });

  describe('one application', () => {
    it('is withdrawn today or on a day, merged, and added a second time where the person says so', async () => {
      const [acme, birch] = [await add('Acme'), await add('Birch', { notes: 'call' })];
      const withdrawn = await ask(`POST /applications/${acme.id}/withdrawal`, { note: 'took another' });
      expect(withdrawn).toMatchObject({ status: 201, body: { state: 'withdrawn', lastOn: '2026-11-23' } });
      await ask('POST /undo', { seq: withdrawn.body.change.seq });
      const dated = await ask(`POST /applications/${acme.id}/withdrawal`, { on: '2026-03-20' });
      expect(dated.body.timeline.at(-1)).toMatchObject({ kind: 'withdrawn', on: '2026-03-20' });
      const merged = await ask(`POST /applications/${acme.id}/merge`, { other: birch.id });
      expect(merged.body).toMatchObject({ id: acme.id, notes: 'call', change: { summary: expect.any(String) } });
      expect(await rows()).toEqual(['Acme']);
      const again = { company: 'Acme', role: 'Engineer', sentOn: '2026-03-02' };
      expect((await ask('POST /applications', again)).status).toBe(409);
      expect((await ask('POST /applications?evenIfRecorded=1', again)).status).toBe(201);
    });

    it.each([
      { key: 'GET /applications/Acme' },
      { key: 'PATCH /applications/Acme', sent: { notes: 'x' } },
      { key: 'DELETE /applications/Acme' },
      { key: 'POST /applications/Acme/events', sent: { kind: 'screen' } },
      { key: 'POST /applications/Acme/withdrawal', sent: {} },
      { key: 'DELETE /applications', sent: { ids: ['Acme'] } },
      { key: 'PATCH /applications', sent: { ids: ['Acm'], edit: { notes: 'x' } } },
      { key: 'POST /events', sent: { ids: ['acme'], event: { kind: 'screen' } } },
    ])('is meant by its whole id alone, never by a name: $key', async ({ key, sent }) => {
      const { id } = await add('Acme');
      expect((await ask(key, sent)).status).toBe(404);
      expect((await ask(key.replace('Acme', id.slice(0, -1)), sent)).status).toBe(404);
      expect((await ask(`POST /applications/${id}/merge`, { other: 'Acme' })).status).toBe(404);
      expect((await ask(`GET /applications/${id}`)).body).toMatchObject({
        notes: null,
        stage: 'applied',
        state: 'open',
      });
    });
  });

  it('reads a line while it is written, and says why it cannot be recorded yet', async () => {
    const read = async (line: string) => (await ask(`GET /quick-add?line=${encodeURIComponent(line)}`)).body;
    expect(await read('Acme, Engineer, referral, yesterday')).toMatchObject({
      company: 'Acme',
      role: 'Engineer',
      channel: 'referral',
      sentOn: '2026-11-22',
      notUnderstood: [],
      refused: null,
    });
    const halfway = await read('Acme, 2026-02-30');
    expect(halfway).toMatchObject({ company: 'Acme', notUnderstood: [{ text: '2026-02-30', from: 6, to: 16 }] });
    expect(halfway.refused.mend).toContain('YYYY-MM-DD');
    expect((await read('')).refused).not.toBeNull();
    expect((await read(`${'A'.repeat(201)}, Engineer`)).refused).toMatchObject({ where: 'company' });
  });

  describe('lists', () => {
    it('keep to the filters that are named', async () => {
      await add('Acme', { channel: 'referral', tags: ['Remote'] });
      await add('Birch', { channel: 'board', notes: 'knows the München office' });
      const { id } = await add('Cedar', { channel: 'board' });
      await ask(`POST /applications/${id}/events`, { kind: 'rejected', on: '2026-03-09' });
      expect(await rows('?channel=board')).toEqual(['Birch', 'Cedar']);
      expect(await rows('?states=rejected,withdrawn')).toEqual(['Cedar']);
      expect(await rows('?tag=remote')).toEqual(['Acme']);
      const { items } = (await ask('GET /applications?text=munchen')).body;
      expect(items).toMatchObject([{ company: 'Birch', excerpt: { field: 'notes' } }]);
    });

    it.each([
      { key: 'GET /applications?cursor=x' },
      { key: 'GET /applications?cursor=2026-03-02_1' },
      { key: 'GET /changes?cursor=x' },
      { key: 'GET /contacts?cursor=nobody' },
      { key: 'GET /batches?cursor=nothing' },
      { key: 'GET /searches?cursor=nothing' },
      { key: 'GET /reference?cursor=nothing' },
      { key: 'GET /mappings?cursor=nothing' },
      { key: 'GET /applications?limit=2001' },
      { key: 'GET /applications?states=ghosted' },
      { key: 'GET /applications?serach=Other' },
      { key: 'GET /status?x=1' },
      { key: 'POST /applications?dryRun=1', sent: { company: 'Acme' } },
      { key: 'GET /applications?limit=1&limit=2' },
    ])('refuse what they do not take, a cursor that is not theirs among it: $key', async ({ key, sent }) => {
      const { status, body } = await ask(key, sent);
      expect([status, ProblemSchema.safeParse(body).success]).toEqual([400, true]);
    });

    it('come in pages: $key', async () => {
      for (const name of ['Ada', 'Ben', 'Cem']) {
        await ask('POST /contacts', { name });
        await ask('POST /searches', { name });
        const form = new FormData();
        form.append('file', new File([`Company,Role,Applied\n${name},Dev,2026-03-02\n`], `${name}.csv`));
        await ask('POST /imports', form);
      }
      for (const path of ['contacts', 'searches', 'batches', 'reference']) {
        const all = (await ask(`GET /${path}`)).body;
        const paged: unknown[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const { body } = await ask(`GET /${path}?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
          paged.push(...body.items);
          cursor = body.next;
        }
        expect([path, all.next, paged]).toEqual([path, null, all.items]);
        expect(all.items.length).toBeGreaterThan(2);
      }
    });
  });

  it('keeps contacts: recorded, changed, deleted, each as a change', async () => {
    const added = (await ask('POST /contacts', { name: 'Kim', company: 'Acme' })).body;
    expect(added).toMatchObject({ name: 'Kim', company: 'Acme', change: { summary: 'Added the contact Kim' } });
    expect((await ask('POST /contacts', { name: 'kim', company: 'Acme' })).status).toBe(409);
    const edited = await ask(`PATCH /contacts/${added.id}`, { relation: 'worked together' });
    expect(edited.body).toMatchObject({ relation: 'worked together', company: 'Acme', change: { seq: 2 } });
    expect((await ask(`DELETE /contacts/${added.id}`)).body).toMatchObject({ applications: 0, change: { seq: 3 } });
    expect((await ask('GET /contacts')).body.items).toEqual([]);
    for (const key of ['PATCH /contacts/nobody', 'DELETE /contacts/Kim']) expect((await ask(key, {})).status).toBe(404);
  });

  it('lists an import, takes it back as a change, and brings it again', async () => {
    const form = new FormData();
    form.append('file', new File(['Company,Role,Applied\nAcme,Dev,2026-03-02\n'], 'jobs.csv'));
    const { batch, change } = (await ask('POST /imports', form)).body;
    expect(change.summary).toContain('jobs.csv');
    expect((await ask('GET /batches')).body.items).toMatchObject([{ id: batch, applications: 1, takenBackAt: null }]);
    const taken = (await ask(`DELETE /batches/${batch}`)).body;
    expect(taken.undone).toMatchObject([{ seq: taken.change.seq, batchId: batch }]);
    expect(await rows()).toEqual([]);
    await ask('POST /undo', { seq: taken.change.seq });
    expect(await rows()).toEqual(['Acme']);
  });

  it('deletes a search by its id, never by its name, and brings it back', async () => {
    const { id } = (await ask('POST /searches', { name: 'Spring' })).body;
    await add('Acme');
    for (const key of ['DELETE /searches/Spring', 'PATCH /searches/spring'])
      expect((await ask(key, {})).status).toBe(404);
    const removed = (await ask(`DELETE /searches/${id}`)).body;
    expect(removed).toMatchObject({ id, applications: 1 });
    expect((await ask('GET /searches')).body.items).toEqual([]);
    await ask('POST /undo', { seq: removed.change.seq });
    expect(await rows('?search=Spring')).toEqual(['Acme']);
    expect((await ask(`PATCH /searches/${id}`, { isActive: true, pacePerWeek: 3 })).status).toBe(400);
  });

  it('sends everything as a file, or one search, in each format', async () => {
    await add('Acme');
    await ask('POST /searches', { name: 'Autumn' });
    await add('Birch', { sentOn: '2026-11-20' });
    const json = await ask('GET /export');
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="breakpoint-2026-11-23.json"');
    expect(json.body).toMatchObject({ applications: [{}, {}] });
    const csv = await ask('GET /export?format=csv&search=Autumn');
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect(csv.body.split('\r\n')).toHaveLength(3);
    expect(csv.body).toContain('Birch');
    expect((await ask('GET /export?format=events-csv')).body).toContain('submitted');
    expect((await ask('GET /export?format=xlsx')).status).toBe(400);
    expect((await ask('GET /export?search=Nowhere')).status).toBe(404);
  });

  it('hands the diagnosis on as one page without a script, names masked unless asked', async () => {
    for (const company of ['Acme', 'Birch']) await add(company);
    const page = await ask('GET /report');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(page.body).not.toMatch(/<script|Acme/);
    expect((await ask('GET /report?asOf=2026-04-01')).body).toContain('as you asked');
    expect((await ask('GET /report?search=Nowhere')).status).toBe(404);
  });
});

it('makes a report once for as long as nothing is written, and anew after a change, a day or a change taken back', async () => {
  const db = await (testDatabases[0] as (typeof testDatabases)[number]).open();
  const day = { today: '2026-11-23' };
  let made = 0;
  const { ask } = testApi(
    { ...testDeps(db), today: () => day.today },
    {
      analyse: (input, options) => {
        made++;
        return analyse(input, options);
      },
    },
  );
  const count = async (path = '/diagnosis') => {
    await ask(`GET ${path}`);
    return made;
  };
  const { id } = (await ask('POST /applications', { company: 'Acme', sentOn: '2026-03-02' })).body;
  expect([await count(), await count(), await count()]).toEqual([1, 1, 1]);
  await ask(`POST /applications/${id}/events`, { kind: 'screen' });
  expect([await count(), await count()]).toEqual([2, 2]);
  await ask('POST /undo', {});
  expect([await count(), await count()]).toEqual([3, 3]);
  day.today = '2026-11-24';
  expect([await count(), await count()]).toEqual([4, 4]);
  expect([await count('/diagnosis?asOf=2026-04-01'), await count()]).toEqual([5, 5]);
  await ask('PUT /reference', { ranges: [{ stage: 'offer', low: 0.2, high: 0.4 }] });
  expect([await count(), await count()]).toEqual([6, 6]);
  await db.destroy();
});
