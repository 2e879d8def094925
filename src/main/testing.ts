import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { okValue } from '../pipeline/testing.ts';
import { openAside } from './aside.ts';
import { listen, type Patience } from './listen.ts';
import { makeApp } from './make-app.ts';
import { openLedger } from './open-ledger.ts';
import { version } from './version.ts';

interface Given {
  /** Kept after the test; left out, a folder of its own that is removed. */
  readonly home?: string;
  readonly key?: string;
  readonly patience?: Patience;
  /** With threads of its own for what takes long, as the program has. */
  readonly withAside?: boolean | { readonly megabytes: number };
  /** Where the built page lies. */
  readonly webFolder?: string;
}

/** The whole server on a home and a port of the test's own, in the test's process. */
export async function serveTest({ home, key = 'k'.repeat(43), patience, withAside, webFolder }: Given = {}) {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'breakpoint-serve-'));
  const ledger = okValue(await openLedger({ home: folder, port: 0, zone: () => 'UTC' }));
  const now = { key, port: 0 };
  const said: string[] = [];
  const terminal = { write: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  const renewKey = () => {
    now.key = `n${now.key.slice(1)}`;
  };
  const options = { terminal: terminal as never, version, key: () => now.key, renewKey, port: () => now.port };
  const limits = typeof withAside === 'object' ? withAside : {};
  const aside = withAside ? openAside({ home: folder, complain: terminal.complain, ...limits }) : null;
  const more = { ...(webFolder === undefined ? {} : { webFolder }), ...(aside ? { aside } : {}) };
  const app = await makeApp(ledger, { ...options, ...more });
  const listening = okValue(await listen(getRequestListener(app.fetch), 0, patience));
  now.port = listening.port;
  const origin = `http://127.0.0.1:${now.port}`;
  const bearer = () => ({ authorization: `Bearer ${now.key}` });
  return {
    ledger,
    folder,
    origin,
    bearer,
    now,
    port: now.port,
    server: listening.server,
    /** What the server wrote in its terminal, faults among it. */
    said,
    /** Asks as a program with the key does. */
    ask: (key: string, body?: unknown) => ask(origin, bearer(), key, body),
    /** Asks as an opened page does. */
    askPage: async (key: string, body?: unknown) => {
      const opened = await fetch(`${origin}/?key=${now.key}`, { redirect: 'manual' });
      const cookie = opened.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
      return ask(origin, { cookie, 'sec-fetch-site': 'same-origin' }, key, body);
    },
    close: async () => {
      listening.server.closeAllConnections();
      await new Promise((closed) => listening.server.close(closed));
      await aside?.close();
      await ledger.db.destroy();
      if (home === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ask(origin: string, headers: Record<string, string>, key: string, body: unknown) {
  const [method = '', path = ''] = key.split(' ');
  const isFile = body instanceof Blob || body instanceof FormData;
  const sent = body === undefined ? null : isFile ? body : JSON.stringify(body);
  const type = body === undefined || isFile ? {} : { 'content-type': 'application/json' };
  return fetch(`${origin}/api/v1${path}`, { method, headers: { ...headers, ...type }, body: sent });
}

/** Sends bytes exactly as written and reads until the server closes, or until the first piece of an answer: `fetch` would set Host and clean the path. */
export function sendRaw(port: number, bytes: string, until: 'close' | 'data' = 'close'): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (data: string) => {
      answer += data;
      if (until === 'data') socket.destroy();
    });
    socket.on('close', () => resolve(answer)).on('error', () => resolve(answer));
  });
}
