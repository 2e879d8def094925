import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { ok } from '../kernel/result.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { NewApplication, NewEvent, NewSearch } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { dumpButBatches, takeBack } from './testing.ts';

const birch = testDraft({ sentOn: '2026-03-02', state: 'rejected', events: [{ kind: 'rejected', on: '2026-03-20' }] });
const elm = testDraft({ company: 'Elm', sentOn: '2026-03-04', contact: 'Kim' });

async function list(deps: Deps) {
  return okValue(await listApplications(deps, { all: true })).items;
}

async function idOf(deps: Deps, company: string) {
  return (await list(deps)).find((one) => one.company === company)?.id ?? '';
}

async function add(deps: Deps, application: object) {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

describe.each(testDatabases)('takeBackBatch on $name', ({ open }) => {
  it('takes a whole import back, also under later work that it does not touch', async () => {
    const deps = testDeps(await open());
    await add(deps, { company: 'Oak', sentOn: '2026-03-01' });
    const before = await list(deps);
    const { batch } = await imported(deps, [testReading([birch, elm])]);
    const later = await add(deps, { company: 'Ash', sentOn: '2026-03-09' });
    expect(okValue(await takeBack(deps, batch))).toEqual({ batchId: batch, applications: 2, events: 3, kept: [] });
    expect((await list(deps)).map(({ id }) => id)).toEqual([later, ...before.map(({ id }) => id)]);
    expect(await deps.db.selectFrom('company').select('name').orderBy('name').execute()).toEqual([
      { name: 'Ash' },
      { name: 'Oak' },
    ]);
    expect(await deps.db.selectFrom('contact').selectAll().execute()).toEqual([]);
    await deps.db.destroy();
  });

  it('is undone like any change, and can be done again', async () => {
    const deps = testDeps(await open());
    const { batch } = await imported(deps, [testReading([birch, elm])]);
    okValue(await recordEvent(deps, await idOf(deps, 'Elm'), NewEvent.parse({ kind: 'screen', on: '2026-03-15' })));
    const before = await dumpLedger(deps.db);
    okValue(await takeBack(deps, batch));
    expect(okValue(await undoChanges(deps))).toMatchObject([{ kind: 'take-back-batch', batchId: batch }]);
    expect(await dumpLedger(deps.db)).toEqual(before);
    expect(okValue(await takeBack(deps, batch))).toMatchObject({ applications: 1, kept: [{ company: 'Elm' }] });
    await deps.db.destroy();
  });

  it('leaves what the hand recorded for an imported application, without what the file said of it', async () => {
    const deps = testDeps(await open());
    const { batch } = await imported(deps, [testReading([birch, elm])]);
    const id = await idOf(deps, 'Birch');
    await recordEvent(deps, id, NewEvent.parse({ kind: 'screen', on: '2026-04-15' }));
    const taken = okValue(await takeBack(deps, batch));
    expect(taken.kept).toEqual([
      { id, company: 'Birch', role: 'Backend Engineer', because: 'something was recorded for it since' },
    ]);
    expect(await list(deps)).toMatchObject([{ id, stage: 'screen', state: 'open', sentOn: null }]);
    // Read again, perhaps with the mapping mended, the file meets what was left.
    await imported(deps, [testReading([birch, elm])]);
    expect(await list(deps)).toHaveLength(2);
    const { timeline } = okValue(await readApplication(deps, id));
    expect(timeline.map(({ kind }) => kind)).toEqual(['submitted', 'rejected', 'screen']);
    await deps.db.destroy();
  });

  it.each([
    { name: 'edited', change: (deps: Deps, id: string) => editApplication(deps, id, { level: 'senior' }), kept: 1 },
    {
      name: 'had an event corrected',
      change: async (deps: Deps, id: string) => {
        const { timeline } = okValue(await readApplication(deps, id));
        return correctEvent(deps, timeline[1]?.id ?? '', { on: '2026-03-21' });
      },
      kept: 1,
    },
    { name: 'deleted', change: deleteApplication, kept: 0 },
    {
      name: 'got a twin merged into it',
      change: async (deps: Deps, id: string) =>
        mergeApplications(deps, id, await add(deps, { company: 'Oak', notes: 'by phone' })),
      kept: 1,
    },
    {
      name: 'merged away',
      change: async (deps: Deps, id: string) => mergeApplications(deps, await add(deps, { company: 'Oak' }), id),
      kept: 0,
    },
  ])('keeps what the hand did to an application that was $name', async ({ change, kept }) => {
    const deps = testDeps(await open());
    const { batch } = await imported(deps, [testReading([birch, elm])]);
    okValue<unknown>(await change(deps, await idOf(deps, 'Birch')));
    const before = await dumpLedger(deps.db);
    expect(okValue(await takeBack(deps, batch)).kept).toHaveLength(kept);
    expect((await list(deps)).some(({ company }) => company === 'Elm')).toBe(false);
    await undoChanges(deps);
    expect(await dumpLedger(deps.db)).toEqual(before);
    await deps.db.destroy();
  });

  it('takes from an application of the hand what the file added to it, fields included', async () => {
    const deps = testDeps(await open());
    const id = await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-03-02' });
    const before = await dumpButBatches(deps);
    const { batch } = await imported(deps, [testReading([{ ...birch, channel: 'board', notes: 'by phone' }])]);
    expect(await list(deps)).toMatchObject([{ id, state: 'rejected', channel: 'board' }]);
    await takeBack(deps, batch);
    expect(await dumpButBatches(deps)).toEqual(before);
    await deps.db.destroy();
  });

  it('gives back the search that was active, unless the import’s own one stays', async () => {
    const deps = testDeps(await open());
    await add(deps, { company: 'Oak', sentOn: '2025-01-01' });
    const actives = async () =>
      (await listSearches(deps)).filter(({ isActive }) => isActive).map(({ name: active }) => active);
    const first = await imported(deps, [testReading([birch])]);
    expect(await actives()).toEqual(['Mar 2026']);
    await activateSearch(deps, 'My search');
    await activateSearch(deps, 'Mar 2026');
    await takeBack(deps, first.batch);
    expect(await actives()).toEqual(['My search']);
    const second = await imported(deps, [testReading([birch])]);
    await add(deps, { company: 'Ash', sentOn: '2026-03-09' });
    await takeBack(deps, second.batch);
    expect(await actives()).toEqual(['Mar 2026']);
    await deps.db.destroy();
  });

  it.each([
    {
      name: 'the one chosen since',
      since: async (deps: Deps) => addSearch(deps, NewSearch.parse({ name: 'Third' }), { activate: true }),
      active: 'Third',
    },
    {
      name: 'the one made last, where the former is gone',
      since: async (deps: Deps) => {
        await addSearch(deps, NewSearch.parse({ name: 'Third' }));
        return deleteSearch(deps, 'My search');
      },
      active: 'Third',
    },
    { name: 'the former one', since: async () => ok(null), active: 'My search' },
  ])('leaves exactly one search active: $name', async ({ since, active }) => {
    const deps = testDeps(await open());
    await add(deps, { company: 'Oak', sentOn: '2025-01-01' });
    const { batch } = await imported(deps, [testReading([birch])]);
    okValue<unknown>(await since(deps));
    okValue(await takeBack(deps, batch));
    const actives = (await listSearches(deps)).filter(({ isActive }) => isActive);
    expect(actives.map((search) => search.name)).toEqual([active]);
    await deps.db.destroy();
  });

  it('empties the fields it filled although other things were recorded since, and keeps those', async () => {
    const deps = testDeps(await open());
    const id = await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-03-02' });
    const read = testDraft({ sentOn: '2026-03-02', location: 'Berlin', level: 'senior' });
    const { batch } = await imported(deps, [testReading([read])]);
    await recordEvent(deps, id, NewEvent.parse({ kind: 'rejected', on: '2026-03-20' }));
    await editApplication(deps, id, { level: 'staff' });
    okValue(await takeBack(deps, batch));
    const detail = okValue(await readApplication(deps, id));
    expect(detail).toMatchObject({ location: null, level: 'staff', state: 'rejected' });
    await deps.db.destroy();
  });

  it('refuses a batch that is none, or that was taken back', async () => {
    const deps = testDeps(await open());
    const { batch } = await imported(deps, [testReading([birch])]);
    await takeBack(deps, batch);
    expect(await takeBack(deps, batch)).toMatchObject({
      ok: false,
      failure: { kind: 'batch-already-taken-back', at: deps.now() },
    });
    expect(await takeBack(deps, 'nothing')).toEqual({
      ok: false,
      failure: { kind: 'no-such-batch', batchId: 'nothing' },
    });
    await deps.db.destroy();
  });
});
