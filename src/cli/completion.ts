import { Argument, type Command } from 'commander';
import { ok } from '../kernel/result.ts';
import type { Answered } from './cli-deps.ts';
import type { Act, CommandEntry } from './command-file.ts';
import { bashScript } from './completion/bash.ts';
import { readCommandShapes } from './completion/command-shapes.ts';
import { fishScript } from './completion/fish.ts';
import { zshScript } from './completion/zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof SCRIPTS;

/** `completion`: the script that makes a shell complete the commands. */
export function define(command: Command, act: Act, all: readonly CommandEntry[]): void {
  command
    .addArgument(new Argument('<shell>', 'the shell you use').choices(Object.keys(SCRIPTS)))
    .addHelpText('after', WHERE)
    .action(act((_deps, shell: Shell) => completion(shell, all)));
}

const WHERE = `
Put it where the shell looks for it, then open a new one:
  bash   breakpoint completion bash > FOLDER/breakpoint, where FOLDER is
         ~/.local/share/bash-completion/completions
  zsh    breakpoint completion zsh > "\${fpath[1]}/_breakpoint"
  fish   command breakpoint completion fish > FOLDER/breakpoint.fish, where
         FOLDER is ~/.config/fish/conf.d (fish has a "breakpoint" of its own;
         with words, this one is meant then)`;

async function completion(shell: Shell, all: readonly CommandEntry[]): Promise<Answered> {
  const script = SCRIPTS[shell](await readCommandShapes(all));
  return ok({ json: { shell, script }, text: () => script });
}
