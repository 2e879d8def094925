import type { ContactRow, Db, Trx } from '../db/schema.ts';

export interface NoSuchContact {
  readonly kind: 'no-such-contact';
  readonly contactId: string;
}

/** The contact with this id, or `undefined`. */
export async function readContact(db: Db | Trx, account: string, id: string): Promise<ContactRow | undefined> {
  return db.selectFrom('contact').selectAll().where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
}
