import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeHomeFolder } from './home-folder.ts';
import { readSessionKey } from './session-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-main-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const modeOf = (path: string) => statSync(path).mode & 0o7777;

describe('the home', () => {
  it('is made for its owner alone, parents and all', () => {
    const home = join(folder, 'a/b');
    expect(makeHomeFolder(home)).toEqual({ ok: true, value: home });
    expect(modeOf(home)).toBe(0o700);
  });

  it('is closed where it stood open', () => {
    chmodSync(folder, 0o755);
    makeHomeFolder(folder);
    expect(modeOf(folder)).toBe(0o700);
  });

  it('leaves a folder that everybody shares as it is', () => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o1777);
    makeHomeFolder(shared);
    expect(modeOf(shared)).toBe(0o1777);
  });

  it('refuses a file in its place', () => {
    const home = join(folder, 'file');
    writeFileSync(home, '');
    expect(makeHomeFolder(home)).toMatchObject({ ok: false, failure: { kind: 'home-unusable', home } });
  });
});

describe('the key', () => {
  it("is long, kept, its owner's alone, and another for each home", () => {
    const key = readSessionKey(folder);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(readSessionKey(folder)).toBe(key);
    expect(modeOf(join(folder, 'session-key'))).toBe(0o600);
    const other = join(folder, 'other');
    mkdirSync(other);
    expect(readSessionKey(other)).not.toBe(key);
  });

  it('is never taken from a damaged file', () => {
    writeFileSync(join(folder, 'session-key'), 'short');
    expect(() => readSessionKey(folder)).toThrow(/delete it/);
    expect(readFileSync(join(folder, 'session-key'), 'utf8')).toBe('short');
  });
});
