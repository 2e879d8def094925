import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { closeExperiment } from './close-experiment.ts';
import { drawNext } from './draw-next.ts';
import { findExperiment } from './find-experiment.ts';
import { NewExperiment, type NewExperimentInput } from './model.ts';
import { planExperiment } from './plan-experiment.ts';
import { readExperiment } from './read-experiment.ts';
import { readLearnings } from './read-learnings.ts';
import { startExperiment } from './start-experiment.ts';

const BEGAN = '2026-07-01';
const TODAY = '2026-11-23';
const COUNT = 12;

/** A closed experiment in which everything that drew B was answered, and nothing that drew A. */
async function closed(atFirst: Deps, later: Deps, more: Partial<NewExperimentInput> = {}) {
  okValue(await addApplication(atFirst, NewApplication.parse({ company: 'First', intent: 'wish' })));
  const arms = { a: { label: 'two pages' }, b: { label: 'one page' } };
  const plan = NewExperiment.parse({ question: 'Shorter?', varies: 'resume', arms, horizon: COUNT, ...more });
  const { id } = okValue(await planExperiment(atFirst, plan));
  okValue(await startExperiment(atFirst, id));
  for (let at = 0; at < COUNT; at += 2) {
    const pair = [at, at + 1].map((one) => NewApplication.parse({ company: `Company ${one}`, intent: 'draft' }));
    for (const one of okValue(await drawNext(atFirst, { drafts: pair })).applications) {
      okValue(await editApplication(atFirst, one.id, { sentOn: BEGAN, intent: 'sent' }));
      if (one.drawn[0]?.arm !== 'b') continue;
      okValue(await recordEvent(later, one.id, NewEvent.parse({ kind: 'responded', on: '2026-07-10' })));
    }
  }
  const { searchId } = okValue(await findExperiment(later.db, later.account, id));
  const close = () => closeExperiment(later, id, { decision: 'b', learning: 'Short is read.' });
  return { id, close, read: (today = TODAY) => readLearnings(later, searchId, today) };
}

describe.each(testDatabases)('what a closed experiment taught, on $name', ({ open }) => {
  let [atFirst, later]: Deps[] = [];
  beforeEach(async () => {
    const db = await open();
    atFirst = testDeps(db, BEGAN);
    later = { ...(atFirst as Deps), today: () => TODAY, now: () => `${TODAY}T09:00:00Z` };
  });
  afterEach(() => later?.db.destroy());
  const both = () => [atFirst as Deps, later as Deps] as const;

  it('tells the rate of each arm by its resume, from the day it was closed, and nothing before', async () => {
    const { id, close, read } = await closed(...both());
    expect(await read()).toEqual([]);
    okValue(await close());
    expect(await read('2026-11-22')).toEqual([]);
    const [a, b, ...more] = await read();
    const told = { experimentId: id, question: 'Shorter?', stage: 'response', channel: null, measuredOn: TODAY };
    expect(a).toMatchObject({ ...told, variant: 'two pages', text: 'Short is read.' });
    expect(b).toMatchObject({ ...told, variant: 'one page' });
    expect(more).toEqual([]);
    const { judgement } = okValue(await readExperiment(both()[1], id));
    for (const [at, learning] of [a, b].entries()) {
      // The middle 80 in 100 lies within the 90 that the judge tells, on both sides of its estimate.
      const { estimate, low, high } = judgement?.arms[at]?.rate ?? { estimate: 0, low: 0, high: 0 };
      expect(learning?.low).toBeGreaterThan(low);
      expect(learning?.low).toBeLessThan(estimate);
      expect(learning?.high).toBeGreaterThan(estimate);
      expect(learning?.high).toBeLessThan(high);
    }
    // All six of B were answered, none of A.
    expect(a?.low).toBeLessThan(b?.low ?? 0);
    expect(a?.high).toBeLessThan(b?.high ?? 0);
  });

  it.each([
    { name: 'a later stage than the response', more: { metric: 'screen' as const } },
    { name: 'what is no resume and no channel', more: { varies: 'cover-note' as const } },
  ])('keeps silent on $name', async ({ more }) => {
    const { close, read } = await closed(...both(), more);
    okValue(await close());
    expect(await read()).toEqual([]);
  });

  it('names the channel where that was drawn', async () => {
    const arms = { a: { label: 'direct' }, b: { label: 'referral' } };
    const { close, read } = await closed(...both(), { varies: 'channel', arms });
    okValue(await close());
    expect((await read()).map(({ variant, channel }) => [variant, channel])).toEqual([
      [null, 'direct'],
      [null, 'referral'],
    ]);
  });

  it('learns nothing from a broken one', async () => {
    const { id, close, read } = await closed(...both());
    okValue(await close());
    expect(await read()).toHaveLength(2);
    const { db } = later as Deps;
    // A resume was changed on the second day, and one application went out after that.
    const line = db.updateTable('experiment_log').set({ kind: 'variant-changed', on_day: '2026-07-02' });
    await line.where('experiment_id', '=', id).where('kind', '=', 'started').execute();
    okValue(await editApplication(later as Deps, 'Company 0', { sentOn: '2026-07-04' }));
    const view = okValue(await readExperiment(later as Deps, id));
    expect(view.verdictName).toBe('broken');
    expect(view.judgement?.arms.every(({ rate }) => rate !== null)).toBe(true);
    expect(await read()).toEqual([]);
  });
});
