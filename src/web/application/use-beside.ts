import { useSyncExternalStore } from 'react';

const media = matchMedia('(min-width: 1100px)');

function subscribe(changed: () => void) {
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the drawer stands beside the list and leaves it in reach; below, it is a sheet over the page. */
export function useBeside(): boolean {
  return useSyncExternalStore(subscribe, () => media.matches);
}
