import { type Command, Option } from 'commander';
import type { CommandEntry } from './command-file.ts';

/** Gives a command and those below it the options that every command takes. `--search` is hidden where it is refused. */
export function withCommonOptions(command: Command, { ofNoSearch }: CommandEntry): void {
  for (const each of [command, ...command.commands]) {
    const search = new Option('--search <name>', 'the search meant, by name');
    each.option('--json', 'print JSON').addOption(search.hideHelp(ofNoSearch !== undefined));
  }
}
