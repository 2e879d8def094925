import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from './open.ts';
import type { Db } from './schema.ts';
import { storageTrouble } from './storage-trouble.ts';
import { writeAtOnce } from './write-at-once.ts';

const NOW = '2026-11-23T09:00:00Z';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A ledger, and another program on the same file that can keep it from writing. */
async function openTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-write-'));
  const opened = await openDatabase(join(folder, 'a.db'), NOW);
  if (!opened.ok) throw new Error(opened.failure.because);
  const other = new DatabaseSync(join(folder, 'a.db'));
  closing.push(
    () => rmSync(folder, { recursive: true }),
    () => opened.value.destroy(),
    () => other.close(),
  );
  return { db: opened.value, other };
}

const add = (db: Db, id: string, options?: { waitMs: number }) =>
  writeAtOnce(
    db,
    (trx) => trx.insertInto('account').values({ id, last_change: 0, created_at: NOW }).execute(),
    options,
  );
const names = async (db: Db) =>
  (await db.selectFrom('account').select('id').orderBy('id').execute()).map(({ id }) => id);

it('waits for another writer while timers run and reads are answered, and then writes', async () => {
  const { db, other } = await openTwice();
  other.exec('begin immediate');
  const done: string[] = [];
  const writing = add(db, 'you').then(() => done.push('written'));
  for (let turn = 1; turn <= 20; turn++) {
    await setTimeout(5);
    expect(await names(db)).toEqual(['me']);
  }
  expect(done).toEqual([]);
  other.exec('commit');
  await writing;
  expect(await names(db)).toEqual(['me', 'you']);
});

it('is never kept from running by the other writer for longer than a moment', async () => {
  const { db, other } = await openTwice();
  other.exec('begin immediate');
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await expect(add(db, 'you', { waitMs: 400 })).rejects.toThrow();
  clearInterval(ticking);
  // SQLite waiting by itself would stop the program for the five seconds it was told to wait.
  expect(longest).toBeLessThan(2_000);
  other.exec('rollback');
});

it('gives up with the named trouble, with nothing written, and writes the next time', async () => {
  const { db, other } = await openTwice();
  other.exec('begin immediate');
  const refused = await add(db, 'you', { waitMs: 30 }).catch((error: unknown) => error);
  expect(storageTrouble(refused)).toBe('busy');
  other.exec('rollback');
  expect(await names(db)).toEqual(['me']);
  await add(db, 'you', { waitMs: 30 });
  expect(await names(db)).toEqual(['me', 'you']);
});

it('lets two programs that write at the same time both write all they have', async () => {
  const { db, other } = await openTwice();
  const insert = other.prepare('insert into account (id, last_change, created_at) values (?, 0, ?)');
  const own = async () => {
    for (let at = 0; at < 50; at++) await add(db, `own-${at}`);
  };
  const others = async () => {
    for (let at = 0; at < 50; at++) {
      other.exec('begin immediate');
      insert.run(`other-${at}`, NOW);
      await setTimeout(1);
      other.exec('commit');
      await setTimeout(1);
    }
  };
  await Promise.all([own(), others()]);
  expect(await names(db)).toHaveLength(101);
}, 30_000);

it('does not write again what failed in the middle', async () => {
  const { db } = await openTwice();
  let runs = 0;
  const work = writeAtOnce(db, async () => {
    runs++;
    // A trouble of its own, not that of beginning.
    throw Object.assign(new Error('database is locked'), { errcode: 5 });
  });
  await expect(work).rejects.toThrow('locked');
  expect(runs).toBe(1);
});
