import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Refusal, refused } from '../cli/refusal.ts';
import type { Terminal } from '../cli/terminal.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { openAside } from './aside.ts';
import { keepDailyBackups } from './daily-backup.ts';
import type { Environment } from './environment.ts';
import { makeHomeFolder } from './home-folder.ts';
import { type ListenFailure, listen } from './listen.ts';
import { makeApp } from './make-app.ts';
import { openLedger } from './open-ledger.ts';
import { openWords } from './open-words.ts';
import { packageRoot } from './package-root.ts';
import { noteRunningServer } from './running-server.ts';
import { readSessionKey, renewSessionKey } from './session-key.ts';
import { stopped } from './stop-server.ts';
import { takePlace } from './take-place.ts';

export interface ServeOptions {
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly version: string;
  readonly json: boolean;
}

/** Serves the page and the API on loopback until it is told to stop; prints the address once it answers. */
export async function serve(options: ServeOptions): Promise<Result<null, Refusal>> {
  const { environment, terminal, version } = options;
  const home = makeHomeFolder(environment.home);
  if (!home.ok) return fail(refused(openWords(home.failure)));
  const now = { key: readSessionKey(home.value), port: 0 };
  const place = await takePlace(home.value, now.key);
  if (place.kind === 'taken') return announce(options, { key: now.key, port: place.port }, 'already');
  if (place.kind === 'silent') return fail(silentRefusal(home.value));

  const ledger = await openLedger(environment);
  if (!ledger.ok) return fail(refused(openWords(ledger.failure)));
  const renewKey = () => {
    now.key = renewSessionKey(home.value);
    announce(options, now, 'anew');
  };
  const aside = openAside({ home: home.value, complain: terminal.complain });
  const own = { terminal, version, renewKey, aside, key: () => now.key, port: () => now.port };
  const app = await makeApp(ledger.value, own);
  const listening = await listen(getRequestListener(app.fetch), environment.port);
  if (!listening.ok) return fail(portRefusal(listening.failure));
  now.port = listening.value.port;
  const forget = noteRunningServer(home.value, now.port);
  announce(options, now, 'first');
  aside.warm();
  if (!existsSync(join(packageRoot, 'dist/web/index.html'))) {
    terminal.complain('breakpoint: the page is not built, only the API answers: run "npm start" in the clone');
  }
  const hasWritten = async () => aside.hasWritten() || ledger.value.hasWritten();
  const warn = ({ what, mend }: Pick<Refusal, 'what' | 'mend'>) => terminal.complain(`breakpoint: ${what}; ${mend}`);
  const backups = keepDailyBackups({ ...ledger.value, hasWritten }, warn);
  await stopped(listening.value.server);
  forget();
  await aside.close();
  await backups.stop();
  await ledger.value.close();
  place.leave();
  return ok(null);
}

const SAID = {
  first: (address: string) =>
    `Breakpoint answers at\n  ${address}\nThe address holds the key to your search: keep it to yourself. Ctrl C stops it.\n`,
  already: (address: string) => `Breakpoint already answers for this home at\n  ${address}\n`,
  anew: (address: string) =>
    `A new key was made, the old address opens nothing any more. The new one is\n  ${address}\n`,
};

function announce(
  { terminal, json }: ServeOptions,
  { key, port }: { readonly key: string; readonly port: number },
  how: keyof typeof SAID,
): Result<null, Refusal> {
  const address = `http://127.0.0.1:${port}/?key=${key}`;
  const told = { address, port, already: how === 'already' };
  terminal.write(json ? `${JSON.stringify(told)}\n` : SAID[how](address));
  return ok(null);
}

function silentRefusal(home: string): Refusal {
  return refused({
    what: 'another Breakpoint has this home and does not answer',
    where: home,
    mend: 'wait until it is done, or end it',
  });
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
