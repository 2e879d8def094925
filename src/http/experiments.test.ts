import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { testDeps } from '../pipeline/testing.ts';
import { testApi } from './testing.ts';

const PLAN = {
  question: 'Do outcomes bring more?',
  varies: 'resume',
  arms: { a: { label: 'plain' }, b: { label: 'outcomes' } },
  horizon: 40,
};
let deps: ReturnType<typeof testDeps>;
let ask: ReturnType<typeof testApi>['ask'];

beforeEach(async () => {
  deps = testDeps(await openInMemory('2026-01-01T00:00:00Z'));
  ask = testApi(deps).ask;
  await ask('POST /searches', { name: 'Autumn' });
});
afterEach(() => deps.db.destroy());

const body = async (key: string, sent?: unknown) => (await ask(key, sent)).body;
const planned = async (more: object = {}): Promise<string> =>
  (await body('POST /experiments', { ...PLAN, ...more })).id;
const started = async () => {
  const id = await planned();
  expect(await body(`POST /experiments/${id}/start`, {})).toMatchObject({ state: 'running', startedOn: '2026-11-23' });
  return id;
};

describe('an experiment', () => {
  it('goes from plan to decision, each step with the number of its change', async () => {
    const id = await started();
    const noted = await body(`POST /experiments/${id}/notes`, { text: 'began well' });
    expect(noted).toMatchObject({ id, change: { seq: expect.any(Number) }, log: expect.any(Array) });
    const closed = await body(`POST /experiments/${id}/close`, { decision: 'a', learning: 'no gain' });
    expect(closed).toMatchObject({ state: 'closed', decision: 'a', learning: 'no gain' });
    await ask('POST /undo', { seq: closed.change.seq });
    expect(await body(`GET /experiments/${id}`)).toMatchObject({ state: 'running', decision: null });
  });

  it('is listed without its draws, page by page', async () => {
    await planned();
    await planned({ question: 'Another?' });
    const first = await body('GET /experiments?limit=1');
    expect(first.items).toHaveLength(1);
    expect(first.items[0]).not.toHaveProperty('draws');
    const second = await body(`GET /experiments?limit=1&cursor=${first.next}`);
    expect(second).toMatchObject({ items: [{}], next: null });
  });

  it('is deleted, and undo brings it back', async () => {
    const id = await planned();
    const { change } = await body(`DELETE /experiments/${id}`);
    expect((await ask(`GET /experiments/${id}`)).status).toBe(404);
    await ask('POST /undo', { seq: change.seq });
    expect((await ask(`GET /experiments/${id}`)).status).toBe(200);
  });

  it.each([
    { name: 'without a question', sent: { ...PLAN, question: '' }, status: 400, where: 'question' },
    { name: 'with a field there is none of', sent: { ...PLAN, luck: 1 }, status: 400, where: 'luck' },
    { name: 'of one application', sent: { ...PLAN, horizon: 1 }, status: 400, where: 'horizon' },
  ])('$name is refused, with the field', async ({ sent, status, where }) => {
    const answer = await ask('POST /experiments', sent);
    expect({ status: answer.status, where: answer.body.where }).toEqual({ status, where });
    expect(await body('GET /experiments')).toEqual({ items: [], next: null });
  });

  it('keeps what it measures once it runs', async () => {
    const id = await started();
    const { status, body: said } = await ask(`PATCH /experiments/${id}`, { metric: 'screen' });
    expect({ status, where: said.where }).toEqual({ status: 409, where: 'metric' });
    expect(said.title).toContain('what it measures is fixed');
  });

  it('is named by its whole id alone: a program that changes one by mistake for another must not', async () => {
    await planned();
    for (const key of ['GET /experiments/Do outcomes', 'DELETE /experiments/Do outcomes']) {
      expect((await ask(key.replace(' o', '%20o'))).status).toBe(404);
    }
    expect((await body('GET /experiments')).items).toHaveLength(1);
  });
});

describe('a draw', () => {
  it('records drafts and draws for them as one change, and answers the same when asked again', async () => {
    await started();
    const drafts = [{ company: 'Kestrel', role: 'Backend', intent: 'draft' }];
    const drawn = await body('POST /draws', { drafts });
    expect(drawn).toMatchObject({ applications: [{ company: 'Kestrel', drawn: [{ before: false }] }], change: {} });
    const { id } = drawn.applications[0];
    const again = await body('POST /draws', { application: id });
    expect(again).toMatchObject({ applications: [{ id, drawn: [{ before: true }] }], change: null });
    await ask('POST /undo', { seq: drawn.change.seq });
    expect((await body('GET /applications')).items).toEqual([]);
  });

  it('draws a pair with one coin', async () => {
    await started();
    const drafts = ['Kestrel', 'Birch'].map((company) => ({ company, intent: 'draft' }));
    const { applications } = await body('POST /draws', { drafts });
    expect(applications.map((one: { drawn: { arm: string }[] }) => one.drawn[0]?.arm).toSorted()).toEqual(['a', 'b']);
  });

  it('stays what it was where the other was sent', async () => {
    const id = await started();
    const { applications } = await body('POST /draws', { drafts: [{ company: 'Kestrel', intent: 'draft' }] });
    const [{ drawId, arm }] = applications[0].drawn;
    const used = arm === 'a' ? 'b' : 'a';
    const view = await body(`PATCH /draws/${drawId}`, { used, because: 'they asked' });
    expect(view).toMatchObject({ id, overridden: 1, draws: [{ arm, used, because: 'they asked' }] });
  });

  it('is refused for what was sent, by a name, and where nothing is', async () => {
    await started();
    const { id } = await body('POST /applications', { line: 'Birch, Data, 2026-11-20' });
    expect((await ask('POST /draws', { application: id })).status).toBe(409);
    expect((await ask('POST /draws', { application: 'Birch' })).status).toBe(404);
    expect((await ask('PATCH /draws/none', { used: 'a', because: 'x' })).status).toBe(404);
  });
});

describe('before the start', () => {
  it('says what a plan could tell, and stores nothing', async () => {
    const asked = { metric: 'response', varies: 'resume', rateA: 0.1, gain: 0.2, pacePerWeek: 5, horizon: 40 };
    const outlook = await body('POST /experiment-outlook', asked);
    expect(outlook).toMatchObject({ horizon: 40, pacePerWeek: 5, sentence: expect.any(String) });
    expect(outlook.chanceIfGain).toBeGreaterThan(0);
    expect((await body('GET /changes')).items).toHaveLength(1);
  });

  it('offers plans to begin with, each of which can be planned as it is', async () => {
    const { items } = await body('GET /experiment-templates');
    expect(items.length).toBeGreaterThan(6);
    for (const { id, question, varies, metric, arms, eligible, horizon } of items) {
      const answer = await ask('POST /experiments', {
        question,
        varies,
        metric,
        arms,
        eligible,
        horizon,
        template: id,
      });
      expect({ id, status: answer.status }).toEqual({ id, status: 201 });
    }
  });

  it('refuses a rate that is none', async () => {
    const { status, body: said } = await ask('POST /experiment-outlook', { rateA: 8 });
    expect({ status, where: said.where }).toEqual({ status: 400, where: 'rateA' });
  });
});

describe('resumes', () => {
  it('are kept version by version, compared and deleted', async () => {
    const one = await body('POST /variants', { name: 'plain', text: 'same\nold' });
    const two = await body('POST /variants', { name: 'plain', text: 'same\nnew' });
    expect([one, two]).toMatchObject([{ version: 1, change: {} }, { version: 2 }]);
    expect((await body('GET /variants')).items[0]).not.toHaveProperty('text');
    expect(await body(`GET /variants/${one.id}/diff?with=${two.id}`)).toEqual({
      lines: [
        { kind: 'same', text: 'same' },
        { kind: 'removed', text: 'old' },
        { kind: 'added', text: 'new' },
      ],
    });
    expect(await body(`PATCH /variants/${two.id}`, { text: 'newer' })).toMatchObject({ id: two.id, text: 'newer' });
    await ask(`DELETE /variants/${one.id}`);
    expect((await body('GET /variants')).items).toMatchObject([{ id: two.id }]);
  });

  it('that are none are not found', async () => {
    for (const key of ['GET /variants/x', 'DELETE /variants/x', 'GET /variants/x/diff?with=y']) {
      expect({ key, status: (await ask(key)).status }).toEqual({ key, status: 404 });
    }
  });
});

describe('history', () => {
  it('is compared, and what it is compared by has to be known', async () => {
    expect(await body('GET /comparisons')).toEqual({ items: [], next: null });
    expect((await ask('GET /comparisons?by=zodiac')).status).toBe(400);
  });
});
