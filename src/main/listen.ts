import { createServer, type RequestListener, type Server } from 'node:http';
import { fail, ok, type Result } from '../kernel/result.ts';

export type ListenFailure = { kind: 'port-taken'; port: number; named: boolean };

/** Where `serve` starts to look for a free port, and how far it looks. */
const FIRST_PORT = 4310;
const PORTS_TRIED = 100;

/**
 * Listens on loopback only, at the named port or else the next free one.
 *
 * A named port that is taken is refused: whoever names a port relies on it.
 */
export async function listen(
  handler: RequestListener,
  named: number | null,
): Promise<Result<{ server: Server; port: number }, ListenFailure>> {
  const tried = named === null ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [named];
  for (const port of tried) {
    const server = createServer(handler);
    if (await opens(server, port)) {
      const address = server.address();
      return ok({ server, port: typeof address === 'object' && address ? address.port : port });
    }
  }
  return fail({ kind: 'port-taken', port: tried[0] ?? FIRST_PORT, named: named !== null });
}

function opens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
