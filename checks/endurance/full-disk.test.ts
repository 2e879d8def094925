import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { databasePath } from '../../src/main/database-path.ts';
import { troubles } from './expect-kept.ts';
import { bytesOf, filled, log, run, SENTENCE, shareTroubled } from './troubled-home.ts';

const at = shareTroubled();
/** What the small disks of this test are called among the mounts. */
const SMALL = 'breakpoint-small';
/** Room for the log of a few rows, not of many. */
const LEFT_FREE = 150_000;
/** What even reading needs beside the database. */
const INDEX_OF_LOG = 32_768;
/** By how much something else grows after each row. */
const GROWS = 25_000;

describe('a full disk', () => {
  it.each([
    { name: 'on standard output', args: 'export', after: '> /dev/full' },
    { name: 'on standard output, of a list', args: 'list', after: '> /dev/full' },
    { name: 'under an export', args: 'export -o /dev/full', after: '' },
  ])('$name: is named', ({ args, after }) => {
    filled(at);
    const before = bytesOf(at.home);
    const ended = run(args, { home: at.home, after });
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(ended.complained).toContain('ENOSPC');
    expect(bytesOf(at.home)).toEqual(before);
  });

  it.each([
    { name: 'an export', args: () => `export -o "${join(at.folder, 'e.json')}"` },
    { name: 'an addition', args: () => 'add "Hawthorn, Dev"' },
    { name: 'a backup', args: () => 'backup' },
  ])('a file that may not grow: $name is named, nothing half stays', ({ args }) => {
    const path = filled(at);
    const before = bytesOf(at.home);
    // Blocks of 512 bytes: enough for the index of the log, not for what is written.
    const ended = run(args(), { home: at.home, before: 'ulimit -f 80;' });
    expect(ended).toMatchObject({ code: 1, said: '', complained: expect.stringMatching(SENTENCE) });
    expect(readdirSync(at.folder)).toEqual(['home']);
    const after = bytesOf(at.home);
    expect(after[path]).toBe(before[path]);
    expect(Object.keys(after).filter((name) => name.includes('.part'))).toEqual([]);
    expect(run('list --json', at).said).not.toContain('Hawthorn');
  });

  const small = mountSmall();
  it.runIf(small)('that is really full: every answer is true, and with room again all goes on', () => {
    at.home = join(at.folder, 'small');
    mkdirSync(at.home);
    expect(mount('-t', 'tmpfs', '-o', 'size=8m', SMALL, at.home)).toBe(true);
    try {
      for (const company of ['Kestrel', 'Birch']) expect(run(`add "${company}, Dev"`, at).code).toBe(0);
      fillUp('something-else', LEFT_FREE);
      const told = ['Kestrel', 'Birch'];
      let refused = 0;
      for (let turn = 0; refused < 2; turn++) {
        const ended = run(`add "${longName(turn)}, Dev"`, at);
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
      for (const args of [`import "${log}" --yes`, 'backup']) expect(run(args, at)).toMatchObject(full);
      expect(names()).toEqual(told.toSorted());
      fillUp('the-rest', INDEX_OF_LOG + 4096);
      expect(run(`export -o "${join(at.home, 'e.json')}"`, at)).toMatchObject(full);
      expect(mount('-o', 'remount,size=16m', at.home)).toBe(true);
      expect(run('add "Room, Dev"', at).code).toBe(0);
      expect(names()).toEqual([...told, 'Room'].toSorted());
      const file = new DatabaseSync(databasePath(at.home), { readOnly: true });
      expect(troubles(file)).toEqual([]);
      file.close();
    } finally {
      spawnSync('umount', [at.home]);
    }
  });

  /** Something else takes the room, up to what is left. */
  function fillUp(name: string, left: number) {
    writeFileSync(join(at.home, name), Buffer.alloc(Math.max(0, freeBytes() - left)));
  }

  function freeBytes(): number {
    const { bavail, bsize } = statfsSync(at.home);
    return bavail * bsize;
  }

  /** As long as a name may be, so that a few of them fill the disk. */
  function longName(turn: number): string {
    return `Filler ${turn} `.padEnd(200, 'x');
  }

  function names(): string[] {
    const rows = JSON.parse(run('list --json', at).said) as { company: string }[];
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
