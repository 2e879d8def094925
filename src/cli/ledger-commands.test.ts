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

describe('correct and withdraw', () => {
  let [application, event] = ['', ''];
  beforeEach(async () => {
    application = await added('Kestrel, Backend, 2026-11-02');
    event = (await cli.json('log', application, 'screen', '2026-11-10')).id;
  });

  it('corrects an event by its fields, days in words; the event stays beneath', async () => {
    const corrected = await cli.json(
      'correct',
      event,
      'kind=technical',
      'on=yesterday',
      'planned=tomorrow',
      'note=two of them',
    );
    expect(corrected).toMatchObject({
      applicationId: application,
      application: {
        stage: 'technical',
        timeline: [
          {},
          { kind: 'technical', on: '2026-11-22', plannedOn: '2026-11-24', note: 'two of them', corrects: event },
        ],
        superseded: [{ id: event }],
      },
    });
  });

  it('empties a field, and takes the names of the API too', async () => {
    expect(await cli.json('correct', event, 'heldOn=2026-11-12', 'on=')).toMatchObject({
      application: { timeline: [{}, { on: null, heldOn: '2026-11-12' }] },
    });
  });

  it('retracts what never happened, by either command', async () => {
    expect(await cli.json('correct', event, '--retract')).toMatchObject({ application: { stage: 'applied' } });
    const again = (await cli.json('log', application, 'screen', '2026-11-10')).id;
    expect(await cli.json('log', application, '--retract', again)).toMatchObject({ application: { stage: 'applied' } });
  });

  it.each([
    { name: 'nothing to correct', typed: [], code: 2, says: 'nothing is corrected' },
    {
      name: 'a field that is none',
      typed: ['colour=red'],
      code: 2,
      says: 'there is no field "colour": use one of kind, on',
    },
    { name: 'no field', typed: ['yesterday'], code: 2, says: '"yesterday" is not field=value' },
    { name: 'a kind that is none', typed: ['kind=ghosted'], code: 2, says: 'there is no event "ghosted" (kind)' },
    { name: 'an emptied kind', typed: ['kind='], code: 2, says: 'there is no event ""' },
    { name: 'no day', typed: ['held=soon'], code: 2, says: '"soon" is no calendar day (held)' },
    { name: 'two days', typed: ['on=3/4/2026'], code: 2, says: '"3/4/2026" is 2026-04-03 or 2026-03-04 (on)' },
    {
      name: 'a day to come',
      typed: ['held=2027-01-01'],
      code: 1,
      says: 'has not come yet, today is 2026-11-23 (held)',
    },
    { name: 'both at once', typed: ['--retract', 'kind=final'], code: 2, says: '--retract' },
  ])('refuses $name', async ({ typed, code, says }) => {
    const ended = await cli.run(['correct', event, ...typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('withdraws today unless a day is given, and not what is over', async () => {
    expect(await cli.json('withdraw', 'kestrel')).toMatchObject({
      application: { state: 'withdrawn', timeline: [{}, {}, { on: '2026-11-23' }] },
    });
    expect(await cli.run(['withdraw', 'kestrel'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('withdrawn'),
    });
    await cli.json('undo');
    const given = await cli.json('withdraw', 'kestrel', '2026-11-20', '--note', 'another offer');
    expect(given.application.timeline[2]).toMatchObject({ on: '2026-11-20', note: 'another offer' });
  });
});

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

describe('settings', () => {
  it('shows them, and what is typical', async () => {
    const { out } = await cli.run(['settings']);
    expect(out).toMatch(/zone +that of this machine\ntheme +system\nreference +built in/);
    expect(out).toMatch(/response +cold +5 to 16 +built in, assumed/);
    expect(await cli.json('settings')).toEqual({ zone: null, theme: 'system', reference: null });
  });

  it('sets zone and theme, and takes them back with an empty value', async () => {
    expect(await cli.json('settings', 'zone=Europe/Berlin', 'theme=dark')).toMatchObject({
      zone: 'Europe/Berlin',
      theme: 'dark',
    });
    expect(await cli.json('settings', 'zone=', 'theme=')).toMatchObject({ zone: null, theme: 'system' });
  });

  it('replaces single ranges, of all channels or of one, and takes them back', async () => {
    await cli.json('settings', 'reference.response=4-9', 'reference.response.referral=20 to 50');
    const { reference } = await cli.json('settings', 'reference.response=5-10');
    expect(reference).toEqual([
      { stage: 'response', low: 0.2, high: 0.5, channel: 'referral' },
      { stage: 'response', low: 0.05, high: 0.1 },
    ]);
    const { out } = await cli.run(['settings']);
    expect(out).toMatch(/response +any +5 to 10 +yours/);
    expect(out).not.toContain('cold');
    await cli.json('settings', 'reference.response=');
    expect(await cli.json('settings', 'reference.response.referral=')).toMatchObject({ reference: null });
  });

  it('replaces all of them from a file, and brings the built-in ones back', async () => {
    expect(await cli.json('settings', 'reference=ranges.json')).toMatchObject({ reference: JSON.parse(RANGES) });
    expect(await cli.json('settings', 'reference=')).toMatchObject({ reference: null });
  });

  it.each([
    { name: 'no setting', typed: 'colour=red', code: 2, says: 'there is no setting "colour"' },
    { name: 'no field', typed: 'dark', code: 2, says: '"dark" is not field=value' },
    {
      name: 'no zone',
      typed: 'zone=Mars/Olympus',
      code: 2,
      says: '"Mars/Olympus" is no time zone such as Europe/Berlin',
    },
    {
      name: 'no theme',
      typed: 'theme=blue',
      code: 2,
      says: '"blue" is no theme (theme): use one of system, light, dark',
    },
    { name: 'no step', typed: 'reference.applied=1-2', code: 2, says: 'there is no step "applied"' },
    { name: 'no channel', typed: 'reference.response.pigeon=1-2', code: 2, says: 'there is no channel "pigeon"' },
    {
      name: 'a range the wrong way round',
      typed: 'reference.response=16-5',
      code: 2,
      says: '"16-5" is no range in 100',
    },
    { name: 'a certain rate', typed: 'reference.response=5-100', code: 2, says: 'between 0 and 100' },
    { name: 'a file that is not there', typed: 'reference=gone.json', code: 1, says: 'gone.json' },
    {
      name: 'a file that is no list',
      typed: 'reference=bad.json',
      code: 1,
      says: 'this is no list of ranges (bad.json)',
    },
  ])('refuses $name', async ({ typed, code, says }) => {
    const ended = await cli.run(['settings', typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
  });
});

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
