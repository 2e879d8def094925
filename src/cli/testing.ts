import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '../../bin/breakpoint.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A home of its own, and the real command line on it; `input` goes to standard input. */
export function testHome() {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-home-'));
  const home = join(folder, 'home');
  const run = (
    typed: readonly string[],
    { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
  ) =>
    new Promise<Ended>((resolve, reject) => {
      const child = spawn(process.execPath, [bin, ...typed], {
        cwd: folder,
        env: { ...process.env, BREAKPOINT_HOME: home, NO_COLOR: '1', TZ: 'UTC', ...env },
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
      // A command that does not read its input may have ended before this arrives.
      child.stdin.on('error', () => {}).end(input);
    });
  const json = async (...typed: string[]) => {
    const ended = await run([...typed, '--json']);
    if (ended.code !== 0) throw new Error(`${typed.join(' ')} ended with ${ended.code}: ${ended.err}`);
    return JSON.parse(ended.out);
  };
  return { folder, home, run, json, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
