import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from './open.ts';

const run = promisify(execFile);
const NOW = '2026-11-23T09:00:00Z';

function place() {
  return join(mkdtempSync(join(tmpdir(), 'breakpoint-open-')), 'home', 'breakpoint.db');
}

async function opened(path: string) {
  const result = await openDatabase(path, NOW);
  if (!result.ok) throw new Error(result.failure.because);
  return result.value;
}

it('makes folder and file that nobody else may read', async () => {
  const path = place();
  const db = await opened(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  await sql`insert into account values ('other', 0, ${NOW})`.execute(db);
  expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600);
  await db.destroy();
});

it('narrows the rights of a file that was left open to others', async () => {
  const path = place();
  await (await opened(path)).destroy();
  chmodSync(path, 0o644);
  await (await opened(path)).destroy();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('writes ahead, waits for the disk, and keeps references whole', async () => {
  const db = await opened(place());
  const read = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
  expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual(['wal', 2, 1]);
  await db.destroy();
});

it('opens again what it made, with what was in it', async () => {
  const path = place();
  const first = await opened(path);
  await sql`insert into account values ('other', 7, ${NOW})`.execute(first);
  await first.destroy();
  const again = await opened(path);
  expect(await again.selectFrom('account').select('id').orderBy('id').execute()).toEqual([
    { id: 'me' },
    { id: 'other' },
  ]);
  await again.destroy();
});

it('lets two programs write by turns', async () => {
  const path = place();
  const [one, two] = [await opened(path), await opened(path)];
  const count = (db: typeof one) => db.updateTable('account').set((eb) => ({ last_change: eb('last_change', '+', 1) }));
  for (let turn = 0; turn < 20; turn++) {
    await count(one).execute();
    // A transaction that begins by reading must still get its turn to write.
    await two.transaction().execute(async (trx) => {
      await trx.selectFrom('account').selectAll().execute();
      await trx
        .updateTable('account')
        .set((eb) => ({ last_change: eb('last_change', '+', 1) }))
        .execute();
    });
  }
  expect(await one.selectFrom('account').select('last_change').execute()).toEqual([{ last_change: 40 }]);
  await Promise.all([one.destroy(), two.destroy()]);
});

it('is made once by programs that open it at the same time', async () => {
  const path = place();
  const script = `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))});
    const db = await openDatabase(${JSON.stringify(path)}, ${JSON.stringify(NOW)});
    process.stdout.write(db.ok ? 'opened' : db.failure.because); process.exit(0);`;
  const runs = Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', script]));
  for (const { stdout } of await Promise.all(runs)) expect(stdout).toBe('opened');
  const db = await opened(path);
  expect(await db.selectFrom('account').select('id').execute()).toEqual([{ id: 'me' }]);
  await db.destroy();
}, 30_000);

it('is as it was when making it fails in the middle', async () => {
  const path = place();
  mkdirSync(join(path, '..'), { recursive: true });
  const file = new DatabaseSync(path);
  // The last table of the first migration is in its way.
  file.exec('pragma application_id = 0x42524b50; create table change_row (a)');
  await expect(openDatabase(path, NOW)).rejects.toThrow('change_row');
  expect(file.prepare('select name from sqlite_master').all()).toEqual([{ name: 'change_row' }]);
  file.exec('drop table change_row');
  file.close();
  await (await opened(path)).destroy();
});

it.each([
  {
    name: 'a text file',
    kind: 'database-damaged',
    prepare: (path: string) => writeFileSync(path, 'Company,Role\nBirch,Backend\n'.repeat(400)),
  },
  {
    name: 'a database cut in half',
    kind: 'database-damaged',
    prepare: (path: string) => {
      new DatabaseSync(path).exec(`create table t (a); insert into t values (zeroblob(100000));`);
      truncateSync(path, 40_000);
    },
  },
  {
    name: 'the database of a newer program',
    kind: 'database-newer',
    prepare: async (path: string) => {
      await (await opened(path)).destroy();
      const file = new DatabaseSync(path);
      file.exec('pragma user_version = 900');
      file.close();
    },
  },
  {
    name: 'the database of another program',
    kind: 'database-not-ours',
    prepare: (path: string) => {
      const file = new DatabaseSync(path);
      file.exec('create table bookmarks (url text)');
      file.close();
    },
  },
])('refuses $name and leaves it as it is', async ({ kind, prepare }) => {
  const path = place();
  mkdirSync(join(path, '..'), { recursive: true });
  await prepare(path);
  const before = readFileSync(path);
  const result = await openDatabase(path, NOW);
  expect(result).toMatchObject({ ok: false, failure: { kind, path } });
  expect(!result.ok && result.failure.because).toContain(path);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('says where it cannot write when a file stands in the place of the folder', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'breakpoint-open-')), 'home');
  writeFileSync(folder, 'not a folder');
  const result = await openDatabase(join(folder, 'breakpoint.db'), NOW);
  expect(result).toMatchObject({ ok: false, failure: { kind: 'database-out-of-reach' } });
  expect(readFileSync(folder, 'utf8')).toBe('not a folder');
});

// Root may write anywhere, so the question is put to a process of a user who owns nothing.
it.runIf(process.getuid?.() === 0)('says where it cannot write in a folder without the right to', async () => {
  const path = place();
  await (await opened(path)).destroy();
  chmodSync(join(path, '../..'), 0o755);
  for (const [target, mode] of [
    [join(path, '..'), 0o555],
    [path, 0o444],
  ] as const) {
    chmodSync(target, mode);
  }
  const script = `process.setgid(65534); process.setuid(65534);
    const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))});
    console.log(JSON.stringify(await openDatabase(${JSON.stringify(path)}, ${JSON.stringify(NOW)})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(JSON.parse(stdout || `"${stderr.slice(0, 500)}"`)).toMatchObject({
    ok: false,
    failure: { kind: 'database-out-of-reach' },
  });
});

it('says that another program holds the database rather than waiting for ever', async () => {
  const path = place();
  await (await opened(path)).destroy();
  const holder = new DatabaseSync(path);
  holder.exec('pragma locking_mode = exclusive; begin exclusive; update account set last_change = 1');
  const result = await openDatabase(path, NOW, { busyMs: 50 });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'database-busy' } });
  holder.close();
});
