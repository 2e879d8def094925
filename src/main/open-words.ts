import type { OpenFailure } from '../db/open.ts';
import type { HomeFailure } from './home-folder.ts';

/** Why the person's folder or database could not be opened: what, where, what to do. */
export function openWords(failure: OpenFailure | HomeFailure) {
  if (failure.kind !== 'home-unusable') return { what: failure.because, where: '', mend: '' };
  const { home: where, because } = failure;
  return { what: `the folder cannot be used: ${because}`, where, mend: 'name another in BREAKPOINT_HOME' };
}
