import { statSync } from 'node:fs';

/**
 * Tells whether the file at `path` is still the one that was there when this was called: an open database goes on
 * writing to a file that was deleted or replaced, and everything written there would be lost with the program's end.
 */
export function fileInPlace(path: string): () => boolean {
  const opened = identity(path);
  return () => opened !== null && identity(path) === opened;
}

function identity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}.${found.ino}` : null;
}
