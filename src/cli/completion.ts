import { Argument, type Command } from 'commander';
import { ok } from '../kernel/result.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { bashScript } from './completion/bash.ts';
import { readCommandShapes } from './completion/command-shapes.ts';
import { fishScript } from './completion/fish.ts';
import { zshScript } from './completion/zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof SCRIPTS;

/** `completion`: the script that makes a shell complete the commands. */
export function define(command: Command, act: Act): void {
  command
    .addArgument(new Argument('<shell>', 'the shell you use').choices(Object.keys(SCRIPTS)))
    .addHelpText('after', WHERE)
    .action(act(completion));
}

const WHERE = `
Put it where the shell looks for it, then open a new one:
  mkdir -p ~/.local/share/bash-completion/completions
  breakpoint completion bash > ~/.local/share/bash-completion/completions/breakpoint
  breakpoint completion zsh > "\${fpath[1]}/_breakpoint"
  breakpoint completion fish > ~/.config/fish/completions/breakpoint.fish`;

async function completion(_deps: CliDeps, shell: Shell): Promise<Answered> {
  const script = SCRIPTS[shell](await readCommandShapes());
  return ok({ json: { shell, script }, text: () => script });
}
