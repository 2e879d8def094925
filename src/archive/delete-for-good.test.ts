import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, EMBEDDED_ACCOUNT, TRACKED_TABLES } from '../db/schema.ts';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { EventCorrection, NewApplication, NewContact, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { standingOfRows } from '../pipeline/refresh-standings.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { archiveWords } from './archive-failure.ts';
import { backUp } from './back-up.ts';
import { deleteForGood } from './delete-for-good.ts';
import { exportOf, type TestHome, testHome } from './testing.ts';

/** Every text of what is deleted has these letters, and nothing else has. */
const MARK = /yxq/i;

async function add(deps: Deps, fields: object): Promise<string> {
  return okValue(await addApplication(deps, NewApplication.parse(fields), { evenIfRecorded: true })).id;
}

const marked = {
  company: 'Zyxq Works',
  role: 'Zyxqician',
  sentOn: '2026-10-05',
  notes: 'Zyxqnote of mine',
  postingText: 'Zyxqposting '.repeat(900),
  postingUrl: 'https://zyxq.example/1',
  tags: ['zyxqtag'],
  location: 'Zyxqtown',
};

const log = (deps: Deps, id: string, kind: string, note: string | null = null) =>
  recordEvent(deps, id, NewEvent.parse({ kind, on: '2026-10-20', note }));

/** A ledger in which one application left its texts wherever an application can. */
async function lived(deps: Deps, pause: () => Promise<unknown> = async () => null) {
  const kept = await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-10-01' });
  await pause();
  const id = await add(deps, marked);
  await pause();
  okValue(await log(deps, id, 'responded', 'Zyxqmail'));
  okValue(await editApplication(deps, id, { company: 'Zyxq Renamed', role: 'Zyxq Other', contact: 'Zyxq Kim' }));
  okValue(await log(deps, id, 'screen', 'Zyxqcall'));
  const events = await deps.db.selectFrom('event').select('id').where('kind', '=', 'screen').execute();
  okValue(await correctEvent(deps, events[0]?.id ?? '', EventCorrection.parse({ note: 'Zyxqbetter' })));
  await pause();
  // Done and taken back: nothing but the words of the change is left of it.
  okValue(await editApplication(deps, id, { company: 'Zyxq Undone', notes: 'Zyxqundone' }));
  okValue(await log(deps, id, 'technical'));
  await undoChanges(deps, 2);
  const twin = await add(deps, { ...marked, company: 'Zyxq Twin', notes: 'Zyxqtwin' });
  okValue(await mergeApplications(deps, id, twin));
  await pause();
  const [row, other] = [
    testDraft({ company: 'Zyxq File', role: 'Zyxqrow', sentOn: '2026-10-07', contact: 'Zyxq Lee', notes: 'Zyxqcell' }),
    testDraft({ company: 'Elm', role: 'SRE', sentOn: '2026-10-08', line: 3 }),
  ];
  await imported(deps, [testReading([row, other])]);
  await imported(deps, [testReading([{ ...row, company: 'Zyxq Alone' }], 'zyxq-alone.csv')]);
  okValue(await editApplications(deps, [id, kept], { level: 'senior' }));
  okValue(await deleteApplications(deps, [id, kept]));
  await undoChanges(deps);
  okValue(await addContact(deps, NewContact.parse({ name: 'Pat', company: 'Birch' })));
  await pause();
  return { kept, id };
}

async function markedIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('application').select(['id', 'role']).execute();
  return rows.flatMap(({ id, role }) => (MARK.test(role ?? '') ? id : []));
}

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

describe('in the files of the home', () => {
  let home: TestHome;
  let deps: Deps;
  beforeEach(async () => {
    home = await testHome();
    deps = testDeps(home.db);
  });
  afterEach(() => home.remove());
  const forGood = (...ids: string[]) => deleteForGood({ db: home.db, account: EMBEDDED_ACCOUNT, home }, ids);

  function filesWithMark(): string[] {
    const files = readdirSync(home.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    return paths.filter((path) => MARK.test(readFileSync(path, 'latin1')));
  }

  it('nothing of its text is left, neither in the database, nor ahead of it, nor in any backup', async () => {
    const pause = () => backUp(home, 'by-hand');
    const { kept } = await lived(deps, pause);
    expect(filesWithMark().length).toBeGreaterThan(4);
    const ids = await markedIds(home.db);
    const done = okValue(await forGood(...ids));
    expect(done).toMatchObject({ applications: 4, tracesIn: null });
    expect(done.backups.length).toBeGreaterThan(3);
    expect(filesWithMark()).toEqual([]);
    expect(okValue(await listApplications(deps, { all: true })).items.map(({ id }) => id)).toContain(kept);
    for (const name of readdirSync(join(home.folder, 'backups'))) {
      const backup = new DatabaseSync(join(home.folder, 'backups', name), { readOnly: true });
      expect(backup.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(backup.prepare('pragma foreign_key_check').all()).toEqual([]);
      expect(backup.prepare("select count(*) as count from application where role = 'Backend Engineer'").get()).toEqual(
        { count: 1 },
      );
      backup.close();
    }
  });

  it('nothing is left where the same row was imported, taken back and imported again', async () => {
    const reading = [
      testReading([
        testDraft({ company: 'Zyxq File', notes: 'Zyxqcell', line: 2 }),
        testDraft({ company: 'Elm', line: 3 }),
      ]),
    ];
    await add(deps, { company: 'Birch' });
    await imported(deps, reading);
    await undoChanges(deps);
    okValue(await backUp(home, 'by-hand'));
    await imported(deps, reading);
    const { id } = await home.db
      .selectFrom('application')
      .select('id')
      .where('notes', 'is not', null)
      .executeTakeFirstOrThrow();
    okValue(await forGood(id));
    expect(filesWithMark()).toEqual([]);
  });

  it('a backup keeps its age and its version', async () => {
    const id = await add(deps, marked);
    const old = join(home.folder, 'backups', 'daily-2026-11-20.db');
    okValue(await backUp(home, 'by-hand'));
    writeFileSync(old, readFileSync(join(import.meta.dirname, '../db/fixtures/v1.db')));
    utimesSync(old, new Date('2026-11-20T20:00:00Z'), new Date('2026-11-20T20:00:00Z'));
    okValue(await forGood(id));
    expect(statSync(old).mtime.toISOString()).toBe('2026-11-20T20:00:00.000Z');
    const backup = new DatabaseSync(old, { readOnly: true });
    expect(backup.prepare('pragma user_version').get()).toEqual({ user_version: 1 });
    expect(backup.prepare('select count(*) as count from application').get()).toEqual({ count: 17 });
    backup.close();
  });

  it.each([
    {
      name: 'a damaged backup',
      file: 'backups/by-hand-20261123T090000Z.db',
      spoil: (path: string) => truncateSync(path, 40_960),
    },
    {
      name: 'a database that was set aside',
      file: 'set-aside-20261101T000000Z.db',
      spoil: (path: string) => writeFileSync(path, 'Zyxq'),
    },
  ])('$name is named, for it may hold anything, and nothing is deleted', async ({ file, spoil }) => {
    const id = await add(deps, marked);
    okValue(await backUp(home, 'by-hand'));
    const path = join(home.folder, file);
    spoil(path);
    const before = await home.exported();
    const refused = await forGood(id);
    expect(refused).toEqual({ ok: false, failure: { kind: 'backup-unreadable', path } });
    expect(!refused.ok && archiveWords(refused.failure).mend).toContain('delete the file');
    expect(await home.exported()).toBe(before);
  });

  it('deletes where there is no room to write the file anew, and says so', async () => {
    const id = await add(deps, marked);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(home.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(home.db);
    const done = okValue(await forGood(id));
    expect([home.path, null]).toContain(done.tracesIn);
    expect(await home.exported()).not.toMatch(MARK);
  });

  it('says where traces stay while another program is reading, and they go with it', async () => {
    const id = await add(deps, marked);
    const reader = new DatabaseSync(home.path, { readOnly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from application').get();
    const done = okValue(await forGood(id));
    expect(done.tracesIn).toBe(home.path);
    reader.exec('rollback');
    reader.close();
    await sql`pragma wal_checkpoint(truncate)`.execute(home.db);
    expect(filesWithMark()).toEqual([]);
  }, 30_000);
});
