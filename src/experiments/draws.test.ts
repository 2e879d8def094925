import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { NewApplication } from '../pipeline/model.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { deleteExperiment } from './delete-experiment.ts';
import { drawAtDrafting } from './draw-at-drafting.ts';
import { drawNext } from './draw-next.ts';
import { listExperiments } from './list-experiments.ts';
import { overrideDraw } from './override-draw.ts';
import { planExperiment } from './plan-experiment.ts';
import { readExperiment } from './read-experiment.ts';
import { startExperiment } from './start-experiment.ts';
import { coinDeps, draft, planOf, started } from './testing.ts';

const TODAY = '2026-11-23';

describe.each(testDatabases)('draws of an experiment on $name', ({ open }) => {
  it('keeps a draw, whoever asks again and with whatever coin', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    await started(deps);
    const first = okValue(await drawNext(deps, { drafts: [draft('Acme')] }));
    const again = okValue(await drawNext(deps, { application: 'Acme' }));
    expect(again.applications[0]?.drawn[0]).toEqual({ ...first.applications[0]?.drawn[0], before: true });
    await db.destroy();
  });

  it('falls as it fell when it is taken back and drawn again, and where the whole experiment is started again', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    const id = await started(deps);
    const arms = { Acme: 'a', Basalt: 'a', Cove: 'b', Fern: 'b' };
    const armOf = async (company: string) =>
      okValue(await drawNext(deps, { drafts: [draft(company)] })).applications[0]?.drawn[0]?.arm;
    for (const [company, arm] of Object.entries(arms)) {
      for (const written of [company, company.toUpperCase(), `${company} GmbH`]) {
        expect(await armOf(written)).toBe(arm);
        await undoChanges(deps, 1);
      }
    }
    await undoChanges(deps, 1);
    okValue(await startExperiment({ ...deps, chance: () => 0.75 }, id));
    for (const [company, arm] of Object.entries(arms)) expect(await armOf(company)).toBe(arm);
    await db.destroy();
  });

  it('falls as it fell for an application that was deleted and is drafted again', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    await started(deps);
    const drawn = async () => okValue(await drawNext(deps, { drafts: [draft('Cove')] })).applications[0];
    const first = await drawn();
    okValue(await deleteApplication(deps, first?.id ?? ''));
    expect((await drawn())?.drawn[0]?.arm).toBe(first?.drawn[0]?.arm);
    await db.destroy();
  });

  it('draws a pair with one coin, and two of different channels with a coin each', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    const id = await started(deps);
    okValue(await drawNext(deps, { drafts: [draft('Basalt'), draft('Acme')] }));
    okValue(await drawNext(deps, { drafts: [draft('Cove'), draft('Fern', { channel: 'referral' })] }));
    const { draws } = okValue(await readExperiment(deps, id));
    expect(draws.map(({ arm }) => arm)).toEqual(['a', 'b', 'b', 'b']);
    expect(draws.map(({ block }) => block)).toEqual([expect.any(String), draws[0]?.block, null, null]);
    await db.destroy();
  });

  it('draws for a draft that comes in by any door, inside the same change', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    await started(deps);
    const before = await dumpLedger(db);
    const port = { ...deps, drawAtDrafting: drawAtDrafting.bind(null, deps) };
    const added = okValue(await addApplication(port, draft('Cove')));
    expect(added.drawn).toMatchObject([{ arm: 'b', label: 'one page' }]);
    expect(okValue(await addApplication(port, NewApplication.parse({ company: 'Sent' }))).drawn).toBeUndefined();
    await undoChanges(deps, 2);
    expect(await dumpLedger(db)).toEqual(before);
    await db.destroy();
  });

  it('judges by the arm drawn, says overrides with their reason, and asks for one', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    const id = await started(deps);
    const { applications } = okValue(await drawNext(deps, { drafts: [draft('Acme')] }));
    const drawId = applications[0]?.drawn[0]?.drawId ?? '';
    expect(await overrideDraw(deps, drawId, { used: 'b' })).toMatchObject({ failure: { kind: 'reason-needed' } });
    okValue(await overrideDraw(deps, drawId, { used: 'b', because: 'they ask for one page' }));
    okValue(await editApplication(deps, applications[0]?.id ?? '', { sentOn: TODAY, intent: 'sent' }));
    const view = okValue(await readExperiment(deps, id));
    expect(view.judgement?.arms.map(({ entered }) => entered)).toEqual([1, 0]);
    expect(view.overridden).toBe(1);
    expect(view.log.at(-1)?.text).toContain('they ask for one page');
    expect(view.guardrails.find((one) => one.id === 'overrides')?.holds).toBe(false);
    expect(view.verdictName).not.toBe('broken');
    await db.destroy();
  });

  it('lets draws go and come back with their application, and move where two are one', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    const id = await started(deps);
    const { applications } = okValue(await drawNext(deps, { drafts: [draft('Acme'), draft('Basalt')] }));
    const [acme, basalt] = applications.map((one) => one.id);
    const before = await dumpLedger(db);
    okValue(await deleteApplication(deps, acme ?? ''));
    expect(okValue(await readExperiment(deps, id)).draws.map(({ company }) => company)).toEqual(['Basalt']);
    await undoChanges(deps, 1);
    expect(await dumpLedger(db)).toEqual(before);
    okValue(await mergeApplications(deps, 'First', basalt ?? ''));
    expect(okValue(await readExperiment(deps, id)).draws.map(({ company }) => company)).toEqual(['Acme', 'First']);
    await undoChanges(deps, 1);
    expect(await dumpLedger(db)).toEqual(before);
    okValue(await deleteExperiment(deps, id));
    expect(okValue(await listExperiments(deps))).toEqual([]);
    await undoChanges(deps, 1);
    expect(await dumpLedger(db)).toEqual(before);
    await db.destroy();
  });

  it('refuses to draw for what was sent, for nothing that runs, and for what takes no part', async () => {
    const db = await open();
    const deps = testDeps(db);
    await addApplication(deps, NewApplication.parse({ company: 'First', sentOn: '2026-11-01' }));
    expect(await drawNext(deps, { drafts: [draft('Acme')] })).toMatchObject({ failure: { kind: 'nothing-runs' } });
    const { id } = okValue(await planExperiment(deps, planOf({ eligible: { channels: ['referral'] } })));
    okValue(await startExperiment(deps, id));
    expect(await drawNext(deps, { application: 'First' })).toMatchObject({ failure: { kind: 'already-sent' } });
    const aside = await drawNext(deps, { drafts: [draft('Acme')] }, { experiment: id });
    expect(aside).toMatchObject({ failure: { kind: 'not-eligible' } });
    const kept = okValue(await drawNext(deps, { drafts: [draft('Acme')] }));
    expect(kept.applications[0]).toMatchObject({ drawn: [], leftOut: [{ experimentId: id }] });
    await db.destroy();
  });
});
