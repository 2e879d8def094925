import type { AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import type { Home } from '../archive/home.ts';
import type { Day } from '../kernel/day.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** What a command may use of the outside. Everything slow to load is a function, so that it loads when it is used. */
export interface CliDeps {
  readonly terminal: Terminal;
  readonly version: string;
  readonly today: () => Day;
  /** Opens the person's database, making it where there is none yet. */
  readonly openLedger: () => Promise<Result<Deps, Refusal>>;
  /** Whether there is a database yet, without making one. */
  readonly hasLedger: () => boolean;
  /** The folder with everything of one person's, for what concerns all of it. */
  readonly openHome: () => Promise<Result<Home, Refusal>>;
  /** A database in memory, for reading files without keeping anything. */
  readonly openScratch: () => Promise<Deps>;
  readonly analyse: (input: AnalysisInput, options: { readonly all: boolean }) => Promise<Report>;
  /** The bytes of a file; `-` is standard input. */
  readonly readBytes: (file: string) => Promise<Result<Uint8Array, Refusal>>;
  /** Writes text piece by piece, as fast as it is taken: to a file, or to standard output where it is `null`. */
  readonly writePieces: (pieces: AsyncIterable<string>, file: string | null) => Promise<Result<null, Refusal>>;
  /** What the machine did, where an error is no fault of ours: a full disk, a database held by another program. */
  readonly troubleWords?: (error: unknown) => Pick<Refusal, 'what' | 'where' | 'mend'> | null;
  /** Told of a fault of ours, beside the line that says it. */
  readonly onFault?: (error: unknown) => void;
  readonly serve: (options: { readonly json: boolean }) => Promise<Result<null, Refusal>>;
  /** Serves an assistant over standard input and output until its input ends. */
  readonly mcp: (options: { readonly write: boolean }) => Promise<Result<null, Refusal>>;
}

/** What a command did: the value that `--json` prints, and the same as text. */
export interface Answer {
  readonly json: unknown;
  readonly text: (terminal: Terminal) => string;
}

export type Answered = Result<Answer | null, Refusal>;

/** The options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
  readonly search?: string;
}
