import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { type Contact, listContacts } from '../pipeline/list-contacts.ts';
import { type Refusal, refused } from './refusal.ts';

/** Finds a contact by its id, by its name, or by the beginning of either where that is enough. */
export async function findContact(ledger: Deps, given: string): Promise<Result<Contact, Refusal>> {
  const contacts = await listContacts(ledger);
  const wanted = given.trim().toLowerCase();
  const ways: ((contact: Contact) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ name }) => name.toLowerCase() === wanted,
    ({ id, name }) =>
      wanted.length > 2 && (name.toLowerCase().startsWith(wanted) || id.toLowerCase().startsWith(wanted)),
  ];
  for (const way of ways) {
    const found = contacts.filter(way);
    if (found[0] && found.length === 1) return ok(found[0]);
    if (found.length > 1) {
      const listed = found
        .slice(0, SHOWN)
        .map(({ id, name, company }) => `${id} (${[name, company].filter(Boolean).join(', ')})`);
      return fail(
        refused({
          what: `"${given}" names several contacts`,
          where: 'contact',
          mend: `give one of these ids: ${listed.join(', ')}`,
        }),
      );
    }
  }
  return fail(
    refused({ what: `no contact is called "${given}"`, where: 'contact', mend: '"breakpoint contacts" lists them' }),
  );
}

const SHOWN = 10;
