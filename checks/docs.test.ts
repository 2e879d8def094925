import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anExperimentByCommandLine } from './an-experiment-by-command-line.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md', 'samples/*.md'], { cwd: root });
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);

interface Fence {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const fences: Fence[] = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map((match) => ({
    page,
    language: match[1] ?? '',
    text: match[2] ?? '',
  })),
);

let home: string;
/** Where the commands are typed: what they write lands here and not in the clone. */
let folder: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'breakpoint-docs-'));
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-clone-'));
  symlinkSync(join(root, 'samples'), join(folder, 'samples'));
});
afterAll(() => {
  for (const made of [home, folder]) rmSync(made, { recursive: true, force: true });
});

const commands = fences
  .filter(({ language }) => language === 'sh')
  .flatMap(({ page, text }) => text.split('\n').map((line) => ({ page, line: line.replace(/\s+#.*$/, '').trim() })))
  .filter(({ line }) => line !== '' && !line.startsWith('#'));

describe('every command in the docs', () => {
  it('is there to be checked', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands.filter(({ line }) => line.startsWith('npx . ')))('$page: $line', ({ line }) => {
    if (line.startsWith('npx . serve')) return expect(scripts).toContain('start');
    const run = spawnSync('sh', ['-c', line.replaceAll('npx .', `node ${join(root, 'bin/breakpoint.js')}`)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BREAKPOINT_HOME: home, NO_COLOR: '1' },
    });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(run.stdout).not.toBe('');
  });

  it.each(commands.filter(({ line }) => line.startsWith('npm ')))('$page: $line is a script we have', ({ line }) => {
    const [, verb, name] = line.split(' ');
    if (verb === 'install' || verb === 'pack') return expect(line).not.toContain('--force');
    expect(scripts).toContain(verb === 'run' ? name : verb);
  });
});

it('docs/an-experiment-by-command-line.md is what the command line really says', { timeout: 120_000 }, async () => {
  const kept = readFileSync(join(root, 'docs/an-experiment-by-command-line.md'), 'utf8');
  expect(await anExperimentByCommandLine()).toBe(kept);
});

describe('every TypeScript example in the docs', () => {
  it.each(fences.filter(({ language }) => language === 'ts'))('$page runs', ({ text }) => {
    const file = join(root, `.example-${process.pid}.ts`);
    writeFileSync(file, text);
    try {
      const run = spawnSync('node', [file], { cwd: root, encoding: 'utf8' });
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(file);
    }
  });
});

describe('every link in the docs', () => {
  const links = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => ({
      page,
      target: match[1] ?? '',
    })),
  );

  it.each(links)('$page -> $target exists', ({ page, target }) => {
    expect(globSync(join(root, page, '..', target)).length).toBe(1);
  });
});
