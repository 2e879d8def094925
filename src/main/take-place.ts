import { setTimeout as wait } from 'node:timers/promises';
import { lockHome } from './home-lock.ts';
import { findRunningServer } from './running-server.ts';

/** How long to wait for a server that has the place and does not answer yet. */
const PATIENCE_MS = 10_000;
const LOOKS_EVERY_MS = 100;

export type Place =
  /** The place is ours until `leave` is called or the program ends. */
  | { readonly kind: 'ours'; readonly leave: () => void }
  | { readonly kind: 'taken'; readonly port: number }
  /** Another program has it and does not answer: it hangs, or it restores a backup. */
  | { readonly kind: 'silent' };

/**
 * Takes the place of the one server of a home, or finds where the one that has it answers. Of two that start at the
 * same moment one gets it, and the other waits until that one answers.
 */
export async function takePlace(home: string, key: string, patienceMs = PATIENCE_MS): Promise<Place> {
  for (let waited = 0; waited <= patienceMs; waited += LOOKS_EVERY_MS) {
    const leave = lockHome(home);
    if (leave) return { kind: 'ours', leave };
    const port = await findRunningServer(home, key);
    if (port !== null) return { kind: 'taken', port };
    await wait(LOOKS_EVERY_MS);
  }
  return { kind: 'silent' };
}
