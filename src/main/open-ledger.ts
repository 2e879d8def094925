import { join } from 'node:path';
import type { OpenFailure } from '../db/open.ts';
import { EMBEDDED_ACCOUNT } from '../db/schema.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { readZone } from '../pipeline/read-zone.ts';
import { type Environment, today } from './environment.ts';
import { type HomeFailure, openHome } from './home-folder.ts';
import { newId } from './new-id.ts';

/** Opens the database of a home with the clock, the ids and the account that the operations need. */
export async function openLedger({ home, zone }: Environment): Promise<Result<Ledger, OpenFailure | HomeFailure>> {
  const opened = openHome(home);
  if (!opened.ok) return opened;
  const { openDatabase } = await import('../db/open.ts');
  const db = await openDatabase(join(home, 'breakpoint.db'), now());
  if (!db.ok) return db;
  const own = { zone: await readZone({ db: db.value, account: EMBEDDED_ACCOUNT }) };
  const deps = { db: db.value, ...surroundings(() => own.zone ?? zone()) };
  return ok({
    ...deps,
    countDaysIn: (named) => {
      own.zone = named;
    },
  });
}

/** The ledger with the clock set to the person's zone. */
export interface Ledger extends Deps {
  /** From now on days are counted in this zone; `null` is the machine's. */
  readonly countDaysIn: (zone: string | null) => void;
}

/** The same on an empty database in memory, gone with the program. */
export async function openScratch({ zone }: Pick<Environment, 'zone'>): Promise<Deps> {
  const { openInMemory } = await import('../db/open.ts');
  return { db: await openInMemory(now()), ...surroundings(zone) };
}

function surroundings(zone: Environment['zone']): Omit<Deps, 'db'> {
  return { account: EMBEDDED_ACCOUNT, newId, today: () => today(zone()), now };
}

function now(): string {
  return new Date().toISOString();
}
