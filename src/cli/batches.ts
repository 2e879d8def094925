import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { fail, ok } from '../kernel/result.ts';
import { type Batch, type BatchFile, listBatches } from '../pipeline/list-batches.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { instantText } from './print/instant.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { refused } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** `batches`: every import with what it brought; one of them also with the rows it set aside. */
export function define(command: Command, act: Act): void {
  command
    .argument('[batch]', 'the import: its id; left out, all of them')
    .addHelpText('after', '\n"breakpoint undo --batch ID" takes an import back whole.')
    .action(act(list));
}

async function list(deps: CliDeps, id: string | undefined): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const all = await listBatches(ledger.value);
  if (id === undefined) {
    const text = (terminal: Terminal) =>
      all.length === 0
        ? 'Nothing was imported yet. "breakpoint import FILE" reads a job log.\n'
        : `${all.map((batch) => batchText(batch, terminal)).join('\n\n')}\n`;
    return ok({ json: all, text });
  }
  const batch = all.find((one) => one.id === id);
  if (!batch) {
    return fail(
      refused({ what: `no import has the id "${id}"`, where: 'batch', mend: '"breakpoint batches" lists them' }),
    );
  }
  const text = (terminal: Terminal) =>
    `${[batchText(batch, terminal), ...batch.files.map((file) => asideText(file, terminal))].filter(Boolean).join('\n\n')}\n`;
  return ok({ json: batch, text });
}

function batchText(
  { id, at, files, applications, changedSince, takenBackAt }: Batch,
  { columns, paint }: Terminal,
): string {
  const here =
    takenBackAt === null
      ? `${counted(applications, 'application')} of it ${applications === 1 ? 'is' : 'are'} here${changedSince > 0 ? `, ${changedSince} changed since` : ''}.`
      : `Taken back on ${instantText(takenBackAt)}.`;
  const lines = files.map((file) => wrap(printable(fileText(file)), columns, '  '));
  return [paint('strong', `${instantText(at)}  ${id}`), ...lines, here].join('\n');
}

function fileText({ file, format, accepted, wishes, events, updated, conflicts, setAside }: BatchFile): string {
  const wished = wishes === 0 ? '' : `, ${counted(wishes, 'wish', 'wishes')}`;
  const known = updated ? `, something new for ${counted(updated, 'known application')}` : '';
  const stories = conflicts ? `, another story of ${counted(conflicts, 'event')}` : '';
  const aside = setAside && setAside.count > 0 ? `, ${counted(setAside.count, 'row')} set aside` : '';
  return `${file} (${format}): ${counted(accepted, 'application')}${wished}, ${counted(events, 'event')}${known}${stories}${aside}`;
}

function asideText({ file, setAside }: BatchFile, { columns }: Terminal): string {
  if (setAside === null || setAside.count === 0) return '';
  const rest = setAside.count - setAside.rows.length;
  const rows = setAside.rows.map(({ line, because }) => wrap(printable(`- line ${line}: ${because}`), columns, '  '));
  return [wrap(printable(`Set aside of ${file}:`), columns), ...rows, ...(rest > 0 ? [`- and ${rest} more`] : [])].join(
    '\n',
  );
}
