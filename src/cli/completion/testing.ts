import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '../../../bin/breakpoint.js');

export type Shell = 'bash' | 'zsh' | 'fish';

/** Whether this machine has the shell. */
export function hasShell(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/** A folder with a script for each shell and a `breakpoint` for `PATH`; what the real shell offers after a line. */
export function testShells(folder: string, home: string) {
  const programs = join(folder, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'breakpoint'), `#!/bin/sh\nexec ${process.execPath} ${bin} "$@"\n`);
  chmodSync(join(programs, 'breakpoint'), 0o755);
  const env = { ...process.env, BREAKPOINT_HOME: home, PATH: `${programs}:${process.env.PATH}`, TERM: 'dumb', PS1: '' };
  const run = (shell: Shell, args: readonly string[]) =>
    spawnSync(shell, args, { cwd: folder, env, encoding: 'utf8', timeout: 50_000 });
  const script = (shell: Shell) => join(folder, `completion.${shell}`);
  const driver = {
    bash: ['--norc', '-c', BASH_DRIVER],
    fish: ['-N', '-c', FISH_DRIVER],
    zsh: ['-f', '-c', ZSH_DRIVER],
  };
  return {
    script,
    /** Behind each line the words offered, without what is said of them; of zsh the line as it was completed. */
    offer: (shell: Shell, lines: readonly string[]): ReadonlyMap<string, readonly string[]> => {
      const { stdout } = run(shell, [...driver[shell], script(shell), ...lines]);
      const answers = stdout.split(`${END}\n`);
      return new Map(lines.map((line, at) => [line, wordsOf(shell, answers[at] ?? '')]));
    },
    check: (shell: Shell) => run(shell, ['-n', script(shell)]),
    run,
  };
}

/** What each driver prints behind what was offered for one line. */
const END = '--end--';
/** What the pretended terminal prints where zsh has come to the key behind the tab. */
const MARK = '--done--';

function wordsOf(shell: Shell, answer: string): readonly string[] {
  if (shell === 'zsh') return [asShown(answer)];
  return answer
    .split('\n')
    .map((each) => each.split('\t')[0] ?? '')
    .filter((each) => each !== '');
}

/** Parts the line where bash does: at spaces, and at "=" unless it is quoted. */
const BASH_DRIVER = `
source "$0"
for given in "$@"; do
COMP_LINE=$given
COMP_POINT=\${#given}
COMP_WORDS=()
rest=$given
while [[ $rest =~ ^[[:space:]]*(=|([^[:space:]=\\\\]|\\\\.)+) ]]; do
  COMP_WORDS+=("\${BASH_REMATCH[1]}")
  rest=\${rest:\${#BASH_REMATCH[0]}}
done
if [[ $given == *[[:space:]=] && $given != *\\\\[[:space:]] ]]; then COMP_WORDS+=(''); fi
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_breakpoint breakpoint
printf '%s\\n' "\${COMPREPLY[@]}"
echo ${END}
done
`;

const FISH_DRIVER = `source $argv[1]; for given in $argv[2..]; complete -C $given; echo ${END}; end`;

/** Zsh completes only where somebody types, so a terminal is pretended: the line, a tab, and what stands there then. */
const ZSH_DRIVER = `
zmodload zsh/zpty zsh/datetime
zpty typist zsh -f -i
zpty -w typist "PS1=; autoload -U compinit; compinit -u -D; source $0; mark() { print -rn -- ${MARK} }; zle -N mark; bindkey ^G mark; stty -echo; print READY"
said=''
while [[ $said != *READY$'\\r'* ]]; do zpty -r -t typist piece && said+=$piece || sleep 0.05; done
while zpty -r -t typist piece; do :; done
sleep 0.3
while zpty -r -t typist piece; do :; done
for given in "$@"; do
  zpty -w -n typist "$given"$'\\t\\x07'
  said=''
  while [[ $said != *${MARK}* ]]; do zpty -r -t typist piece && said+=$piece || sleep 0.02; done
  print -r -- \${said%%${MARK}*}
  print -r -- ${END}
  zpty -w -n typist $'\\x15'
  sleep 0.2
  while zpty -r -t typist piece; do :; done
done
zpty -d typist
`;

const ESCAPES = /\p{Cc}\[[\d?;]*[a-zA-Z]/gu;

/** What a line looks like after the cursor went back and forth in it. */
function asShown(typed: string): string {
  const line: string[] = [];
  let at = 0;
  const told = typed.replace(ESCAPES, '').replaceAll('\u0007', '');
  for (const letter of told.split(/\r/)[0] ?? '') {
    if (letter === '\b') at -= 1;
    else line[at++] = letter;
  }
  return line.join('').trim();
}
