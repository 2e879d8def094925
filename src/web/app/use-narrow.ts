import { useSyncExternalStore } from 'react';

const media = matchMedia('(max-width: 760px)');

function subscribe(changed: () => void) {
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the page stacks: pictures are drawn anew for a phone, never shrunk. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => media.matches);
}
