import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STAGES } from '../analysis/model.ts';
import { ImportSchema } from '../http/schemas/import-schema.ts';
import { ReportSchema } from '../http/schemas/report-schema.ts';
import { testHome } from './testing.ts';

const TIMEOUT = 60_000;
const LOG = 'Company,Role,Date Applied,Rejected on\nAcme,Backend,2026-09-01,2026-09-20\nBirch,Backend,2026-09-02,\n';
const sample = join(import.meta.dirname, '../../samples/search.csv');

let test: ReturnType<typeof testHome>;
beforeAll(() => {
  test = testHome();
  writeFileSync(join(test.folder, 'log.csv'), LOG);
  writeFileSync(join(test.folder, 'field.json'), '{"colour": ["Company"]}');
  writeFileSync(join(test.folder, 'header.json'), '{"company": ["Nope"]}');
});
afterAll(() => test.remove());

describe('a week with the command line', () => {
  it('adds, logs, edits, shows and lists applications', { timeout: TIMEOUT }, async () => {
    const { json, run } = test;
    const added = await json('add', 'Acme, Backend Engineer, referral, 2026-03-02');
    expect(added).toMatchObject({ id: expect.any(String), company: 'Acme', sentOn: '2026-03-02', channel: 'referral' });
    await json('log', added.id, 'screen', '2026-03-09', '--held', '2026-03-12', '--note', 'friendly');
    const edited = await json('edit', 'acme', 'level=senior', 'pay=60000-75000 EUR year', 'tags=go, remote');
    expect(edited).toMatchObject({
      level: 'senior',
      pay: { min: 60000, currency: 'EUR' },
      tags: ['go', 'remote'],
      role: 'Backend Engineer',
    });
    const shown = await run(['show', added.id.slice(0, 5)]);
    expect(shown.out).toMatch(/Acme, Backend Engineer\nscreen, open/);
    expect(shown.out).toContain('held 2026-03-12; friendly');
    const Line = z.strictObject({
      id: z.string(),
      company: z.string().nullable(),
      role: z.string().nullable(),
      sentOn: z.iso.date().nullable(),
      stage: z.enum(['applied', ...STAGES]).nullable(),
      state: z.string(),
      channel: z.string().nullable(),
      variant: z.string().nullable(),
      tags: z.array(z.string()),
      waitingDays: z.int().nullable(),
      plannedOn: z.iso.date().nullable(),
      plannedKind: z.string().nullable(),
      drawn: z.array(z.strictObject({})),
    });
    expect(z.array(Line).parse(await json('list'))).toMatchObject([{ id: added.id, stage: 'screen', state: 'open' }]);
  });

  it('imports a log after showing it, recognises it again, and takes it back whole', { timeout: TIMEOUT }, async () => {
    const { json, run } = test;
    const dry = ImportSchema.parse(await json('import', 'log.csv', '--dry-run'));
    expect(dry).toMatchObject({
      batch: null,
      files: [{ accepted: 2, drafts: [{ company: 'Acme', events: [{}, { kind: 'rejected' }] }, {}] }],
    });
    const done = ImportSchema.parse(await json('import', 'log.csv', '--search', 'Autumn'));
    expect(done).toMatchObject({
      search: { name: 'Autumn', isNew: true },
      files: [{ file: 'log.csv', format: 'csv', accepted: 2 }],
    });
    expect(await json('import', 'log.csv')).toMatchObject({
      batch: null,
      files: [{ accepted: 0, unchanged: [{}, {}] }],
    });
    expect(await json('list', '--search', 'autumn')).toHaveLength(2);
    const undone = await run(['undo', '--batch', done.batch ?? '']);
    expect(undone).toMatchObject({ code: 0, out: 'Took back 2 applications.\n' });
    expect(await json('list', '--all')).toHaveLength(1);
  });

  it('takes back the last changes', { timeout: TIMEOUT }, async () => {
    await test.json('add', 'Cedar, Data Engineer');
    await test.json('add', 'Elm, Data Engineer');
    expect(await test.json('undo', '2')).toMatchObject({
      undone: [{ summary: 'Added Elm, Data Engineer' }, { summary: 'Added Cedar, Data Engineer' }],
    });
  });

  it('means the search that is named, and warns of one that ended long ago', { timeout: TIMEOUT }, async () => {
    const own = testHome();
    const former = await own.json('add', 'Cedar, Engineer, 2021-03-02');
    await own.json('searches', 'add', 'Now');
    const now = await own.json('add', 'Cedar, Engineer, 2026-03-02');
    expect(await own.json('show', 'cedar')).toMatchObject({ id: now.id });
    expect(await own.json('show', 'cedar', '--search', 'My search')).toMatchObject({ id: former.id });
    await own.json('log', 'cedar', 'screen', '--search', 'My search');
    expect(await own.json('edit', 'cedar', 'level=senior', '--search', 'My search')).toMatchObject({ stage: 'screen' });
    expect((await own.json('export', '--search', 'Now')).applications).toMatchObject([{ id: now.id }]);
    const late = await own.run(['add', 'Pine, Engineer, 2026-03-02', '--search', 'My search']);
    expect(late.out.replace(/\s+/g, ' ')).toMatch(
      /Note: 2026-03-02 lies more than 90 days from everything else in "My search"/,
    );
    expect(late.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    own.remove();
  });

  it('makes one of two, deletes, and takes both back', { timeout: TIMEOUT }, async () => {
    const own = testHome();
    const one = await own.json('add', 'Cedar, Engineer, 2026-03-02');
    const two = await own.json('add', 'Cedar GmbH, Engineer, 2026-03-04');
    await own.json('log', two.id, 'screen', '2026-03-09');
    expect(await own.json('merge', one.id, two.id)).toMatchObject({ id: one.id, stage: 'screen' });
    expect((await own.run(['delete', 'cedar'])).out).toMatch(/^Deleted Cedar, Engineer with its timeline/);
    expect(await own.json('list')).toEqual([]);
    expect((await own.json('undo', '2')).undone).toHaveLength(2);
    expect(await own.json('list')).toHaveLength(2);
    expect(await own.run(['merge', one.id, one.id])).toMatchObject({ code: 1 });
    own.remove();
  });

  it('waits for another program that writes, and then says so', { timeout: TIMEOUT }, async () => {
    const own = testHome();
    await own.json('add', 'Cedar');
    const other = new DatabaseSync(join(own.home, 'breakpoint.db'));
    other.exec('BEGIN IMMEDIATE');
    const held = await own.run(['add', 'Pine']);
    other.exec('ROLLBACK');
    other.close();
    expect({ code: held.code, err: held.err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /^breakpoint: another program is writing .* nothing was stored \(.*breakpoint\.db\): try again/,
      ),
    });
    own.remove();
  });

  it.each([
    { typed: ['searches', 'add', 'X', '--target', 'tomorrow'], said: '"tomorrow" is no calendar day (--target)' },
    { typed: ['searches', 'add', 'X', '--pace', 'fast'], said: '"fast" is no number above 0 (--pace)' },
  ])('names the option that is wrong: $said', { timeout: TIMEOUT }, async ({ typed, said }) => {
    const ended = await test.run(typed);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });

  it('keeps searches and contacts', { timeout: TIMEOUT }, async () => {
    const { json } = test;
    expect(await json('searches', 'add', 'Winter', '--target', '2027-03-01', '--pace', '6')).toContainEqual(
      expect.objectContaining({ name: 'Winter', isActive: true, targetOn: '2027-03-01', pacePerWeek: 6 }),
    );
    expect(await json('searches', 'use', 'My search')).toContainEqual(
      expect.objectContaining({ name: 'Winter', isActive: false }),
    );
    await json('contacts', 'add', 'Kim', '--company', 'Acme', '--relation', 'former colleague');
    expect(await json('contacts')).toMatchObject([{ name: 'Kim', company: 'Acme' }]);
  });

  it('exports everything, and a CSV that no spreadsheet executes', { timeout: TIMEOUT }, async () => {
    const { json, run, folder } = test;
    await json('add', '"=cmd|calc, Inc.", Engineer');
    const whole = JSON.parse((await run(['export', '--json'])).out);
    expect(whole.applications.length).toBeGreaterThan(1);
    expect((await run(['export', '--format', 'csv', '-o', 'all.csv'])).out).toBe('Wrote all.csv.\n');
    expect(readFileSync(join(folder, 'all.csv'), 'utf8')).not.toMatch(/(^|,)"?=/m);
    expect(statSync(join(folder, 'all.csv')).mode & 0o077).toBe(0);
  });

  it('keeps its folder to its owner', () => {
    expect(statSync(test.home).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(test.home)) expect(statSync(join(test.home, file)).mode & 0o077).toBe(0);
  });
});

describe('diagnose', () => {
  it('says the verdict first and fits 80 columns', { timeout: TIMEOUT }, async () => {
    const { code, out, err } = await test.run(['diagnose', sample, '--explain']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toMatch(/search/);
    expect(out).toContain('search.csv: 142 applications');
    expect(out).toMatch(/to final .* between \d+ and \d+ +\d+ to \d+/);
    expect(out).toContain('Where the typical ranges come from');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    // Escapes would colour a file.
    expect(out).not.toContain('\u001b');
  });

  it('prints the object of the contract, as of the last day in the file, and stores nothing', {
    timeout: TIMEOUT,
  }, async () => {
    const before = (await test.json('list', '--all')).length;
    const report = ReportSchema.parse(await test.json('diagnose', sample, '--all'));
    expect(report.asOf <= '2026-11-23').toBe(true);
    expect(report.stages.map(({ stage }) => stage)).toEqual([...STAGES]);
    expect(report.bottleneck.map(({ stage }) => stage)).toEqual([...STAGES]);
    expect(report.bottleneck.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
    for (const { entered, advanced, rejected, withdrawn, pending } of report.stages) {
      expect(entered).toBe(advanced + rejected + withdrawn + pending);
    }
    // With --all everything that was looked at is there; each application is named by its line.
    expect(new Set(report.findings.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
    expect(
      report.findings.flatMap(({ applications }) => applications).every((id) => /^search\.csv:\d+$/.test(id)),
    ).toBe(true);
    expect(await test.json('list', '--all')).toHaveLength(before);
  });

  it('is the same twice, and reads standard input', { timeout: TIMEOUT }, async () => {
    const [file, again] = [
      await test.run(['diagnose', 'log.csv', '--json']),
      await test.run(['diagnose', 'log.csv', '--json']),
    ];
    expect(again.out).toBe(file.out);
    const piped = await test.run(['diagnose', '-', '--json'], { input: LOG });
    expect(JSON.parse(piped.out)).toMatchObject({ asOf: '2026-09-20', applications: 2 });
    const earlier = await test.run(['diagnose', 'log.csv', '--as-of', '2026-09-01', '--json']);
    expect(JSON.parse(earlier.out)).toMatchObject({ asOf: '2026-09-01', applications: 1, open: 1 });
  });

  it('looks at what is recorded, and says so where that is nothing', { timeout: TIMEOUT }, async () => {
    const empty = testHome();
    const { code, out } = await empty.run(['diagnose']);
    empty.remove();
    expect({ code, said: out.includes('Nothing is recorded yet') }).toEqual({ code: 0, said: true });
    expect((await test.json('diagnose')).applications).toBeGreaterThan(0);
  });
});

describe('refusals: one line on standard error, nothing on standard output', () => {
  it.each([
    { name: 'a file that is not there', typed: ['diagnose', 'gone.csv'], code: 1, says: 'gone.csv' },
    { name: 'a folder', typed: ['import', '.'], code: 1, says: 'folder' },
    { name: 'one good file and one that is none', typed: ['import', 'log.csv', 'gone.csv'], code: 1, says: 'gone.csv' },
    { name: 'an empty file', typed: ['diagnose', '/dev/null'], code: 1, says: 'empty' },
    { name: 'a mapping that is none', typed: ['import', 'log.csv', '--map', 'log.csv'], code: 1, says: 'mapping' },
    {
      name: 'a mapping of a field that is none',
      typed: ['import', 'log.csv', '--map', 'field.json'],
      code: 1,
      says: 'colour',
    },
    {
      name: 'a mapping of a header that is none',
      typed: ['import', 'log.csv', '--map', 'header.json'],
      code: 1,
      says: 'Nope',
    },
    { name: 'a day that has not come', typed: ['add', 'Acme, Engineer, 2999-01-01'], code: 1, says: '2999-01-01' },
    { name: 'a line without a company', typed: ['add', 'referral'], code: 1, says: 'company' },
    { name: 'an application that is not there', typed: ['show', 'nobody'], code: 1, says: 'nobody' },
    { name: 'a search that is not there', typed: ['list', '--search', 'Other'], code: 1, says: 'Other' },
    { name: 'a batch that is not there', typed: ['undo', '--batch', 'nope'], code: 1, says: 'nope' },
    { name: 'an event of no kind', typed: ['log', 'acme', 'ghosted'], code: 2, says: 'ghosted' },
    { name: 'a field that is none', typed: ['edit', 'acme', 'colour=1'], code: 2, says: 'colour' },
    { name: 'no command of that name', typed: ['diagnos'], code: 2, says: 'diagnose' },
    { name: 'an option that is none', typed: ['list', '--colour'], code: 2, says: '--colour' },
    { name: 'a missing argument', typed: ['show'], code: 2, says: 'id' },
    { name: 'a day to look back from', typed: ['diagnose', '--as-of', 'once'], code: 2, says: 'once' },
    { name: 'an order of dates', typed: ['import', 'log.csv', '--dates', 'ymd'], code: 2, says: 'dmy' },
    { name: 'a count that is none', typed: ['undo', '0'], code: 2, says: 'whole number' },
  ])('$name: $code', { timeout: TIMEOUT }, async ({ typed, code, says }) => {
    const ended = await test.run(typed);
    expect({ code: ended.code, out: ended.out, lines: ended.err.trimEnd().split('\n').length }).toEqual({
      code,
      out: '',
      lines: 1,
    });
    expect(ended.err).toContain(says);
    expect(ended.err).not.toMatch(/\bat .*\.[jt]s:\d/);
  });

  it('a port that is no number', { timeout: TIMEOUT }, async () => {
    const ended = await test.run(['serve'], { env: { BREAKPOINT_PORT: 'http' } });
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain('BREAKPOINT_PORT');
  });

  it('several files or none: the good one was not recorded', { timeout: TIMEOUT }, async () => {
    const before = (await test.json('list', '--all')).length;
    await test.run(['import', 'log.csv', 'gone.csv']);
    expect(await test.json('list', '--all')).toHaveLength(before);
  });
});
