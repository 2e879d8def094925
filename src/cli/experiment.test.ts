import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../main/analysis.ts';
import { testCli } from './in-process-testing.ts';

const FILES = {
  'plain.md': 'Mira Example\nResponsible for payments.\n',
  'outcomes.md': 'Mira Example\nCut failed payments from 3 to 1 in 100.\n',
  'resume.pdf': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]),
};
const PLAN = ['experiment', 'plan', 'Do outcomes bring more?', '--varies', 'resume', '--a', 'plain', '--b', 'outcomes'];
let cli: Awaited<ReturnType<typeof testCli>>;

beforeEach(async () => {
  cli = await testCli({ files: FILES, analyse: async (input, options) => analyse(input, options) });
  await cli.json('searches', 'add', 'Autumn');
});
afterEach(() => {
  expect(cli.faults).toEqual([]);
  return cli.close();
});

const planned = async (...more: string[]): Promise<string> =>
  (await cli.json(...PLAN, '--horizon', '40', '--pace', '5', '--rate', '10', ...more)).planned.id;
const started = async (...more: string[]): Promise<string> => {
  const id = await planned(...more);
  await cli.json('experiment', 'start', id);
  return id;
};

describe('a plan', () => {
  it('says what it could tell before anything is kept', async () => {
    const { out, code } = await cli.run([...PLAN, '--horizon', '40', '--pace', '5', '--rate', '10', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing was planned: this was a dry run.');
    expect(out).toMatch(/Chance of a proof/);
    expect(await cli.json('experiment', 'list')).toEqual([]);
  });

  it('begins with a template, and with as many applications as the pace gives', async () => {
    const [template] = await cli.json('experiment', 'templates');
    const { planned: made } = await cli.json('experiment', 'plan', '--template', template.id, '--pace', '5');
    expect(made.template).toBe(template.id);
    const view = await cli.json('experiment', 'show', made.id);
    expect(view).toMatchObject({ verdictName: 'not-started', state: 'planned', question: template.question });
  });

  it('is changed in part: an arm that is not named stays', async () => {
    const id = await planned();
    const edited = await cli.json('experiment', 'edit', id, '--b', 'outcomes first', '--stop', '2027-03-01');
    expect(edited).toMatchObject({ arms: { a: { label: 'plain' }, b: { label: 'outcomes first' } } });
    expect(edited.stopOn).toBe('2027-03-01');
  });

  it.each([
    { name: 'a template that is none', typed: ['--template', 'luck'], code: 2, says: 'there is no template "luck"' },
    { name: 'one arm', typed: ['Why?', '--varies', 'resume', '--a', 'x'], code: 2, says: 'an experiment has two arms' },
    { name: 'something else that varies', typed: ['Why?', '--varies', 'mood'], code: 2, says: '--varies' },
    { name: 'no gain', typed: ['Why?', '--gain', '0'], code: 2, says: 'give a number between 0 and 100' },
    { name: 'a resume nobody kept', typed: ['Why?', '--send-a', 'cv'], code: 1, says: 'no variant is called "cv"' },
    {
      name: 'a stop that is no day',
      typed: [...PLAN.slice(2), '--stop', 'soon'],
      code: 2,
      says: '"soon" is no calendar',
    },
  ])('refuses $name', async ({ typed, code, says }) => {
    const ended = await cli.run(['experiment', 'plan', ...typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('what is drawn', () => {
  it('says which one to send, keeps it, and answers the same when asked again', async () => {
    await started();
    const first = await cli.json('next', 'Kestrel, Backend Engineer');
    const [{ id, drawn }] = first.applications;
    expect(drawn).toMatchObject([{ before: false }]);
    const again = await cli.json('next', id);
    expect(again.applications[0].drawn).toMatchObject([{ arm: drawn[0].arm, before: true }]);
    expect((await cli.run(['next', 'kestrel'])).out).toContain(`Send ${drawn[0].arm.toUpperCase()}: `);
    expect(await cli.json('list')).toMatchObject([{ state: 'draft' }]);
  });

  it('draws a pair by one coin', async () => {
    await started();
    const { applications } = await cli.json('next', 'Kestrel, Backend', 'Birch, Data');
    expect(applications.map((one: { drawn: { arm: string }[] }) => one.drawn[0]?.arm).toSorted()).toEqual(['a', 'b']);
  });

  it('is one change with the draft, which one undo takes back', async () => {
    const id = await started();
    await cli.json('next', 'Kestrel, Backend');
    await cli.json('undo');
    expect(await cli.json('list')).toEqual([]);
    expect((await cli.json('experiment', 'show', id)).draws).toEqual([]);
  });

  it('is judged by the arm drawn where the other was sent, with the reason beside', async () => {
    const id = await started();
    const { applications } = await cli.json('next', 'Kestrel, Backend');
    const other = applications[0].drawn[0].arm === 'a' ? 'b' : 'a';
    const { out } = await cli.run(['experiment', 'override', 'kestrel', other, '--because', 'they asked']);
    expect(out).toMatch(/It counts for [AB] all the same/);
    expect((await cli.json('experiment', 'show', id)).draws).toMatchObject([{ used: other, because: 'they asked' }]);
  });

  it.each([
    { name: 'three at once', typed: ['next', 'A, x', 'B, x', 'C, x'], code: 2, says: '3 applications cannot be drawn' },
    { name: 'what was sent already', typed: ['next', 'Birch, Data, yesterday'], code: 1, says: 'a draw comes before' },
    {
      name: 'a third arm',
      typed: ['experiment', 'override', 'x', 'c', '--because', 'y'],
      code: 2,
      says: 'one of a, b',
    },
    { name: 'no reason', typed: ['experiment', 'override', 'x', 'a'], code: 2, says: '--because' },
  ])('refuses $name', async ({ typed, code, says }) => {
    await started();
    const ended = await cli.run(typed);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
  });
});

describe('an experiment', () => {
  it('is shown with the sentence first, both arms with intervals, and what to do now, in 80 columns', async () => {
    const id = await started();
    await cli.json('next', 'Kestrel, Backend', 'Birch, Data');
    for (const name of ['kestrel', 'birch']) await cli.json('log', name, 'submitted', 'today');
    const { out } = await cli.run(['experiment', 'show', id]);
    expect(out.split('\n')[0]).toBe('Do outcomes bring more?');
    expect(out).toMatch(/Cannot tell yet/);
    expect(out).toMatch(/\nA +plain +1 +0 +1 +between \d+ and \d+\nB +outcomes +1 +0 +1 +between \d+ and \d+\n/);
    expect(out).toContain('What now: ');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('keeps notes, and is closed with a decision and a learning', async () => {
    const id = await started();
    expect((await cli.json('experiment', 'note', 'Do outcomes', 'went', 'well')).log.at(-1)).toMatchObject({
      kind: 'note',
      text: 'went well',
    });
    const closed = await cli.json('experiment', 'close', id, 'none', '--learning', 'not worth the work');
    expect(closed).toMatchObject({ state: 'closed', decision: 'none', learning: 'not worth the work' });
  });

  it('is deleted and brought back', async () => {
    const id = await planned();
    expect((await cli.run(['experiment', 'delete', id])).out).toContain('the applications stay');
    expect(await cli.json('experiment')).toEqual([]);
    await cli.json('undo');
    expect(await cli.json('experiment')).toHaveLength(1);
  });

  it('keeps what it measures once it runs, and says what may be done instead', async () => {
    const id = await started();
    const ended = await cli.run(['experiment', 'edit', id, '--metric', 'screen']);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(ended.err).toContain('what it measures is fixed');
  });

  it('that nobody planned is named as such, with where to look', async () => {
    const ended = await cli.run(['experiment', 'show', 'nothing']);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(ended.err).toContain('"nothing"');
  });
});

describe('resumes', () => {
  it('are kept by the name of the file, and a name that is there makes the next version', async () => {
    expect(await cli.json('variants', 'add', 'plain.md')).toMatchObject({ name: 'plain', version: 1 });
    const second = await cli.json('variants', 'add', 'outcomes.md', '--name', 'plain');
    expect(second).toMatchObject({ name: 'plain', version: 2, fileName: 'outcomes.md' });
    const { out } = await cli.run(['variants', 'diff', 'plain v1', 'plain']);
    expect(out).toContain('- Responsible for payments.\n+ Cut failed payments from 3 to 1 in 100.\n');
    expect(out).toContain('1 line gone, 1 line new.');
    expect((await cli.run(['variants', 'show', 'plain'])).out).toContain('Cut failed payments');
    expect((await cli.run(['variants'])).out).toMatch(/plain v1/);
  });

  it('are arms of an experiment, and then stay', async () => {
    await cli.json('variants', 'add', 'plain.md');
    await cli.json('variants', 'add', 'outcomes.md');
    const given = ['--varies', 'resume', '--send-a', 'plain', '--send-b', 'outcomes', '--horizon', '40'];
    const { planned: made } = await cli.json('experiment', 'plan', 'Which?', ...given);
    expect((await cli.json('experiment', 'show', made.id)).arms.b.label).toBe('outcomes');
    const ended = await cli.run(['variants', 'delete', 'outcomes']);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 1, err: expect.stringContaining('is an arm of') });
  });

  it('have to be text', async () => {
    const ended = await cli.run(['variants', 'add', 'resume.pdf']);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 1, err: expect.stringContaining('this is no text') });
  });
});

describe('compare', () => {
  it('never calls what nobody drew a win', async () => {
    for (let at = 10; at < 22; at++) {
      await cli.json('add', `Firm ${at}, Backend, ${at % 2 === 0 ? 'referral' : 'board'}, 2026-09-${at}`);
    }
    await cli.json('log', 'Firm 10', 'responded', '2026-09-20');
    const { out } = await cli.run(['compare', '--by', 'channel']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Observed, not tested');
    expect(out).not.toMatch(/\bwins?\b|proven/i);
  });

  it('says what it can compare by', async () => {
    const ended = await cli.run(['compare', '--by', 'zodiac']);
    expect({ code: ended.code, err: ended.err }).toEqual({
      code: 2,
      err: expect.stringContaining('use one of channel'),
    });
  });
});
