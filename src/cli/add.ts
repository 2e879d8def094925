import type { Command } from 'commander';
import { fail, ok } from '../kernel/result.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Options extends CommonOptions {
  readonly again?: true;
}

/** `add`: one application, typed as a line. */
export function define(command: Command, act: Act): void {
  command
    .argument(
      '<line...>',
      'company, role, channel and day, parted by commas: "Acme, Backend Engineer, referral, yesterday"',
    )
    .option('--again', 'a second application, though company, role and day are those of one recorded')
    .action(act(add));
}

async function add(deps: CliDeps, line: string[], { search, again }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const parsed = parseQuickAdd(line.join(' '), ledger.value.today());
  if (!parsed.ok) return sayFailure(parsed.failure);
  const application = NewApplication.safeParse(parsed.value);
  if (!application.success) return fail(wrongUsage(sayIssue(application.error)));
  const options = { ...(search ? { search } : {}), ...(again ? { evenIfRecorded: true } : {}) };
  const added = await addApplication(ledger.value, application.data, options);
  if (!added.ok) return sayFailure(added.failure);
  const { id, company, role, sentOn, state } = added.value;
  const day = sentOn ?? (state === 'open' ? 'on an unknown day' : `as a ${state}`);
  const done = `Added ${id}: ${applicationName({ company, role })}, ${sentOn ? `sent on ${day}` : day}. "breakpoint undo" takes it back.`;
  const notes = added.value.warnings.map((warning) => `Note: ${printable(warning)}.`);
  return ok({
    json: added.value,
    text: ({ columns }) => [done, ...notes].map((line) => `${wrap(line, columns)}\n`).join(''),
  });
}
