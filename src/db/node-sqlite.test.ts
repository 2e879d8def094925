import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openInMemory } from './open.ts';

it('runs a statement after which SQLite names a row beyond what a JavaScript number holds', async () => {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  for (let row = 1; row <= 40; row++)
    await sql`insert into application_words (rowid, words) values (${row}, 'birch')`.execute(db);
  let largest = 0;
  for (let row = 1; row <= 40; row++) {
    // The index keeps a mark of what was deleted under a number above 2 to the 53, and that may be the row inserted last.
    await sql`delete from application_words where rowid = ${row}`.execute(db);
    const last = await sql<{ id: string }>`select cast(last_insert_rowid() as text) as id`.execute(db);
    largest = Math.max(largest, Number(last.rows[0]?.id));
  }
  expect(largest).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  await db.destroy();
});
