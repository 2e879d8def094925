import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { type ApplicationSummary, listApplications } from '../pipeline/list-applications.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
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

/** Where the channel would leave too little room for the names, it is left to `show` and `--json`. */
const WIDE = 100;
const SHORTEST_ID = 5;

function listText(items: readonly ApplicationSummary[], { columns: width, paint }: Terminal) {
  if (items.length === 0) return NOTHING;
  const columns: (Column & { cell: (item: ApplicationSummary) => string | null })[] = [
    { title: 'Id', cell: ({ id }) => id.slice(0, idLength) },
    { title: 'Sent', cell: ({ sentOn }) => sentOn },
    { title: 'Company', yields: true, cell: ({ company }) => company },
    { title: 'Role', yields: true, cell: ({ role }) => role },
    { title: 'Stage', cell: ({ stage }) => stage },
    { title: 'State', cell: ({ state }) => state },
    ...(width < WIDE ? [] : [{ title: 'Channel', cell: ({ channel }: ApplicationSummary) => channel }]),
  ];
  const idLength = telling(items.map(({ id }) => id));
  const rows = items.map((item) => columns.map(({ cell }) => cell(item) ?? ''));
  return table(columns, rows, { width, title: (line) => paint('quiet', line) });
}

/** How much of the ids tells them apart: every command takes the beginning of an id. */
function telling(ids: readonly string[]): number {
  const sorted = ids.toSorted();
  let length = SHORTEST_ID;
  for (let at = 1; at < sorted.length; at++) {
    while (sorted[at]?.slice(0, length) === sorted[at - 1]?.slice(0, length) && sorted[at] !== sorted[at - 1]) length++;
  }
  return length;
}

const NOTHING =
  'Nothing is recorded here yet. "breakpoint import FILE" reads a job log; "breakpoint add" records one application.';
