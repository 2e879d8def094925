import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { type ApplicationSummary, listApplications } from '../pipeline/list-applications.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './commands.ts';
import { type Column, table } from './print/table.ts';
import { sayFailure } from './say-failure.ts';
import type { Terminal } from './terminal.ts';

interface Options extends CommonOptions {
  readonly all?: true;
  readonly text?: string;
}

/** `list`: the applications of a search, the latest sent first. */
export function define(command: Command, act: Act): void {
  command
    .option('--all', 'of every search')
    .option('--text <words>', 'only where company, role or notes hold these words')
    .action(act(list));
}

async function list(deps: CliDeps, { search, all, text }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const filter = { ...(search ? { search } : {}), ...(all ? { all } : {}), ...(text ? { text } : {}) };
  const page = await listApplications(ledger.value, filter);
  if (!page.ok) return sayFailure(page.failure);
  const { items } = page.value;
  return ok({ json: items.map(toLine), text: (terminal) => `${listText(items, terminal)}\n` });
}

/** CONTRACTS: `[{id, company, role, sentOn, stage, state, channel}]`. */
function toLine({ id, company, role, sentOn, stage, state, channel }: ApplicationSummary) {
  return { id, company, role, sentOn, stage, state, channel };
}

const COLUMNS: readonly Column[] = [
  { title: 'Id' },
  { title: 'Sent' },
  { title: 'Company', yields: true },
  { title: 'Role', yields: true },
  { title: 'Stage' },
  { title: 'State' },
  { title: 'Channel' },
];

function listText(items: readonly ApplicationSummary[], { columns: width, paint }: Terminal) {
  if (items.length === 0)
    return 'Nothing is recorded here yet. "breakpoint import FILE" reads a job log; "breakpoint add" records one application.';
  const rows = items.map(({ id, sentOn, company, role, stage, state, channel }) => [
    id,
    sentOn ?? '',
    company ?? '',
    role ?? '',
    stage ?? '',
    state,
    channel ?? '',
  ]);
  return table(COLUMNS, rows, { width, title: (line) => paint('quiet', line) });
}
