import { z } from 'zod';
import { counted } from '../analysis/in-words.ts';
import { ok } from '../kernel/result.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { deleteContact } from '../pipeline/delete-contact.ts';
import { editContact } from '../pipeline/edit-contact.ts';
import { type Contact, listContacts } from '../pipeline/list-contacts.ts';
import { ContactEdit, NewContact } from '../pipeline/model.ts';
import type { McpDeps } from './mcp-deps.ts';
import { type Answered, readTool, writeTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const contact = z.string().min(1).max(200).describe('The id of the contact, from list_contacts.');

const listContactsTool = readTool({
  name: 'list_contacts',
  title: 'List the people the person knows',
  description:
    'Lists contacts with company and relation. Call it when an application is considered at a company: a referral goes further than a cold application, and somebody may be known there.',
  input: z.strictObject({
    company: z.string().min(1).max(200).optional().describe('Only those whose company holds these letters.'),
  }),
  run: ({ deps }, { company }) =>
    answer(deps, (one) => company === undefined || (one.company ?? '').toLowerCase().includes(company.toLowerCase())),
});

const addContactTool = writeTool({
  name: 'add_contact',
  title: 'Add a contact',
  description: 'Adds somebody the person knows, and where that person works.',
  input: NewContact,
  run: async ({ deps }, given) => {
    const added = await addContact(deps, given);
    return added.ok ? answer(deps, ({ id }) => id === added.value.id) : sayFailure(added.failure);
  },
});

const editContactTool = writeTool({
  name: 'edit_contact',
  title: 'Change a contact',
  description: 'Changes what is known of a contact. What is left out stays as it is; null empties a field.',
  input: z.strictObject({ contact, ...ContactEdit.shape }),
  run: async ({ deps }, { contact: given, ...edit }) => {
    const edited = await editContact(deps, given, edit);
    return edited.ok ? answer(deps, ({ id }) => id === edited.value.id) : sayFailure(edited.failure);
  },
});

const deleteContactTool = writeTool({
  name: 'delete_contact',
  title: 'Delete a contact',
  description: 'Deletes a contact; applications that named that person stay and name nobody. Undo brings it back.',
  takesAway: true,
  input: z.strictObject({ contact }),
  run: async ({ deps }, { contact: given }) => {
    const deleted = await deleteContact(deps, given);
    if (!deleted.ok) return sayFailure(deleted.failure);
    const named = deleted.value.applications;
    const text = `Deleted the contact${named > 0 ? `; ${counted(named, 'application')} named that person` : ''}.`;
    return ok({ data: { ...deleted.value }, text });
  },
});

/** Tools over the people the person knows. */
export const CONTACTS = [listContactsTool, addContactTool, editContactTool, deleteContactTool];

async function answer(deps: McpDeps['deps'], isMeant: (contact: Contact) => boolean): Promise<Answered> {
  const items = (await listContacts(deps)).filter(isMeant);
  return ok({
    data: { items },
    text: items.length === 0 ? 'No such contact is recorded.' : items.map(line).join('\n'),
  });
}

function line({ id, name, company, relation }: Contact): string {
  return `- ${name} (${id})${[company, relation].map((part) => (part ? `; ${part}` : '')).join('')}`;
}
