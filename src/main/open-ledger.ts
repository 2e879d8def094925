import { type BackUpDeps, backUp } from '../archive/back-up.ts';
import { countWritten } from '../db/count-written.ts';
import type { OpenFailure } from '../db/open.ts';
import { EMBEDDED_ACCOUNT } from '../db/schema.ts';
import type { InZone, ReadLearnings, ReadResumes } from '../diagnoses/gather.ts';
import { drawAtDrafting } from '../experiments/draw-at-drafting.ts';
import { readLearnings } from '../experiments/read-learnings.ts';
import { readResumes } from '../experiments/read-resumes.ts';
import type { BeforeImport } from '../intake/accept.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { DrawAtDrafting } from '../pipeline/ports.ts';
import { readZone } from '../pipeline/read-zone.ts';
import { databasePath } from './database-path.ts';
import { chance } from './draw-chance.ts';
import { type Environment, today } from './environment.ts';
import { type HomeFailure, makeHomeFolder } from './home-folder.ts';
import { newId } from './new-id.ts';

/** The ledger with the clock set to the person's zone, and with what guards it. */
export interface Ledger
  extends Deps,
    Required<BeforeImport>,
    Required<DrawAtDrafting>,
    Required<ReadLearnings>,
    Required<ReadResumes>,
    Required<InZone> {
  /** What a backup of it is made of. */
  readonly archive: BackUpDeps;
  /** From now on days are counted in this zone; `null` is the machine's. */
  readonly countDaysIn: (zone: string | null) => void;
  /** Whether this program wrote anything since it opened the ledger. */
  readonly hasWritten: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Opens the database of a home with the clock, the ids and the account that the operations need. */
export async function openLedger({ home, zone }: Environment): Promise<Result<Ledger, OpenFailure | HomeFailure>> {
  const opened = makeHomeFolder(home);
  if (!opened.ok) return opened;
  const own: { zone: string | null; isOpen: boolean } = { zone: null, isOpen: true };
  const around = surroundings(() => own.zone ?? zone());
  const archive: BackUpDeps = { folder: home, path: databasePath(home), now, today: around.today };
  const { openDatabase } = await import('../db/open.ts');
  const beforeMigration = () => backUp(archive, 'before-migration');
  const db = await openDatabase(archive.path, now(), { beforeMigration });
  if (!db.ok) return db;
  own.zone = await readZone({ db: db.value, account: EMBEDDED_ACCOUNT });
  const before = await countWritten(db.value);
  return ok({
    db: db.value,
    ...around,
    archive,
    zone: () => own.zone ?? zone(),
    drawAtDrafting: (change, applicationId) => drawAtDrafting(around, change, applicationId),
    readLearnings: (searchId) => readLearnings({ db: db.value, account: EMBEDDED_ACCOUNT }, searchId, around.today()),
    readResumes: () => readResumes({ db: db.value, account: EMBEDDED_ACCOUNT }),
    beforeImport: () => backUp(archive, 'before-import'),
    countDaysIn: (named) => {
      own.zone = named;
    },
    hasWritten: async () => own.isOpen && (await countWritten(db.value)) > before,
    close: async () => {
      own.isOpen = false;
      await db.value.destroy();
    },
  });
}

/** The same on an empty database in memory, gone with the program. */
export async function openScratch({ zone }: Pick<Environment, 'zone'>): Promise<Deps> {
  const { openInMemory } = await import('../db/open.ts');
  return { db: await openInMemory(now()), ...surroundings(zone) };
}

function surroundings(zone: Environment['zone']): Omit<Deps, 'db'> {
  return { account: EMBEDDED_ACCOUNT, newId, today: () => today(zone()), now, chance };
}

function now(): string {
  return new Date().toISOString();
}
