import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAsItIs } from '../db/open.ts';
import { applyImport } from '../intake/accept.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addDays } from '../kernel/day.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
import { NewApplication } from '../pipeline/model.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { archiveWords } from './archive-failure.ts';
import { backUp } from './back-up.ts';
import { listBackupFiles } from './backup-files.ts';
import type { BackupReason } from './home.ts';
import { exportOf, type TestHome, testHome } from './testing.ts';

let home: TestHome;
let folder: string;
beforeEach(async () => {
  home = await testHome();
  folder = join(home.folder, 'backups');
});
afterEach(() => home.remove());

const acme = NewApplication.parse({ company: 'Acme', role: 'Backend Engineer', sentOn: '2026-11-02' });
const add = () => addApplication(testDeps(home.db), acme, { evenIfRecorded: true });
const names = () => listBackupFiles(folder).map(({ name }) => name);

async function made(reason: BackupReason) {
  const backup = okValue(await backUp(home, reason));
  if (backup === null) throw new Error('there was nothing to back up');
  return backup;
}

async function exportedFrom(name: string) {
  const opened = openAsItIs(join(folder, name));
  if (!opened.ok) throw new Error(opened.failure.because);
  const text = await exportOf(opened.value.db);
  await opened.value.db.destroy();
  return text;
}

describe('a backup', () => {
  it('is one file that nobody else may read, and holds everything', async () => {
    okValue(await add());
    const backup = await made('by-hand');
    expect(backup).toEqual({
      name: 'by-hand-20261123T090000Z.db',
      reason: 'by-hand',
      at: '2026-11-23T09:00:00Z',
      bytes: statSync(join(folder, backup.name)).size,
    });
    expect(readdirSync(folder)).toEqual([backup.name]);
    expect([statSync(folder).mode & 0o777, statSync(join(folder, backup.name)).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(await exportedFrom(backup.name)).toBe(await home.exported());
    expect(readdirSync(folder)).toEqual([backup.name]);
  });

  it('is of what is committed, not of what is being written', async () => {
    okValue(await add());
    const before = await home.exported();
    const backup = await home.db.transaction().execute(async (trx) => {
      await trx.updateTable('application').set({ notes: 'half' }).execute();
      return made('before-import');
    });
    expect(await exportedFrom(backup.name)).toBe(before);
  });

  it.each<{ name: string; fill: () => Promise<unknown>; any: boolean }>([
    { name: 'nothing', fill: async () => null, any: false },
    { name: 'settings alone', fill: () => changeSettings(testDeps(home.db), { theme: 'dark' }), any: false },
    {
      name: 'something that was added and taken back',
      fill: async () => [await add(), await undoChanges(testDeps(home.db))],
      any: false,
    },
    { name: 'an application', fill: add, any: true },
  ])('of a database with $name is made: $any', async ({ fill, any }) => {
    await fill();
    expect(okValue(await backUp(home, 'daily')) !== null).toBe(any);
    expect(existsSync(folder)).toBe(any);
  });

  it('says in one sentence why it cannot be made, and leaves what is there', async () => {
    okValue(await add());
    writeFileSync(folder, 'a file in the way');
    const failed = await backUp(home, 'by-hand');
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'backup-failed', trouble: 'out-of-reach', folder } });
    expect(!failed.ok && archiveWords(failed.failure).what).toContain('a file stands in the place of the folder');
    expect(readFileSync(folder, 'utf8')).toBe('a file in the way');
  });

  it('is not made of a damaged database, and pushes no good one out', async () => {
    okValue((await imported(testDeps(home.db), [testReading(drafts(400))])) && { ok: true, value: null });
    const good = await made('daily');
    await sql`pragma wal_checkpoint(truncate)`.execute(home.db);
    damageMiddle(home.path);
    home.at('2026-11-24T09:00:00Z');
    const failed = await backUp(home, 'daily');
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'backup-failed', trouble: 'damaged' } });
    expect(!failed.ok && archiveWords(failed.failure).mend).toBe('restore an earlier backup with --replace');
    expect(readdirSync(folder)).toEqual([good.name]);
  });

  it('is whole while another program writes', async () => {
    const script = `
      const { addApplication } = await import(${own('../pipeline/add-application.ts')});
      const { testDeps } = await import(${own('../pipeline/testing.ts')});
      const { openDatabase } = await import(${own('../db/open.ts')});
      const { value: db } = await openDatabase(${JSON.stringify(home.path)}, '2026-11-23T09:00:00Z');
      const application = ${JSON.stringify(acme)};
      for (let made = 0; ; made++) {
        await addApplication({ ...testDeps(db), newId: () => crypto.randomUUID() }, application, { evenIfRecorded: true });
        if (made === 0) process.stdout.write('writing');
      }`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    const counts: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const { name } = await made('by-hand');
      const file = new DatabaseSync(join(folder, name), { readOnly: true });
      const count = (question: string) => Number(Object.values(file.prepare(question).get() ?? {})[0]);
      expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      // An application without its event would be half a change.
      expect(count('select count(*) from event')).toBe(count('select count(*) from application'));
      expect(count('select last_change from account')).toBe(count('select count(*) from change'));
      counts.push(count('select count(*) from application'));
      file.close();
    }
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('exit', resolve));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
  });
});

describe('of the backups', () => {
  beforeEach(add);

  it('fourteen days stay, the latest', async () => {
    const days = Array.from({ length: 20 }, (_, at) => addDays('2026-11-01', at));
    for (const day of days) {
      home.at(`${day}T21:00:00Z`);
      await made('daily');
    }
    expect(names().toSorted()).toEqual(days.slice(-14).map((day) => `daily-${day}.db`));
  });

  it('ten of those made before something stay, and all that were made by hand', async () => {
    const reasons = ['before-import', 'before-migration', 'before-restore', 'by-hand'] as const;
    const all: string[] = [];
    for (let turn = 0; turn < 32; turn++) {
      home.at(new Date(Date.parse('2026-11-23T09:00:00Z') + turn * 1000).toISOString());
      all.push((await made(reasons[turn % 4] as BackupReason)).name);
    }
    const [byHand, before] = [
      all.filter((name) => name.startsWith('by')),
      all.filter((name) => !name.startsWith('by')),
    ];
    expect(names().toSorted()).toEqual([...byHand, ...before.slice(-10)].toSorted());
  });

  it('those of one second keep their order, though the first are gone', async () => {
    const all: string[] = [];
    for (let turn = 0; turn < 13; turn++) all.push((await made('before-import')).name);
    expect(all.slice(0, 3)).toEqual([
      'before-import-20261123T090000Z.db',
      'before-import-20261123T090000Z-2.db',
      'before-import-20261123T090000Z-3.db',
    ]);
    expect(names()).toEqual(all.slice(-10).reverse());
  });

  it('the one just made stays, whatever a clock that was set back says', async () => {
    for (let turn = 0; turn < 10; turn++) await made('before-import');
    home.at('2020-01-01T00:00:00Z');
    const { name } = await made('before-import');
    expect(names()).toContain(name);
    expect(names()).toHaveLength(10);
  });

  it('half ones are none, and go with the next: those of a program that was killed', async () => {
    mkdirSync(folder);
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    const left = `daily-2026-11-22.db.${gone.pid}.part`;
    const ours = `daily-2026-11-21.db.${process.ppid}.part`;
    for (const name of [left, `${left}-journal`, ours]) writeFileSync(join(folder, name), 'half');
    writeFileSync(join(folder, 'my own notes.txt'), 'not ours');
    expect(names()).toEqual([]);
    const { name } = await made('daily');
    expect(readdirSync(folder).toSorted()).toEqual([name, ours, 'my own notes.txt'].toSorted());
    rmSync(join(folder, ours));
  });
});

describe('an import', () => {
  const importing = () => ({ ...testDeps(home.db), beforeImport: () => backUp(home, 'before-import') });

  it('is backed up before, as the ledger was', async () => {
    okValue(await add());
    const before = await home.exported();
    okValue(await applyImport({ ...importing(), newId: ids() }, [testReading(drafts(3))]));
    expect(names()).toEqual(['before-import-20261123T090000Z.db']);
    expect(await exportedFrom('before-import-20261123T090000Z.db')).toBe(before);
  });

  it('into an empty ledger, or that brings nothing new, makes no backup', async () => {
    const newId = ids();
    okValue(await applyImport({ ...importing(), newId }, [testReading(drafts(3))]));
    okValue(await applyImport({ ...importing(), newId }, [testReading(drafts(3))]));
    expect(names()).toEqual([]);
  });

  it('brings nothing where the backup cannot be made', async () => {
    okValue(await add());
    const before = await home.exported();
    writeFileSync(folder, 'in the way');
    const failed = await applyImport({ ...importing(), newId: ids() }, [testReading(drafts(3))]);
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'backup-failed' } });
    expect(await home.exported()).toBe(before);
  });
});

function own(path: string): string {
  return JSON.stringify(join(import.meta.dirname, path));
}

function drafts(count: number) {
  return Array.from({ length: count }, (_, at) =>
    testDraft({ company: `Birch ${at}`, sentOn: '2026-10-01', line: at + 2 }),
  );
}

function ids() {
  let made = 0;
  return () => `b${++made}`;
}

/** Overwrites a page in the middle of the file. */
function damageMiddle(path: string) {
  const bytes = readFileSync(path);
  const page = Math.floor(bytes.length / 4096 / 2) * 4096;
  bytes.fill(0xa5, page, page + 4096);
  writeFileSync(path, bytes);
}
