import type { Db, EventRow, Trx } from '../db/schema.ts';

/** All events of one application in the order of recording, the corrected ones included. */
export async function readTimeline(db: Db | Trx, account: string, applicationId: string): Promise<EventRow[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('account_id', '=', account)
    .where('application_id', '=', applicationId)
    .orderBy('born')
    .orderBy('place')
    .execute();
}
