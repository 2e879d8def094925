import type { Command } from 'commander';
import { counted } from '../analysis/in-words.ts';
import type { Restored, RestoreSource } from '../archive/home.ts';
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

const SOURCE =
  'the name of a backup ("breakpoint backups" lists them), a backup file, or a JSON export; - is standard input';

/** `restore`: puts everything back as a backup or an export has it, at once or not at all. */
export function define(command: Command, act: Act): void {
  command
    .argument('<source>', SOURCE)
    .option('--replace', 'where something is recorded already: back that up, then put this in its place')
    .action(act(restore));
}

async function restore(deps: CliDeps, source: string, { replace }: Options): Promise<Answered> {
  const from = source === '-' ? await standardInput(deps) : ok({ named: source });
  if (!from.ok) return from;
  const home = await deps.openHome();
  if (!home.ok) return home;
  deps.terminal.progress('Restoring …');
  const restored = await home.value.restore(from.value, { replace: replace === true });
  deps.terminal.progress(null);
  if (!restored.ok) return sayFailure(restored.failure);
  const lines = restoredLines(restored.value);
  return ok({
    json: restored.value,
    text: ({ columns }) => lines.map((line) => `${wrap(printable(line), columns)}\n`).join(''),
  });
}

function restoredLines({ from, applications, events, replaced, setAside }: Restored): readonly string[] {
  return [
    `Restored ${counted(applications, 'application')} and ${counted(events, 'event')} from ${from}.`,
    ...(replaced === null ? [] : [`What was here before is the backup ${replaced.name}.`]),
    ...(setAside === null ? [] : [`The database that could not be read lies beside it now, as ${setAside}.`]),
  ];
}

async function standardInput({ readBytes }: CliDeps): Promise<Result<RestoreSource, Refusal>> {
  const bytes = await readBytes('-');
  return bytes.ok ? ok({ file: 'standard input', content: whole(bytes.value) }) : bytes;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
