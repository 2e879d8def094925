// Plain JavaScript for any Node since 18: `npm start` and `npm test` call it on a clone where nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what the lockfile names and is not there, and builds what is older than its sources.
 *
 * Says nothing when there is nothing to do; ends the process with npm's own words when a step fails.
 */
export function makeReady({ web = true } = {}) {
  if (!isInstalled()) {
    say('Installing what Breakpoint needs (once, about a minute) …');
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  fetchNode();
  const parts = [
    isOlder('dist/main/cli.js', ['src', 'package.json']) && 'program',
    isOlder('dist/main/analysis.d.ts', ['src/analysis', 'src/stats', 'src/kernel', 'src/diagnoses', 'src/main']) &&
      'analysis',
    web && isOlder('dist/web/index.html', ['src', 'vite.config.ts', 'package.json']) && 'web',
  ].filter(Boolean);
  if (parts.length === 0) return;
  if (web) say(`Building ${parts.join(', ')} …`);
  run(ownNode, [join(root, 'bin/build.js'), ...parts]);
}

const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Newer npm asks before it runs an install script, and goes on without: this is the one that brings our Node. */
function fetchNode() {
  if (existsSync(ownNode)) return;
  const folder = join(root, 'node_modules/node');
  spawnSync(process.execPath, [join(folder, 'installArchSpecificPackage.js')], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
}

/** Whether every package of the lockfile that this system needs is there in that version. */
function isInstalled() {
  const installed = packages('node_modules/.package-lock.json');
  const wanted = packages('package-lock.json');
  if (installed === null || !existsSync(join(root, 'node_modules/node/package.json'))) return false;
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

function packages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

function isOlder(built, sources) {
  const builtAt = statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs;
  return builtAt === undefined || sources.some((source) => newest(join(root, source)) > builtAt);
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return /[.]test[.]tsx?$/.test(path) ? 0 : found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

function run(command, args) {
  // npm is a script on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  // What a step prints goes to stderr: stdout belongs to the command that comes after.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status === 0) return;
  say(`Stopped: "${[command, ...args].join(' ')}" failed${error ? ` (${error.message})` : ', see above'}.`);
  process.exit(status ?? 70);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) makeReady();
