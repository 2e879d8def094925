import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Home } from '../archive/home.ts';
import { ok } from '../kernel/result.ts';
import { analyse } from '../main/analysis.ts';
import { testCli } from './in-process-testing.ts';

/** Every day fits both orders, and one header says nothing. */
const LOG = 'Firm,Title,Applied,Outcome\nKestrel,Backend,03/04/2026,rejected\nBirch,Data,05/06/2026,\n';
const PLAIN = 'Company,Role,Date Applied,Extra\nKestrel,Backend,2026-04-03,Ashby Lane\n';
let cli: Awaited<ReturnType<typeof testCli>>;
let deleted: (readonly string[])[];

beforeEach(async () => {
  deleted = [];
  const home: Partial<Home> = {
    deleteForGood: async (ids) => {
      deleted.push(ids);
      return ok({ applications: ids.length, events: 1, backups: ['daily-2026-11-23.db'], tracesIn: null });
    },
  };
  cli = await testCli({
    files: { 'log.csv': LOG, 'plain.csv': PLAIN, 'again.csv': PLAIN.replace('Kestrel', 'Cedar') },
    analyse: async (input, options) => analyse(input, options),
    deps: { openHome: async () => ok(home as Home) },
  });
});
afterEach(() => {
  expect(cli.faults).toEqual([]);
  return cli.close();
});

describe('import, asking a person', () => {
  it.each([
    { name: 'day first', answer: 'dmy', sentOn: '2026-04-03' },
    { name: 'month first', answer: 'mdy', sentOn: '2026-03-04' },
    { name: 'neither', answer: 'empty', sentOn: null },
  ])('asks once how days are written: $name', async ({ answer, sentOn }) => {
    const { code, asked } = await cli.run(['import', 'log.csv'], { answers: [answer, 'apply'] });
    expect(code).toBe(0);
    expect(asked).toEqual(['In Applied every day fits both orders. What is 3/4?', 'Is this how you meant it?']);
    expect(await cli.json('show', 'kestrel')).toMatchObject({ sentOn });
  });

  it('shows the rows as they were read before it asks', async () => {
    const { out } = await cli.run(['import', 'log.csv'], { answers: ['mdy', null] });
    expect(out).toContain('company ← Firm');
    expect(out).toMatch(/Kestrel +Backend +2026-03-04/);
  });

  it('remembers the order for the next file with this header', async () => {
    await cli.run(['import', 'log.csv'], { answers: ['mdy', 'apply'] });
    const { asked } = await cli.run(['import', 'log.csv'], { answers: ['apply'] });
    expect(asked).toEqual(['Is this how you meant it?']);
  });

  it.each([
    { name: 'at the order of days', answers: [null] },
    { name: 'after the rows were shown', answers: ['dmy', 'stop'] },
    { name: 'by leaving the last question', answers: ['dmy', null] },
  ])('records nothing where the person stops $name, and says so', async ({ answers }) => {
    const { code, out } = await cli.run(['import', 'log.csv'], { answers });
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing was recorded[.]\n$/);
    expect(await cli.json('list', '--all')).toEqual([]);
    expect(await cli.json('mappings')).toEqual([]);
  });

  it('takes a corrected column, keeps the order that was answered, and remembers both', async () => {
    const answers = ['mdy', 'correct', 'notes', 'Title', 'correct', 'role', '', 'apply'];
    const { code, asked } = await cli.run(['import', 'log.csv'], { answers });
    expect(code).toBe(0);
    expect(asked.slice(1)).toEqual([
      'Is this how you meant it?',
      'Which field?',
      'Which column is notes?',
      'Is this how you meant it?',
      'Which field?',
      'Which column is role?',
      'Is this how you meant it?',
    ]);
    expect(await cli.json('show', 'kestrel')).toMatchObject({ role: null, notes: 'Backend', sentOn: '2026-03-04' });
    expect(await cli.json('mappings')).toMatchObject([{ columns: { notes: ['Title'], dates: ['mdy'] } }]);
  });

  it('keeps what it remembered of a layout while another thing is corrected', async () => {
    await cli.run(['import', 'plain.csv'], { answers: ['correct', 'location', 'Extra', 'apply'] });
    await cli.run(['import', 'again.csv'], { answers: ['correct', 'role', '', 'apply'] });
    expect(await cli.json('show', 'cedar')).toMatchObject({ location: 'Ashby Lane', role: null });
  });

  it('goes back to the question where the person leaves a correction', async () => {
    const answers = ['correct', null, 'correct', 'notes', null, 'apply'];
    const { code, asked } = await cli.run(['import', 'plain.csv'], { answers });
    expect(code).toBe(0);
    expect(asked.filter((question) => question === 'Is this how you meant it?')).toHaveLength(3);
    expect(await cli.json('list')).toHaveLength(1);
  });

  it.each([
    { name: '--yes', typed: ['--yes'] },
    { name: '--json', typed: ['--json'] },
    { name: '--dry-run', typed: ['--dry-run'] },
  ])('asks nothing with $name', async ({ typed }) => {
    const { code, asked } = await cli.run(['import', 'log.csv', ...typed], { answers: [] });
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
  });

  it('asks nothing where nobody sits there, and leaves the days empty', async () => {
    const { asked } = await cli.run(['import', 'log.csv']);
    expect(asked).toEqual([]);
    expect(await cli.json('show', 'kestrel')).toMatchObject({ sentOn: null });
  });
});

describe('delete --for-good', () => {
  beforeEach(async () => {
    await cli.run(['add', 'Kestrel, Backend, 2026-11-02']);
    await cli.run(['add', 'Birch, Data, 2026-11-03']);
  });

  it('asks first, naming what goes, and goes by the whole id', async () => {
    const [{ id }] = await cli.json('list', '--text', 'kestrel');
    const { code, out, asked } = await cli.run(['delete', 'kestrel', '--for-good'], { answers: ['delete'] });
    expect(asked).toEqual(['Delete Kestrel, Backend for good, from the backups too? Nothing brings it back.']);
    expect({ code, deleted }).toEqual({ code: 0, deleted: [[id]] });
    expect(out).toBe('Deleted 1 application and 1 event for good. It is gone from 1 backup too.\n');
  });

  it('counts where they are several', async () => {
    const { asked } = await cli.run(['delete', 'kestrel,birch', '--for-good'], { answers: ['delete'] });
    expect(asked).toEqual(['Delete 2 applications for good, from the backups too? Nothing brings it back.']);
    expect(deleted[0]).toHaveLength(2);
  });

  it.each([
    { name: 'keeps it', answer: 'keep' },
    { name: 'leaves the question', answer: null },
  ])('deletes nothing where the person $name', async ({ answer }) => {
    const { code, out } = await cli.run(['delete', 'kestrel', '--for-good'], { answers: [answer] });
    expect({ code, out, deleted }).toEqual({ code: 0, out: 'Nothing was deleted.\n', deleted: [] });
  });

  it('needs --yes where nobody can be asked', async () => {
    const { code, err } = await cli.run(['delete', 'kestrel', '--for-good']);
    expect({ code, deleted }).toEqual({ code: 2, deleted: [] });
    expect(err).toContain('nobody can be asked here (--for-good): add --yes');
    expect((await cli.run(['delete', 'kestrel', '--for-good', '--yes'])).code).toBe(0);
    expect(deleted).toHaveLength(1);
  });

  it('reaches what was deleted before, by its id', async () => {
    const [{ id }] = await cli.json('list', '--text', 'kestrel');
    await cli.run(['delete', 'kestrel']);
    const { asked } = await cli.run(['delete', id, '--for-good'], { answers: ['delete'] });
    expect(asked[0]).toContain(`Delete ${id} for good`);
    expect(deleted).toEqual([[id]]);
  });

  it('does not guess between several of one name', async () => {
    await cli.run(['add', 'Kestrel, SRE, 2026-11-04']);
    const { code, err } = await cli.run(['delete', 'kestrel', '--for-good', '--yes']);
    expect({ code, deleted }).toEqual({ code: 1, deleted: [] });
    expect(err).toMatch(/"kestrel" names several applications .* give one of these ids: a\d+/);
  });

  it('refuses --yes without --for-good, which would mean nothing', async () => {
    expect(await cli.run(['delete', 'kestrel', '--yes'])).toMatchObject({ code: 2 });
    expect(await cli.json('list')).toHaveLength(2);
  });
});
