import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** Something a person can do here: by its key, from the palette, or by a button that calls the same. */
export interface Command {
  /** Stable, for the palette's list: "pipeline.next". */
  readonly id: string;
  /** A verb and a thing: "Add an application". */
  readonly name: string;
  /** "c", "?", "g p", "mod+k", or a named key such as "Enter". No key acts inside a field. */
  readonly keys?: string;
  /** The heading it stands under in the list of all keys. */
  readonly group?: string;
  /** A word or two for the line at the foot; left out, it is not told there. */
  readonly foot?: string;
  /** Not possible now: neither its key acts nor does the palette list it. */
  readonly isOff?: boolean;
  readonly run: () => void;
}

type Owner = { commands: readonly Command[] };

const owners: Owner[] = [];
const listeners = new Set<() => void>();
let listed: readonly Command[] = [];

const OF_THE_FRAME: ReadonlySet<string | undefined> = new Set(['Everywhere', 'Pages']);

/** In the order they came, but the frame's first: a page may have been there before the frame around it was told. */
function known(): readonly Command[] {
  const all = owners.flatMap(({ commands }) => commands);
  return all.toSorted((a, b) => Number(OF_THE_FRAME.has(b.group)) - Number(OF_THE_FRAME.has(a.group)));
}

function tell(): void {
  listed = known();
  for (const listen of listeners) listen();
}

/** Makes commands known while a component is on the page. Of two with one key, the one that came later acts. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef<Owner>({ commands });
  owner.current.commands = commands;
  // What others see of a command: when none of it changed, nobody is told.
  const shown = commands.map(({ run: _, ...command }) => Object.values(command).join(' ')).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands are new at every drawing, what they show is not.
  useEffect(tell, [shown]);
  // With the page that is seen, not a moment after it: whoever sees it may press its keys.
  useLayoutEffect(() => {
    const own = owner.current;
    owners.push(own);
    tell();
    return () => {
      owners.splice(owners.indexOf(own), 1);
      tell();
    };
  }, []);
}

/** Every command that is known now, the page's own last; to run one, ask `runCommand`. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => listed,
  );
}

/** Runs what is known under an id now; what is gone or off does nothing. */
export function runCommand(id: string): void {
  findLast(({ id: known }) => known === id)?.run();
}

/** The command that a key stands for now: the one that came last, so that a page's own goes before the frame's. */
export function commandOf(keys: string): Command | undefined {
  return findLast((command) => command.keys === keys);
}

function findLast(isMeant: (command: Command) => boolean): Command | undefined {
  return known().findLast((command) => isMeant(command) && !command.isOff);
}
