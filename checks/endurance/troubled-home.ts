import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { databasePath } from '../../src/main/database-path.ts';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'src/main/cli.ts');
/** The log that is imported into a home, and once more where there is no room for it. */
export const log = join(root, 'samples/search.csv');
/** A command that takes longer hangs. */
const LONGEST_MS = 120_000;
/** One line: what, where, what to do. */
export const SENTENCE = /^breakpoint: [^\n]+[:;] [^\n]+\n$/;

/** Where a test works: a folder of its own, and the home in it, which is not there yet. */
export interface Troubled {
  folder: string;
  home: string;
  /** A home with something in it, made once and copied for each test. */
  template: string;
}

interface Run {
  readonly home?: string;
  readonly uid?: number;
  /** Words of the shell that come before the command, and after it. */
  readonly before?: string;
  readonly after?: string;
}

/** A new folder for each test of a file, gone after it. */
export function shareTroubled(): Troubled {
  const at = {} as Troubled;
  beforeAll(() => {
    at.template = mkdtempSync(join(tmpdir(), 'breakpoint-troubles-template-'));
    expect(run(`import "${log}" --yes`, { home: at.template }).code).toBe(0);
  });
  afterAll(() => rmSync(at.template, { recursive: true }));
  beforeEach(() => {
    at.folder = mkdtempSync(join(tmpdir(), 'breakpoint-troubles-'));
    chmodSync(at.folder, 0o755);
    at.home = join(at.folder, 'home');
  });
  afterEach(() => rmSync(at.folder, { recursive: true, force: true }));
  return at;
}

/** Runs one command on a home, by way of a shell. */
export function run(args: string, { home = '', uid, before = '', after = '' }: Run) {
  const line = `${before} exec "${process.execPath}" "${cli}" ${args} ${after}`;
  const ended = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    cwd: root,
    env: { ...process.env, BREAKPOINT_HOME: home, NO_COLOR: '1' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: ended.status, said: ended.stdout, complained: ended.stderr };
}

/** Copies the template into the home; answers the path of its database. */
export function filled({ template, home }: Troubled): string {
  cpSync(template, home, { recursive: true });
  chmodSync(home, 0o700);
  return databasePath(home);
}

/** Every file of the home with its bytes. An empty log and the index of one hold nothing, and come and go. */
export function bytesOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const telling = files.filter(({ name }) => !name.endsWith('-shm'));
  const paths = telling.map(({ parentPath, name }) => join(parentPath, name));
  const read = paths.map((file) => [file, readFileSync(file, 'base64')] as const);
  return Object.fromEntries(read.filter(([, bytes]) => bytes !== ''));
}
