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

describe('several applications at once', () => {
  let [one, two] = ['', ''];
  beforeEach(async () => {
    [one, two] = [await added('Kestrel, Backend, 2026-11-02'), await added('Acme, Inc., Data, 2026-11-03')];
  });

  it('edits them as one change, which one undo takes back', async () => {
    const edited = await cli.json('edit', `${one},${two}`, 'level=senior', 'tags=go, remote');
    expect(edited).toMatchObject({ ids: [one, two], applications: [{ tags: ['go', 'remote'] }, {}] });
    expect((await cli.json('undo')).undone).toHaveLength(1);
    expect(await cli.json('show', one)).toMatchObject({ level: null, tags: [] });
  });

  it('names them by company too, though a company may have a comma in its name', async () => {
    expect(await cli.json('edit', 'Acme, Inc.', 'level=senior')).toMatchObject({ id: two, level: 'senior' });
    expect((await cli.json('log', `kestrel, ${two}`, 'screen', '2026-11-10')).ids).toEqual([one, two]);
  });

  it('changes none where one is not found', async () => {
    expect(await cli.run(['edit', `${one},nobody`, 'level=senior'])).toMatchObject({ code: 1, out: '' });
    expect(await cli.json('show', one)).toMatchObject({ level: null });
  });

  it('says what an empty place between commas is', async () => {
    const { code, err } = await cli.run(['edit', `${one},,${two}`, 'level=senior']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('write ids as one,two,three') });
  });

  it('deletes them as one change', async () => {
    const { out } = await cli.run(['delete', `${one},${two}`]);
    expect(out).toBe('Deleted 2 applications with their timelines. "breakpoint undo" brings them back.\n');
    expect(await cli.json('list')).toEqual([]);
    await cli.json('undo');
    expect(await cli.json('list')).toHaveLength(2);
  });

  it('tells of one alone what it always told: the application', async () => {
    expect(await cli.json('edit', one, 'level=senior')).toMatchObject({ id: one, level: 'senior', timeline: [{}] });
    expect(await cli.json('log', one, 'screen', '2026-11-10')).toMatchObject({
      id: expect.any(String),
      applicationId: one,
      warnings: [],
      application: { stage: 'screen' },
    });
    expect(await cli.json('delete', one)).toMatchObject({ id: one });
  });
});
