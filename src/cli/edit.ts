import type { Command } from 'commander';
import { fail, ok } from '../kernel/result.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { findInSearch } from '../pipeline/find-in-search.ts';
import { ApplicationEdit } from '../pipeline/model.ts';
import { parseEdit } from '../pipeline/parse-edit.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { detailText } from './print/detail.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

const FIELDS = Object.keys(ApplicationEdit.shape);

/** `edit`: changes fields; an empty value empties the field. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', 'the application: its id, the beginning of it, or its company')
    .argument('<field=value...>', `fields: ${FIELDS.join(', ')}; an empty value empties the field`)
    .addHelpText('after', '\nPay is written "pay=60000-75000 EUR year", tags "tags=remote, go".')
    .action(act(edit));
}

async function edit(deps: CliDeps, named: string, pairs: string[], { search }: CommonOptions): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const given = parseEdit(pairs, ledger.value.today());
  if (!given.ok) return sayFailure(given.failure);
  const parsed = ApplicationEdit.safeParse(given.value);
  if (!parsed.success) return fail(wrongUsage(sayIssue(parsed.error)));
  const found = await findInSearch(ledger.value, named, search);
  if (!found.ok) return sayFailure(found.failure);
  const edited = await editApplication(ledger.value, found.value.id, parsed.data);
  if (!edited.ok) return sayFailure(edited.failure);
  const read = await readApplication(ledger.value, edited.value.id);
  if (!read.ok) return sayFailure(read.failure);
  return ok({ json: read.value, text: (terminal) => detailText(read.value, terminal) });
}
