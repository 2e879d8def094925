import { useSyncExternalStore } from 'react';
import type { ImportReport } from '../../http/api.ts';

let applied: ImportReport | null = null;
const listeners = new Set<() => void>();

/** What the last import kept, as long as the person looks at it; `null` where nothing was applied, or it was taken back. */
export function useApplied(): ImportReport | null {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => applied,
  );
}

/** Shows what an import kept, or no longer. */
export function showApplied(report: ImportReport | null): void {
  applied = report;
  for (const tell of listeners) tell();
}
