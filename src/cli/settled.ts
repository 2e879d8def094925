import type { Corrections } from '../intake/model.ts';
import type { CorrectedReading } from '../intake/read-corrected.ts';
import type { Result } from '../kernel/result.ts';
import type { Refusal } from './refusal.ts';

/** Files as they are read, and what was settled about all of them. */
export interface Settled {
  readonly corrections: Corrections;
  readonly read: readonly CorrectedReading[];
}

export interface Asking extends Settled {
  /** Reads the same files again, with other corrections. */
  readonly reader: (corrections: Corrections) => Promise<Result<readonly CorrectedReading[], Refusal>>;
}
