import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMBEDDED_ACCOUNT } from '../db/schema.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { archiveWords } from './archive-failure.ts';
import { backUp } from './back-up.ts';
import { deleteForGood } from './delete-for-good.ts';
import { type TestHome, testHome } from './testing.ts';
import { add, lived, MARK, marked, markedIds } from './traces-testing.ts';

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
