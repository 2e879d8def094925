import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './open.ts';
import { readAtOnce } from './read-at-once.ts';
import type { Db } from './schema.ts';

const NOW = '2026-11-23T09:00:00Z';

async function openAt(path: string): Promise<Db> {
  const opened = await openDatabase(path, NOW);
  if (!opened.ok) throw new Error(opened.failure.because);
  return opened.value;
}

it('sees nothing of what another program writes meanwhile, keeps it from nothing, and sees it afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-read-'));
  const [reader, writer] = [await openAt(join(folder, 'a.db')), await openAt(join(folder, 'a.db'))];
  const read = (db: Db) => db.selectFrom('account').select('id').orderBy('id').execute();
  const seen = await readAtOnce(reader, async (snapshot) => {
    const before = await read(snapshot);
    await writer.insertInto('account').values({ id: 'you', last_change: 0, created_at: NOW }).execute();
    return [before, await read(snapshot)];
  });
  expect(seen[0]).toEqual(seen[1]);
  expect(await read(reader)).toEqual([{ id: 'me' }, { id: 'you' }]);
  await reader.destroy();
  await writer.destroy();
  rmSync(folder, { recursive: true });
});

it('gives the connection back when the work fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-read-'));
  const db = await openAt(join(folder, 'a.db'));
  await expect(readAtOnce(db, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full');
  await db.insertInto('account').values({ id: 'you', last_change: 0, created_at: NOW }).execute();
  await db.destroy();
  rmSync(folder, { recursive: true });
});
