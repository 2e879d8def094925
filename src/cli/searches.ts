import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { isDay } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editSearch } from '../pipeline/edit-search.ts';
import { listSearches, type Search } from '../pipeline/list-searches.ts';
import { NewSearch, SearchEdit } from '../pipeline/model.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { table } from './print/table.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';
import type { Terminal } from './terminal.ts';

interface Fields {
  readonly starts?: string;
  readonly ends?: string;
  readonly target?: string;
  readonly pace?: string;
  readonly location?: string;
}

/** `searches`: lists them; `add`, `use` and `edit` change them. */
export function define(command: Command, act: Act): void {
  command.action(act(async (deps) => answer(deps)));
  withFields(command.command('add <name>').description('Add a search and make it the active one.')).action(act(add));
  withFields(command.command('edit <name>').description('Change what is known of a search.'))
    .option('--name <name>', 'call it something else')
    .action(act(edit));
  command.command('use <name>').description('Make it the search that is meant where none is named.').action(act(use));
  command
    .command('delete <name>')
    .description('Delete a search with everything in it; undo brings it back.')
    .action(act(remove));
}

function withFields(command: Command): Command {
  return command
    .option('--starts <day>', 'first day')
    .option('--ends <day>', 'last day')
    .option('--target <day>', 'the day by which you want an offer')
    .option('--pace <number>', 'applications a week you mean to send')
    .option('--location <place>', 'where you look');
}

/** Options as fields; an empty one empties its field. A target day lies ahead, so words such as "Monday" are not taken. */
function given({ starts, ends, target, pace, location }: Fields): Result<Record<string, unknown>, Refusal> {
  const fields: Record<string, unknown> = {};
  for (const [option, field, text] of [
    ['--starts', 'startsOn', starts],
    ['--ends', 'endsOn', ends],
    ['--target', 'targetOn', target],
  ] as const) {
    if (text === undefined) continue;
    if (text !== '' && !isDay(text)) {
      const what = `"${text}" is no calendar day`;
      return fail(wrongUsage({ what, where: option, mend: 'write it as YYYY-MM-DD' }));
    }
    fields[field] = text || null;
  }
  if (pace !== undefined && pace !== '' && !(Number(pace) > 0)) {
    return fail(wrongUsage({ what: `"${pace}" is no number above 0`, where: '--pace', mend: 'write it as 7 or 2.5' }));
  }
  if (pace !== undefined) fields.pacePerWeek = pace === '' ? null : Number(pace);
  if (location !== undefined) fields.location = location || null;
  return ok(fields);
}

async function add(deps: CliDeps, name: string, options: Fields): Promise<Answered> {
  const fields = given(options);
  if (!fields.ok) return fields;
  const parsed = NewSearch.safeParse({ name, ...fields.value });
  if (!parsed.success) return fail(sayIssue(parsed.error, { name, ...fields.value }));
  return changed(deps, (ledger) => addSearch(ledger, parsed.data, { activate: true }));
}

async function edit(deps: CliDeps, name: string, options: Fields & { readonly name?: string }): Promise<Answered> {
  const fields = given(options);
  if (!fields.ok) return fields;
  const asked = { ...fields.value, ...(options.name === undefined ? {} : { name: options.name }) };
  const parsed = SearchEdit.safeParse(asked);
  if (!parsed.success) return fail(sayIssue(parsed.error, asked));
  return changed(deps, (ledger) => editSearch(ledger, name, parsed.data));
}

function use(deps: CliDeps, name: string): Promise<Answered> {
  return changed(deps, (ledger) => activateSearch(ledger, name));
}

async function remove(deps: CliDeps, name: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const removed = await deleteSearch(ledger.value, name);
  if (!removed.ok) return sayFailure(removed.failure);
  const { applications } = removed.value;
  const told = `Deleted "${printable(name)}" with ${counted(applications, 'application')}. "breakpoint undo" brings it back.`;
  return ok({ json: removed.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}

type Changed = Awaited<ReturnType<typeof addSearch> | ReturnType<typeof editSearch>>;

async function changed(deps: CliDeps, change: (ledger: Deps) => Promise<Changed>): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const done = await change(ledger.value);
  return done.ok ? answer(deps) : sayFailure(done.failure);
}

async function answer(deps: CliDeps): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const searches = await listSearches(ledger.value);
  return ok({ json: searches, text: (terminal) => `${searchesText(searches, terminal)}\n` });
}

function searchesText(searches: readonly Search[], { columns: width, paint }: Terminal) {
  if (searches.length === 0) return 'There is no search yet. The first application makes one.';
  const rows = searches.map((search) => [
    search.isActive ? '*' : '',
    search.isSample ? `${search.name} (made up)` : search.name,
    String(search.applications),
    search.firstSentOn ?? '',
    search.lastSentOn ?? '',
    search.targetOn ?? '',
  ]);
  const columns = ['', 'Search', 'Sent', 'First', 'Last', 'Offer by'].map((title, at) => ({
    title,
    ...(at === 1 ? { yields: true as const } : {}),
    ...(at === 2 ? { align: 'right' as const } : {}),
  }));
  return table(columns, rows, { width, title: (line) => paint('quiet', line) });
}
