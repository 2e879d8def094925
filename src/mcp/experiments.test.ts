import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { analyse } from '../main/analysis.ts';
import { testDeps } from '../pipeline/testing.ts';
import { testAssistant } from './testing.ts';

const PLAN = {
  question: 'Do outcomes bring more?',
  varies: 'resume',
  arms: { a: { label: 'plain' }, b: { label: 'outcomes' } },
  horizon: 40,
};
let deps: ReturnType<typeof testDeps>;
let assistant: Awaited<ReturnType<typeof testAssistant>>;

beforeEach(async () => {
  deps = testDeps(await openInMemory('2026-01-01T00:00:00Z'));
  assistant = await testAssistant(deps, { analyse: async (...given) => analyse(...given) });
  await assistant.call('add_search', { name: 'Autumn' });
});
afterEach(async () => {
  expect(assistant.faults).toEqual([]);
  await assistant.close();
  await deps.db.destroy();
});

const call = (name: string, args: Record<string, unknown> = {}) => assistant.call(name, args);
const started = async (): Promise<string> => {
  const { data } = await call('plan_experiment', PLAN);
  const id = data.id as string;
  expect((await call('start_experiment', { experiment: id })).isError).toBe(false);
  return id;
};

describe('an experiment', () => {
  it('is told with its verdict in its own words, and what to do now', async () => {
    const id = await started();
    const { text, data } = await call('show_experiment', { experiment: id });
    expect(text).toContain('Cannot tell yet.');
    expect(text).toContain('A, plain: nothing sent yet.');
    expect(text).toContain('What now: ');
    expect(data).toMatchObject({ id, verdictName: 'cannot-tell-yet' });
    expect((await call('list_experiments')).text).toContain(`(${id})`);
  });

  it('is noted on, closed with a decision, and each is a change with a number', async () => {
    const id = await started();
    const noted = await call('note_on_experiment', { experiment: id, text: 'began well' });
    expect(noted.text).toMatch(/began well[\s\S]*takes it back/);
    const closed = await call('close_experiment', { experiment: id, decision: 'none' });
    expect(closed.data).toMatchObject({ state: 'closed', decision: 'none', change: { seq: expect.any(Number) } });
  });

  it('keeps what it measures once it runs', async () => {
    const id = await started();
    const { isError, text } = await call('edit_experiment', { experiment: id, metric: 'screen' });
    expect(isError).toBe(true);
    expect(text).toContain('what it measures is fixed (metric). Close it and plan another');
  });

  it('that is none is said to be none', async () => {
    const { isError, text } = await call('show_experiment', { experiment: 'nothing' });
    expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining('"nothing"') });
  });
});

describe('a draw', () => {
  it('names the variant to send, for a pair too, and stays the same', async () => {
    await started();
    const { text, data } = await call('draw_next', { drafts: [{ company: 'Kestrel' }, { company: 'Birch' }] });
    expect(text).toMatch(/Kestrel .*: send [AB], "(plain|outcomes)"/);
    const applications = data.applications as { id: string; drawn: { arm: string }[] }[];
    expect(applications.map(({ drawn }) => drawn[0]?.arm).toSorted()).toEqual(['a', 'b']);
    const again = await call('draw_next', { applications: ['Kestrel'] });
    expect(again.data.applications).toMatchObject([{ drawn: [{ arm: applications[0]?.drawn[0]?.arm, before: true }] }]);
  });

  it('is for drafted or for new ones, not for both or neither', async () => {
    for (const args of [{}, { applications: ['x'], drafts: [{ company: 'y' }] }]) {
      expect((await call('draw_next', args)).text).toContain('Give either applications or drafts.');
    }
  });

  it('is kept where the other was sent', async () => {
    await started();
    const { data } = await call('draw_next', { drafts: [{ company: 'Kestrel' }] });
    const [{ drawn }] = data.applications as [{ drawn: [{ drawId: string; arm: string }] }];
    const used = drawn[0].arm === 'a' ? 'b' : 'a';
    const { text } = await call('override_draw', { draw: drawn[0].drawId, used, because: 'they asked' });
    expect(text).toContain(`, sent ${used.toUpperCase()}: they asked`);
  });
});

describe('before and beside', () => {
  it('says what a plan could tell, and the plans to begin with', async () => {
    const { text } = await call('experiment_outlook', { rateA: 0.1, gain: 0.2, pacePerWeek: 5, horizon: 40 });
    expect(text).toMatch(/in 100/);
    expect((await call('experiment_templates')).text).toContain('Keep the same: ');
    expect((await call('compare_history', { by: 'channel' })).text).toContain('There are no two groups');
  });

  it('keeps resumes and says what differs', async () => {
    const one = await call('add_variant', { name: 'plain', text: 'same\nold' });
    const two = await call('add_variant', { name: 'plain', text: 'same\nnew' });
    const { text } = await call('diff_variants', { variant: one.data.id, other: two.data.id });
    expect(text).toBe('> - old\n> + new');
    expect((await call('list_variants')).text).toContain('plain v2');
    expect((await call('show_variant', { variant: two.data.id })).text).toContain('> same\n> new');
    expect((await call('edit_variant', { variant: two.data.id, name: 'by outcome' })).text).toContain('by outcome');
    expect((await call('delete_variant', { variant: one.data.id })).isError).toBe(false);
  });
});
