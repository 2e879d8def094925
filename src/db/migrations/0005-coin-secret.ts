import type { Kysely } from 'kysely';

/** Lets an experiment keep what its coins fall by, so that a draw undone and drawn again falls as it fell. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('experiment').addColumn('coin_secret', 'text').execute();
}
