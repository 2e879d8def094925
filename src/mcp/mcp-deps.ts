import type { AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import type { BeforeImport } from '../intake/accept.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { Refusal } from './tool-error.ts';

/** What the tools need of the outside. */
export interface McpDeps {
  readonly deps: Deps & BeforeImport;
  readonly version: string;
  /** Started with `--write`: tools that change something are listed and run. */
  readonly mayWrite: boolean;
  readonly analyse: (input: AnalysisInput, options: { readonly all: boolean }) => Promise<Report>;
  /** The bytes of a file of this machine, named by its whole path. */
  readonly readBytes: (path: string) => Promise<Result<Uint8Array, Refusal>>;
  /** Days are counted in this zone from now on; `null` is the machine's. */
  readonly countDaysIn: (zone: string | null) => void;
  /** Whether the database is still the file that was opened, and not one that was deleted or replaced since. */
  readonly isInPlace: () => boolean;
  /** What the machine did, where an error is no fault of ours. */
  readonly troubleWords: (error: unknown) => Pick<Refusal, 'what' | 'where' | 'mend'> | null;
  /** Told of a fault of ours, with the tool it happened in. */
  readonly onFault: (where: string, error: unknown) => void;
}
