import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databasePath } from '../../src/main/database-path.ts';
import { troubles } from './expect-kept.ts';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'src/main/cli.ts');
const log = join(root, 'samples/search.csv');
/** A command that takes longer hangs. */
const LONGEST_MS = 120_000;
/** What the small disks of this test are called among the mounts. */
const SMALL = 'breakpoint-small';
/** Room for the log of a few rows, not of many. */
const LEFT_FREE = 150_000;
/** What even reading needs beside the database. */
const INDEX_OF_LOG = 32_768;
/** By how much something else grows after each row. */
const GROWS = 25_000;
/** One line: what, where, what to do. */
const SENTENCE = /^breakpoint: [^\n]+[:;] [^\n]+\n$/;

let folder: string;
let home: string;
/** A home with something in it, made once and copied for each test. */
let template: string;
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'breakpoint-troubles-template-'));
  expect(run(`import "${log}" --yes`, { home: template }).code).toBe(0);
});
afterAll(() => rmSync(template, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-troubles-'));
  chmodSync(folder, 0o755);
  home = join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly home?: string;
  readonly uid?: number;
  /** Words of the shell that come before the command, and after it. */
  readonly before?: string;
  readonly after?: string;
}

function run(args: string, { home: own = home, uid, before = '', after = '' }: Run = {}) {
  const line = `${before} exec "${process.execPath}" "${cli}" ${args} ${after}`;
  const ended = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    cwd: root,
    env: { ...process.env, BREAKPOINT_HOME: own, NO_COLOR: '1' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: ended.status, said: ended.stdout, complained: ended.stderr };
}

function filled(): string {
  cpSync(template, home, { recursive: true });
  chmodSync(home, 0o700);
  return databasePath(home);
}

/** Every file of the home with its bytes. An empty log and the index of one hold nothing, and come and go. */
function bytesOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const telling = files.filter(({ name }) => !name.endsWith('-shm'));
  const paths = telling.map(({ parentPath, name }) => join(parentPath, name));
  const read = paths.map((file) => [file, readFileSync(file, 'base64')] as const);
  return Object.fromEntries(read.filter(([, bytes]) => bytes !== ''));
}

function damageMiddle(path: string) {
  const bytes = readFileSync(path);
  const page = Math.floor(bytes.length / 4096 / 2) * 4096;
  // Several, so that whatever is read comes upon one of them.
  writeFileSync(path, bytes.fill(0xa5, page - 20 * 4096, page + 20 * 4096));
}

describe('a database that cannot be worked with', () => {
  it.each<{ name: string; spoil: (path: string) => void; said: RegExp }>([
    {
      name: 'damaged at its beginning',
      spoil: (path) => writeFileSync(path, Buffer.alloc(60_000, 7)),
      said: /is damaged or no database/,
    },
    { name: 'damaged in its middle', spoil: damageMiddle, said: /is damaged/ },
    { name: 'cut off', spoil: (path) => truncateSync(path, 200_000), said: /is damaged or no database/ },
    {
      name: 'of a newer program',
      spoil: (path) => {
        const file = new DatabaseSync(path);
        file.exec('pragma user_version = 900');
        file.close();
      },
      said: /was written by a newer Breakpoint; update/,
    },
    {
      name: 'of a newer program that was killed: part of it is written ahead',
      spoil: (path) => {
        const script = `const { DatabaseSync } = require('node:sqlite'); const file = new DatabaseSync('${path}');
          file.exec('pragma journal_mode = wal; pragma user_version = 900; create table later (a)');
          process.kill(process.pid, 'SIGKILL');`;
        spawnSync(process.execPath, ['-e', script]);
        expect(existsSync(`${path}-wal`)).toBe(true);
      },
      said: /was written by a newer Breakpoint; update/,
    },
    {
      name: 'of another program',
      spoil: (path) => {
        rmSync(path);
        const file = new DatabaseSync(path);
        file.exec('create table bookmarks (url text)');
        file.close();
      },
      said: /a database of another program/,
    },
  ])('$name: is named, and every byte stays', ({ spoil, said }) => {
    const path = filled();
    spoil(path);
    const before = bytesOf(home);
    for (const args of ['export', 'backup']) {
      const ended = run(args);
      expect(ended).toMatchObject({ code: 1, complained: expect.stringMatching(SENTENCE) });
      expect(ended.complained).toMatch(said);
      expect(ended.complained).toContain(home);
    }
    expect(bytesOf(home)).toEqual(before);
  });

  it('a folder in the place of the file', () => {
    mkdirSync(databasePath(home), { recursive: true });
    const ended = run('add "Acme, Dev"');
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(ended.complained).toContain(`${databasePath(home)} cannot be written (no file stands there)`);
  });
});

describe('a home that cannot be', () => {
  it.each<{ name: string; where: () => string }>([
    { name: 'in a folder of the system’s', where: () => '/proc/x' },
    { name: 'deep in a folder of the system’s', where: () => '/proc/x/y/z' },
    { name: 'under a device', where: () => '/dev/null/x' },
    { name: 'with a name that is too long', where: () => join(folder, 'x'.repeat(300)) },
    {
      name: 'behind a link to itself',
      where: () => {
        symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
        return join(folder, 'loop', 'x');
      },
    },
    {
      name: 'where a file stands',
      where: () => {
        writeFileSync(home, 'a file');
        return home;
      },
    },
  ])('$name: is named at once', ({ where }) => {
    const own = where();
    const ended = run('list', { home: own });
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(ended.complained).toContain(own);
    expect(ended.complained).toContain('name another in BREAKPOINT_HOME');
  });
});

// Root may write anywhere, so the question is put as somebody who owns nothing.
describe.runIf(process.getuid?.() === 0)('a home without the right to write', () => {
  const NOBODY = 65_534;
  it.each<{ name: string; close: (path: string) => void }>([
    { name: 'the folder', close: () => chmodSync(home, 0o555) },
    { name: 'the file', close: (path) => chmodSync(path, 0o444) },
  ])('$name: is named, and every byte stays', ({ close }) => {
    const path = filled();
    chmodSync(home, 0o755);
    chmodSync(path, 0o644);
    close(path);
    const before = bytesOf(home);
    for (const args of ['add "Hawthorn, Dev"', 'list']) {
      const ended = run(args, { uid: NOBODY });
      expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
      expect(ended.complained).toContain(home);
    }
    expect(bytesOf(home)).toEqual(before);
  });

  it('a folder of backups that may not be written stops an import, and no adding', () => {
    const path = filled();
    for (const own of [home, path]) chownSync(own, NOBODY, NOBODY);
    rmSync(join(home, 'backups'), { recursive: true, force: true });
    mkdirSync(join(home, 'backups'));
    chmodSync(join(home, 'backups'), 0o555);
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'Company,Role,Date,Status\nHawthorn,Dev,2026-10-03,Applied\n', { mode: 0o644 });
    const refused = run(`import "${other}" --yes`, { uid: NOBODY });
    expect(refused).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(refused.complained).toMatch(/no backup can be made: .*backups/);
    expect(run('list --json', { uid: NOBODY }).said).not.toContain('Hawthorn');
    const added = run('add "Hazelnut, Dev"', { uid: NOBODY });
    // It is stored and told; that today's backup is missing is told beside it.
    expect(added).toMatchObject({ code: 0, complained: expect.stringMatching(/no backup can be made/) });
    expect(run('list --json', { uid: NOBODY }).said).toContain('Hazelnut');
  });
});

describe('a full disk', () => {
  it.each([
    { name: 'on standard output', args: 'export', after: '> /dev/full' },
    { name: 'on standard output, of a list', args: 'list', after: '> /dev/full' },
    { name: 'under an export', args: 'export -o /dev/full', after: '' },
  ])('$name: is named', ({ args, after }) => {
    filled();
    const before = bytesOf(home);
    const ended = run(args, { after });
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(ended.complained).toContain('ENOSPC');
    expect(bytesOf(home)).toEqual(before);
  });

  it.each([
    { name: 'an export', args: () => `export -o "${join(folder, 'e.json')}"` },
    { name: 'an addition', args: () => 'add "Hawthorn, Dev"' },
    { name: 'a backup', args: () => 'backup' },
  ])('a file that may not grow: $name is named, nothing half stays', ({ args }) => {
    const path = filled();
    const before = bytesOf(home);
    // Blocks of 512 bytes: enough for the index of the log, not for what is written.
    const ended = run(args(), { before: 'ulimit -f 80;' });
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(readdirSync(folder)).toEqual(['home']);
    const after = bytesOf(home);
    expect(after[path]).toBe(before[path]);
    expect(Object.keys(after).filter((name) => name.includes('.part'))).toEqual([]);
    expect(run('list --json').said).not.toContain('Hawthorn');
  });

  const small = mountSmall();
  it.runIf(small)('that is really full: every answer is true, and with room again all goes on', () => {
    home = join(folder, 'small');
    mkdirSync(home);
    expect(mount('-t', 'tmpfs', '-o', 'size=8m', SMALL, home)).toBe(true);
    try {
      for (const company of ['Kestrel', 'Birch']) expect(run(`add "${company}, Dev"`).code).toBe(0);
      fillUp('something-else', LEFT_FREE);
      const told = ['Kestrel', 'Birch'];
      let refused = 0;
      for (let turn = 0; refused < 2; turn++) {
        const ended = run(`add "${longName(turn)}, Dev"`);
        if (ended.code === 0) {
          told.push(longName(turn));
          fillUp(`something-${turn}`, Math.max(0, freeBytes() - GROWS));
        } else {
          refused++;
          expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
          expect(ended.complained).toContain('the disk is full');
        }
      }
      expect(told.length).toBeGreaterThan(2);
      const full = { code: 1, said: '', complained: expect.stringMatching(/no space|full/) };
      for (const args of [`import "${log}" --yes`, 'backup']) expect(run(args)).toMatchObject(full);
      expect(names()).toEqual(told.toSorted());
      fillUp('the-rest', INDEX_OF_LOG + 4096);
      expect(run(`export -o "${join(home, 'e.json')}"`)).toMatchObject(full);
      expect(mount('-o', 'remount,size=16m', home)).toBe(true);
      expect(run('add "Room, Dev"').code).toBe(0);
      expect(names()).toEqual([...told, 'Room'].toSorted());
      const file = new DatabaseSync(databasePath(home), { readOnly: true });
      expect(troubles(file)).toEqual([]);
      file.close();
    } finally {
      spawnSync('umount', [home]);
    }
  });

  /** Something else takes the room, up to what is left. */
  function fillUp(name: string, left: number) {
    writeFileSync(join(home, name), Buffer.alloc(Math.max(0, freeBytes() - left)));
  }

  function freeBytes(): number {
    const { bavail, bsize } = statfsSync(home);
    return bavail * bsize;
  }

  /** As long as a name may be, so that a few of them fill the disk. */
  function longName(turn: number): string {
    return `Filler ${turn} `.padEnd(200, 'x');
  }

  function names(): string[] {
    const rows = JSON.parse(run('list --json').said) as { company: string }[];
    return rows.map(({ company }) => company).toSorted();
  }
});

function mount(...args: string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

/** Whether a small disk can be had: it takes root, and a machine that lets root. */
function mountSmall(): boolean {
  unmountLeft();
  const place = mkdtempSync(join(tmpdir(), 'breakpoint-small-'));
  const could = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=64k', SMALL, place);
  if (could) spawnSync('umount', [place]);
  else console.log('no small disk can be mounted here: the test with a disk that is really full is left out');
  rmSync(place, { recursive: true });
  return could;
}

/** A run that was killed could not give its disk back. */
function unmountLeft() {
  if (process.platform !== 'linux') return;
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  for (const [device, place = ''] of mounts) if (device === SMALL) spawnSync('umount', ['-l', place]);
}
