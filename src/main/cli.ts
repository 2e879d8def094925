import { existsSync, readFileSync } from 'node:fs';
import type { CliDeps } from '../cli/cli-deps.ts';
import { type Refusal, refusalLine, refused, wrongUsage } from '../cli/refusal.ts';
import { runCli } from '../cli/run.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { databasePath } from './database-path.ts';
import { type Environment, readEnvironment, today } from './environment.ts';
import { makeTerminal } from './make-terminal.ts';
import type { Ledger } from './open-ledger.ts';
import { openWords } from './open-words.ts';
import { stdoutWords, troubleWords } from './trouble-words.ts';
import { version } from './version.ts';

// Above the first await: what runs below it must find the table filled.
const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'the file may not be read',
};

const terminal = makeTerminal(process);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `breakpoint list | head` closes the pipe early: that ends the command, it is no fault.
  if (error.code === 'EPIPE') process.exit(0);
  terminal.complain(refusalLine(stdoutWords(error.message)));
  process.exit(1);
});
const opened: Ledger[] = [];
process.exitCode = await runCli(process.argv.slice(2), wire(readEnvironment(process.env)));
for (const ledger of opened) {
  // What was refused stored nothing.
  if (process.exitCode === 0) await backUpToday(ledger);
  await ledger.close();
}

async function backUpToday(ledger: Ledger) {
  const { makeDailyBackup } = await import('./daily-backup.ts');
  const words = await makeDailyBackup(ledger);
  if (words) terminal.complain(refusalLine(words));
}

type Read = ReturnType<typeof readEnvironment>;

function wire(read: Read): CliDeps {
  const zone = read.ok ? read.value.zone : () => 'UTC';
  const needing = async <Value>(use: (environment: Environment) => Promise<Result<Value, Refusal>>) =>
    read.ok ? use(read.value) : fail(badEnvironment(read.failure));
  return {
    terminal,
    version,
    today: () => today(zone()),
    openLedger: () =>
      needing(async (environment) => {
        const ledger = await open(environment);
        return ledger.ok ? ledger : fail(refused(openWords(ledger.failure)));
      }),
    hasLedger: () => read.ok && existsSync(databasePath(read.value.home)),
    openHome: () =>
      needing(async (environment) => {
        const { openHome } = await import('./open-home.ts');
        return ok(openHome(environment.home, () => open(environment)));
      }),
    openScratch: async () => (await import('./open-ledger.ts')).openScratch({ zone }),
    analyse: async (input, options) => (await import('./analysis.ts')).analyse(input, options),
    readBytes,
    writePieces: async (pieces, file) => (await import('./write-pieces.ts')).writePieces(pieces, file),
    troubleWords: (error) => troubleWords(error, read.ok ? read.value.home : null),
    onFault: (error) => {
      if (process.env.BREAKPOINT_TRACE) console.error(error);
    },
    serve: (options) =>
      needing(async (environment) =>
        (await import('./serve.ts')).serve({ environment, terminal, version, ...options }),
      ),
    mcp: (options) =>
      needing(async (environment) => (await import('./mcp.ts')).mcp({ environment, terminal, version, ...options })),
  };
}

/** One ledger for the whole command, however often it is asked for. */
async function open(environment: Environment) {
  const [known] = opened;
  if (known) return ok(known);
  const { openLedger } = await import('./open-ledger.ts');
  const ledger = await openLedger(environment);
  if (ledger.ok) opened.push(ledger.value);
  return ledger;
}

async function readBytes(file: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    if (file !== '-') return ok(readFileSync(file));
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return ok(Buffer.concat(chunks));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = READ_ERRORS[code ?? ''] ?? `the file cannot be read: ${message}`;
    return fail(refused({ what, where: file, mend: 'check the path, or use - for standard input' }));
  }
}

function badEnvironment({ name, value, wanted }: Extract<Read, { ok: false }>['failure']) {
  return wrongUsage({
    what: `"${value}" is not ${wanted}`,
    where: name,
    mend: `set ${name} to ${wanted}, or unset it`,
  });
}
