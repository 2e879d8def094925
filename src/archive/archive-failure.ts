import type { StorageTrouble } from '../db/storage-trouble.ts';
import { type ErrorWords, errorWords } from '../kernel/error-words.ts';
import { unreachable } from '../kernel/result.ts';

/** `because` is what the machine said. */
export interface BackupFailed {
  readonly kind: 'backup-failed';
  readonly folder: string;
  readonly trouble: StorageTrouble;
  readonly because: string;
}

/** Why something that concerns the whole home could not be done. Nothing was changed, unless it says so. */
export type ArchiveFailure =
  /** The database lies on a server with an administrator of its own. */
  | { readonly kind: 'not-embedded' }
  | { readonly kind: 'nothing-to-back-up'; readonly folder: string }
  | BackupFailed
  | { readonly kind: 'database-unusable'; readonly because: string }
  | { readonly kind: 'no-such-backup'; readonly source: string; readonly known: readonly string[] }
  | { readonly kind: 'source-unusable'; readonly source: string; readonly because: string; readonly mend: string }
  /** `null` where the database cannot be read, so that nobody knows how many. */
  | { readonly kind: 'home-not-empty'; readonly folder: string; readonly applications: number | null }
  | { readonly kind: 'restore-failed'; readonly folder: string; readonly because: string }
  | { readonly kind: 'home-in-use'; readonly folder: string }
  | { readonly kind: 'nothing-by-this-id'; readonly id: string }
  | { readonly kind: 'backup-unreadable'; readonly path: string }
  /** Some backups may be rid of it already; the database still holds it. */
  | { readonly kind: 'not-deleted'; readonly folder: string; readonly because: string };

const KINDS: Readonly<Record<ArchiveFailure['kind'], true>> = {
  'not-embedded': true,
  'nothing-to-back-up': true,
  'backup-failed': true,
  'database-unusable': true,
  'no-such-backup': true,
  'source-unusable': true,
  'home-not-empty': true,
  'restore-failed': true,
  'home-in-use': true,
  'nothing-by-this-id': true,
  'backup-unreadable': true,
  'not-deleted': true,
};

/** Tells a failure of the archive's from one of an operation's. */
export function isArchiveFailure(failure: { readonly kind: string }): failure is ArchiveFailure {
  return failure.kind in KINDS;
}

/** What went wrong, where, and what to do, the same at every door. */
export function archiveWords(failure: ArchiveFailure): ErrorWords {
  switch (failure.kind) {
    case 'not-embedded':
      return errorWords('this database lies on a server', '', 'its administrator backs it up and restores it');
    case 'nothing-to-back-up':
      return errorWords('nothing is recorded yet', failure.folder, 'back up when something is');
    case 'backup-failed':
      return failure.trouble === 'damaged'
        ? errorWords(
            `no backup is made: ${failure.because}`,
            failure.folder,
            'restore an earlier backup with --replace',
          )
        : errorWords(
            `no backup can be made: ${failure.because}`,
            failure.folder,
            'make room or make it writable, try again',
          );
    case 'backup-unreadable':
      return errorWords(
        'this file cannot be read, so nothing can be deleted from it, and your record still holds what should go',
        failure.path,
        'delete the file if you do not need it, and try again',
      );
    case 'not-deleted':
      return errorWords(
        `it is not gone for good yet: ${failure.because}`,
        failure.folder,
        'make room or make it writable, and delete it for good again',
      );
    case 'nothing-by-this-id':
      return errorWords(
        'no application has this id, nor had one that was deleted',
        failure.id,
        'take it from the list',
      );
    case 'database-unusable':
      return errorWords(failure.because, '', '');
    default:
      return restoreWords(failure);
  }
}

type Rest = Extract<
  ArchiveFailure,
  { kind: 'no-such-backup' | 'source-unusable' | 'home-not-empty' | 'restore-failed' | 'home-in-use' }
>;

function restoreWords(failure: Rest): ErrorWords {
  switch (failure.kind) {
    case 'no-such-backup': {
      const latest = failure.known[0];
      const mend = latest === undefined ? 'there are no backups yet' : `the latest backup is ${latest}`;
      return errorWords('there is no such backup and no such file', failure.source, mend);
    }
    case 'source-unusable':
      return errorWords(failure.because, failure.source, failure.mend);
    case 'home-not-empty':
      return failure.applications === null
        ? errorWords(
            'this home holds a database that cannot be read',
            failure.folder,
            'restore with --replace, which keeps it aside',
          )
        : errorWords(
            `this home holds ${failure.applications === 1 ? '1 application' : `${failure.applications} applications`} already`,
            failure.folder,
            'restore with --replace, which backs it up first',
          );
    case 'restore-failed':
      return errorWords(
        `nothing was restored, and everything is as it was: ${failure.because}`,
        failure.folder,
        'make room or make it writable, and try again',
      );
    case 'home-in-use':
      return errorWords(
        'the database cannot be read, and "breakpoint serve" holds it open',
        failure.folder,
        'stop it with Ctrl C, and restore on the command line then',
      );
    default:
      return unreachable(failure);
  }
}
