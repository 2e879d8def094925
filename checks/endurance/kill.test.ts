import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { backupFolder, listBackupFiles } from '../../src/archive/backup-files.ts';
import { databasePath } from '../../src/main/database-path.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { beginExperiment } from './begin-experiment.ts';
import { findLosses, troubles } from './expect-kept.ts';
import { howMany } from './how-many.ts';
import type { Line } from './writer.ts';

/** Rounds on one home; the next ones begin with an empty one, so that each round stays quick. */
const ROUNDS_PER_HOME = 20;
/** A program is killed at any moment up to this long after its first word. */
const LONGEST_MS = 400;

const rounds = howMany(200);
const homes = Array.from({ length: Math.ceil(rounds / ROUNDS_PER_HOME) }, (_, at) => at);

it.each(homes)('keeps what two programs were told is stored, killed at any moment (home %i)', async (home) => {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-kill-'));
  const path = databasePath(folder);
  const { uniform } = seededRandom(home + 1);
  await beginExperiment(folder);
  const outputs: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < Math.min(ROUNDS_PER_HOME, rounds - home * ROUNDS_PER_HOME); round++) {
    const programs = ['a', 'b'].map((name) => start(folder, `${name}${round}`));
    await Promise.all(programs.map(({ begun }) => begun));
    await Promise.all(programs.map((program) => kill(program.child, uniform() * LONGEST_MS)));
    const said = programs.map(({ output }) => output());
    expect(findLosses(path, said), `round ${round}`).toEqual([]);
    outputs.push(...said);
    acknowledged += said.join('').split('"did"').length - 1;
  }
  // What was acknowledged in the first round is still there after the last; edits of others' rows there are none.
  expect(findLosses(path, outputs)).toEqual([]);
  expect(acknowledged).toBeGreaterThan(outputs.length);
  for (const { name } of listBackupFiles(backupFolder(folder))) {
    const backup = new DatabaseSync(join(backupFolder(folder), name), { readOnly: true });
    expect(troubles(backup), name).toEqual([]);
    backup.close();
  }
  const last = start(folder, 'last');
  await hasDrawn(last);
  await kill(last.child, 0);
  for (const [kind, table] of Object.entries(TABLES)) {
    const lost = without(path, { table, id: lastId(last.output(), kind) });
    expect(findLosses(lost, [last.output()]), table).not.toEqual([]);
  }
  console.log(`home ${home}: ${outputs.length} programs killed, ${acknowledged} acknowledged writes kept`);
  rmSync(folder, { recursive: true });
});

function start(home: string, name: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), home, name]);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  child.stderr.on('data', (bytes) => {
    complained += bytes;
  });
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => code !== null && reject(new Error(`a writer ended: ${complained}`)));
  });
  return { child, begun, output: () => said };
}

async function kill(child: ChildProcess, afterMs: number) {
  const closed = new Promise((resolve) => child.once('close', resolve));
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await closed;
}

/** What is acknowledged, and where it stands. */
const TABLES = { add: 'application', log: 'event', draw: 'draw' };

/** Waits until a writer was told that a draw is stored: by then there is one of each kind. */
function hasDrawn({ child, output }: ReturnType<typeof start>): Promise<void> {
  return new Promise((resolve) => {
    child.stdout.on('data', () => lastId(output(), 'draw') !== '' && resolve());
  });
}

/** The id under which a writer was told that the last of this kind is stored. */
function lastId(said: string, kind: string): string {
  const lines = said.split('\n').filter((line) => line.endsWith('}'));
  const told = lines.map((line) => JSON.parse(line) as Line).flatMap((line) => ('did' in line ? line.did : []));
  return told.findLast((deed) => deed.kind === kind)?.id ?? '';
}

/** The same database with one row lost: what looks for losses must see it. */
function without(path: string, { table, id }: { readonly table: string; readonly id: string }): string {
  const spoilt = `${path}-${table}`;
  const whole = new DatabaseSync(path, { readOnly: true });
  whole.prepare('vacuum into ?').run(spoilt);
  whole.close();
  const file = new DatabaseSync(spoilt, { enableForeignKeyConstraints: false });
  const { changes } = file.prepare(`delete from ${table} where id = ?`).run(id);
  expect(changes).toBe(1);
  file.close();
  return spoilt;
}
