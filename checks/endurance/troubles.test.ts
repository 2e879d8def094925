import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { databasePath } from '../../src/main/database-path.ts';
import { bytesOf, filled, run, SENTENCE, shareTroubled } from './troubled-home.ts';

const at = shareTroubled();

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
    const path = filled(at);
    spoil(path);
    const before = bytesOf(at.home);
    for (const args of ['export', 'backup']) {
      const ended = run(args, at);
      expect(ended).toMatchObject({ code: 1, complained: expect.stringMatching(SENTENCE) });
      expect(ended.complained).toMatch(said);
      expect(ended.complained).toContain(at.home);
    }
    expect(bytesOf(at.home)).toEqual(before);
  });

  it('a folder in the place of the file', () => {
    mkdirSync(databasePath(at.home), { recursive: true });
    const ended = run('add "Acme, Dev"', at);
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(ended.complained).toContain(`${databasePath(at.home)} cannot be written (no file stands there)`);
  });
});

describe('a home that cannot be', () => {
  it.each<{ name: string; where: () => string }>([
    { name: 'in a folder of the system’s', where: () => '/proc/x' },
    { name: 'deep in a folder of the system’s', where: () => '/proc/x/y/z' },
    { name: 'under a device', where: () => '/dev/null/x' },
    { name: 'with a name that is too long', where: () => join(at.folder, 'x'.repeat(300)) },
    {
      name: 'behind a link to itself',
      where: () => {
        symlinkSync(join(at.folder, 'loop'), join(at.folder, 'loop'));
        return join(at.folder, 'loop', 'x');
      },
    },
    {
      name: 'where a file stands',
      where: () => {
        writeFileSync(at.home, 'a file');
        return at.home;
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
    { name: 'the folder', close: () => chmodSync(at.home, 0o555) },
    { name: 'the file', close: (path) => chmodSync(path, 0o444) },
  ])('$name: is named, and every byte stays', ({ close }) => {
    const path = filled(at);
    chmodSync(at.home, 0o755);
    chmodSync(path, 0o644);
    close(path);
    const before = bytesOf(at.home);
    for (const args of ['add "Hawthorn, Dev"', 'list']) {
      const ended = run(args, { home: at.home, uid: NOBODY });
      expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
      expect(ended.complained).toContain(at.home);
    }
    expect(bytesOf(at.home)).toEqual(before);
  });

  it('a folder of backups that may not be written stops an import, and no adding', () => {
    const path = filled(at);
    for (const own of [at.home, path]) chownSync(own, NOBODY, NOBODY);
    rmSync(join(at.home, 'backups'), { recursive: true, force: true });
    mkdirSync(join(at.home, 'backups'));
    chmodSync(join(at.home, 'backups'), 0o555);
    const other = join(at.folder, 'other.csv');
    writeFileSync(other, 'Company,Role,Date,Status\nHawthorn,Dev,2026-10-03,Applied\n', { mode: 0o644 });
    const refused = run(`import "${other}" --yes`, { home: at.home, uid: NOBODY });
    expect(refused).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(refused.complained).toMatch(/no backup can be made: .*backups/);
    expect(run('list --json', { home: at.home, uid: NOBODY }).said).not.toContain('Hawthorn');
    const added = run('add "Hazelnut, Dev"', { home: at.home, uid: NOBODY });
    // It is stored and told; that today's backup is missing is told beside it.
    expect(added).toMatchObject({ code: 0, complained: expect.stringMatching(/no backup can be made/) });
    expect(run('list --json', { home: at.home, uid: NOBODY }).said).toContain('Hazelnut');
  });
});
