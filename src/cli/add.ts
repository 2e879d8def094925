import type { Command } from 'commander';
import { fail, ok } from '../kernel/result.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { NewApplication } from '../pipeline/model.ts';
import { parseQuickAdd } from '../pipeline/parse-quick-add.ts';
import { type QuickAddReading, readQuickAdd } from '../pipeline/read-quick-add.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationName } from './print/application-name.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { refused } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface Options extends CommonOptions {
  readonly again?: true;
  readonly dryRun?: true;
}

/** `add`: one application, typed as a line. */
export function define(command: Command, act: Act): void {
  command
    .argument(
      '<line...>',
      'company, role, channel and day, parted by commas: "Acme, Backend Engineer, referral, yesterday"',
    )
    .option('--again', 'a second application, though company, role and day are those of one recorded')
    .option('--dry-run', 'show how the line is read, and record nothing')
    .action(act(add));
}

async function add(deps: CliDeps, words: string[], { search, again, dryRun }: Options): Promise<Answered> {
  const line = words.join(' ');
  if (dryRun) return preview(readQuickAdd(line, deps.today()));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const parsed = parseQuickAdd(line, ledger.value.today());
  // The line is what is recorded, as a row of a file is: it is refused, the command was right.
  if (!parsed.ok) return fail(refused(sayFailure(parsed.failure).failure));
  const application = NewApplication.safeParse(parsed.value);
  if (!application.success) return fail(refused(sayIssue(application.error, parsed.value)));
  const options = { ...(search ? { search } : {}), ...(again ? { evenIfRecorded: true } : {}) };
  const added = await addApplication(ledger.value, application.data, options);
  if (!added.ok) return sayFailure(added.failure, { 'say that this is a second one': 'add it with --again' });
  const { id, company, role, sentOn, state } = added.value;
  const day = sentOn ?? (state === 'open' ? 'on an unknown day' : `as a ${state}`);
  const done = `Added ${id}: ${applicationName({ company, role })}, ${sentOn ? `sent on ${day}` : day}. "breakpoint undo" takes it back.`;
  const notes = added.value.warnings.map((warning) => `Note: ${printable(warning)}.`);
  const drawn = (added.value.drawn ?? []).map(
    ({ arm, label, question }) => `Send ${arm.toUpperCase()}: ${printable(`${label} (${question})`)}`,
  );
  return ok({
    json: added.value,
    text: ({ columns }) => [done, ...drawn, ...notes].map((each) => `${wrap(each, columns)}\n`).join(''),
  });
}

const LEFT_BECAUSE = {
  'said-twice': 'it is said twice',
  'one-too-many': 'there is no place for it',
  'two-days': 'it is two days',
  'no-day': 'it is no calendar day',
} as const;

function preview(reading: QuickAddReading): Answered {
  const read = reading.understood.map(({ field, value }) => `${field}: ${value}`);
  const left = reading.notUnderstood.map(({ text, because }) => `Not understood: "${text}", ${LEFT_BECAUSE[because]}.`);
  const warnings = reading.warnings.map((warning) => `Note: ${warning}.`);
  const lines = [...read, ...left, ...warnings, 'Nothing was recorded: this was a dry run.'];
  return ok({
    json: reading,
    text: ({ columns }) => lines.map((line) => `${wrap(printable(line), columns)}\n`).join(''),
  });
}
