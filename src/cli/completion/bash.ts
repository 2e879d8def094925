import { type CommandShape, flatten, type OptionShape, valuedOptions } from './command-shapes.ts';
import type { Values } from './values.data.ts';

/**
 * The script for bash. It needs no package: words that bash parts at "=" are put together again, and what is recorded
 * comes from `breakpoint complete`, asked only where it may stand.
 */
export function bashScript(shapes: readonly CommandShape[]): string {
  const all = flatten(shapes);
  const commands = shapes.map(({ path }) => path[0]).join(' ');
  return `# Completes the commands of breakpoint in bash. Made by "breakpoint completion bash".
_breakpoint() {
  local tool=$1 word gap previous path='' at=0 skip=0
  local -a typed=()
  # Bash parts words at "=" and ":"; pieces without a space between them are one word again.
  local line=$COMP_LINE index
  for (( index = 0; index <= COMP_CWORD; index++ )); do
    word=\${COMP_WORDS[index]}
    gap=\${line%%[![:space:]]*}
    line=\${line#"$gap"}
    line=\${line#"$word"}
    if (( index > 1 )) && [[ -z $gap ]]; then
      typed[\${#typed[@]}-1]+=$word
    else
      typed+=("$word")
    fi
  done
  local current=\${typed[\${#typed[@]}-1]}
  previous=\${typed[\${#typed[@]}-2]}
  COMPREPLY=()

  # Which command it is, and how many words stand before this one.
  for word in "\${typed[@]:1:\${#typed[@]}-2}"; do
    if (( skip )); then skip=0; continue; fi
    case $word in
      ${valuedOptions(shapes).join('|')}) skip=1; continue ;;
      -?*) continue ;;
    esac
    case "$path $word" in
${all.map(({ path }) => `      ${quote(path.length === 1 ? ` ${path[0]}` : path.join(' '))}) path=${quote(path.join(' '))}; at=0; continue ;;`).join('\n')}
    esac
    (( at++ ))
  done

  case "$path $previous" in
${all.flatMap((shape) => shape.options.filter(({ values }) => values !== null).map((option) => optionCase(shape, option))).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $path in
${all.map(({ path, options }) => `      ${quote(path.join(' '))}) _breakpoint_words ${quote(options.flatMap(namesOf).join(' '))} ;;`).join('\n')}
      '') _breakpoint_words '--help --version' ;;
    esac
    return
  fi
  case "$path $at" in
    ' 0') _breakpoint_words ${quote(commands)} ;;
${all.flatMap(positionalCases).join('\n')}
  esac
}

# Offers words; those that end in "=" go on without a space, and what bash parted off is taken away again.
_breakpoint_words() {
  local -a found=()
  local one
  for one in $1; do
    [[ $one == "$current"* ]] && found+=("$one")
  done
  (( \${#found[@]} > 0 )) && [[ \${found[0]} == *= ]] && compopt -o nospace 2>/dev/null
  _breakpoint_reply "\${found[@]}"
}

_breakpoint_reply() {
  local head='' one
  [[ $COMP_WORDBREAKS == *=* && $current == *=* ]] && head=\${current%"\${current##*=}"}
  for one in "$@"; do COMPREPLY+=("\${one#"$head"}"); done
}

# What is recorded, quoted as bash needs it.
_breakpoint_recorded() {
  local line quoted=$current
  quoted=\${quoted#[\\"\\']}
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    if [[ $current != [\\"\\']* ]]; then line=$(printf '%q' "$line"); line=\${line//\\\\,/,}; fi
    COMPREPLY+=("$line")
  done < <("$tool" complete "$1" "\${quoted//\\\\/}" 2>/dev/null)
}

_breakpoint_files() {
  compopt -o default 2>/dev/null && return
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
}

complete -F _breakpoint breakpoint
`;
}

function optionCase({ path }: CommandShape, option: OptionShape): string {
  const names = namesOf(option).map((name) => quote(`${path.join(' ')} ${name}`));
  return `    ${names.join('|')}) ${call(option.values as Values)}; return ;;`;
}

function positionalCases({ path, positionals, isVariadic, subcommands }: CommandShape): string[] {
  const named = path.join(' ');
  if (subcommands.length > 0) {
    return [
      `    ${quote(`${named} 0`)}) _breakpoint_words ${quote(subcommands.map((each) => each.path.at(-1)).join(' '))} ;;`,
    ];
  }
  return positionals.map((values, at) => {
    const isLast = at === positionals.length - 1;
    const place = isVariadic && isLast ? `${quote(`${named} `)}*` : quote(`${named} ${at}`);
    return `    ${place}) ${call(values)} ;;`;
  });
}

function call(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_breakpoint_words ${quote(values.words.join(' '))}`;
    case 'recorded':
      return `_breakpoint_recorded ${values.what}`;
    case 'files':
      return '_breakpoint_files';
    default:
      return ':';
  }
}

function namesOf({ long, short }: OptionShape): readonly string[] {
  return short === null ? [long] : [short, long];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
