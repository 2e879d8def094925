/** `because` is what the machine said. */
export interface BackupFailed {
  readonly kind: 'backup-failed';
  readonly folder: string;
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
  | { readonly kind: 'home-not-empty'; readonly folder: string; readonly applications: number }
  | { readonly kind: 'home-in-use'; readonly folder: string }
  | { readonly kind: 'nothing-by-this-id'; readonly id: string }
  | { readonly kind: 'backup-unreadable'; readonly path: string };

const KINDS: Readonly<Record<ArchiveFailure['kind'], true>> = {
  'not-embedded': true,
  'nothing-to-back-up': true,
  'backup-failed': true,
  'database-unusable': true,
  'no-such-backup': true,
  'source-unusable': true,
  'home-not-empty': true,
  'home-in-use': true,
  'nothing-by-this-id': true,
  'backup-unreadable': true,
};

/** Tells a failure of the archive's from one of an operation's. */
export function isArchiveFailure(failure: { readonly kind: string }): failure is ArchiveFailure {
  return failure.kind in KINDS;
}

interface Words {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
}

/** What went wrong, where, and what to do, the same at every door. */
export function archiveWords(failure: ArchiveFailure): Words {
  switch (failure.kind) {
    case 'not-embedded':
      return {
        what: 'this database lies on a server',
        where: '',
        mend: 'its administrator backs it up, restores it and deletes from its backups',
      };
    case 'nothing-to-back-up':
      return { what: 'nothing is recorded yet', where: failure.folder, mend: 'back up when something is' };
    case 'backup-failed':
      return {
        what: `no backup can be made: ${failure.because}`,
        where: failure.folder,
        mend: 'make room there or make it writable, and try again',
      };
    case 'database-unusable':
      return { what: failure.because, where: '', mend: '' };
    case 'no-such-backup':
      return {
        what: 'there is no such backup and no such file',
        where: failure.source,
        mend: failure.known.length > 0 ? `the latest backup is ${failure.known[0]}` : 'there are no backups yet',
      };
    default:
      return moreWords(failure);
  }
}

type Rest = Exclude<
  ArchiveFailure,
  { kind: 'not-embedded' | 'nothing-to-back-up' | 'backup-failed' | 'database-unusable' | 'no-such-backup' }
>;

function moreWords(failure: Rest): Words {
  switch (failure.kind) {
    case 'source-unusable':
      return { what: failure.because, where: failure.source, mend: failure.mend };
    case 'home-not-empty':
      return {
        what: `this home already holds ${failure.applications === 1 ? '1 application' : `${failure.applications} applications`}`,
        where: failure.folder,
        mend: 'restore with --replace, which backs it up first',
      };
    case 'home-in-use':
      return {
        what: 'the database cannot be read, and "breakpoint serve" still holds it open',
        where: failure.folder,
        mend: 'stop it with Ctrl C, and restore then',
      };
    case 'nothing-by-this-id':
      return {
        what: 'no application has this id, and none that was deleted had it',
        where: failure.id,
        mend: '"breakpoint list" shows the ids',
      };
    case 'backup-unreadable':
      return {
        what: 'this backup cannot be read, so nothing can be deleted from it, and nothing was deleted anywhere',
        where: failure.path,
        mend: 'delete the file if you do not need it, and try again',
      };
  }
}
