import type { Command } from 'commander';
import type { CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';

interface Options extends CommonOptions {
  readonly write?: true;
}

/** `mcp`: the tools of an assistant, spoken over standard input and output until the input ends. */
export function define(command: Command, act: Act): void {
  command
    .option('--write', 'let the assistant record and change things too; undo takes them back')
    .addHelpText('after', AFTER)
    .action(
      act(async (deps, { write }: Options) => {
        const served = await deps.mcp({ write: write === true });
        return served.ok ? { ok: true, value: null } : served;
      }),
    );
}

const AFTER = `
An assistant starts this itself: give its settings the command "breakpoint" with
the argument "mcp". Without --write it can read, and change nothing.`;
