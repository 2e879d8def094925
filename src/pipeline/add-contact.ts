import { type Change, insertTracked, makeChange } from '../db/change-log.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { companyIdFor } from './companies.ts';
import { companyNameKey } from './company-key.ts';
import type { Deps } from './deps.ts';
import type { NewContact } from './model.ts';

export interface ContactAlreadyRecorded {
  readonly kind: 'contact-already-recorded';
  readonly contactId: string;
}

/** Records somebody the person knows, and where that person works. */
export async function addContact(
  deps: Deps,
  contact: NewContact,
): Promise<Result<{ readonly id: string }, ContactAlreadyRecorded>> {
  return makeChange<{ id: string }, ContactAlreadyRecorded>(deps, 'add-contact', async (change) => {
    const companyId = contact.company === null ? null : await companyIdFor(change, deps.newId, contact.company);
    const twin = await findContact(change, contact.name, companyId);
    if (twin !== null) return fail({ kind: 'contact-already-recorded', contactId: twin });
    const id = deps.newId();
    const { name, relation, notes } = contact;
    await insertTracked(change, 'contact', [{ id, name, relation, company_id: companyId, notes }]);
    change.summary = `Added the contact ${name}`;
    return ok({ id });
  });
}

/** The id of a contact of this name at this company; made where there is none. */
export async function contactIdFor(
  change: Change,
  newId: () => string,
  { name, companyId }: { name: string; companyId: string | null },
): Promise<string> {
  const known = await findContact(change, name, companyId);
  if (known !== null) return known;
  const id = newId();
  await insertTracked(change, 'contact', [
    { id, name: name.trim(), relation: null, company_id: companyId, notes: null },
  ]);
  return id;
}

/** The id of a contact of this name, whatever its case, at this company. */
export async function findContact(
  { trx, account }: Change,
  name: string,
  companyId: string | null,
): Promise<string | null> {
  const contacts = await trx
    .selectFrom('contact')
    .select(['id', 'name', 'company_id'])
    .where('account_id', '=', account)
    .execute();
  const key = companyNameKey(name);
  return contacts.find((known) => known.company_id === companyId && companyNameKey(known.name) === key)?.id ?? null;
}
