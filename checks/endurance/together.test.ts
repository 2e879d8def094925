import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupFolder, listBackupFiles } from '../../src/archive/backup-files.ts';
import { databasePath } from '../../src/main/database-path.ts';
import { openHome } from '../../src/main/open-home.ts';
import { openLedger } from '../../src/main/open-ledger.ts';
import { okValue } from '../../src/pipeline/testing.ts';
import { findLosses } from './expect-kept.ts';
import { howMany } from './how-many.ts';
import type { Line } from './writer.ts';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '../../src/main/cli.ts');
const writer = join(import.meta.dirname, 'writer.ts');

let home: string;
const started: ChildProcessWithoutNullStreams[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'breakpoint-together-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) await end(child);
  rmSync(home, { recursive: true });
});

/** Starts a program and waits until it has said this. */
async function start(args: readonly string[], word: string) {
  const env = { ...process.env, BREAKPOINT_HOME: home, BREAKPOINT_PORT: '0' };
  const child = spawn(process.execPath, [...args], { env });
  started.push(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.includes(word)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });
  return { child, said: () => said };
}

async function end(child: ChildProcessWithoutNullStreams) {
  const closed = new Promise((resolve) => child.once('close', resolve));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await closed;
}

function ids(path: string): ReadonlySet<string> {
  const file = new DatabaseSync(path, { readOnly: true });
  const rows = file.prepare('select id from application').all();
  file.close();
  return new Set(rows.map(({ id }) => String(id)));
}

/** What a writer that only adds was told is stored. */
function added(said: string): readonly string[] {
  const lines = said.split('\n').filter((line) => line.endsWith('}'));
  return lines.flatMap((line) => {
    const told = JSON.parse(line) as Line;
    return 'did' in told ? told.did.id : [];
  });
}

it('a server and a command line that add at the same time lose nothing and are not in each other’s way', async () => {
  const count = howMany(200);
  const { said } = await start([cli, 'serve', '--json'], '}\n');
  const { address } = JSON.parse(said());
  const key = new URL(address).searchParams.get('key');
  const overHttp = async (at: number) => {
    const answer = await fetch(new URL('/api/v1/applications', address), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ company: `Served ${at}`, role: 'Dev', sentOn: '2026-10-01' }),
    });
    expect(answer.status, await answer.clone().text()).toBe(201);
    return (await answer.json()).id as string;
  };
  const typed = async (at: number) => {
    const env = { ...process.env, BREAKPOINT_HOME: home };
    const { stdout } = await run(process.execPath, [cli, 'add', `Typed ${at}, Dev, 2026-10-01`, '--json'], { env });
    return JSON.parse(stdout).id as string;
  };
  const one = async (add: (at: number) => Promise<string>) => {
    const made: string[] = [];
    for (let at = 0; at < count; at++) made.push(await add(at));
    return made;
  };
  const made = (await Promise.all([one(overHttp), one(typed)])).flat();
  expect(new Set(made).size).toBe(2 * count);
  expect(ids(databasePath(home))).toEqual(new Set(made));
  expect(findLosses(databasePath(home), [])).toEqual([]);
});

it('nothing that was acknowledged is lost when a backup is restored meanwhile: it is in the new rows or in the backup made before', async () => {
  for (let round = 0; round < howMany(30); round++) {
    rmSync(home, { recursive: true });
    const ledger = okValue(await openLedger({ home, port: null, zone: () => 'UTC' }));
    const own = openHome(home, async () => ({ ok: true, value: ledger }));
    const first = await start([writer, home, 'first', 'adds'], '"did"');
    await setTimeout(50);
    await end(first.child);
    const backup = okValue(await own.backUp());
    const second = await start([writer, home, 'second', 'adds'], '"did"');
    const third = await start([writer, home, 'third', 'adds'], '"did"');
    await setTimeout(20 * (round % 5));
    const restored = okValue(await own.restore({ backup: backup.name }, { replace: true }));
    const atOnce = ids(databasePath(home));
    await setTimeout(60);
    await Promise.all([end(second.child), end(third.child)]);
    const before = ids(join(backupFolder(home), restored.replaced?.name ?? ''));
    const now = ids(databasePath(home));
    const lost = added(second.said() + third.said()).filter((id) => !before.has(id) && !now.has(id));
    expect(lost).toEqual([]);
    expect(added(first.said()).filter((id) => !atOnce.has(id))).toEqual([]);
    expect(findLosses(databasePath(home), [])).toEqual([]);
    await ledger.close();
  }
});

it('deleting for good while others write takes that alone, and leaves no trace of it', async () => {
  for (let round = 0; round < howMany(30); round++) {
    rmSync(home, { recursive: true });
    const ledger = okValue(await openLedger({ home, port: null, zone: () => 'UTC' }));
    const own = openHome(home, async () => ({ ok: true, value: ledger }));
    const first = await start([writer, home, 'zyxq', 'adds'], '"did"');
    await setTimeout(50);
    await end(first.child);
    okValue(await own.backUp());
    const second = await start([writer, home, 'second', 'adds'], '"did"');
    const done = okValue(await own.deleteForGood(added(first.said())));
    await setTimeout(30);
    await end(second.child);
    const now = ids(databasePath(home));
    expect(added(second.said()).filter((id) => !now.has(id))).toEqual([]);
    expect(added(first.said()).filter((id) => now.has(id))).toEqual([]);
    expect(done.tracesIn).toBeNull();
    // One more may lie there: stored by the first just before its end, which nobody was told of.
    const kept = listBackupFiles(backupFolder(home)).flatMap(({ name }) => [...ids(join(backupFolder(home), name))]);
    expect(added(first.said()).filter((id) => kept.includes(id))).toEqual([]);
    expect(findLosses(databasePath(home), [])).toEqual([]);
    await ledger.close();
  }
});
