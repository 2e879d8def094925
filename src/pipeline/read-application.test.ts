import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { addApplication } from './add-application.ts';
import { NewApplication } from './model.ts';
import { readApplication } from './read-application.ts';
import { okValue, testDeps } from './testing.ts';

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-race-'));
  db = okValue(await openDatabase(join(folder, 'breakpoint.db'), '2026-01-01T00:00:00Z'));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Another program that deletes everything before the query that comes at this place. */
function deletingBefore(place: number): KyselyPlugin {
  let queries = 0;
  return {
    transformQuery: ({ node }) => {
      if (queries++ === place) {
        const other = new DatabaseSync(join(folder, 'breakpoint.db'));
        other.exec('delete from event; delete from application');
        other.close();
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

it.each([2, 3, 4, 5])(
  'an application is read whole although another program deletes it before its query %i',
  async (place) => {
    const deps = testDeps(db);
    const { id } = okValue(await addApplication(deps, NewApplication.parse({ company: 'Acme', sentOn: '2026-11-02' })));
    const racing = { ...deps, db: db.withPlugin(deletingBefore(place)) };
    expect(okValue(await readApplication(racing, id))).toMatchObject({
      company: 'Acme',
      timeline: [{ kind: 'submitted' }],
    });
    expect(await readApplication(deps, id)).toMatchObject({ ok: false });
  },
);
