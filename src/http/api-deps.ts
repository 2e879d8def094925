import type { AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import type { Home } from '../archive/home.ts';
import type { BeforeImport } from '../intake/accept.ts';
import type { Deps, ReadDeps } from '../pipeline/deps.ts';
import type { Aside } from './aside-request.ts';

/** What the routes need of the outside. */
export interface ApiDeps {
  readonly deps: Deps & BeforeImport;
  /** The folder with everything of one person's; `null` where the database lies on a server. */
  readonly home: Home | null;
  readonly version: string;
  readonly analyse: (input: AnalysisInput, options: { readonly all: boolean }) => Report | Promise<Report>;
  /** Other threads for what takes long; left out, this one does it. */
  readonly aside?: Aside;
  /** Reads what takes long on a connection of its own, so that nobody waits for it. */
  readonly readAside: <Value>(work: (deps: ReadDeps) => Promise<Value>) => Promise<Value>;
  /** Whether the database is still the file that was opened, and not one that was deleted or replaced since. */
  readonly isInPlace: () => boolean;
  /** Makes a new key for this home: the old one opens nothing any more. */
  readonly renewKey: () => void;
  /** Told when the person sets another time zone: days are counted in it from then on. */
  readonly countDaysIn: (zone: string | null) => void;
  /** The made-up search that comes with the program. */
  readonly readSample: () => Promise<Uint8Array>;
}
