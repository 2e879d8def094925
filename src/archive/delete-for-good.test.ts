import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, TRACKED_TABLES } from '../db/schema.ts';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { standingOfRows } from '../pipeline/refresh-standings.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { deleteForGood } from './delete-for-good.ts';
import { exportOf } from './testing.ts';
import { add, lived, MARK, marked, markedIds } from './traces-testing.ts';

/** What is stored agrees with what follows from the timelines, and every reference with what it points at. */
async function expectWhole(db: Db) {
  const applications = await db.selectFrom('application').selectAll().execute();
  const events = await db.selectFrom('event').selectAll().orderBy('born').orderBy('place').execute();
  for (const one of applications) {
    const own = events.filter(({ application_id }) => application_id === one.id);
    expect(one).toMatchObject(standingOfRows(one.intent as 'sent', one.channel as null, own));
  }
  const ids = new Set(applications.map(({ id }) => id));
  expect(events.every(({ application_id }) => ids.has(application_id))).toBe(true);
}

describe.each(testDatabases)('deleting for good on $name', ({ open }) => {
  let deps: Deps;
  beforeEach(async () => {
    deps = testDeps(await open());
  });
  afterEach(() => deps.db.destroy());
  const forGood = async (...ids: string[]) => okValue(await deleteForGood({ ...deps, home: null }, ids));

  it('leaves none of its text in the ledger, and everything else as it was', async () => {
    await lived(deps);
    const before = await dumpLedger(deps.db);
    const ids = await markedIds(deps.db);
    expect(ids).toHaveLength(3);
    const { applications } = await forGood(...ids);
    // The twin that was merged goes along.
    expect(applications).toBe(4);
    expect(await exportOf(deps.db)).not.toMatch(MARK);
    const after = await dumpLedger(deps.db);
    for (const table of TRACKED_TABLES) {
      const others = (before[table] ?? []).filter((row) => !MARK.test(JSON.stringify(row)) && !isOf(row, ids));
      expect(after[table], table).toEqual(others);
    }
    await expectWhole(deps.db);
    expect(okValue(await listApplications(deps, { text: 'zyxqnote' })).items).toEqual([]);
  });

  it('lets every earlier change still be taken back, one by one, to the beginning', async () => {
    await lived(deps);
    await forGood(...(await markedIds(deps.db)));
    for (let undone = 0; ; undone++) {
      const taken = await undoChanges(deps);
      if (!taken.ok) break;
      expect(undone).toBeLessThan(30);
      await expectWhole(deps.db);
    }
    const left = await dumpLedger(deps.db);
    for (const table of TRACKED_TABLES) expect(left[table], table).toEqual([]);
  });

  it('forgets one that was deleted already, and one that went with its search', async () => {
    const id = await add(deps, marked);
    await add(deps, { company: 'Birch' });
    okValue(await deleteApplications(deps, [id]));
    await forGood(id);
    expect(await exportOf(deps.db)).not.toMatch(MARK);
    const other = await add(deps, marked);
    okValue(await deleteSearch(deps, 'My search'));
    await forGood(other);
    expect(await exportOf(deps.db)).not.toMatch(MARK);
    okValue(await undoChanges(deps));
    expect(okValue(await listApplications(deps, { all: true })).items).toMatchObject([{ company: 'Birch' }]);
  });

  it('keeps a company, a contact and an import that others name', async () => {
    const [one] = [
      await add(deps, { company: 'Oak', role: 'Zyxqrole' }),
      await add(deps, { company: 'Oak', role: 'Dev' }),
    ];
    okValue(await editApplications(deps, [one, 'a4'].slice(0, 1), { contact: 'Robin' }));
    await imported(deps, [
      testReading([testDraft({ company: 'Oak', role: 'Zyxqtwo', line: 2 }), testDraft({ company: 'Ash', line: 3 })]),
    ]);
    await forGood(...(await markedIds(deps.db)));
    const names = async (table: 'company' | 'contact') =>
      (
        await deps.db
          .selectFrom(table as 'company')
          .select('name')
          .orderBy('name')
          .execute()
      ).map(({ name }) => name);
    expect(await names('company')).toEqual(['Ash', 'Oak']);
    // Robin was named by the one that is gone, and by nothing else.
    expect(await names('contact')).toEqual([]);
    expect(await deps.db.selectFrom('batch').select('id').execute()).toHaveLength(1);
    expect(await exportOf(deps.db)).not.toMatch(MARK);
  });

  it('keeps what was merged into another, which the person said is that one', async () => {
    const [kept, other] = [
      await add(deps, { company: 'Birch', role: 'Dev' }),
      await add(deps, { ...marked, notes: 'moved' }),
    ];
    okValue(await mergeApplications(deps, kept, other));
    await forGood(other);
    expect(okValue(await listApplications(deps, { all: true })).items).toMatchObject([{ id: kept, company: 'Birch' }]);
    // Parting them again brings nothing back of the one that is gone, and breaks nothing.
    okValue(await undoChanges(deps));
    await expectWhole(deps.db);
  });

  it('lets a file that still holds it bring it again, as something new', async () => {
    const reading = [testReading([testDraft({ company: 'Zyxq File', sentOn: '2026-10-07' })])];
    await imported(deps, reading);
    await forGood(...(await deps.db.selectFrom('application').select('id').execute()).map(({ id }) => id));
    expect(await deps.db.selectFrom('imported_row').selectAll().execute()).toEqual([]);
    expect((await imported(deps, reading)).files[0]).toMatchObject({ accepted: 1, deleted: [] });
  });

  it('refuses an id that never was, and deletes nothing then', async () => {
    const id = await add(deps, marked);
    const before = await exportOf(deps.db);
    const refused = await deleteForGood({ ...deps, home: null }, [id, 'nobody']);
    expect(refused).toEqual({ ok: false, failure: { kind: 'nothing-by-this-id', id: 'nobody' } });
    expect(await exportOf(deps.db)).toBe(before);
  });
});

function isOf(row: unknown, ids: readonly string[]): boolean {
  return ids.some((id) => JSON.stringify(row).includes(`"${id}"`));
}
