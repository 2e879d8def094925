#!/usr/bin/env node
// Plain JavaScript that any Node since 18 can read: it finds the Node that Breakpoint needs, then the program itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_MAJOR = 26;
const root = fileURLToPath(new URL('..', import.meta.url));
const isClone = existsSync(join(root, 'src/main/cli.ts'));

if (isClone && !existsSync(join(root, 'node_modules/node/package.json'))) {
  const { makeReady } = await import('./ready.js');
  makeReady({ web: false });
}
if (Number(process.versions.node.split('.')[0]) < NEEDED_MAJOR) runOnOwnNode();
else await start();

/** Runs the bundle where it is as new as its sources, otherwise the sources themselves (only a clone has them). */
async function start() {
  nodeModule.enableCompileCache?.();
  const bundle = join(root, 'dist/main/cli.js');
  const program = isClone && !isFresh(bundle) ? join(root, 'src/main/cli.ts') : bundle;
  await import(pathToFileURL(program).href);
}

function isFresh(bundle) {
  const builtAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return builtAt > 0 && !hasNewer(join(root, 'src'), builtAt);
}

function hasNewer(folder, builtAt) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name !== 'web' && hasNewer(path, builtAt);
    return !entry.name.endsWith('.test.ts') && statSync(path).mtimeMs > builtAt;
  });
}

/** This Node is too old: hands everything over to the one that comes with the package. */
function runOnOwnNode() {
  const own = findOwnNode();
  if (own === null) {
    say(
      `breakpoint: this is Node ${process.versions.node}, and the Node ${NEEDED_MAJOR} of the package "node" is missing: install Node ${NEEDED_MAJOR}, or run "npm install" again with install scripts allowed.`,
    );
    process.exit(70);
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function findOwnNode() {
  let folder;
  try {
    folder = dirname(nodeModule.createRequire(import.meta.url).resolve('node/package.json'));
  } catch {
    return null;
  }
  const own = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own)) {
    // Newer npm asks before it runs an install script, and goes on without: this is that script.
    say(`Fetching Node ${NEEDED_MAJOR} from the npm registry (once) …`);
    const script = [join(folder, 'installArchSpecificPackage.js')];
    spawnSync(process.execPath, script, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return existsSync(own) ? own : null;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
