import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ok } from '../kernel/result.ts';
import { MIGRATIONS } from './migrate.ts';
import { type OpenOptions, openDatabase } from './open.ts';
import { type Db, SCHEMA_VERSION } from './schema.ts';
import { dumpLedger } from './testing.ts';

const NOW = '2026-11-23T09:00:00Z';
const fixtures = join(import.meta.dirname, 'fixtures');

/** A copy of the database that our own program of that version wrote (checks/endurance/write-fixture.ts). */
function written(version: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'breakpoint-migrate-')), 'breakpoint.db');
  copyFileSync(join(fixtures, `v${version}.db`), path);
  return path;
}

async function opened(path: string, options?: OpenOptions): Promise<Db> {
  const result = await openDatabase(path, NOW, options);
  if (!result.ok) throw new Error(result.failure.because);
  return result.value;
}

function read(path: string, question: string) {
  const file = new DatabaseSync(path, { readOnly: true });
  const rows = file.prepare(question).all();
  file.close();
  return rows;
}

/** Everything that is derived or recorded, and the shape it stands in. */
async function whole(db: Db) {
  const shape = await sql`select type, name, sql from sqlite_master order by name`.execute(db);
  return {
    shape: shape.rows,
    ledger: await dumpLedger(db),
    log: await db.selectFrom('change_row').selectAll().execute(),
  };
}

it('counts as many versions as there are migrations', () => {
  expect(Object.keys(MIGRATIONS)).toHaveLength(SCHEMA_VERSION);
  expect(Object.keys(MIGRATIONS)).toEqual(Object.keys(MIGRATIONS).toSorted());
});

const published = readdirSync(fixtures)
  .flatMap((name) => (/^v(\d+)[.]db$/.exec(name)?.[1] ?? []) as string | [])
  .map(Number);

it('keeps a database of the first version', () => {
  expect(published).toContain(1);
});

const older = published.filter((version) => version < SCHEMA_VERSION);
const ways = older.flatMap((from) =>
  Array.from({ length: SCHEMA_VERSION - from }, (_, at) => ({ from, over: from + at })),
);

describe.each(ways)('a database of version $from', ({ from, over }) => {
  it(`is the same however it comes to today's, here over version ${over}`, async () => {
    const [direct, slowly] = [written(from), written(from)];
    for (let version = from; version <= over; version++) await (await opened(slowly, { version })).destroy();
    const [one, two] = [await opened(direct), await opened(slowly)];
    expect(await whole(two)).toEqual(await whole(one));
    await Promise.all([one.destroy(), two.destroy()]);
  });
});

describe.each(older)('a database of version %i, brought up to date', (from) => {
  it('holds every row that it held, in the columns that it had', async () => {
    const path = written(from);
    const db = await opened(path);
    for (const table of ['search', 'company', 'contact', 'application', 'event', 'batch', 'imported_row', 'mapping']) {
      const before = read(join(fixtures, `v${from}.db`), `select * from ${table} order by id`);
      const columns = Object.keys(before[0] ?? { id: null }).join(', ');
      expect(before.length, table).toBeGreaterThan(0);
      expect(read(path, `select ${columns} from ${table} order by id`), table).toEqual(before);
    }
    await db.destroy();
    expect(read(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(read(path, 'pragma foreign_key_check')).toEqual([]);
    expect(read(path, 'pragma user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
  });

  it('is handed over before, exactly as it was, and only then', async () => {
    const path = written(from);
    const handed: unknown[] = [];
    const beforeMigration = async () => ok(handed.push(read(path, 'pragma user_version')));
    await (await opened(path, { beforeMigration })).destroy();
    await (await opened(path, { beforeMigration })).destroy();
    expect(handed).toEqual([[{ user_version: from }]]);
  });

  it('stays as it is where what comes before fails', async () => {
    const path = written(from);
    const stop = async () => ({ ok: false, failure: { kind: 'full', because: 'the disk is full' } }) as const;
    const result = await openDatabase(path, NOW, { beforeMigration: stop });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'database-not-backed-up' } });
    expect(!result.ok && result.failure.because).toMatch(/the disk is full.*nothing was changed/);
    expect(read(path, 'pragma user_version')).toEqual([{ user_version: from }]);
    await (await opened(path)).destroy();
  });
});

it('is never taken down: what a later version wrote is refused, byte for byte as it was', async () => {
  const path = written(1);
  await (await opened(path)).destroy();
  const file = new DatabaseSync(path);
  file.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`);
  file.close();
  const before = readFileSync(path);
  expect(await openDatabase(path, NOW)).toMatchObject({ ok: false, failure: { kind: 'database-newer' } });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
});
