import { deleteTracked, makeChange, updateManyTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { type NoSuchContact, readContact } from './find-contact.ts';

/** Deletes a contact; the applications that named that person stay and name nobody. `undo` brings all of it back. */
export async function deleteContact(
  deps: Deps,
  contactId: string,
): Promise<Result<{ readonly id: string; readonly applications: number }, NoSuchContact>> {
  return makeChange<{ id: string; applications: number }, NoSuchContact>(deps, 'delete-contact', async (change) => {
    const { trx, account } = change;
    const contact = await readContact(trx, account, contactId);
    if (!contact) return fail({ kind: 'no-such-contact', contactId });
    const { id, name } = contact;
    const naming = await trx
      .selectFrom('application')
      .select('id')
      .where('account_id', '=', account)
      .where('contact_id', '=', id)
      .execute();
    const without = naming.map((application) => ({ id: application.id, contact_id: null }));
    await updateManyTracked(change, 'application', without);
    await deleteTracked(change, 'contact', [id]);
    change.summary = `Deleted the contact ${name}`;
    return ok({ id, applications: naming.length });
  });
}
