import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../main/analysis.ts';
import { testCli } from './in-process-testing.ts';

const RANGES = '[{"stage": "response", "low": 0.05, "high": 0.16}, {"stage": "offer", "low": 0.1, "high": 0.3}]';
const LOG = 'Company,Role,Date Applied,Notes\nKestrel,Backend,2026-10-01,met at a fair\nBirch,Data,soon,\n,,,\n';
let cli: Awaited<ReturnType<typeof testCli>>;

beforeEach(async () => {
  cli = await testCli({
    files: { 'ranges.json': RANGES, 'bad.json': '{"stage": 1}', 'log.csv': LOG },
    analyse: async (input, options) => analyse(input, options),
  });
});
afterEach(() => {
  expect(cli.faults).toEqual([]);
  return cli.close();
});

const added = async (line: string): Promise<string> => (await cli.json('add', line)).id;

describe('what was done', () => {
  it('lists changes with their numbers, and takes back a named one where it is the last', async () => {
    await added('Kestrel, Backend');
    await added('Birch, Data');
    const [last, first] = await cli.json('changes');
    expect([last, first]).toMatchObject([
      { summary: 'Added Birch, Data', undoneAt: null },
      { summary: 'Added Kestrel, Backend' },
    ]);
    expect(await cli.run(['undo', '--change', String(first.seq)])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Added Birch, Data'),
    });
    expect(await cli.json('undo', '--change', String(last.seq))).toMatchObject({ undone: [{ seq: last.seq }] });
    expect((await cli.run(['changes'])).out).toMatch(/Added Birch, Data +taken back/);
    expect((await cli.run(['changes', '--limit', '1'])).out).toContain('--limit 5 lists more');
  });

  it.each([
    { typed: ['1', '--change', '2'] },
    { typed: ['--batch', 'x', '--change', '2'] },
    { typed: ['2', '--batch', 'x'] },
  ])('refuses two ways at once: $typed', async ({ typed }) => {
    expect(await cli.run(['undo', ...typed])).toMatchObject({
      code: 2,
      err: expect.stringContaining('give one of them'),
    });
  });

  it('lists imports with what each brought, and of one the rows it set aside', async () => {
    expect((await cli.run(['batches'])).out).toContain('Nothing was imported yet');
    const { batch } = await cli.json('import', 'log.csv');
    expect((await cli.run(['batches'])).out).toMatch(
      /log[.]csv [(]csv[)]: 2 applications, 2 events.*\n2 applications of it are here[.]/,
    );
    expect(await cli.json('batches', batch)).toMatchObject({ id: batch, files: [{ file: 'log.csv', accepted: 2 }] });
    await cli.json('log', 'kestrel', 'screen', '2026-10-09');
    expect((await cli.run(['batches'])).out).toContain('1 changed since');
    await cli.json('undo', '--batch', batch);
    expect((await cli.run(['batches'])).out).toContain('Taken back on 2026-11-23 09:00 UTC.');
    expect(await cli.run(['batches', 'nope'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no import has the id "nope"'),
    });
  });
});

describe('people and searches', () => {
  it('changes and deletes contacts by name, by its beginning or by id', async () => {
    const { id } = await cli.json('contacts', 'add', 'Kim Example', '--company', 'Kestrel');
    expect(await cli.json('contacts', 'edit', 'kim', '--relation', 'friend', '--company', '')).toMatchObject({
      id,
      relation: 'friend',
      company: null,
    });
    expect(await cli.json('contacts', 'edit', id, '--name', 'Kim Other')).toMatchObject({ name: 'Kim Other' });
    expect((await cli.run(['contacts', 'delete', 'kim other'])).out).toBe(
      'Deleted Kim Other. "breakpoint undo" brings it back.\n',
    );
    expect(await cli.json('contacts')).toEqual([]);
    await cli.json('undo');
    expect(await cli.json('contacts')).toHaveLength(1);
  });

  it('lists who may be meant where a name means several', async () => {
    const [one, two] = [
      await cli.json('contacts', 'add', 'Kim'),
      await cli.json('contacts', 'add', 'Kim', '--company', 'Birch'),
    ];
    const { code, err } = await cli.run(['contacts', 'delete', 'kim']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`${one.id} (Kim), ${two.id} (Kim, Birch)`) });
    expect(await cli.run(['contacts', 'edit', 'nobody', '--name', 'X'])).toMatchObject({ code: 1 });
    expect(await cli.run(['contacts', 'edit', 'kim', '--name', ''])).toMatchObject({
      code: 2,
      err: expect.stringContaining('name cannot be empty'),
    });
  });

  it('deletes a search with everything in it, and brings it back', async () => {
    await added('Kestrel, Backend, 2026-11-02');
    expect((await cli.run(['searches', 'delete', 'my search'])).out).toContain(
      'Deleted "my search" with 1 application.',
    );
    expect(await cli.json('searches')).toEqual([]);
    await cli.json('undo');
    expect(await cli.json('list')).toHaveLength(1);
  });

  it('forgets how a layout is read', async () => {
    expect((await cli.run(['mappings'])).out).toContain('No corrected columns are remembered');
    await cli.json('import', 'log.csv', '--dates', 'dmy');
    const [{ id }] = await cli.json('mappings');
    expect((await cli.run(['mappings'])).out).toContain('dates ← dmy');
    expect(await cli.run(['mappings', 'forget', id])).toMatchObject({ code: 0 });
    expect(await cli.run(['mappings', 'forget', id])).toMatchObject({ code: 1 });
  });
});

describe('add', () => {
  it('shows how a line is read and records nothing, where asked', async () => {
    const { code, out } = await cli.run(['add', 'Kestrel, Backend Engineer, referral, 2026-02-30', '--dry-run']);
    expect({ code, list: await cli.json('list') }).toEqual({ code: 0, list: [] });
    expect(out).toBe(
      'company: Kestrel\nrole: Backend Engineer\nchannel: referral\nNot understood: "2026-02-30", it is no calendar day.\nNothing was recorded: this was a dry run.\n',
    );
  });

  it.each([
    { name: 'a day that is none', line: 'Kestrel, Backend, 2026-02-30', says: '"2026-02-30" is no calendar day' },
    { name: 'nothing but a channel', line: 'referral', says: 'company' },
    { name: 'a name without end', line: `${'x'.repeat(201)}, Backend`, says: 'company is longer than 200 characters' },
  ])('refuses a line as it refuses a file: $name', async ({ line, says }) => {
    expect(await cli.run(['add', line])).toMatchObject({ code: 1, out: '', err: expect.stringContaining(says) });
  });

  it('says how to add a second one', async () => {
    await added('Kestrel, Backend, 2026-11-02');
    expect((await cli.run(['add', 'Kestrel, Backend, 2026-11-02'])).err).toContain('add it with --again');
    expect(await cli.run(['add', 'Kestrel, Backend, 2026-11-02', '--again'])).toMatchObject({ code: 0 });
  });
});

describe('report', () => {
  it('writes one page, masked unless names are asked for', async () => {
    await added('Kestrel Works, Backend, 2026-11-02');
    const { out } = await cli.run(['report']);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Wrote breakpoint-report-2026-11-23.html: open it in any browser, or print it. Companies are masked in it',
    );
    expect(cli.written.get('breakpoint-report-2026-11-23.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(await cli.json('report', '--names', '-o', 'mine.html', '--as-of', '2026-11-10')).toMatchObject({
      file: 'mine.html',
      names: true,
      asOf: '2026-11-10',
    });
    expect(await cli.run(['report', '-o', '-'])).toMatchObject({ code: 0, out: '' });
    expect(cli.written.get(null)).toContain('<h1>');
  });

  it('reads files instead, and stores nothing', async () => {
    await cli.run(['report', 'log.csv', '-o', 'log.html']);
    expect(cli.written.get('log.html')).toContain('2 applications');
    expect(cli.written.get('log.html')).not.toContain('log.csv');
    expect(await cli.json('list', '--all')).toEqual([]);
  });
});

describe('--search where no search can be named', () => {
  it.each([
    ['undo'],
    ['changes'],
    ['settings'],
    ['batches'],
    ['backups'],
    ['completion', 'bash'],
    ['diagnose', 'log.csv'],
  ])('is refused by %s, not ignored', async (...typed) => {
    const ended = await cli.run([...typed, '--search', 'My search']);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 2, out: '' });
    expect(ended.err).toContain('(--search): leave');
  });
});
