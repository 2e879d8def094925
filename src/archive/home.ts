import type { Result } from '../kernel/result.ts';
import type { ArchiveFailure } from './archive-failure.ts';

/** Why a backup was made; it is the beginning of its name. */
export const BACKUP_REASONS = ['daily', 'before-import', 'before-migration', 'before-restore', 'by-hand'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup that lies in the home: one file, whole in itself. */
export interface Backup {
  /** The file's name inside the folder of backups, `by-hand-20261123T180500Z.db`. */
  readonly name: string;
  readonly reason: BackupReason;
  /** The instant it was made. */
  readonly at: string;
  readonly bytes: number;
}

/**
 * What may be restored: a backup of this home by its name; what is named on a command line, a backup or else the path
 * of a file; or bytes from elsewhere. A file is a backup or a JSON export.
 */
export type RestoreSource =
  | { readonly backup: string }
  | { readonly named: string }
  | { readonly file: string; readonly content: AsyncIterable<Uint8Array> };

export interface Restored {
  /** The backup or file it came from. */
  readonly from: string;
  readonly searches: number;
  readonly applications: number;
  readonly events: number;
  /** What the home held before, where it held anything. */
  readonly replaced: Backup | null;
  /** Under which name a database that could not be read lies in the home now. */
  readonly setAside: string | null;
}

export interface DeletedForGood {
  readonly applications: number;
  readonly events: number;
  /** Names of the backups that held something of them and no longer do. */
  readonly backups: readonly string[];
  /** The database, where another program kept it from being tidied up: until that ends, the file still holds traces. */
  readonly tracesIn: string | null;
}

/** The folder with everything of one person's, and what concerns all of it. The page and the command line alone have one. */
export interface Home {
  readonly folder: string;
  /** Makes a backup by hand; it stays until a hand deletes it. */
  readonly backUp: () => Promise<Result<Backup, ArchiveFailure>>;
  /** The latest first. */
  readonly listBackups: () => Promise<readonly Backup[]>;
  /** The bytes of the database with what is written ahead; 0 where there is none. */
  readonly databaseBytes: () => Promise<number>;
  /**
   * Puts the whole home back as a backup or an export has it, at once and as one step, while other programs work on it.
   * A home that is not empty is refused unless it may be replaced; it is backed up before.
   */
  readonly restore: (
    source: RestoreSource,
    options: { readonly replace: boolean },
  ) => Promise<Result<Restored, ArchiveFailure>>;
  /**
   * Deletes applications so that nothing of their text stays in any file of the home, the backups included. Ids are
   * whole; those of applications that were deleted already and are still remembered for `undo` count as well. There
   * is no way back: the door asks before.
   */
  readonly deleteForGood: (ids: readonly string[]) => Promise<Result<DeletedForGood, ArchiveFailure>>;
}
