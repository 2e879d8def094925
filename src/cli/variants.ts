import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import { addVariant } from '../experiments/add-variant.ts';
import { deleteVariant } from '../experiments/delete-variant.ts';
import { diffVariants } from '../experiments/diff-variants.ts';
import { editVariant } from '../experiments/edit-variant.ts';
import { listVariants } from '../experiments/list-variants.ts';
import { NewVariant, VariantEdit } from '../experiments/model.ts';
import { readVariant } from '../experiments/read-variant.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { findVariant, VARIANT } from './find-variant.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import { table } from './print/table.ts';
import { printDiff, printVariant } from './print/variants.ts';
import { readVariantText } from './read-variant-text.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

interface AddOptions {
  readonly name?: string;
  readonly coverNote?: true;
}

/** `variants`: resumes and cover notes, each version a thing of its own. */
export function define(command: Command, act: Act): void {
  command.action(act(list));
  command.command('list').description('List them, with how often each was sent.').action(act(list));
  command
    .command('add')
    .argument('<file>', 'a text or Markdown file; - is standard input')
    .option('--name <name>', 'what to call it; the name of the file if left out')
    .option('--cover-note', 'it is a cover note, not a resume')
    .description('Keep a resume or note; a name that is there already makes its next version.')
    .action(act(add));
  command.command('show').argument('<variant>', VARIANT).description('Show one with its text.').action(act(show));
  command
    .command('edit')
    .argument('<variant>', VARIANT)
    .argument('[file]', 'its new text; - is standard input')
    .option('--name <name>', 'call it something else')
    .description('Change its name or text; where it was sent, a new text is a new version.')
    .action(act(edit));
  command
    .command('diff')
    .argument('<variant>', VARIANT)
    .argument('<other>', 'the one to compare it with')
    .description('Show what differs between two, line by line.')
    .action(act(diff));
  command
    .command('delete')
    .argument('<variant>', VARIANT)
    .description('Delete one that no experiment uses; undo brings it back.')
    .action(act(remove));
}

async function list(deps: CliDeps): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const variants = await listVariants(ledger.value);
  const rows = variants.map(({ id, name, version, kind, madeOn, sentTo }) => [
    `${name} v${version}`,
    kind === 'note' ? 'cover note' : 'resume',
    madeOn,
    String(sentTo.length),
    id,
  ]);
  const columns = [
    { title: 'Name', yields: true },
    { title: 'What' },
    { title: 'Kept since' },
    { title: 'Sent', align: 'right' },
    { title: 'Id' },
  ] as const;
  return ok({
    json: variants,
    text: ({ columns: width, paint }) =>
      variants.length === 0
        ? `${wrap(NONE, width)}\n`
        : `${table(columns, rows, { width, title: (line) => paint('quiet', line) })}\n`,
  });
}

const NONE =
  'No resume or note is kept yet. "breakpoint variants add FILE" keeps one, so that an experiment can say which to send.';

async function add(deps: CliDeps, file: string, { name, coverNote }: AddOptions): Promise<Answered> {
  const read = await readVariantText(deps, file);
  if (!read.ok) return read;
  const { text, fileName, called } = read.value;
  const given = { name: name ?? called, kind: coverNote ? 'note' : 'resume', text, fileName };
  const parsed = NewVariant.safeParse(given);
  if (!parsed.success) return fail(sayIssue(parsed.error, given));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const added = await addVariant(ledger.value, parsed.data);
  if (!added.ok) return sayFailure(added.failure);
  const told = `Kept ${printable(added.value.name)} v${added.value.version} as ${added.value.id}. "breakpoint undo" takes it back.`;
  return ok({ json: added.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}

async function show(deps: CliDeps, named: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findVariant(ledger.value, named);
  if (!found.ok) return found;
  const read = await readVariant(ledger.value, found.value.id);
  if (!read.ok) return sayFailure(read.failure);
  return ok({ json: read.value, text: (terminal) => printVariant(read.value, terminal) });
}

async function edit(
  deps: CliDeps,
  named: string,
  ...[file, { name }]: [string | undefined, { name?: string }]
): Promise<Answered> {
  const read = file === undefined ? ok(null) : await readVariantText(deps, file);
  if (!read.ok) return read;
  const text = read.value === null ? {} : { text: read.value.text, fileName: read.value.fileName };
  const given = { ...(name === undefined ? {} : { name }), ...text };
  const parsed = VariantEdit.safeParse(given);
  if (!parsed.success) return fail(sayIssue(parsed.error, given));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findVariant(ledger.value, named);
  if (!found.ok) return found;
  const edited = await editVariant(ledger.value, found.value.id, parsed.data);
  if (!edited.ok) return sayFailure(edited.failure);
  const now = edited.value;
  const did =
    now.version === found.value.version
      ? `Changed ${printable(now.name)} v${now.version}`
      : `${printable(found.value.name)} v${found.value.version} was sent and stays as it is; the new text is v${now.version}, ${now.id}`;
  return ok({ json: now, text: ({ columns }) => `${wrap(`${did}. "breakpoint undo" takes it back.`, columns)}\n` });
}

async function diff(deps: CliDeps, named: string, other: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const one = await findVariant(ledger.value, named);
  if (!one.ok) return one;
  const two = await findVariant(ledger.value, other);
  if (!two.ok) return two;
  const lines = await diffVariants(ledger.value, one.value.id, two.value.id);
  if (!lines.ok) return sayFailure(lines.failure);
  return ok({ json: lines.value, text: (terminal) => printDiff([one.value, two.value], lines.value, terminal) });
}

async function remove(deps: CliDeps, named: string): Promise<Answered> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const found = await findVariant(ledger.value, named);
  if (!found.ok) return found;
  const removed = await deleteVariant(ledger.value, found.value.id);
  if (!removed.ok) return sayFailure(removed.failure);
  const { name, version, sentTo } = found.value;
  const stay =
    sentTo.length === 0
      ? ''
      : ` ${counted(sentTo.length, 'application')} still ${sentTo.length === 1 ? 'says' : 'say'} that it was sent.`;
  const told = `Deleted ${printable(name)} v${version}.${stay} "breakpoint undo" brings it back.`;
  return ok({ json: removed.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}
