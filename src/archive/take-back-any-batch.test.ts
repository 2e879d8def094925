import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { NewEvent } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { standingOf } from '../pipeline/standing.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { dumpButBatches, takeBack } from './testing.ts';

async function list(deps: Deps) {
  return okValue(await listApplications(deps, { all: true })).items;
}

describe.each(testDatabases)('takeBackBatch of any import on $name', ({ name, open }) => {
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
        const was = await dumpButBatches(deps);
        const { batch } = await imported(deps, [testReading(read)]);
        if (batch !== null) expect(okValue(await takeBack(deps, batch)).kept).toEqual([]);
        expect(await dumpButBatches(deps)).toEqual(was);
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
