import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../src/archive/back-up.ts';
import { exportJson } from '../../src/archive/export.ts';
import { loadExport } from '../../src/archive/load-export.ts';
import { readExport } from '../../src/archive/read-export.ts';
import { restore } from '../../src/archive/restore.ts';
import { testHome } from '../../src/archive/testing.ts';
import { testDatabases } from '../../src/db/testing.ts';
import type { Deps } from '../../src/pipeline/deps.ts';
import { okValue } from '../../src/pipeline/testing.ts';
import { undoChanges } from '../../src/pipeline/undo-changes.ts';
import { howMany } from './how-many.ts';
import { makeUpLedger, movingDeps } from './made-up-ledger.ts';

async function exported(deps: Pick<Deps, 'db' | 'account'>): Promise<string> {
  let text = '';
  for await (const piece of exportJson(deps)) text += piece;
  return text;
}

const seeds = Array.from({ length: howMany(50) }, (_, at) => at + 1);

describe.each(testDatabases)('an export on $name', ({ open }) => {
  it.each(seeds)('restores byte for byte, and undo goes on from there (made-up ledger %i)', async (seed) => {
    const [db, other] = [await open(), await open()];
    const [deps, again] = [movingDeps({ db, account: 'me' }), movingDeps({ db: other, account: 'me' })];
    await makeUpLedger(deps, { seed, steps: 60 });
    const text = await exported(deps);
    await loadExport(again, okValue(readExport(text)));
    expect(await exported(again)).toBe(text);

    const back = { ...deps, now: () => '2026-11-23T12:00:00Z' };
    const undone = await undoChanges(back, 1_000);
    expect(await undoChanges({ ...again, now: back.now }, 1_000)).toEqual(undone);
    expect(await exported(again)).toBe(await exported(deps));
    await Promise.all([db.destroy(), other.destroy()]);
  });
});

describe('a home on disk', () => {
  it.each(seeds)('restores byte for byte from an export and from a backup (made-up ledger %i)', async (seed) => {
    const [one, other] = [await testHome(), await testHome()];
    await makeUpLedger(movingDeps(one), { seed, steps: 60 });
    const text = await one.exported();
    const openLedger = async () => ({ ok: true as const, value: { db: other.db, close: other.close } });
    const deps = { ...other, openLedger, keepServersOut: () => null };
    const content = async function* () {
      yield Buffer.from(text);
    };
    okValue(await restore(deps, { file: 'export.json', content: content() }, { replace: false }));
    expect(await other.exported()).toBe(text);

    const backup = okValue(await backUp(one, 'by-hand'));
    await makeUpLedger(movingDeps(other, 'b'), { seed: seed + 1_000, steps: 20 });
    const named = join(one.folder, 'backups', backup?.name ?? '');
    okValue(await restore(deps, { named }, { replace: true }));
    expect(await other.exported()).toBe(text);
    await Promise.all([one.remove(), other.remove()]);
  });
});
