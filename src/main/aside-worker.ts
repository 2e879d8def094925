import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Hono } from 'hono';
import { unavailable } from '../http/answer-trouble.ts';
import { createAside } from '../http/aside.ts';
import type { AsideRequest } from '../http/aside-request.ts';
import { createApi } from '../http/create-api.ts';
import { analyse } from './analysis.ts';
import type { FromAside } from './aside.ts';
import { readEnvironment } from './environment.ts';
import { type Ledger, openLedger } from './open-ledger.ts';
import { openWords } from './open-words.ts';
import { packageRoot } from './package-root.ts';
import { troubleWords } from './trouble-words.ts';
import { version } from './version.ts';

/** The thread for what takes long: the API once more, on a connection of its own, for requests that were let in already. */
const { home } = workerData as { readonly home: string };
const app = await openApp();
parentPort?.on('message', (request: AsideRequest) => void answer(request));

async function answer({ method, path, contentType, body }: AsideRequest) {
  const headers = contentType === null ? {} : { 'content-type': contentType };
  const response = await app.fetch(new Request(`http://aside${path}`, { method, headers, body }));
  const bytes = await response.arrayBuffer();
  const answered = { status: response.status, headers: [...response.headers], body: bytes };
  parentPort?.postMessage({ answer: answered } satisfies FromAside, [bytes]);
}

async function openApp() {
  const environment = readEnvironment({ BREAKPOINT_HOME: home });
  if (!environment.ok) throw new Error(`${home} cannot be a home`);
  const ledger = await openLedger(environment.value);
  if (ledger.ok) return wire(ledger.value);
  const { failure } = ledger;
  return new Hono().all('*', (c) => unavailable(c, openWords(failure)));
}

function wire(ledger: Ledger) {
  const api = createApi({
    deps: ledger,
    home: null,
    version,
    analyse,
    readAside: (work) => work(ledger),
    // The first thread looks after these before it hands a request on.
    isInPlace: () => true,
    renewKey: () => {},
    readSample: () => readFile(join(packageRoot, 'samples/search.csv')),
    countDaysIn: ledger.countDaysIn,
  });
  return createAside(api, {
    troubleWords: (error) => troubleWords(error, home),
    onFault: (where, error) => {
      const said = error instanceof Error ? error.stack : String(error);
      parentPort?.postMessage({ fault: `breakpoint: a fault at ${where}: ${said}` } satisfies FromAside);
    },
  });
}
