import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import type { Home, Restored, RestoreSource } from '../archive/home.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Answered, CliDeps, CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import type { Refusal } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Options extends CommonOptions {
  readonly replace?: true;
}

/** `restore`: puts everything back as a backup or an export has it, at once or not at all. */
export function define(command: Command, act: Act): void {
  command
    .argument(
      '<source>',
      'the name of a backup ("breakpoint backups" lists them), a backup file, or a JSON export; - is standard input',
    )
    .option('--replace', 'where something is recorded already: back that up, then put this in its place')
    .action(act(restore));
}

async function restore(deps: CliDeps, source: string, { replace }: Options): Promise<Answered> {
  const home = await deps.openHome();
  if (!home.ok) return home;
  const from = await sourceOf(deps, home.value, source);
  if (!from.ok) return from;
  deps.terminal.progress('Restoring …');
  const restored = await home.value.restore(from.value, { replace: replace === true });
  deps.terminal.progress(null);
  if (!restored.ok) return sayFailure(restored.failure);
  const told = restoredText(restored.value);
  return ok({ json: restored.value, text: ({ columns }) => `${wrap(printable(told), columns)}\n` });
}

function restoredText({ from, applications, events, replaced }: Restored): string {
  const before = replaced === null ? '' : ` What was here before is the backup ${replaced.name}.`;
  return `Restored ${counted(applications, 'application')} and ${counted(events, 'event')} from ${from}.${before}`;
}

/** A backup's own name goes before a file that happens to be called like it. */
async function sourceOf(deps: CliDeps, home: Home, source: string): Promise<Result<RestoreSource, Refusal>> {
  const backups = await home.listBackups();
  if (backups.some(({ name }) => name === source)) return ok({ backup: source });
  const bytes = await deps.readBytes(source);
  if (bytes.ok) return ok({ file: source === '-' ? 'standard input' : source, content: whole(bytes.value) });
  // The archive says it better where it is neither of the two.
  return BACKUP_NAME.test(source) ? ok({ backup: source }) : bytes;
}

const BACKUP_NAME = /^[a-z-]+-[\dTZ-]+[.]db$/;

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
