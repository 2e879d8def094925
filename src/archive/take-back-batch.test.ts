import fc from 'fast-check';
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
import { refreshStandings } from '../pipeline/refresh-standings.ts';
import { standingOf } from '../pipeline/standing.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { takeBackBatch } from './take-back-batch.ts';

const takeBack = (deps: Deps, batch: string | null) => takeBackBatch({ ...deps, refreshStandings }, batch ?? '');

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

/** All but the batches: one that was taken back leaves its name there. */
async function dump(deps: Deps) {
  const { batch: _, ...rest } = await dumpLedger(deps.db);
  return rest;
}

describe.each(testDatabases)('takeBackBatch on $name', ({ name, open }) => {
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
    const before = await dump(deps);
    const { batch } = await imported(deps, [testReading([{ ...birch, channel: 'board', notes: 'by phone' }])]);
    expect(await list(deps)).toMatchObject([{ id, state: 'rejected', channel: 'board' }]);
    await takeBack(deps, batch);
    expect(await dump(deps)).toEqual(before);
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

  it('leaves the ledger as it was before the import, whatever the file, when nothing was done since', {
    timeout: 60_000,
  }, async () => {
    const day = fc.constantFrom(null, '2026-03-02', '2026-03-20', '2025-06-01');
    const draft = fc
      .record({
        company: fc.constantFrom('Birch', 'Elm'),
        role: fc.constantFrom(null, 'Backend Engineer'),
        sentOn: day,
        events: fc.array(fc.record({ kind: fc.constantFrom('screen' as const, 'rejected' as const), on: day }), {
          maxLength: 2,
        }),
      })
      .map((given) => testDraft(given));
    const drafts = fc.array(draft, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(drafts, drafts, async (before, read) => {
        const deps = testDeps(await open());
        await imported(deps, [testReading(before)]);
        const was = await dump(deps);
        const { batch } = await imported(deps, [testReading(read)]);
        if (batch !== null) expect(okValue(await takeBack(deps, batch)).kept).toEqual([]);
        expect(await dump(deps)).toEqual(was);
        await deps.db.destroy();
      }),
      { numRuns: name === 'sqlite' ? 80 : 6 },
    );
  });

  it('takes back any import among any other changes, each of which can still be undone', {
    timeout: 60_000,
  }, async () => {
    const pick = fc.nat({ max: 9 });
    const row = fc
      .record({
        company: fc.constantFrom('Birch', 'Elm', 'Oak'),
        sentOn: fc.constantFrom(null, '2026-03-02', '2025-06-01'),
        notes: fc.constantFrom('a', 'b'),
      })
      .chain((given) =>
        fc
          .subarray([
            { kind: 'screen' as const, on: null },
            { kind: 'rejected' as const, on: '2026-03-20' },
          ])
          .map((events) => testDraft({ ...given, events })),
      );
    const nth = async (deps: Deps, at: number) => {
      const all = await list(deps);
      return all[at % Math.max(1, all.length)]?.id ?? 'nobody';
    };
    const nthBatch = async (deps: Deps, at: number) => {
      const batches = await deps.db.selectFrom('batch').select('id').orderBy('born').execute();
      return batches[at % Math.max(1, batches.length)]?.id ?? null;
    };
    const nthSearch = async (deps: Deps, at: number) => {
      const searches = await listSearches(deps);
      return searches[at % Math.max(1, searches.length)]?.id ?? 'nowhere';
    };
    type Doing = (deps: Deps) => Promise<unknown>;
    const doing: fc.Arbitrary<Doing> = fc.oneof(
      fc.array(row, { maxLength: 4 }).map((drafts) => (deps: Deps) => imported(deps, [testReading(drafts)])),
      pick.map((at) => async (deps: Deps) => takeBack(deps, await nthBatch(deps, at))),
      pick.map(
        (at) => async (deps: Deps) =>
          recordEvent(deps, await nth(deps, at), NewEvent.parse({ kind: 'technical', on: '2026-04-01' })),
      ),
      pick.map(
        (at) => async (deps: Deps) =>
          editApplication(deps, await nth(deps, at), { sentOn: '2026-03-05', company: 'Ash', contact: 'Kim' }),
      ),
      pick.map((at) => async (deps: Deps) => deleteApplication(deps, await nth(deps, at))),
      fc.tuple(pick, pick).map(
        ([a, b]) =>
          async (deps: Deps) =>
            mergeApplications(deps, await nth(deps, a), await nth(deps, b)),
      ),
      fc.constant((deps: Deps) => undoChanges(deps)),
      pick.map((at) => async (deps: Deps) => activateSearch(deps, await nthSearch(deps, at))),
      pick.map((at) => async (deps: Deps) => deleteSearch(deps, await nthSearch(deps, at))),
    );
    const numRuns = name === 'sqlite' ? 80 : 6;
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 14 }), async (changes) => {
        const deps = testDeps(await open());
        const dumps = [await dumpLedger(deps.db)];
        for (const change of changes) {
          const before = await lastChange(deps);
          await change(deps);
          const after = await lastChange(deps);
          if (after > before) dumps.push(await dumpLedger(deps.db));
          if (after < before) dumps.pop();
          const searches = await listSearches(deps);
          expect(searches.filter(({ isActive }) => isActive)).toHaveLength(Math.min(1, searches.length));
        }
        for (const { id } of await list(deps)) {
          const { timeline, superseded, ...told } = okValue(await readApplication(deps, id));
          const { sentOn, stage, state } = standingOf(told.intent, told.channel, timeline);
          expect({ sentOn, stage, state }).toEqual({ sentOn: told.sentOn, stage: told.stage, state: told.state });
        }
        while (dumps.length > 1) {
          expect(await dumpLedger(deps.db)).toEqual(dumps.pop());
          okValue(await undoChanges(deps));
        }
        expect(await dumpLedger(deps.db)).toEqual(dumps[0]);
        await deps.db.destroy();
      }),
      { numRuns },
    );
  });
});

/** The number of the last change that stands. */
async function lastChange({ db }: Deps): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
