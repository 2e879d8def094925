import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { fail, ok } from '../kernel/result.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { deleteContact } from '../pipeline/delete-contact.ts';
import { editContact } from '../pipeline/edit-contact.ts';
import { listContacts } from '../pipeline/list-contacts.ts';
import { ContactEdit, NewContact } from '../pipeline/model.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findContact } from './find-contact.ts';
import { printable } from './print/printable.ts';
import { table } from './print/table.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Fields {
  readonly company?: string;
  readonly relation?: string;
  readonly notes?: string;
}

const CONTACT = 'the contact: the id, the name, or the beginning of either';

/** `contacts`: the people the person knows, and where they work. */
export function define(command: Command, act: Act): void {
  command.action(act(list));
  withFields(
    command.command('add').argument('<name>', 'what they are called').description('Add somebody you know.'),
  ).action(act(add));
  withFields(
    command
      .command('edit')
      .argument('<contact>', CONTACT)
      .description('Change what is known of somebody; an empty value empties the field.'),
  )
    .option('--name <name>', 'what they are called')
    .action(act(edit));
  command
    .command('delete')
    .argument('<contact>', CONTACT)
    .description('Delete a contact; applications that named it stay. Undo brings it back.')
    .action(act(remove));
}

function withFields(command: Command): Command {
  return command
    .option('--company <name>', 'where that person works')
    .option('--relation <words>', 'how you know each other')
    .option('--notes <text>', 'your own words');
}

async function add(deps: CliDeps, name: string, { company, relation, notes }: Fields): Promise<Answered> {
  const given = { name, company, relation, notes };
  const parsed = NewContact.safeParse(given);
  if (!parsed.success) return fail(sayIssue(parsed.error, given));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const added = await addContact(ledger.value, parsed.data);
  if (!added.ok) return sayFailure(added.failure);
  return ok({ json: added.value, text: () => `Added ${printable(parsed.data.name)} as ${added.value.id}.\n` });
}

async function edit(deps: CliDeps, named: string, options: Fields & { readonly name?: string }): Promise<Answered> {
  const { name, ...others } = options;
  const { company, relation, notes } = others;
  const told = Object.entries({ company, relation, notes }).filter(([, text]) => text !== undefined);
  const given = {
    ...(name === undefined ? {} : { name }),
    ...Object.fromEntries(told.map(([field, text]) => [field, text || null])),
  };
  const parsed = ContactEdit.safeParse(given);
  if (!parsed.success) return fail(sayIssue(parsed.error, given));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findContact(ledger.value, named);
  if (!found.ok) return found;
  const edited = await editContact(ledger.value, found.value.id, parsed.data);
  if (!edited.ok) return sayFailure(edited.failure);
  const contact = (await listContacts(ledger.value)).find(({ id }) => id === found.value.id);
  return ok({
    json: contact,
    text: () => `Changed ${printable(contact?.name ?? '')}. "breakpoint undo" takes it back.\n`,
  });
}

async function remove(deps: CliDeps, named: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findContact(ledger.value, named);
  if (!found.ok) return found;
  const removed = await deleteContact(ledger.value, found.value.id);
  if (!removed.ok) return sayFailure(removed.failure);
  const { applications } = removed.value;
  const stay =
    applications === 0
      ? ''
      : ` ${counted(applications, 'application')} that named them ${applications === 1 ? 'stays' : 'stay'}.`;
  return ok({
    json: removed.value,
    text: () => `Deleted ${printable(found.value.name)}.${stay} "breakpoint undo" brings it back.\n`,
  });
}

async function list(deps: CliDeps): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const contacts = await listContacts(ledger.value);
  const rows = contacts.map(({ id, name, company, relation }) => [id, name, company ?? '', relation ?? '']);
  const columns = [
    { title: 'Id' },
    { title: 'Name', yields: true },
    { title: 'Company', yields: true },
    { title: 'Relation', yields: true },
  ] as const;
  return ok({
    json: contacts,
    text: ({ columns: width, paint }) =>
      contacts.length === 0
        ? 'No contacts yet. "breakpoint contacts add NAME --company COMPANY" adds one.\n'
        : `${table(columns, rows, { width, title: (line) => paint('quiet', line) })}\n`,
  });
}
