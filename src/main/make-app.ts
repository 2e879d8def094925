import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from '../cli/terminal.ts';
import type { Aside } from '../http/aside-request.ts';
import { createApi } from '../http/create-api.ts';
import { createApp } from '../http/create-app.ts';
import { ok } from '../kernel/result.ts';
import { fileInPlace } from './file-in-place.ts';
import { openHome } from './open-home.ts';
import type { Ledger } from './open-ledger.ts';
import { packageRoot } from './package-root.ts';
import { readAside } from './read-aside.ts';
import { troubleWords } from './trouble-words.ts';

export interface AppOptions {
  readonly terminal: Terminal;
  readonly version: string;
  /** The key of the home, as it stands now. */
  readonly key: () => string;
  readonly renewKey: () => void;
  readonly port: () => number;
  /** Other threads for what takes long; left out, this one does it. */
  readonly aside?: Aside;
  /** Where the built page lies, if not where the build puts it. */
  readonly webFolder?: string;
}

/** Wires the server of one home: the ledger, the page's files, and what may be asked of the machine. */
export async function makeApp(ledger: Ledger, { terminal, version, key, renewKey, port, ...options }: AppOptions) {
  const { analyse } = await import('./analysis.ts');
  const { path } = ledger.archive;
  return createApp({
    key,
    port,
    start: randomUUID(),
    webFolder: options.webFolder ?? join(packageRoot, 'dist/web'),
    api: createApi({
      deps: ledger,
      home: openHome(ledger.archive.folder, async () => ok(ledger)),
      analyse,
      version,
      renewKey,
      isInPlace: fileInPlace(path),
      ...(options.aside ? { aside: options.aside } : {}),
      readAside: (work) => readAside({ path, account: ledger.account }, work),
      readSample: () => readFile(join(packageRoot, 'samples/search.csv')),
      countDaysIn: ledger.countDaysIn,
    }),
    troubleWords: (error) => troubleWords(error, ledger.archive.folder),
    onFault: (where, error) => {
      terminal.complain(`breakpoint: a fault at ${where}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}
