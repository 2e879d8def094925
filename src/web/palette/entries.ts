import type { ApplicationRow } from '../../http/api.ts';
import type { Command } from '../app/commands.ts';
import { matchWords, type Stretch } from './match-words.ts';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly name: readonly Stretch[];
  /** What stands quietly beside the name. */
  readonly more: readonly Stretch[];
  readonly keys: string | null;
}

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Lines per group: what does not fit is found by typing more. */
const COMMANDS_AT_MOST = 9;
const FOUND_AT_MOST = 6;

/** The commands that what was typed stands for: those whose name begins with it first, then the page's own. */
export function commandEntries(commands: readonly Command[], typed: string): readonly Entry[] {
  const known = new Map(commands.filter(({ isOff }) => !isOff).map((command) => [command.id, command]));
  const found = [...known.values()].flatMap(({ id, name, keys }): Entry[] => {
    const stretches = matchWords(name, typed);
    return stretches === null ? [] : [{ id, name: stretches, more: [], keys: keys ?? null }];
  });
  const rank = ({ id, name }: Entry) =>
    (typed.trim() !== '' && name[0]?.isMatch === true ? 2 : 0) + (isOfPage(known.get(id)) ? 1 : 0);
  return found
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, typed.trim() === '' ? undefined : COMMANDS_AT_MOST);
}

function isOfPage(command: Command | undefined): boolean {
  return !['Everywhere', 'Pages'].includes(command?.group ?? '');
}

/** The applications that what was typed was found in. */
export function foundEntries(rows: readonly ApplicationRow[], typed: string): readonly Entry[] {
  return rows.slice(0, FOUND_AT_MOST).map((row) => ({
    id: `open.${row.id}`,
    name: marked([row.company, row.role].filter(Boolean).join(', ') || 'No name', typed),
    more: marked(row.excerpt?.text ?? row.stage ?? row.state, typed),
    keys: null,
  }));
}

/** What can be done with words that are no command. */
export function otherEntries(typed: string): readonly Entry[] {
  const words = typed.trim();
  if (words === '') return [];
  return [
    { id: 'add-typed', name: [{ text: `Add “${words}” as an application`, isMatch: false }], more: [], keys: 'c' },
    { id: 'search-typed', name: [{ text: `Search everything for “${words}”`, isMatch: false }], more: [], keys: '/' },
  ];
}

/** Each typed word marked where it stands; words that stand elsewhere are left out. */
function marked(text: string, typed: string): readonly Stretch[] {
  const here = typed.split(/\s+/).filter((word) => matchWords(text, word) !== null);
  return matchWords(text, here.join(' ')) ?? [{ text, isMatch: false }];
}
