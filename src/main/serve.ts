import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Refusal, refused } from '../cli/refusal.ts';
import type { Terminal } from '../cli/terminal.ts';
import { createApi } from '../http/create-api.ts';
import { createApp } from '../http/create-app.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Environment } from './environment.ts';
import { makeHomeFolder } from './home-folder.ts';
import { type ListenFailure, listen } from './listen.ts';
import { type Ledger, openLedger } from './open-ledger.ts';
import { openWords } from './open-words.ts';
import { packageRoot } from './package-root.ts';
import { findRunningServer, noteRunningServer } from './running-server.ts';
import { readSessionKey } from './session-key.ts';
import { troubleWords } from './trouble-words.ts';

export interface ServeOptions {
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly version: string;
  readonly json: boolean;
}

/** Serves the page and the API on loopback until it is told to stop; prints the address once it answers. */
export async function serve(options: ServeOptions): Promise<Result<null, Refusal>> {
  const { environment, terminal } = options;
  const home = makeHomeFolder(environment.home);
  if (!home.ok) return fail(refused(openWords(home.failure)));
  const key = readSessionKey(home.value);
  const running = await findRunningServer(home.value, key);
  if (running !== null) return announce({ ...options, port: running, key, already: true });

  const ledger = await openLedger(environment);
  if (!ledger.ok) return fail(refused(openWords(ledger.failure)));
  const bound = { port: 0 };
  const app = await makeApp(ledger.value, { ...options, key, port: () => bound.port });
  const listening = await listen(getRequestListener(app.fetch), environment.port);
  if (!listening.ok) return fail(portRefusal(listening.failure));
  bound.port = listening.value.port;
  const forget = noteRunningServer(home.value, bound.port);
  announce({ ...options, port: bound.port, key, already: false });
  if (!existsSync(join(packageRoot, 'dist/web/index.html'))) {
    terminal.complain('breakpoint: the page is not built, only the API answers: run "npm start" in the clone');
  }
  await stopped(listening.value.server);
  forget();
  await ledger.value.db.destroy();
  return ok(null);
}

async function makeApp(
  deps: Ledger,
  { key, port, terminal, version }: ServeOptions & { key: string; port: () => number },
) {
  const { analyse } = await import('./analysis.ts');
  return createApp({
    key: () => key,
    port,
    start: randomUUID(),
    webFolder: join(packageRoot, 'dist/web'),
    api: createApi({
      deps,
      home: null,
      analyse,
      version,
      readSample: () => readFile(join(packageRoot, 'samples/search.csv')),
      countDaysIn: deps.countDaysIn,
    }),
    troubleWords,
    onFault: (where, error) => {
      terminal.complain(`breakpoint: a fault at ${where}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}

function announce({
  terminal,
  json,
  port,
  key,
  already,
}: ServeOptions & { port: number; key: string; already: boolean }): Result<null, Refusal> {
  const address = `http://127.0.0.1:${port}/?key=${key}`;
  const text = already
    ? `Breakpoint already answers for this home at\n  ${address}\n`
    : `Breakpoint answers at\n  ${address}\nThe address holds the key to your search: keep it to yourself. Ctrl C stops it.\n`;
  terminal.write(json ? `${JSON.stringify({ address, port, already })}\n` : text);
  return ok(null);
}

function portRefusal({ port, named }: ListenFailure): Refusal {
  return named
    ? refused({
        what: `port ${port} is taken`,
        where: 'BREAKPOINT_PORT',
        mend: 'name another, or unset it to take the next free one',
      })
    : refused({ what: `no port is free from ${port} on`, where: '', mend: 'name one in BREAKPOINT_PORT' });
}

/** Waits for Ctrl C or for the system to ask; requests under way are answered first. */
function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // A page left open keeps asking: it does not keep the program from stopping.
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}
