import type { Command } from 'commander';
import type { Answered, CliDeps } from './cli-deps.ts';

/** What a command is asked to do, given what it may use and what was typed. */
// biome-ignore lint/suspicious/noExplicitAny: commander hands over arguments and options whose types each command declares.
export type Act = (work: (deps: CliDeps, ...typed: any[]) => Promise<Answered>) => (...typed: any[]) => Promise<void>;

export interface CommandFile {
  readonly define: (command: Command, act: Act) => void;
}
