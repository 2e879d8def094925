import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addDays } from '../kernel/day.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import type { Draft } from './draft.ts';
import { imported, testDraft, testReading } from './testing.ts';

const file = (...drafts: Draft[]) => [
  testReading(drafts.map((draft, at) => ({ ...draft, origin: { ...draft.origin, line: at + 2 } }))),
];

async function list(deps: Deps) {
  return okValue(await listApplications(deps, { all: true })).items;
}

describe.each(testDatabases)('applyImport on $name, whatever the file', ({ name, open }) => {
  const day = fc.option(fc.integer({ min: 0, max: 60 }).map((back) => addDays('2026-06-30', -back)));
  const draft: fc.Arbitrary<Draft> = fc
    .record({
      company: fc.option(fc.constantFrom('Birch', 'BIRCH', 'Birch GmbH', 'Elm')),
      role: fc.option(fc.constantFrom('Backend Engineer', 'Data Engineer')),
      sentOn: day,
      state: fc.constantFrom('open', 'rejected', 'wish'),
      events: fc.array(
        fc.record({ kind: fc.constantFrom('responded', 'screen', 'technical', 'rejected', 'offer'), on: day }),
        { maxLength: 4 },
      ),
    })
    .map((given) => testDraft({ ...given, ...(given.state === 'wish' ? { events: [] } : {}) } as Partial<Draft>));
  const drafts = fc.array(draft, { maxLength: 8 });
  const numRuns = name === 'sqlite' ? 80 : 6;

  it('adds nothing when a file is read twice, whatever was there and in whatever order its rows stand', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(drafts, drafts, fc.infiniteStream(fc.nat()), async (before, read, order) => {
        const deps = testDeps(await open());
        await imported(deps, file(...before));
        await imported(deps, file(...read));
        const was = await dumpLedger(deps.db);
        const shuffled = read.map((one) => ({ one, at: order.next().value })).toSorted((a, b) => a.at - b.at);
        const again = await imported(deps, file(...shuffled.map(({ one }) => one)));
        expect(again.batch).toBeNull();
        expect(await dumpLedger(deps.db)).toEqual(was);
        await deps.db.destroy();
      }),
      { numRuns },
    );
  });

  it('is undone whole', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drafts, drafts, async (before, read) => {
        const deps = testDeps(await open());
        await imported(deps, file(...before));
        const was = await dumpLedger(deps.db);
        const { batch } = await imported(deps, file(...read));
        if (batch !== null) await undoChanges(deps);
        expect(await dumpLedger(deps.db)).toEqual(was);
        await deps.db.destroy();
      }),
      { numRuns },
    );
  });

  it('accounts for every row: added, added to, known, or deleted before', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drafts, drafts, async (before, read) => {
        const deps = testDeps(await open());
        await imported(deps, file(...before));
        const had = (await list(deps)).length;
        const { files } = await imported(deps, file(...read));
        const { accepted = 0, wishes = 0, updated = [], unchanged = [], deleted = [] } = files[0] ?? {};
        expect(accepted + wishes + updated.length + unchanged.length + deleted.length).toBe(read.length);
        expect(await list(deps)).toHaveLength(had + accepted + wishes);
        await deps.db.destroy();
      }),
      { numRuns },
    );
  });
});
