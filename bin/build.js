// Builds what `npm pack` ships and what a clone imports. Runs on the package's own Node, after `npm install`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { licences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const builders = { program: buildProgram, analysis: buildAnalysis, web: buildWeb };
const asked = process.argv.slice(2);
if (!existsSync(join(root, 'node_modules/rolldown'))) {
  process.stderr.write('Not built: the tools for it are development dependencies, which were left out.\n');
  process.exit(asked.length > 0 ? 0 : 70);
}
for (const part of asked.length > 0 ? asked : Object.keys(builders)) await builders[part]();

/** One bundle, split where the source says `import()`: starting reads one file, each command its own. */
async function buildProgram() {
  const bundled = await bundle({
    input: {
      'main/cli': join(root, 'src/main/cli.ts'),
      // A thread of its own begins at a file of its own.
      'main/aside-worker': join(root, 'src/main/aside-worker.ts'),
    },
    // ECMAScript first: what some packages keep in "main" requires its parts in ways no bundler can follow.
    resolve: { mainFields: ['module', 'main'] },
    output: { entryFileNames: '[name].js', chunkFileNames: 'program/[name].js' },
  });
  writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licences(bundled));
}

/** `breakpoint/analysis` is one file without imports, so that a page can load it as it is, and its types. */
async function buildAnalysis() {
  const entry = join(root, 'src/main/analysis.ts');
  if (!existsSync(entry)) return;
  await bundle({
    input: { 'main/analysis': entry },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'default'] },
    output: { entryFileNames: '[name].js', codeSplitting: false },
  });
  runNode('typescript/bin/tsc', ['-p', join(root, 'tsconfig.analysis.json')]);
}

function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  runNode('vite/bin/vite.js', ['build', '--logLevel', 'error']);
  const folder = join(root, 'dist/web');
  const files = readdirSync(folder, { recursive: true }).filter((name) => /[.](js|css|html|svg|json|txt)$/.test(name));
  // Packed once here, so that the server need not at every request.
  for (const file of files)
    writeFileSync(join(folder, `${file}.gz`), gzipSync(readFileSync(join(folder, file)), { level: 9 }));
}

async function bundle({ output, ...options }) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    external: ['pg-native'],
    logLevel: 'silent',
    ...options,
  });
  const { output: chunks } = await build.generate({ format: 'esm', dir: join(root, 'dist'), ...output });
  // Written whole and then renamed, the entry last: a command that starts meanwhile finds the old or the new one.
  for (const chunk of chunks.toSorted((one, other) => Number(one.isEntry ?? false) - Number(other.isEntry ?? false))) {
    const path = join(root, 'dist', chunk.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, chunk.type === 'chunk' ? chunk.code : chunk.source);
    renameSync(`${path}.part`, path);
  }
  await build.close();
  return chunks;
}

function runNode(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 70);
}
