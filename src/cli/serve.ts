import type { Command } from 'commander';
import type { CommonOptions } from './cli-deps.ts';
import type { Act } from './command-file.ts';

/** `serve`: the page on this machine, until it is stopped. */
export function define(command: Command, act: Act): void {
  command
    .addHelpText('after', '\nPrints the address, with the key that opens it. BREAKPOINT_PORT names the port.')
    .action(
      act(async (deps, { json }: CommonOptions) => {
        const served = await deps.serve({ json: json === true });
        return served.ok ? { ok: true, value: null } : served;
      }),
    );
}
