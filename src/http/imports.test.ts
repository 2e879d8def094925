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

function form(files: Record<string, string | Uint8Array<ArrayBuffer>>, fields: Record<string, string | string[]> = {}) {
  const data = new FormData();
  for (const [name, content] of Object.entries(files)) data.append('file', new File([content], name));
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
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

  it.each([
    { name: 'a mapping that is none', fields: { map: '[1]' }, where: /^map/ },
    { name: 'a field nothing is read as', fields: { map: '{"colour": ["Firm"]}' }, where: /^map/ },
    { name: 'words with no meaning', fields: { words: '{"stages": {"vanished": ["x"]}}' }, where: /^words/ },
    { name: 'rows that are none', fields: { rows: '{"line": 2}' }, where: /^rows/ },
    { name: 'more mappings than files', fields: { map: ['{}', '{}'] }, where: /^map$/ },
    { name: 'an order that is none', fields: { dates: 'ymd' }, where: /^dates/ },
  ])('refuses $name', async ({ fields, where }) => {
    const answer = await test.ask('POST /imports', form({ 'log.csv': LOG }, fields));
    expect(answer).toMatchObject({ status: 400, body: { where: expect.stringMatching(where) } });
    expect((await test.ask('GET /status')).body.empty).toBe(true);
  });
});

describe('a look', () => {
  const ODD =
    'Company,Applied,State,Source\nAcme,2026-09-01,limbo,JX\n,2026-09-02,limbo,JX\nBirch,2026-09-03,Rejected,JX\n';
  const look = (files: Parameters<typeof form>[0], fields: Parameters<typeof form>[1] = {}) =>
    test.ask('POST /imports?dryRun=1&look=1', form(files, fields));

  it('shows every column and row, and what each application is to the record', async () => {
    await test.ask('POST /imports', form({ 'log.csv': LOG }));
    const more = `${LOG.replace('2026-09-02,', '2026-09-02,2026-09-25')}Cedar,Backend,2026-09-05,\n`;
    const { body } = await look({ 'log.csv': more });
    const [file] = ImportSchema.parse(body).files;
    expect(file?.drafts?.map(({ fate }) => fate)).toEqual(['known', 'adds', 'new']);
    expect(file?.look?.tables[0]?.columns.map(({ field }) => field)).toEqual(['company', 'role', 'sentOn', 'rejected']);
    expect(file?.look?.tables[0]?.rows.map(({ line, draft }) => [line, draft])).toEqual([
      [2, 0],
      [3, 1],
      [4, 2],
    ]);
    expect(file).toMatchObject({ look: { encoding: 'utf-8', separator: ',' }, mapping: null });
  });

  it('is not made unless it is asked for', async () => {
    const { body } = await test.ask('POST /imports?dryRun=1', form({ 'log.csv': LOG }));
    expect(body.files[0]).not.toHaveProperty('look');
    expect(Object.keys(body.files[0].drafts[0])).toEqual(['company', 'role', 'sentOn', 'state', 'events', 'origin']);
  });

  it('shows a file that cannot be read beside one that can', async () => {
    const { status, body } = await look({ 'log.csv': LOG, 'letter.txt': 'Dear all\nhow are you\n' });
    expect(status).toBe(200);
    expect(body.files.map(({ layout }: { layout: string }) => layout)).toEqual(['one row per application', 'none']);
    expect((await look({ 'letter.txt': 'Dear all\nhow are you\n' })).status).toBe(422);
  });

  it('takes words for stages and channels, and words on single rows', async () => {
    const words = JSON.stringify({ stages: { rejected: ['limbo'] }, channels: { referral: ['JX'] } });
    const rows = JSON.stringify([{ table: 0, row: 1, cells: [{ at: 0, text: 'Cedar' }] }]);
    const { body } = await look({ 'odd.csv': ODD }, { words, rows });
    const [file] = body.files;
    expect(file.drafts).toMatchObject([
      { company: 'Acme', state: 'rejected', channel: 'referral' },
      { company: 'Cedar', state: 'rejected' },
      { company: 'Birch', state: 'rejected' },
    ]);
    expect(file.mapping).toEqual({
      columns: { 'value:rejected': ['limbo'], 'channel:referral': ['JX'] },
      isRemembered: false,
    });
  });

  it('takes for each file its own', async () => {
    const day = 'Company,Applied\nAcme,03/04/2026\n';
    const { body } = await look({ 'a.csv': day, 'b.csv': day.replace('Acme', 'Birch') }, { dates: ['dmy', 'mdy'] });
    expect(body.files.map(({ drafts }: { drafts: { sentOn: string }[] }) => drafts[0]?.sentOn)).toEqual([
      '2026-04-03',
      '2026-03-04',
    ]);
  });
});

describe('what was said of a layout', () => {
  const odd = (...rows: string[]) => ['Company,Applied,State,Source', ...rows, ''].join('\n');
  const ONE = odd('Acme,03/04/2026,limbo,JX');
  const TWO = odd('Birch,05/06/2026,limbo,JX');
  const fields = {
    words: JSON.stringify({ stages: { rejected: ['limbo'] }, channels: { referral: ['JX'] } }),
    map: JSON.stringify({ role: [] }),
    dates: 'dmy',
  };
  const read = (content: string) => test.ask('POST /imports?dryRun=1&look=1', form({ 'two.csv': content }));

  it('is remembered once it is applied, words and order too', async () => {
    await test.ask('POST /imports?dryRun=1', form({ 'one.csv': ONE }, fields));
    expect((await read(TWO)).body.files[0].mapping).toBeNull();
    await test.ask('POST /imports', form({ 'one.csv': ONE }, fields));
    const [file] = (await read(TWO)).body.files;
    expect(file.drafts).toMatchObject([{ sentOn: '2026-06-05', state: 'rejected', channel: 'referral' }]);
    expect(file.mapping.isRemembered).toBe(true);
  });

  it('is listed, and forgotten one by one', async () => {
    await test.ask('POST /imports', form({ 'one.csv': ONE }, fields));
    const { items } = (await test.ask('GET /mappings')).body;
    expect(items).toMatchObject([
      { header: ['applied', 'company', 'source', 'state'], columns: { 'value:rejected': ['limbo'], dates: ['dmy'] } },
    ]);
    expect(await test.ask(`DELETE /mappings/${items[0].id}`)).toMatchObject({ status: 200 });
    expect((await test.ask('GET /mappings')).body.items).toEqual([]);
    expect((await read(TWO)).body.files[0].mapping).toBeNull();
    expect(await test.ask(`DELETE /mappings/${items[0].id}`)).toMatchObject({ status: 404, body: { where: 'id' } });
  });

  it('is forgotten where the person takes all of it back', async () => {
    await test.ask('POST /imports', form({ 'one.csv': ONE }, fields));
    await test.ask('POST /imports', form({ 'two.csv': TWO }, { map: '{}', words: '{}' }));
    expect((await test.ask('GET /mappings')).body.items).toEqual([]);
  });
});

it('records nothing once nobody waits for it any longer', async () => {
  const answer = await test.api.request('/imports', {
    method: 'POST',
    body: form({ 'log.csv': LOG }),
    signal: AbortSignal.abort(),
  });
  expect(answer.status).toBe(408);
  expect((await test.ask('GET /status')).body.empty).toBe(true);
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

it('takes the year a log begins in, where no day of it names one', async () => {
  const log = 'Company,Applied\nAcme,30/12\nBirch,4/1\n';
  const given = { dates: 'dmy', year: '2025' };
  const { body } = await test.ask('POST /imports?dryRun=1&look=1', form({ 'log.csv': log }, given));
  expect(body.files[0].drafts).toMatchObject([{ sentOn: '2025-12-30' }, { sentOn: '2026-01-04' }]);
  const refused = await test.ask('POST /imports?dryRun=1', form({ 'log.csv': log }, { year: '25' }));
  expect(refused).toMatchObject({ status: 400, body: { where: expect.stringMatching(/^year/) } });
});
