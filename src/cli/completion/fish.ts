import { type CommandShape, flatten, type OptionShape, valuedOptions } from './command-shapes.ts';
import type { Values } from './values.data.ts';

/**
 * The script for fish, for a file in its folder `conf.d`.
 *
 * Fish has a command `breakpoint` of its own, which takes no words and goes before every program: with words, ours is
 * meant from here on.
 */
export function fishScript(shapes: readonly CommandShape[]): string {
  const all = flatten(shapes);
  return `# Completes the commands of breakpoint in fish. Made by "breakpoint completion fish".

# Fish has a "breakpoint" of its own, which takes no words; with words this program is meant.
function breakpoint
    if test (count $argv) -gt 0
        command breakpoint $argv
    else
        builtin breakpoint
    end
end

# The words typed before the cursor that are no options and no values of options.
function __breakpoint_words
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${valuedOptions(shapes).join(' ')}
            set skip 1
        else if not string match -q -- '-?*' $word
            echo -- $word
        end
    end
end

# Whether exactly these words stand before the cursor, and so many more.
function __breakpoint_at
    set -l more $argv[1]
    set -l path $argv[2..]
    set -l words (__breakpoint_words)
    set -l length (count $path)
    test (count $words) -ge $length; or return 1
    if test $length -gt 0
        test "$words[1..$length]" = "$path"; or return 1
    end
    test $more = any; and return 0
    test (math (count $words) - $length) = $more
end

# What is recorded, each with what it is.
function __breakpoint_recorded
    set -l tool (commandline -opc)[1]
    command $tool complete $argv[1] (commandline -ct | string unescape | string collect) 2>/dev/null
end

complete -c breakpoint -f
complete -c breakpoint -n '__breakpoint_at 0' -s h -l help -d 'print this help'
complete -c breakpoint -n '__breakpoint_at 0' -s V -l version -d 'print the version'
${shapes.map(({ path, summary }) => `complete -c breakpoint -n '__breakpoint_at 0' -a ${path[0]} -d ${quote(summary)}`).join('\n')}
${all.flatMap(linesOf).join('\n')}
`;
}

function linesOf(shape: CommandShape): string[] {
  const { path, options, subcommands } = shape;
  const here = (more: string) => `-n ${quote(`__breakpoint_at ${more} ${path.join(' ')}`)}`;
  return [
    ...options.map((option) => `complete -c breakpoint ${here('any')} ${optionFlags(option)}`),
    ...subcommands.map(
      (each) => `complete -c breakpoint ${here('0')} -a ${each.path.at(-1)} -d ${quote(each.summary)}`,
    ),
    ...(subcommands.length > 0 ? [] : positionalLines(shape, here)),
  ];
}

function positionalLines({ positionals, isVariadic }: CommandShape, here: (more: string) => string): string[] {
  return positionals.flatMap((values, at) => {
    const isRest = isVariadic && at === positionals.length - 1;
    const offered = flags(values);
    return offered === '' ? [] : [`complete -c breakpoint ${here(isRest && at === 0 ? 'any' : String(at))} ${offered}`];
  });
}

function optionFlags({ long, short, about, values }: OptionShape): string {
  const names = [...(short === null ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(' ');
  const value = values === null ? '' : values.kind === 'files' ? ' -r -F' : ` -x ${flags(values)}`;
  return `${names}${value} -d ${quote(about)}`.replace(/\s+/g, ' ');
}

function flags(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-a ${quote(values.words.join(' '))}`;
    case 'recorded':
      return `-k -a ${quote(`(__breakpoint_recorded ${values.what})`)}`;
    case 'files':
      return '-F';
    default:
      return '';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
