import type { Command } from 'commander';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { bytesText } from './print/bytes.ts';
import { wrap } from './print/layout.ts';
import { sayFailure } from './say-failure.ts';

/** `backup`: everything as it stands, as one file in the home that stays until a hand deletes it. */
export function define(command: Command, act: Act): void {
  command
    .addHelpText(
      'after',
      '\nOne is made by itself each day, and before every import. "breakpoint backups"\nlists them, "breakpoint restore NAME" puts one back.',
    )
    .action(act(backUp));
}

async function backUp(deps: CliDeps): Promise<Answered> {
  const home = await deps.openHome();
  if (!home.ok) return home;
  const made = await home.value.backUp();
  if (!made.ok) return sayFailure(made.failure);
  const { name, bytes } = made.value;
  const told = `Backed up as ${name} (${bytesText(bytes)}). "breakpoint restore ${name}" puts it back.`;
  return ok({ json: made.value, text: ({ columns }) => `${wrap(told, columns)}\n` });
}
