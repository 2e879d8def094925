import type { MadeChange } from '../db/change-log.ts';
import type { Db } from '../db/schema.ts';
import type { Day } from '../kernel/day.ts';

export type { MadeChange };

/** What operations and queries need of the outside; only `main/` makes one. */
export interface Deps {
  readonly db: Db;
  /** Every query is of one account. */
  readonly account: string;
  readonly newId: () => string;
  /** Today in the person's own zone. */
  readonly today: () => Day;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A number from 0 to below 1 that nobody can foresee: experiments draw by it. */
  readonly chance: () => number;
  /** Told of each change once it is durable; a door that answers with its number gives it for the length of a request. */
  readonly onChange?: (made: MadeChange) => void;
}

/** What a query needs: it makes nothing and asks no clock. */
export type ReadDeps = Pick<Deps, 'db' | 'account'>;

/** What a query needs that tells what lies ahead. */
export type DayDeps = Pick<Deps, 'db' | 'account' | 'today'>;
