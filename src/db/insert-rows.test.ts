import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { insertRows } from './insert-rows.ts';
import { testDatabases } from './testing.ts';

const company = (at: number) => ({
  account_id: 'me',
  id: `c${at}`,
  born: 1,
  place: at,
  name: `C ${at}`,
  name_key: `c ${at}`,
});

describe.each(testDatabases)('inserting rows on $name', ({ open }) => {
  it.each([0, 1, 332, 333, 334, 667, 5_000])('writes all %i', async (count) => {
    const db = await open();
    await insertRows(
      db,
      'company',
      Array.from({ length: count }, (_, at) => company(at)),
    );
    const rows = await db.selectFrom('company').select('place').orderBy('place').execute();
    expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: count }, (_, at) => at));
    await db.destroy();
  });

  it('lets other work go on in between', async () => {
    const db = await open();
    let [turns, isDone] = [0, false];
    const others = (async () => {
      for (; !isDone; turns++) await setImmediate();
    })();
    await insertRows(
      db,
      'company',
      Array.from({ length: 10_000 }, (_, at) => company(at)),
    );
    isDone = true;
    await others;
    expect(turns).toBeGreaterThan(20);
    await db.destroy();
  });
});
