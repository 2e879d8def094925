import { setTimeout } from 'node:timers/promises';
import type { Db, Trx } from './schema.ts';
import { storageTrouble } from './storage-trouble.ts';
import { indexDueTexts } from './text-index.ts';

/** As long as SQLite itself would wait, and in steps like its own: short first, for most writers are done at once. */
const WAIT_MS = 5_000;
const STEPS_MS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50];
const LAST_STEP_MS = 100;

/**
 * Runs writes as one transaction, all of them or none, and brings the search by text up to date with them.
 *
 * Where another program is writing, its turn is waited for without holding up anything else of this one: reads,
 * timers and answers go on. After five seconds it throws what `storageTrouble` calls busy, with nothing written.
 */
export async function writeAtOnce<Value>(
  db: Db,
  work: (trx: Trx) => Promise<Value>,
  { waitMs = WAIT_MS }: { readonly waitMs?: number } = {},
): Promise<Value> {
  for (let [waited, turn] = [0, 0]; ; turn++) {
    let hasBegun = false;
    try {
      return await db.transaction().execute(async (trx) => {
        hasBegun = true;
        const value = await work(trx);
        await indexDueTexts(trx);
        return value;
      });
    } catch (error) {
      if (hasBegun || waited >= waitMs || storageTrouble(error) !== 'busy') throw error;
    }
    const step = STEPS_MS[turn] ?? LAST_STEP_MS;
    await setTimeout(step);
    waited += step;
  }
}
