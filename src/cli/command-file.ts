import type { Command } from 'commander';
import type { Answered, CliDeps } from './cli-deps.ts';

/** What a command is asked to do, given what it may use and what was typed. */
// biome-ignore lint/suspicious/noExplicitAny: commander hands over arguments and options whose types each command declares.
export type Act = (work: (deps: CliDeps, ...typed: any[]) => Promise<Answered>) => (...typed: any[]) => Promise<void>;

export interface CommandFile {
  /** Says what the command takes and does; `all` are the commands there are, itself among them. */
  readonly define: (command: Command, act: Act, all: readonly CommandEntry[]) => void;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Why a search cannot be named: `--search` is refused with it, and never ignored. */
  readonly ofNoSearch?: string;
  /** For programs: the help does not list it. */
  readonly hidden?: true;
  readonly load: () => Promise<CommandFile>;
}
