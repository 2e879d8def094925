import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { COMMANDS } from '../src/cli/commands.ts';
import { openInMemory } from '../src/db/open.ts';
import { testApi } from '../src/http/testing.ts';
import { analyse } from '../src/main/analysis.ts';
import { testAssistant } from '../src/mcp/testing.ts';
import { testDeps } from '../src/pipeline/testing.ts';

const root = join(import.meta.dirname, '..');

/** What can be asked for at each door, found in the doors themselves. */
export interface Doors {
  readonly command: readonly string[];
  /** Options of commands, `delete --for-good`. */
  readonly option: readonly string[];
  readonly route: readonly string[];
  readonly tool: readonly string[];
  readonly page: readonly string[];
}

/** Asks every door what it offers: the commands their definitions, the server its document, the assistant's server its list, the page its calls. */
export async function readDoors(): Promise<Doors> {
  return { ...(await readCommands()), route: await readRoutes(), tool: await readTools(), page: readPageCalls() };
}

async function readCommands() {
  const command: string[] = [];
  const option: string[] = [];
  for (const { name, load } of COMMANDS) {
    const defined = new Command(name);
    (await load()).define(defined, () => async () => {}, COMMANDS);
    for (const [called, each] of [
      [name, defined] as const,
      ...defined.commands.map((sub) => [`${name} ${sub.name()}`, sub] as const),
    ]) {
      command.push(called);
      option.push(...each.options.map(({ long }) => `${called} ${long}`));
    }
  }
  return { command, option };
}

async function readRoutes(): Promise<string[]> {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  const { ask } = testApi(testDeps(db));
  const { body } = (await ask('GET /openapi.json')) as { body: { paths: Record<string, Record<string, unknown>> } };
  await db.destroy();
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
}

async function readTools(): Promise<string[]> {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  const assistant = await testAssistant(testDeps(db), { analyse: async (...input) => analyse(...input) });
  const { tools } = await assistant.client.listTools();
  await assistant.close();
  await db.destroy();
  return tools.map(({ name }) => name);
}

/** `call('GET /searches'` of the page's source, and its links to a file, `/api/v1/export`. */
function readPageCalls(): string[] {
  const files = globSync('src/web/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !/[.]test[.]tsx?$|\/testing\//.test(file),
  );
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const calls = texts.flatMap((text) =>
    [...text.matchAll(/\bcall\(\s*'([A-Z]+ \/[^']*)'/g)].map(([, key]) => key ?? ''),
  );
  const links = texts.flatMap((text) =>
    [...text.matchAll(/['"`]\/api\/v1(\/[\w/-]+)/g)].map(([, path]) => `GET ${path}`),
  );
  return [...new Set([...calls, ...links])];
}
