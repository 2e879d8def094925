import { describe, expect, it } from 'vitest';
import { fail, ok } from '../kernel/result.ts';
import { deleteTracked, insertTracked, inTransaction, makeChange, undoChange, updateTracked } from './change-log.ts';
import type { Db } from './schema.ts';
import { dumpLedger, testDatabases } from './testing.ts';

const deps = (db: Db) => ({ db, account: 'me', now: () => '2026-11-23T09:00:00Z' });
const company = (id: string) => ({ id, name: id, name_key: id });

async function added(db: Db, ...ids: string[]) {
  return makeChange(deps(db), 'add', async (change) => {
    await insertTracked(change, 'company', ids.map(company));
    return ok(change.seq);
  });
}

async function names(db: Db) {
  const rows = await db.selectFrom('company').select('name').orderBy('id').execute();
  return rows.map(({ name }) => name);
}

const undo = (db: Db, seq: number) =>
  inTransaction(db, async (trx) => ok(await undoChange(trx, 'me', seq, '2026-11-23T10:00:00Z')));

describe.each(testDatabases)('the change log on $name', ({ open }) => {
  it('leaves nothing of a change that fails or throws', async () => {
    const db = await open();
    const refused = await makeChange(deps(db), 'add', async (change) => {
      await insertTracked(change, 'company', [company('birch')]);
      return fail({ kind: 'no' } as const);
    });
    expect(refused).toEqual({ ok: false, failure: { kind: 'no' } });
    const broken = makeChange(deps(db), 'add', async (change) => {
      await insertTracked(change, 'company', [company('birch')]);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await names(db)).toEqual([]);
    expect(await db.selectFrom('change').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('says what was done in text that every database can hold', async () => {
    const db = await open();
    await makeChange(deps(db), 'add', async (change) => {
      await insertTracked(change, 'company', [company('birch')]);
      change.summary = 'Added bi\0rch \ud800';
      return ok(null);
    });
    expect(await db.selectFrom('change').select('summary').execute()).toEqual([{ summary: 'Added birch \ufffd' }]);
    await db.destroy();
  });

  it('takes away what a change moved from somewhere that is no more', async () => {
    const db = await open();
    await added(db, 'birch', 'elm');
    await makeChange(deps(db), 'move', async (change) => {
      await updateTracked(change, 'company', { id: 'elm', name: 'moved' });
      return ok(null);
    });
    await db.updateTable('change_row').set({ op: 'remove', before: '{}' }).execute();
    await undo(db, 2);
    expect(await names(db)).toEqual(['birch']);
    await db.destroy();
  });

  it('tells of a change with its number once it is stored, and of nothing that failed or changed nothing', async () => {
    const db = await open();
    const told: unknown[] = [];
    const telling = { ...deps(db), onChange: (made: unknown) => told.push(made) };
    await makeChange(telling, 'add', async (change) => {
      await insertTracked(change, 'company', [company('birch')]);
      change.summary = 'Added birch';
      expect(told).toEqual([]);
      return ok(null);
    });
    await makeChange(telling, 'add', async (change) => {
      await insertTracked(change, 'company', [company('elm')]);
      return fail({ kind: 'no' } as const);
    });
    await makeChange(telling, 'nothing', async () => ok(null));
    expect(told).toEqual([{ seq: 1, summary: 'Added birch' }]);
    await db.destroy();
  });

  it('writes no entry for a change that changed nothing', async () => {
    const db = await open();
    await added(db, 'birch');
    await makeChange(deps(db), 'rename', async (change) =>
      ok(await updateTracked(change, 'company', { id: 'birch', name: 'birch' })),
    );
    expect(await db.selectFrom('change').select('kind').execute()).toEqual([{ kind: 'add' }]);
    await db.destroy();
  });

  it('puts back the first of two names given in one change', async () => {
    const db = await open();
    await added(db, 'birch');
    await makeChange(deps(db), 'rename', async (change) => {
      await updateTracked(change, 'company', { id: 'birch', name: 'second' });
      await updateTracked(change, 'company', { id: 'birch', name: 'third' });
      return ok(null);
    });
    expect(await names(db)).toEqual(['third']);
    await undo(db, 2);
    expect(await names(db)).toEqual(['birch']);
    await db.destroy();
  });

  it('brings back hundreds of deleted rows as they were, with those that point at them', async () => {
    const db = await open();
    const ids = Array.from({ length: 1_203 }, (_, at) => `c${String(at).padStart(4, '0')}`);
    await added(db, ...ids);
    await makeChange(deps(db), 'add', async (change) => {
      const contacts = ids.map((id) => ({ id: `of-${id}`, name: 'Kim', relation: null, company_id: id, notes: null }));
      await insertTracked(change, 'contact', contacts);
      return ok(null);
    });
    const before = await dumpLedger(db);
    await makeChange(deps(db), 'delete', async (change) => {
      await deleteTracked(
        change,
        'contact',
        ids.map((id) => `of-${id}`),
      );
      await deleteTracked(change, 'company', ids);
      return ok(null);
    });
    expect(await names(db)).toEqual([]);
    await undo(db, 3);
    expect(await dumpLedger(db)).toEqual(before);
    await db.destroy();
  });

  it('refuses a row that points at nothing', async () => {
    const db = await open();
    const pointing = makeChange(deps(db), 'add', async (change) => {
      await insertTracked(change, 'contact', [
        { id: 'kim', name: 'Kim', relation: null, company_id: 'nowhere', notes: null },
      ]);
      return ok(null);
    });
    await expect(pointing).rejects.toThrow(/foreign key/i);
    expect(await db.selectFrom('contact').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('keeps the accounts apart', async () => {
    const db = await open();
    await db.insertInto('account').values({ id: 'you', last_change: 0, created_at: '' }).execute();
    await added(db, 'birch');
    await makeChange({ ...deps(db), account: 'you' }, 'add', async (change) => {
      await insertTracked(change, 'company', [company('birch')]);
      return ok(null);
    });
    await undo(db, 1);
    expect(await db.selectFrom('company').select(['account_id', 'id']).execute()).toEqual([
      { account_id: 'you', id: 'birch' },
    ]);
    await db.destroy();
  });
});
