import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import { forgetMapping } from '../pipeline/forget-mapping.ts';
import { listMappings, type Mapping } from '../pipeline/list-mappings.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { sayFailure } from './say-failure.ts';
import type { Terminal } from './terminal.ts';

/** `mappings`: how files of a layout are read since the person corrected it. */
export function define(command: Command, act: Act): void {
  command.action(act(list));
  command
    .command('forget <id>')
    .description('Forget one: the next file like it is read as if it were the first.')
    .action(act(forget));
}

async function list(deps: CliDeps): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const mappings = await listMappings(ledger.value);
  return ok({
    json: mappings,
    text: (terminal) =>
      `${mappings.length === 0 ? wrap(NONE, terminal.columns) : mappings.map((one) => mappingText(one, terminal)).join('\n\n')}\n`,
  });
}

const NONE = 'No corrected columns are remembered. "breakpoint import FILE --map COLUMNS" remembers some.';

function mappingText({ id, header, columns }: Mapping, { columns: width, paint }: Terminal): string {
  const read = Object.entries(columns).map(([field, headers]) => `${field} ← ${headers.join(', ') || 'no column'}`);
  return [
    paint('strong', id),
    wrap(printable(`Columns: ${header.join(', ')}`), width, '  '),
    wrap(printable(`Read as: ${read.join('; ')}`), width, '  '),
  ].join('\n');
}

async function forget(deps: CliDeps, id: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const forgotten = await forgetMapping(ledger.value, id);
  if (!forgotten.ok) return sayFailure(forgotten.failure);
  return ok({ json: forgotten.value, text: () => `Forgot ${id}. This is nothing that undo takes back.\n` });
}
