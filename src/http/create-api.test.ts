import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { testDeps } from '../pipeline/testing.ts';
import { ProblemSchema } from './schemas/ledger-schemas.ts';
import { testApi } from './testing.ts';

let db: Db;
let test: ReturnType<typeof testApi>;
beforeEach(async () => {
  db = await openInMemory('2026-01-01T00:00:00Z');
  test = testApi(testDeps(db));
});
afterEach(() => db.destroy());

const acme = { company: 'Acme', role: 'Backend Engineer', channel: 'referral', sentOn: '2026-03-02' };

describe('applications', () => {
  it('are added from fields, from a line, shown, listed, changed, logged and deleted', async () => {
    const { ask } = test;
    const added = await ask('POST /applications', acme);
    expect(added).toMatchObject({
      status: 201,
      body: { ...acme, stage: 'applied', state: 'open', search: 'My search' },
    });
    const { id } = added.body;
    const line = await ask('POST /applications', { line: 'Birch, Platform Engineer, yesterday' });
    expect(line).toMatchObject({
      status: 201,
      body: { company: 'Birch', sentOn: '2026-11-22', timeline: [{ kind: 'submitted' }] },
    });
    expect((await ask('GET /applications')).body.items.map((row: { company: string }) => row.company)).toEqual([
      'Birch',
      'Acme',
    ]);
    expect((await ask(`GET /applications?ids=${id}`)).body.items).toMatchObject([{ id }]);
    expect((await ask(`POST /applications/${id}/events`, { kind: 'screen', on: '2026-03-10' })).body).toMatchObject({
      stage: 'screen',
    });
    expect((await ask(`PATCH /applications/${id}`, { notes: 'call back' })).body).toMatchObject({
      ...acme,
      notes: 'call back',
    });
    expect(await ask(`DELETE /applications/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect((await ask(`GET /applications/${id}`)).status).toBe(404);
    expect((await ask('POST /undo', {})).body).toMatchObject({
      undone: [{ summary: 'Deleted Acme, Backend Engineer' }],
      kept: [],
    });
    expect((await ask(`GET /applications/${id}`)).body).toMatchObject({ notes: 'call back', stage: 'screen' });
  });

  it('are refused where a line says more than the ledger takes', async () => {
    const long = await test.ask('POST /applications', { line: `${'A'.repeat(201)}, Engineer` });
    expect(long).toMatchObject({ status: 400, body: { where: 'company' } });
  });

  it('are read page by page', async () => {
    for (const company of ['A', 'B', 'C']) await test.ask('POST /applications', { company, sentOn: '2026-03-02' });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await test.ask(`GET /applications?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((row: { company: string }) => row.company));
      cursor = body.next;
    }
    expect(seen).toEqual(['C', 'B', 'A']);
  });

  it('are corrected event by event', async () => {
    const { body } = await test.ask('POST /applications', acme);
    const screened = await test.ask(`POST /applications/${body.id}/events`, { kind: 'screen', on: '2026-03-10' });
    const event = screened.body.timeline.at(-1).id;
    const corrected = await test.ask(`PATCH /events/${event}`, { retracted: true });
    expect(corrected.body).toMatchObject({ stage: 'applied', superseded: [{ kind: 'screen' }, { kind: 'screen' }] });
  });
});

describe('refusals', () => {
  it.each([
    { name: 'an unknown field', key: 'POST /applications', sent: { ...acme, salary: 1 }, status: 400 },
    { name: 'a day that is none', key: 'POST /applications', sent: { ...acme, sentOn: '2026-02-30' }, status: 400 },
    {
      name: 'a day that has not come',
      key: 'POST /applications',
      sent: { ...acme, sentOn: '2026-11-24' },
      status: 422,
    },
    { name: 'a line without a company', key: 'POST /applications', sent: { line: 'referral' }, status: 422 },
    { name: 'a search that is not there', key: 'POST /applications?search=Other', sent: acme, status: 404 },
    { name: 'an application that is not there', key: 'GET /applications/nope', status: 404 },
    { name: 'an event of no kind', key: 'POST /applications/nope/events', sent: { kind: 'ghosted' }, status: 400 },
    { name: 'a page of no size', key: 'GET /applications?limit=0', status: 400 },
    { name: 'a day to look back from', key: 'GET /diagnosis?asOf=yesterday', status: 400 },
    { name: 'an import that is not there', key: 'DELETE /batches/nope', status: 404 },
    { name: 'nothing to take back', key: 'POST /undo', sent: {}, status: 409 },
    { name: 'a search without a name', key: 'POST /searches', sent: { name: '' }, status: 400 },
    { name: 'a theme that is none', key: 'PATCH /settings', sent: { theme: 'blue' }, status: 400 },
    {
      name: 'a range upside down',
      key: 'PUT /reference',
      sent: { ranges: [{ stage: 'offer', low: 0.5, high: 0.2 }] },
      status: 400,
    },
    { name: 'files without a file', key: 'POST /imports', sent: new FormData(), status: 400 },
  ])('$name: $status, with what, where and the mend', async ({ key, sent, status }) => {
    const answer = await test.ask(key, sent);
    expect(answer).toMatchObject({ status, type: expect.stringContaining('application/problem+json') });
    const problem = ProblemSchema.parse(answer.body);
    expect(problem.mend).not.toBe('');
    expect(problem.title).not.toBe('');
  });

  it.each([
    { name: 'JSON that breaks off', body: '{"company": "Acme"', status: 400 },
    {
      name: 'a megabyte too much',
      body: JSON.stringify({ company: 'Acme', notes: 'x'.repeat(1_000_001) }),
      status: 413,
    },
    { name: 'no body', body: null, status: 400 },
  ])('$name: $status', async ({ body, status }) => {
    const sent = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const answer = await test.api.request('/applications', sent);
    expect(answer.status).toBe(status);
    expect(ProblemSchema.safeParse(await answer.json()).success).toBe(true);
  });

  it.each([
    { name: 'text that is JSON', type: 'text/plain', path: '/applications', wanted: 'application/json' },
    { name: 'no kind at all', type: '', path: '/undo', wanted: 'application/json' },
    { name: 'a form', type: 'application/x-www-form-urlencoded', path: '/applications', wanted: 'application/json' },
    { name: 'JSON where files belong', type: 'application/json', path: '/imports', wanted: 'multipart/form-data' },
  ])('$name: 415, naming the kind that is taken', async ({ type, path, wanted }) => {
    const body = new TextEncoder().encode(JSON.stringify({ line: 'Acme, Engineer' }));
    const headers = { 'content-length': String(body.length), ...(type && { 'content-type': type }) };
    const answer = await test.api.request(path, { method: 'POST', body, headers });
    expect(answer.status).toBe(415);
    expect(ProblemSchema.parse(await answer.json()).mend).toContain(wanted);
  });

  it('stores nothing of what it refused', async () => {
    await test.ask('POST /applications', { ...acme, salary: 1 });
    expect((await test.ask('GET /status')).body).toMatchObject({ empty: true, searches: [] });
  });
});

describe('searches and settings', () => {
  it('adds, changes and activates searches', async () => {
    const { ask } = test;
    const first = (await ask('POST /searches', { name: 'Spring' })).body;
    const second = (await ask('POST /searches', { name: 'Autumn', targetOn: '2026-12-31' })).body;
    expect(second).toMatchObject({ name: 'Autumn', isActive: true, isSample: false, targetOn: '2026-12-31' });
    expect((await ask(`PATCH /searches/${first.id}`, { isActive: true })).body).toMatchObject({
      isActive: true,
    });
    expect((await ask('GET /searches')).body.items.map((one: { isActive: boolean }) => one.isActive)).toEqual([
      true,
      false,
    ]);
    expect((await ask('POST /searches', { name: 'spring' })).status).toBe(409);
  });

  it('keeps what a change of settings leaves out', async () => {
    const reference = [{ stage: 'response', low: 0.1, high: 0.3 }];
    await test.ask('PUT /reference', { ranges: reference });
    expect((await test.ask('PATCH /settings', { theme: 'dark' })).body).toMatchObject({
      theme: 'dark',
      zone: null,
      reference,
    });
    await test.ask('POST /applications', acme);
    const { report } = (await test.ask('GET /diagnosis')).body;
    expect(report.stages[0].reference).toMatchObject({ low: 0.1, high: 0.3 });
  });

  it('counts days in another zone from the moment it is set, until that is taken back', async () => {
    const { change } = (await test.ask('PATCH /settings', { zone: 'Asia/Tokyo' })).body;
    expect(test.zones.at(-1)).toBe('Asia/Tokyo');
    await test.ask('GET /status');
    expect(test.zones.at(-1)).toBe('Asia/Tokyo');
    await test.ask('POST /undo', { seq: change.seq });
    await test.ask('GET /status');
    expect(test.zones.at(-1)).toBeNull();
  });

  it('lists the built-in ranges with their sources', async () => {
    const { items } = (await test.ask('GET /reference')).body;
    expect(items.map((row: { stage: string }) => row.stage)).toContain('technical');
  });
});

it('describes every route it has', async () => {
  const { body } = await test.ask('GET /openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const routed = test.api.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json' && path !== '/docs')
    .map(({ method, path }) => `${method} ${path}`);
  expect(new Set(described)).toEqual(new Set(routed));
  expect(described.length).toBeGreaterThan(18);
});

it('shows the description as a page that needs no script', async () => {
  const page = await (await test.api.request('/docs')).text();
  expect(page).toContain('POST /imports');
  expect(page).not.toMatch(/<script|style=/);
});
