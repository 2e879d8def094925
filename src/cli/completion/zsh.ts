import type { CommandShape, OptionShape } from './command-shapes.ts';
import type { Values } from './values.data.ts';

/** The script for zsh, for a file called `_breakpoint` in a folder of `$fpath`, or to be read with `source`. */
export function zshScript(shapes: readonly CommandShape[]): string {
  return `#compdef breakpoint
# Completes the commands of breakpoint in zsh. Made by "breakpoint completion zsh".

_breakpoint() {
  local curcontext=$curcontext state line tool=$words[1]
  local -A opt_args
  _arguments -C '(- *)'{-h,--help}'[print this help]' '(- *)'{-V,--version}'[print the version]' '1:command:_breakpoint_commands' '*::argument:->arguments'
  [[ $state == arguments ]] || return
  local command=$line[1]
  curcontext="\${curcontext%:*}-$command:"
  case $command in
${shapes.map(commandCase).join('\n')}
  esac
}

_breakpoint_commands() {
  local -a commands=(
${described(shapes)}
  )
  _describe -t commands command commands
}

# What is recorded, each with what it is.
_breakpoint_recorded() {
  local -a values about
  local one
  for one in \${(f)"$(\${(Q)tool} complete $1 "\${(Q)PREFIX}" 2>/dev/null)"}; do
    values+=("\${one%%$'\\t'*}")
    about+=("\${one%%$'\\t'*}  \${one#*$'\\t'}")
  done
  compadd -U -l -d about -a values
}

# Words that may end in "=", after which something is typed without a space.
_breakpoint_fields() {
  local -a open closed
  local one
  for one in "$@"; do
    if [[ $one == *= ]]; then open+=("$one"); else closed+=("$one"); fi
  done
  compadd -S '' -a open
  compadd -a closed
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _breakpoint "$@"; else compdef _breakpoint breakpoint; fi
`;
}

function commandCase(shape: CommandShape): string {
  const name = shape.path.at(-1);
  if (shape.subcommands.length === 0) return `    ${name}) _arguments ${specs(shape)} ;;`;
  return `    ${name})
      _arguments -C ${shape.options.map(optionSpec).join(' ')} '1:what:->below' '*::argument:->further'
      case $state in
        below)
          local -a below=(
${described(shape.subcommands)}
          )
          _describe -t commands what below ;;
        further)
          case $line[1] in
${shape.subcommands.map((each) => `            ${each.path.at(-1)}) _arguments ${specs(each)} ;;`).join('\n')}
          esac ;;
      esac ;;`;
}

function described(shapes: readonly CommandShape[]): string {
  return shapes
    .map(({ path, summary }) => `    ${quote(`${path.at(-1)}:${summary.replaceAll(':', '\\:')}`)}`)
    .join('\n');
}

function specs({ options, positionals, isVariadic }: CommandShape): string {
  const places = positionals.map((values, at) => {
    const isRest = isVariadic && at === positionals.length - 1;
    return quote(`${isRest ? '*' : at + 1}:${nameOf(values)}:${action(values)}`);
  });
  return [...options.map(optionSpec), ...places].join(' ');
}

function optionSpec({ long, short, about, values }: OptionShape): string {
  const names = short === null ? quote(long) : `'(${short} ${long})'{${short},${long}}`;
  const value = values === null ? '' : `:${nameOf(values)}:${action(values)}`;
  const told = `[${about.replace(/[[\]\\:]/g, '\\$&')}]${value}`;
  return short === null ? quote(long + told) : `${names}${quote(told)}`;
}

function nameOf(values: Values): string {
  return values.kind === 'recorded' ? values.what : ' ';
}

/** Behind a space, so that zsh calls it with these words and no others. */
function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return values.words.some((word) => word.includes('='))
        ? ` _breakpoint_fields ${values.words.join(' ')}`
        : `(${values.words.join(' ')})`;
    case 'recorded':
      return ` _breakpoint_recorded ${values.what}`;
    case 'files':
      return '_files';
    default:
      return '';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
