import type { Command } from 'commander';
import { fail, ok } from '../kernel/result.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { listContacts } from '../pipeline/list-contacts.ts';
import { NewContact } from '../pipeline/model.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { table } from './print/table.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

/** `contacts`: the people the person knows, and where they work. */
export function define(command: Command, act: Act): void {
  command.action(act(list));
  command
    .command('add <name>')
    .description('Add somebody you know.')
    .option('--company <name>', 'where that person works')
    .option('--relation <words>', 'how you know each other')
    .option('--notes <text>', 'your own words')
    .action(act(add));
}

async function add(
  deps: CliDeps,
  name: string,
  { company, relation, notes }: { company?: string; relation?: string; notes?: string },
): Promise<Answered> {
  const parsed = NewContact.safeParse({ name, company, relation, notes });
  if (!parsed.success) return fail(wrongUsage(sayIssue(parsed.error)));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const added = await addContact(ledger.value, parsed.data);
  return added.ok ? ok({ json: added.value, text: () => `Added ${added.value.id}.\n` }) : sayFailure(added.failure);
}

async function list(deps: CliDeps): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const contacts = await listContacts(ledger.value);
  const rows = contacts.map(({ id, name, company, relation }) => [id, name, company ?? '', relation ?? '']);
  return ok({
    json: contacts,
    text: ({ columns: width, paint }) =>
      contacts.length === 0
        ? 'No contacts yet. "breakpoint contacts add NAME --company COMPANY" adds one.\n'
        : `${table(
            [
              { title: 'Id' },
              { title: 'Name', yields: true },
              { title: 'Company', yields: true },
              { title: 'Relation', yields: true },
            ],
            rows,
            { width, title: (line) => paint('quiet', line) },
          )}\n`,
  });
}
