import type { Command } from 'commander';
import { fail } from '../kernel/result.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { ApplicationEdit } from '../pipeline/model.ts';
import { parseEdit } from '../pipeline/parse-edit.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findNamed, NAMED } from './find-named.ts';
import { sayChanged } from './say-changed.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

const FIELDS = Object.keys(ApplicationEdit.shape);

/** `edit`: changes fields; an empty value empties the field. Several applications are one change. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', NAMED)
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
  if (!parsed.success) return fail(sayIssue(parsed.error, given.value));
  const found = await findNamed(ledger.value, named, search);
  if (!found.ok) return found;
  const edited = await editApplications(
    ledger.value,
    found.value.map(({ id }) => id),
    parsed.data,
  );
  if (!edited.ok) return sayFailure(edited.failure);
  return sayChanged(ledger.value, { ...edited.value, did: `Changed ${Object.keys(parsed.data).join(', ')}` });
}
