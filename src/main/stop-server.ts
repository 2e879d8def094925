import type { Server } from 'node:http';

/** How long requests under way may take to end. */
const GRACE_MS = 3_000;

/** Waits for Ctrl C or for the system to ask; requests under way are answered first. Asked twice, the program ends at once. */
export function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // A download that nobody reads does not keep the program from stopping.
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}
