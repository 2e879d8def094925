import type { CommanderError } from 'commander';
import type { ErrorWords } from '../kernel/error-words.ts';

const SEE_HELP = 'add --help to see what it takes';

/** What the parser of the command line objects to, in the words and the three parts of every other error. */
export function usageWords({ code, message }: Pick<CommanderError, 'code' | 'message'>): ErrorWords {
  const said = message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/[.]$/, '');
  const value =
    /^(?:option|command-argument) (?:'([^']+?)(?: <[^']*)?' argument|value) '(.*)' is invalid(?: for argument '([^']+)')?[.] (.*)$/.exec(
      said,
    );
  if (value) return valueWords(value[2] ?? '', (value[1] ?? value[3] ?? '').split(', ').at(-1) ?? '', value[4] ?? '');
  if (code === 'commander.unknownCommand')
    return { what: said, where: '', mend: '"breakpoint --help" lists the commands' };
  return { what: said, where: '', mend: SEE_HELP };
}

function valueWords(value: string, where: string, because: string): ErrorWords {
  const choices = /^Allowed choices are (.*)$/.exec(because);
  if (choices) return { what: `"${value}" cannot stand here`, where, mend: `use one of ${choices[1]}` };
  return { what: `"${value}" cannot stand here`, where, mend: because.charAt(0).toLowerCase() + because.slice(1) };
}
