import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { drawNext } from './draw-next.ts';
import { findExperiment } from './find-experiment.ts';
import { NewExperiment, type NewExperimentInput } from './model.ts';
import { planExperiment } from './plan-experiment.ts';
import { readExperiment } from './read-experiment.ts';
import { readTrials } from './read-trials.ts';
import { startExperiment } from './start-experiment.ts';
import { trialInput } from './trial-input.ts';

const TODAY = '2026-11-23';
const DAYS = { asOf: TODAY, today: TODAY };

const PREPARATION = {
  question: 'Do mock interviews help?',
  varies: 'preparation',
  metric: 'technical',
  arms: { a: { label: 'as usual' }, b: { label: 'two mocks' } },
  horizon: 10,
} satisfies NewExperimentInput;

async function start(deps: Deps, plan: NewExperimentInput): Promise<string> {
  const { id } = okValue(await planExperiment(deps, NewExperiment.parse(plan)));
  okValue(await startExperiment(deps, id));
  return id;
}

async function inputOf(deps: Deps, id: string) {
  const found = okValue(await findExperiment(deps.db, deps.account, id));
  const trials = await readTrials(deps, found.searchId);
  const experiment = trials.experiments.find((one) => one.id === id);
  return trialInput(trials, experiment as NonNullable<typeof experiment>, DAYS).input;
}

describe.each(testDatabases)('what experiments draw beside each other and later, on $name', ({ open }) => {
  let deps: Deps;
  beforeEach(async () => {
    deps = testDeps(await open(), TODAY);
    okValue(await addApplication(deps, NewApplication.parse({ company: 'First', intent: 'wish' })));
  });
  afterEach(() => deps.db.destroy());

  it('judges each of two crosswise experiments within the arm that the other drew', async () => {
    const arms = { a: { label: 'without' }, b: { label: 'with' } };
    const one = await start(deps, { question: 'Shorter?', varies: 'resume', arms, horizon: 20 });
    const crossed: NewExperimentInput = { question: 'A note?', varies: 'cover-note', arms, horizon: 20 };
    const other = await start(deps, { ...crossed, crosswiseWith: [one] });
    const drawn = new Map<string, Record<string, string>>();
    for (let at = 0; at < 8; at++) {
      const channel = at % 2 === 0 ? 'direct' : 'board';
      const draft = NewApplication.parse({ company: `Company ${at}`, intent: 'draft', channel });
      const [application] = okValue(await drawNext(deps, { drafts: [draft] })).applications;
      const id = application?.id ?? '';
      const own = (application?.drawn ?? []).map(({ experimentId, arm }) => [experimentId, arm]);
      drawn.set(id, { channel, ...Object.fromEntries(own) });
      okValue(await editApplication(deps, id, { sentOn: TODAY, intent: 'sent' }));
    }
    for (const [experiment, beside] of [
      [one, other],
      [other, one],
    ] as const) {
      const { applications } = await inputOf(deps, experiment);
      expect(applications).toHaveLength(8);
      for (const { id, arm, stratum } of applications) {
        const known = drawn.get(id);
        expect(arm).toBe(known?.[experiment]?.toUpperCase());
        expect(stratum).toBe(`${known?.channel}/${known?.[beside]}`);
      }
      const view = okValue(await readExperiment(deps, experiment));
      expect(view.guardrails.find(({ id }) => id === 'overlap')?.holds).toBe(true);
    }
  });

  it('puts nothing of another experiment into the strata where it is alone', async () => {
    const arms = { a: { label: 'without' }, b: { label: 'with' } };
    const id = await start(deps, { question: 'Shorter?', varies: 'resume', arms, horizon: 20 });
    const draft = NewApplication.parse({ company: 'Acme', intent: 'draft', channel: 'referral' });
    const [application] = okValue(await drawNext(deps, { drafts: [draft] })).applications;
    okValue(await editApplication(deps, application?.id ?? '', { sentOn: TODAY, intent: 'sent' }));
    expect((await inputOf(deps, id)).applications.map(({ stratum }) => stratum)).toEqual(['referral']);
  });

  it('draws the preparation of an application that was sent and goes on, and of no other', async () => {
    const id = await start(deps, PREPARATION);
    const sent = { company: 'Acme', sentOn: '2026-11-02' };
    const acme = okValue(await addApplication(deps, NewApplication.parse(sent))).id;
    const over = okValue(await addApplication(deps, NewApplication.parse({ ...sent, company: 'Basalt' }))).id;
    okValue(await recordEvent(deps, over, NewEvent.parse({ kind: 'rejected', on: '2026-11-09' })));
    const draw = (application: string) => drawNext(deps, { application }, { experiment: id });

    expect(await draw('First')).toMatchObject({
      failure: { kind: 'not-eligible', because: 'it is drawn once the application is sent, before the next step' },
    });
    expect(await draw(over)).toMatchObject({
      failure: { kind: 'not-eligible', because: 'the application has ended' },
    });
    const [first] = okValue(await draw(acme)).applications;
    expect(first?.drawn).toMatchObject([{ experimentId: id, before: false }]);
    const again = okValue(await draw(acme)).applications[0];
    expect(again?.drawn).toEqual([{ ...first?.drawn[0], before: true }]);
    // A way to prepare is no resume: what was sent with the application stays as it was.
    const row = deps.db.selectFrom('application').select('variant').where('id', '=', acme);
    expect(await row.executeTakeFirst()).toEqual({ variant: null });
  });

  it('counts a round that came, leaves out one that did not, and proves nothing of so few', async () => {
    const id = await start(deps, PREPARATION);
    for (const company of ['Acme', 'Basalt']) {
      const sent = NewApplication.parse({ company, sentOn: '2026-10-01' });
      const application = okValue(await addApplication(deps, sent)).id;
      okValue(await recordEvent(deps, application, NewEvent.parse({ kind: 'screen', on: '2026-10-12' })));
      okValue(await drawNext(deps, { application }));
      if (company === 'Basalt') continue;
      okValue(await recordEvent(deps, application, NewEvent.parse({ kind: 'technical', on: '2026-10-20' })));
    }
    const cold = NewApplication.parse({ company: 'Cove', sentOn: '2026-10-01' });
    okValue(await drawNext(deps, { application: okValue(await addApplication(deps, cold)).id }));
    const { judgement, verdictName, outlook } = okValue(await readExperiment(deps, id));
    expect(judgement?.arms.reduce((sum, { entered }) => sum + entered, 0)).toBe(2);
    expect(judgement?.arms.reduce((sum, { advanced }) => sum + advanced, 0)).toBe(1);
    expect([judgement?.evidence, verdictName, outlook]).toEqual([null, 'cannot-tell-yet', null]);
  });
});
