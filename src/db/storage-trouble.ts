/** What may be wrong with the person's machine rather than with us, when the database or a file throws. */
export type StorageTrouble = 'busy' | 'damaged' | 'full' | 'out-of-reach';

/** SQLite's result codes: BUSY 5, READONLY 8, IOERR 10, CORRUPT 11, FULL 13, CANTOPEN 14, NOTADB 26. */
const KINDS: Readonly<Record<number, StorageTrouble>> = {
  5: 'busy',
  8: 'out-of-reach',
  10: 'out-of-reach',
  11: 'damaged',
  13: 'full',
  14: 'out-of-reach',
  26: 'damaged',
};
/** The disk, the person's share of it, or the size that a file may have. */
const FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const OUT_OF_REACH_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENOENT',
  'EIO',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
]);

/** Tells a disk that is full or a file that another program holds from a fault of ours, which is `null`. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // The low byte is the kind of error, the rest its variety.
  if (typeof errcode === 'number') return KINDS[errcode & 0xff] ?? null;
  if (typeof code !== 'string') return null;
  if (FULL_CODES.has(code)) return 'full';
  return OUT_OF_REACH_CODES.has(code) ? 'out-of-reach' : null;
}
