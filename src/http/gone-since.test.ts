import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { testApi } from './testing.ts';

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-gone-'));
  db = okValue(await openDatabase(join(folder, 'breakpoint.db'), '2026-01-01T00:00:00Z'));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Another program that deletes everything as soon as a change is stored. */
function deletingAfterChange(): KyselyPlugin {
  let isLogged = false;
  return {
    transformQuery: ({ node }) => {
      if (isLogged && node.kind !== 'InsertQueryNode') {
        const other = new DatabaseSync(join(folder, 'breakpoint.db'), { timeout: 0 });
        try {
          other.exec(
            'begin immediate; delete from event; delete from application; delete from contact; delete from search; commit',
          );
          isLogged = false;
        } catch {
          // The change is not stored yet.
        }
        other.close();
      }
      if (node.kind === 'InsertQueryNode' && JSON.stringify(node.into).includes('"change"')) isLogged = true;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

it.each([
  { key: 'POST /applications', body: { company: 'Acme' }, what: 'application' },
  { key: 'POST /contacts', body: { name: 'Ada' }, what: 'contact' },
  { key: 'POST /searches', body: { name: 'Spring' }, what: 'search' },
])('$key answers where the $what is deleted before it can be read again', async ({ key, body, what }) => {
  const deps = testDeps(db);
  const { ask } = testApi({ ...deps, db: db.withPlugin(deletingAfterChange()) });
  expect(await ask(key, body)).toMatchObject({
    status: 409,
    type: expect.stringContaining('application/problem+json'),
    body: {
      type: 'urn:breakpoint:problem:gone-since',
      title: `The ${what} was changed, and deleted meanwhile`,
      where: 'id',
    },
  });
});
