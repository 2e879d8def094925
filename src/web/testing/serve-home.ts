import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Terminal } from '../../cli/terminal.ts';
import type { Day } from '../../kernel/day.ts';
import { listen } from '../../main/listen.ts';
import { makeApp } from '../../main/make-app.ts';
import { type Ledger, openLedger } from '../../main/open-ledger.ts';
import { readSessionKey } from '../../main/session-key.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { madeUpLog } from './made-up-log.ts';

export interface HomeWanted {
  /** The folder of the built page: see `buildPage`. */
  readonly folder: string;
  /** Made-up applications to begin with, read by the real import. */
  readonly applications?: number;
  /** The day it is there. */
  readonly today?: Day;
  /** Coins that fall alike each time; left out, as they fall. */
  readonly coins?: number;
}

export interface ServedHome {
  /** Opens a page: its key becomes a cookie, as with the printed address. */
  readonly address: string;
  /** A page of the same server, for a browser that is let in already. */
  readonly at: (path: string) => string;
  /** The home itself, with its database and backups. */
  readonly home: string;
  /** Asks the API as a program with the key does, to make or look at what a test needs; `body` goes as JSON or as it is. */
  readonly ask: (route: string, body?: unknown) => Promise<unknown>;
  /** From now on it is this day there. */
  readonly moveTo: (day: Day) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts the program itself on a home of its own: the real routes, operations and database, only the day is given.
 *
 * It runs in the process of the test, so what a page measures of its own frames is its own.
 */
export async function serveHome({
  folder,
  applications = 0,
  today = '2026-11-23',
  coins,
}: HomeWanted): Promise<ServedHome> {
  const home = mkdtempSync(join(tmpdir(), 'breakpoint-home-'));
  const opened = await openLedger({ home, port: null, zone: () => 'UTC' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const clock = { today };
  const chance = coins === undefined ? {} : { chance: seededRandom(coins).uniform };
  const ledger: Ledger = { ...opened.value, ...chance, today: () => clock.today };
  const key = readSessionKey(home);
  const bound = { port: 0 };
  const app = await makeApp(ledger, {
    terminal: QUIET,
    version: '0.0.0',
    key: () => key,
    renewKey: () => {},
    port: () => bound.port,
    webFolder: folder,
  });
  const listening = await listen(getRequestListener(app.fetch), 0);
  if (!listening.ok) throw new Error(JSON.stringify(listening.failure));
  const { server, port } = listening.value;
  bound.port = port;
  const origin = `http://127.0.0.1:${port}`;
  const served: ServedHome = {
    home,
    address: `${origin}/?key=${key}`,
    at: (path) => `${origin}${path}`,
    ask: (route, body) => ask({ origin, key }, route, body),
    moveTo: (day) => {
      clock.today = day;
    },
    close: async () => {
      await stopServer(server);
      await ledger.db.destroy();
      rmSync(home, { recursive: true, force: true });
    },
  };
  if (applications > 0) await served.ask('POST /imports', toForm(madeUpLog(applications, today)));
  return served;
}

async function ask(to: { origin: string; key: string }, route: string, body: unknown): Promise<unknown> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const isJson = body !== undefined && !(body instanceof FormData);
  const response = await fetch(`${to.origin}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${to.key}`, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    body: isJson ? JSON.stringify(body) : ((body as FormData | undefined) ?? null),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${route} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

function toForm(csv: string): FormData {
  const form = new FormData();
  form.append('file', new File([csv], 'log.csv', { type: 'text/csv' }));
  return form;
}

function stopServer(server: Server): Promise<void> {
  return new Promise((stopped) => {
    server.close(() => stopped());
    server.closeAllConnections();
  });
}

/** Nobody reads along: what is a fault of ours must be seen all the same. */
const QUIET: Terminal = {
  write() {},
  complain: (line) => console.error(line),
  progress() {},
  paint: (_, text) => text,
  columns: 80,
  canAsk: false,
  choose: async () => null,
};
