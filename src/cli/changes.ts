import { type Command, InvalidArgumentError } from 'commander';
import { ok } from '../kernel/result.ts';
import { listChanges } from '../pipeline/list-changes.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { instantText } from './print/instant.ts';
import { table } from './print/table.ts';

interface Options extends CommonOptions {
  readonly limit: number;
}

/** `changes`: what was done, the latest first; `undo` takes it back. */
export function define(command: Command, act: Act): void {
  command
    .option('--limit <number>', 'how many', countOf, 20)
    .addHelpText('after', '\n"breakpoint undo" takes back the last one, "breakpoint undo 3" the last three.')
    .action(act(list));
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(text);
}

async function list(deps: CliDeps, { limit }: Options): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const { items, next } = await listChanges(ledger.value, { limit });
  const columns = [
    { title: 'Change', align: 'right' as const },
    { title: 'When' },
    { title: 'What', yields: true as const },
    { title: '' },
  ];
  const rows = items.map(({ seq, at, summary, undoneAt }) => [
    String(seq),
    instantText(at),
    summary,
    undoneAt === null ? '' : 'taken back',
  ]);
  const more = next === null ? '' : `… and earlier ones: --limit ${limit * 5} lists more.\n`;
  return ok({
    json: items,
    text: ({ columns: width, paint }) =>
      items.length === 0
        ? 'Nothing was changed yet.\n'
        : `${table(columns, rows, { width, title: (line) => paint('quiet', line) })}\n${more}`,
  });
}
