import { createServer, type RequestListener, type Server } from 'node:http';
import { fail, ok, type Result } from '../kernel/result.ts';
import { answerUnreadable } from './unreadable-request.ts';

export type ListenFailure = { kind: 'port-taken'; port: number; named: boolean };

/** Where `serve` starts to look for a free port, and how far it looks. */
const FIRST_PORT = 4310;
const PORTS_TRIED = 100;

/** How long the server waits for what a program sends or takes; in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For the whole of it: a large file comes in a second, so who takes longer only holds a connection. */
  readonly request: number;
  /** For a sign of life from who is sent an answer. */
  readonly silence: number;
  /** How often it looks. */
  readonly look: number;
}

const PATIENCE: Patience = { head: 10_000, request: 60_000, silence: 60_000, look: 5_000 };

/**
 * Listens on loopback only, at the named port or else the next free one.
 *
 * A named port that is taken is refused: whoever names a port relies on it.
 */
export async function listen(
  handler: RequestListener,
  named: number | null,
  patience: Patience = PATIENCE,
): Promise<Result<{ server: Server; port: number }, ListenFailure>> {
  const tried = named === null ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [named];
  for (const port of tried) {
    const server = impatient(handler, patience);
    if (await opens(server, port)) {
      const address = server.address();
      return ok({ server, port: typeof address === 'object' && address ? address.port : port });
    }
  }
  return fail({ kind: 'port-taken', port: tried[0] ?? FIRST_PORT, named: named !== null });
}

function impatient(handler: RequestListener, { head, request, silence, look }: Patience): Server {
  const server = createServer(
    { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: look },
    handler,
  );
  server.timeout = silence;
  server.on('clientError', answerUnreadable);
  return server;
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
