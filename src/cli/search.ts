import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { type ApplicationSummary, listApplications } from '../pipeline/list-applications.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { applicationTable } from './print/application-table.ts';
import { excerptText } from './print/excerpt.ts';
import { sayFailure } from './say-failure.ts';
import type { Terminal } from './terminal.ts';

interface Options extends CommonOptions {
  readonly all?: true;
}

/** `search`: the applications in whose text all words stand, each with the place where they do. */
export function define(command: Command, act: Act): void {
  command
    .argument(
      '<words...>',
      'words, or beginnings of words, that must all stand in company, role, notes, posting or timeline',
    )
    .option('--all', 'in every search')
    .action(act(searchText));
}

async function searchText(deps: CliDeps, words: string[], { search, all }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const text = words.join(' ');
  const page = await listApplications(ledger.value, { text, ...(search ? { search } : {}), ...(all ? { all } : {}) });
  if (!page.ok) return sayFailure(page.failure);
  const { items } = page.value;
  const today = ledger.value.today();
  const where = all
    ? 'anywhere'
    : search
      ? `in the search "${search}"`
      : 'in the active search; --all looks in every one';
  return ok({
    json: items,
    text: (terminal) =>
      items.length === 0 ? `Nothing holds "${text}" ${where}.\n` : `${foundText(items, terminal, today)}\n`,
  });
}

function foundText(items: readonly ApplicationSummary[], terminal: Terminal, today: string): string {
  const [titles = '', ...lines] = applicationTable(items, terminal, { today }).split('\n');
  const told = lines.map((line, at) => {
    const excerpt = items[at]?.excerpt;
    return excerpt && excerpt.field !== 'company' && excerpt.field !== 'role'
      ? `${line}\n${excerptText(excerpt, terminal)}`
      : line;
  });
  return [titles, ...told].join('\n');
}
