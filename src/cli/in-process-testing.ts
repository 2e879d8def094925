import { openInMemory } from '../db/open.ts';
import { fail, ok } from '../kernel/result.ts';
import { testDeps } from '../pipeline/testing.ts';
import type { CliDeps } from './cli-deps.ts';
import { testTerminal } from './print/testing.ts';
import { refused } from './refusal.ts';
import { runCli } from './run.ts';

const BEGINNING = '2026-01-01T00:00:00Z';

interface Given extends Pick<CliDeps, 'analyse'> {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly deps?: Partial<CliDeps>;
}

interface RunOptions {
  /** What the person answers, question by question; left out, nobody can be asked. */
  readonly answers?: readonly (string | null)[];
  readonly columns?: number;
}

/** The command line in this process, over a ledger in memory and made-up files, on a day that never moves. */
export async function testCli({ files = {}, deps: more = {}, analyse }: Given) {
  const ledger = testDeps(await openInMemory(BEGINNING));
  const written = new Map<string | null, string>();
  const faults: unknown[] = [];
  const deps: Omit<CliDeps, 'terminal'> = {
    version: '0.0.0',
    today: ledger.today,
    openLedger: async () => ok(ledger),
    hasLedger: () => true,
    openHome: async () => fail(refused({ what: 'there is no home here', where: '', mend: '' })),
    openScratch: async () => testDeps(await openInMemory(BEGINNING)),
    analyse,
    readBytes: async (file) => {
      const found = files[file];
      if (found === undefined) return fail(refused({ what: 'there is no such file', where: file, mend: 'check it' }));
      return ok(typeof found === 'string' ? new TextEncoder().encode(found) : found);
    },
    writePieces: async (pieces, file) => {
      for await (const piece of pieces) written.set(file, (written.get(file) ?? '') + piece);
      return ok(null);
    },
    onFault: (error) => faults.push(error),
    serve: async () => ok(null),
    mcp: async () => ok(null),
    ...more,
  };
  const run = async (typed: readonly string[], { answers, columns }: RunOptions = {}) => {
    const terminal = testTerminal({ ...(answers ? { answers } : {}), ...(columns ? { columns } : {}) });
    const code = await runCli(typed, { ...deps, terminal });
    return { code, out: terminal.out, err: terminal.err, asked: terminal.asked };
  };
  const json = async (...typed: string[]) => {
    const ended = await run([...typed, '--json']);
    if (ended.code !== 0) throw new Error(`${typed.join(' ')} ended with ${ended.code}: ${ended.err}`);
    return JSON.parse(ended.out);
  };
  return { ledger, run, json, written, faults, close: () => ledger.db.destroy() };
}
