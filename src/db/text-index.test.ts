import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './open.ts';
import type { Db } from './schema.ts';
import { testDatabases } from './testing.ts';
import { holdsWords, indexDueTexts, purgeTexts } from './text-index.ts';
import { writeAtOnce } from './write-at-once.ts';

const NOW = '2026-11-23T09:00:00Z';

/** Rows as any program may write them, without the ledger's operations; `search` and `company` are there before. */
async function insert(db: Kysely<never> | Db, id: string, { company = 'c1', notes = '' } = {}) {
  await sql`insert into application (account_id, id, born, place, search_id, company_id, role, intent, state, tags, notes)
    values ('me', ${id}, 1, 0, 's1', ${company}, 'Engineer', 'sent', 'open', '[]', ${notes})`.execute(db as Db);
}

async function prepare(db: Db) {
  await sql`insert into search (account_id, id, born, place, name, is_active, is_sample)
    values ('me', 's1', 1, 0, 'Mine', 1, 0)`.execute(db);
  for (const name of ['Birch', 'Cedar']) {
    await sql`insert into company (account_id, id, born, place, name, name_key)
      values ('me', ${name === 'Birch' ? 'c1' : 'c2'}, 1, 0, ${name}, ${name.toLowerCase()})`.execute(db);
  }
}

async function found(db: Db, ...words: string[]) {
  const rows = await db.selectFrom('application').select('id').where(holdsWords(db, words)).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

async function note(db: Db, id: string, application: string, text: string) {
  await sql`insert into event (account_id, id, born, place, application_id, kind, inferred, learnt_at, note, origin_kind, retracted)
    values ('me', ${id}, 1, 0, ${application}, 'note', 0, ${NOW}, ${text}, 'hand', 0)`.execute(db);
}

describe.each(testDatabases)('the index of texts on $name', ({ open }) => {
  it('hears of rows that are written past the operations', async () => {
    const db = await open();
    await prepare(db);
    await writeAtOnce(db, async (trx) => {
      await insert(trx, 'a', { notes: 'alpha' });
      await insert(trx, 'b', { company: 'c2' });
      await note(trx, 'e', 'a', 'gamma');
    });
    expect([await found(db, 'birch'), await found(db, 'alpha', 'gamma'), await found(db, 'engineer')]).toEqual([
      ['a'],
      ['a'],
      ['a', 'b'],
    ]);
    await sql`update company set name = 'Oak' where id = 'c1'`.execute(db);
    await sql`update event set application_id = 'b' where id = 'e'`.execute(db);
    await sql`update application set notes = null, posting_text = 'delta' where id = 'a'`.execute(db);
    await indexDueTexts(db);
    expect([
      await found(db, 'birch'),
      await found(db, 'oak'),
      await found(db, 'gamma'),
      await found(db, 'alpha'),
      await found(db, 'delt'),
    ]).toEqual([[], ['a'], ['b'], [], ['a']]);
    await sql`delete from event`.execute(db);
    await sql`delete from application where id = 'a'`.execute(db);
    await indexDueTexts(db);
    expect([await found(db, 'gamma'), await found(db, 'engineer')]).toEqual([[], ['b']]);
    const due = await sql<{ count: number }>`select count(*) as count from text_due`.execute(db);
    expect(Number(due.rows[0]?.count)).toBe(0);
    await db.destroy();
  });

  it('finds again what is deleted and written anew under the same id', async () => {
    const db = await open();
    await prepare(db);
    for (const notes of ['alpha', 'beta', 'alpha']) {
      await writeAtOnce(db, async (trx) => {
        await sql`delete from application`.execute(trx);
        await insert(trx, 'a', { notes });
      });
      expect([await found(db, 'alpha'), await found(db, 'beta')]).toEqual(
        notes === 'alpha' ? [['a'], []] : [[], ['a']],
      );
    }
    await db.destroy();
  });
});

describe('on disk', () => {
  const withFolder = (name: string, work: (folder: string) => Promise<void>) =>
    it(name, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'breakpoint-text-'));
      await work(folder);
      rmSync(folder, { recursive: true });
    });
  const openAt = async (path: string, version?: number) => {
    const opened = await openDatabase(path, NOW, version === undefined ? {} : { version });
    if (!opened.ok) throw new Error(opened.failure.because);
    return opened.value;
  };

  withFolder('a database from before the index is searched as soon as it is opened', async (folder) => {
    const path = join(folder, 'a.db');
    const old = await openAt(path, 1);
    await prepare(old);
    for (let at = 0; at < 1_203; at++) await insert(old, `a${at}`, { notes: at === 700 ? 'alpha' : '' });
    await note(old, 'e', 'a3', 'gamma');
    await old.destroy();
    const db = await openAt(path);
    expect([await found(db, 'alpha'), await found(db, 'gamma'), (await found(db, 'birch')).length]).toEqual([
      ['a700'],
      ['a3'],
      1_203,
    ]);
    await db.destroy();
  });

  withFolder('nothing of a purged text is left in any file', async (folder) => {
    const db = await openAt(join(folder, 'a.db'));
    await prepare(db);
    await writeAtOnce(db, async (trx) => {
      for (let at = 0; at < 400; at++)
        await insert(trx, `a${at}`, { notes: `zyxwvut${at % 2 ? 'qponm' : 'stays'} n${at}` });
    });
    await writeAtOnce(db, async (trx) => {
      for (let at = 1; at < 400; at += 2) await sql`delete from application where id = ${`a${at}`}`.execute(trx);
      await purgeTexts(trx);
    });
    await sql`vacuum`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    expect([(await found(db, 'zyxwvut')).length, (await found(db, 'zyxwvutq')).length]).toEqual([200, 0]);
    await db.destroy();
    const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    // An index may keep of a word only what tells it from the one before: its end is looked for, too.
    expect([bytes.some((text) => text.includes('stays')), bytes.some((text) => text.includes('qponm'))]).toEqual([
      true,
      false,
    ]);
  });
});
