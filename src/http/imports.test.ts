import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { testDeps } from '../pipeline/testing.ts';
import { ImportSchema } from './schemas/import-schema.ts';
import { ReportSchema } from './schemas/report-schema.ts';
import { testApi } from './testing.ts';

let db: Db;
let test: ReturnType<typeof testApi>;
beforeEach(async () => {
  db = await openInMemory('2026-01-01T00:00:00Z');
  test = testApi(testDeps(db));
});
afterEach(() => db.destroy());

const LOG = 'Company,Role,Date Applied,Rejected on\nAcme,Backend,2026-09-01,2026-09-20\nBirch,Backend,2026-09-02,\n';

function form(files: Record<string, string | Uint8Array<ArrayBuffer>>, fields: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, content] of Object.entries(files)) data.append('file', new File([content], name));
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('an import', () => {
  it('is shown first, recorded on demand, and taken back whole', async () => {
    const dry = await test.ask('POST /imports?dryRun=1', form({ 'log.csv': LOG }));
    expect(dry.status).toBe(200);
    expect(ImportSchema.parse(dry.body)).toMatchObject({
      batch: null,
      files: [{ file: 'log.csv', format: 'csv', accepted: 2, drafts: [{ company: 'Acme', sentOn: '2026-09-01' }, {}] }],
    });
    expect((await test.ask('GET /status')).body.empty).toBe(true);

    const done = await test.ask('POST /imports', form({ 'log.csv': LOG }));
    expect(done).toMatchObject({ status: 201, body: { files: [{ accepted: 2 }], batch: expect.any(String) } });
    expect(done.body.files[0].drafts).toBeUndefined();
    expect((await test.ask('POST /imports', form({ 'log.csv': LOG }))).body).toMatchObject({
      batch: null,
      files: [{ accepted: 0 }],
    });

    const back = await test.ask(`DELETE /batches/${done.body.batch}`);
    expect(back).toMatchObject({ status: 200, body: { undone: [{ batchId: done.body.batch }], kept: [] } });
    expect((await test.ask('GET /applications')).body.items).toEqual([]);
  });

  it('records several files or none', async () => {
    const broken = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]);
    const answer = await test.ask('POST /imports', form({ 'log.csv': LOG, 'picture.png': broken }));
    expect(answer).toMatchObject({ status: 422, body: { where: 'picture.png' } });
    expect((await test.ask('GET /status')).body.empty).toBe(true);
  });

  it('takes a corrected mapping, and remembers it for the layout', async () => {
    const odd = 'Firm,Alpha,Beta\nAcme,2026-09-01,Backend\nBirch,2026-09-03,Platform\n';
    const map = JSON.stringify({ company: ['Firm'], sentOn: ['Alpha'], role: ['Beta'] });
    const first = await test.ask('POST /imports', form({ 'odd.csv': odd }, { map }));
    expect(first.body.files[0].columns).toMatchObject({ role: ['Beta'] });
    const again = await test.ask('POST /imports?dryRun=1', form({ 'more.csv': `${odd}Cedar,2026-09-05,Data\n` }));
    expect(again.body.files[0].columns).toMatchObject({ role: ['Beta'] });
  });

  it('refuses a mapping that is none', async () => {
    const answer = await test.ask('POST /imports', form({ 'log.csv': LOG }, { map: '[1]' }));
    expect(answer).toMatchObject({ status: 400, body: { where: 'map' } });
  });
});

describe('the made-up search', () => {
  it('is loaded once, diagnosed, and removed whole', async () => {
    const { ask } = test;
    const own = await ask('POST /applications', { line: 'Acme, Backend, yesterday' });
    const loaded = await ask('POST /sample');
    expect(loaded).toMatchObject({ status: 201, body: { isSample: true, isActive: true, applications: 142 } });
    expect((await ask('POST /sample')).body.id).toBe(loaded.body.id);
    expect((await ask('GET /status')).body).toMatchObject({ empty: false, sample: loaded.body.id });

    const { report, search } = (await ask('GET /diagnosis?all=1')).body;
    expect(search).toMatchObject({ isSample: true });
    expect(ReportSchema.parse(report)).toMatchObject({ applications: 142, asOf: '2026-11-23' });
    const { input, names } = (await ask('GET /evidence')).body;
    expect(Object.keys(names)).toHaveLength(142);
    expect(input.applications).toHaveLength(142);

    expect((await ask('DELETE /sample')).body).toMatchObject({ removed: 142 });
    const status = (await ask('GET /status')).body;
    expect(status).toMatchObject({ sample: null, activeSearch: own.body.searchId, searches: [{ applications: 1 }] });
    expect((await ask('DELETE /sample')).body).toEqual({ removed: 0, change: null });
    expect((await ask('POST /sample')).body).toMatchObject({ applications: 142 });
  });

  it('is known as of an earlier day by what had been learnt then', async () => {
    await test.ask('POST /sample');
    const { report } = (await test.ask('GET /diagnosis?asOf=2026-09-10')).body;
    expect(report.asOf).toBe('2026-09-10');
    expect(report.applications).toBeLessThan(142);
    expect(report.applications).toBeGreaterThan(0);
  });
});

it('diagnoses nothing at all without a fault', async () => {
  const { status, body } = await test.ask('GET /diagnosis');
  expect({ status, search: body.search, applications: body.report.applications }).toEqual({
    status: 200,
    search: null,
    applications: 0,
  });
});
