import { makeChange, updateTracked } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type ContactAlreadyRecorded, findContact } from './add-contact.ts';
import { companyIdFor } from './companies.ts';
import type { Deps } from './deps.ts';
import { type NoSuchContact, readContact } from './find-contact.ts';
import type { ContactEdit } from './model.ts';

/** Changes what is known of a contact; what is left out stays as it is. */
export async function editContact(
  deps: Deps,
  contactId: string,
  edit: ContactEdit,
): Promise<Result<{ readonly id: string }, NoSuchContact | ContactAlreadyRecorded>> {
  return makeChange<{ id: string }, NoSuchContact | ContactAlreadyRecorded>(deps, 'edit-contact', async (change) => {
    const contact = await readContact(change.trx, change.account, contactId);
    if (!contact) return fail({ kind: 'no-such-contact', contactId });
    const { id } = contact;
    const { company, name = contact.name, relation = contact.relation, notes = contact.notes } = edit;
    const kept = company === undefined ? contact.company_id : null;
    const company_id = company ? await companyIdFor(change, deps.newId, company) : kept;
    const twin = await findContact(change, name, company_id);
    if (twin !== null && twin !== id) return fail({ kind: 'contact-already-recorded', contactId: twin });
    await updateTracked(change, 'contact', { id, name, relation, notes, company_id });
    change.summary = `Changed ${Object.keys(edit).join(', ')} of the contact ${contact.name}`;
    return ok({ id });
  });
}
