import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { type Refusal as CliRefusal, refused as refusedCommand } from '../cli/refusal.ts';
import type { Terminal } from '../cli/terminal.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { answeringTransport } from '../mcp/answering-transport.ts';
import { createServer } from '../mcp/create-server.ts';
import type { McpDeps } from '../mcp/mcp-deps.ts';
import { type Refusal, refused } from '../mcp/tool-error.ts';
import { keepDailyBackups } from './daily-backup.ts';
import type { Environment } from './environment.ts';
import { fileInPlace } from './file-in-place.ts';
import { type Ledger, openLedger } from './open-ledger.ts';
import { openWords } from './open-words.ts';
import { troubleWords } from './trouble-words.ts';

export interface McpOptions {
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly version: string;
  /** Whether tools may change the record. */
  readonly write: boolean;
}

/** Serves one assistant over standard input and output until its input ends or the system asks to stop. */
export async function mcp(options: McpOptions): Promise<Result<null, CliRefusal>> {
  const ledger = await openLedger(options.environment);
  if (!ledger.ok) return fail(refusedCommand(openWords(ledger.failure)));
  const complain = (line: string) => options.terminal.complain(`breakpoint: ${line}`);
  const deps = depsOf(ledger.value, options);
  const transport = answeringTransport(process.stdin, process.stdout);
  const handle = serveStdio(() => createServer(deps), {
    transport,
    onerror: ({ message }) => complain(message),
  });
  const backups = keepDailyBackups(ledger.value, ({ what, mend }) => complain(`${what}; ${mend}`));
  await closed(transport, handle.close);
  process.stdin.destroy();
  await backups.stop();
  await ledger.value.db.destroy();
  return ok(null);
}

function depsOf(ledger: Ledger, { environment, terminal, version, write }: McpOptions): McpDeps {
  return {
    deps: ledger,
    version,
    mayWrite: write,
    analyse: async (input, options) => (await import('./analysis.ts')).analyse(input, options),
    readBytes: (path) => readBytes(path, environment.home),
    countDaysIn: ledger.countDaysIn,
    isInPlace: fileInPlace(ledger.archive.path),
    troubleWords: (error) => troubleWords(error, environment.home),
    onFault: (where, error) => {
      terminal.complain(`breakpoint: a fault at ${where}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  };
}

/** Resolves once the connection is closed, by its input or by a signal. */
function closed(transport: ReturnType<typeof answeringTransport>, close: () => Promise<void>): Promise<void> {
  return new Promise((done) => {
    const before = transport.onclose;
    transport.onclose = () => {
      before?.();
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => close().then(done, done));
  });
}

/** The bytes of a file an assistant named. What lies in the home, its key and its backups, is nobody's job log. */
async function readBytes(path: string, home: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    const real = await realpath(path);
    if (`${real}${sep}`.startsWith(`${await realpath(home)}${sep}`))
      return fail(refused({ ...OWN_FOLDER, where: path }));
    // A device or a pipe may never end, and standard input is taken.
    const found = await stat(real);
    if (!found.isFile()) return fail(refused({ ...NO_FILE, where: path }));
    return ok(await readFile(real));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = READ_ERRORS[code ?? ''] ?? `the file cannot be read: ${message}`;
    return fail(refused({ what, where: path, mend: 'check the path, or give the text itself' }));
  }
}

const OWN_FOLDER = { what: 'this lies in the folder of Breakpoint itself', mend: 'give a job log from elsewhere' };
const NO_FILE = { what: 'this is no file', mend: 'check the path, or give the text itself' };
const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
};
