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

describe('list and search', () => {
  beforeEach(async () => {
    await added('Kestrel, Backend, referral, 2026-10-01');
    await added('Birch, Data, board, 2026-11-20');
    await added('Cedar, Data, 2026-10-05');
    await cli.json('edit', 'kestrel', 'tags=go', 'variant=B', 'notes=met at the harbour fair');
    await cli.json('log', 'cedar', 'rejected', '2026-10-09');
    await cli.json('log', 'kestrel', 'screen', '2026-10-30', '--planned', '2026-11-30');
  });
  const companies = async (...typed: string[]) =>
    (await cli.json(...typed)).map((row: { company: string }) => row.company);

  it.each([
    { name: 'a state', typed: ['--state', 'rejected'], found: ['Cedar'] },
    { name: 'several states', typed: ['--state', 'open, rejected'], found: ['Birch', 'Cedar', 'Kestrel'] },
    { name: 'a channel', typed: ['--channel', 'referral'], found: ['Kestrel'] },
    { name: 'a tag', typed: ['--tag', 'GO'], found: ['Kestrel'] },
    { name: 'how long it waits', typed: ['--waiting-over', '10'], found: ['Kestrel'] },
    { name: 'waiting for exactly as long', typed: ['--waiting-over', '24'], found: [] },
    { name: 'words of its text', typed: ['--text', 'harb'], found: ['Kestrel'] },
  ])('lists by $name', async ({ typed, found }) => expect(await companies('list', ...typed)).toEqual(found));

  it('tells how long each waits, since the last thing that happened, and what is planned', async () => {
    expect(await cli.json('list', '--text', 'kestrel')).toMatchObject([
      { waitingDays: 24, plannedOn: '2026-11-30', plannedKind: 'screen', variant: 'B', tags: ['go'] },
    ]);
    expect(await cli.json('list', '--text', 'cedar')).toMatchObject([{ waitingDays: null }]);
  });

  it('has room for the variant where the terminal is wide, and leaves it out where none has one', async () => {
    expect((await cli.run(['list'], { columns: 100 })).out).toMatch(/Channel +Variant\n/);
    expect((await cli.run(['list', '--text', 'birch'], { columns: 100 })).out).not.toContain('Variant');
    expect((await cli.run(['list'])).out).not.toContain('Variant');
  });

  it('tells on demand what each may still hear', async () => {
    const rows = await cli.json('list', '--chance');
    for (const row of rows) {
      if (row.state !== 'open') expect(row).toMatchObject({ mayHear: null, mayGoOn: null });
      else expect(row.mayHear).toBeGreaterThan(row.mayGoOn);
    }
    const { out } = await cli.run(['list', '--chance']);
    expect(out).toMatch(/Hears +Goes on\n/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    {
      name: 'a state that is none',
      typed: ['--state', 'ghosted'],
      says: '"ghosted" cannot stand here (--state): use some of wish',
    },
    {
      name: 'a channel that is none',
      typed: ['--channel', 'pigeon'],
      says: '"pigeon" cannot stand here (--channel): use one of direct',
    },
    {
      name: 'a number that is none',
      typed: ['--waiting-over', 'long'],
      says: '"long" cannot stand here (--waiting-over): give a whole number',
    },
  ])('refuses $name', async ({ typed, says }) => {
    const ended = await cli.run(['list', ...typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 2, out: '' });
    expect(ended.err).toContain(says);
  });

  it('says that nothing is like that, and not that nothing is recorded', async () => {
    expect((await cli.run(['list', '--tag', 'rust'])).out).toBe('Nothing here is like that.\n');
  });

  it('searches every text, and shows where the words stand', async () => {
    const { out } = await cli.run(['search', 'harbour']);
    expect(out).toMatch(/Kestrel .*\n {7}notes: met at the harbour fair\n/);
    expect(await companies('search', 'data')).toEqual(['Birch', 'Cedar']);
    expect((await cli.run(['search', 'data'])).out).not.toContain('role: ');
    expect((await cli.run(['search', 'zeppelin'])).out).toContain('Nothing holds "zeppelin" in the active search');
  });

  it('searches another search, or all of them', async () => {
    await cli.json('searches', 'add', 'Winter');
    expect(await companies('search', 'harbour')).toEqual([]);
    expect(await companies('search', 'harbour', '--search', 'my search')).toEqual(['Kestrel']);
    expect(await companies('search', 'harbour', '--all')).toEqual(['Kestrel']);
  });
});
