import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'breakpoint-house-'));
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Writes the files, runs the import rules over them and returns the names of the rules that were broken. */
function brokenRules(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
  const cruise = ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const json = execFileSync(join(root, 'node_modules/.bin/depcruise'), cruise, { cwd: house, encoding: 'utf8' });
  const { summary } = JSON.parse(json) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].toSorted();
}

const value = 'export const a = 1;\n';

it.each([
  {
    name: 'a feature importing a sibling',
    files: { 'src/feedback/a.ts': "import '../practice/b.ts';\n", 'src/practice/b.ts': value },
    rules: ['feedback-imports'],
  },
  {
    name: 'arithmetic importing node',
    files: { 'src/stats/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
    rules: ['arithmetic-stays-pure'],
  },
  {
    name: 'the analysis importing a feature, if only for a type',
    files: {
      'src/analysis/a.ts': "import type { B } from '../pipeline/b.ts';\nexport type A = B;\n",
      'src/pipeline/b.ts': 'export type B = 1;\n',
    },
    rules: ['analysis-imports'],
  },
  {
    name: 'a diagnosis importing the database',
    files: { 'src/diagnoses/a.ts': "import '../db/b.ts';\n", 'src/db/b.ts': value },
    rules: ['only-gather-reads-the-database'],
  },
  {
    name: 'an importer importing the database',
    files: { 'src/intake/sources/csv/index.ts': "import '../../../db/b.ts';\n", 'src/db/b.ts': value },
    rules: ['source-knows-only-drafts'],
  },
  {
    name: 'the web importing the server as a value',
    files: { 'src/web/a.ts': "import { a } from '../http/api.ts';\nexport const b = a;\n", 'src/http/api.ts': value },
    rules: ['api-as-type-only'],
  },
  {
    name: 'the command line importing the web server',
    files: { 'src/cli/a.ts': "import '../http/b.ts';\n", 'src/http/b.ts': value },
    rules: ['cli-imports'],
  },
  {
    name: 'the door of assistants importing the command line',
    files: { 'src/mcp/a.ts': "import '../cli/b.ts';\n", 'src/cli/b.ts': value },
    rules: ['mcp-imports'],
  },
  {
    name: 'the door of assistants importing the database',
    files: { 'src/mcp/a.ts': "import '../db/b.ts';\n", 'src/db/b.ts': value },
    rules: ['mcp-imports'],
  },
  {
    name: 'the command line speaking the protocol of assistants',
    files: {
      'src/cli/a.ts': "import { Server } from '@modelcontextprotocol/server';\nexport const a = Server;\n",
      'src/mcp/b.ts': "import { Server } from '@modelcontextprotocol/server';\nexport const b = Server;\n",
    },
    rules: ['only-mcp-speaks-mcp'],
  },
  {
    name: 'anything importing main',
    files: { 'src/cli/a.ts': "import '../main/b.ts';\n", 'src/main/b.ts': value },
    rules: ['cli-imports', 'main-imports-only'],
  },
  {
    name: 'a test of the program importing a check',
    files: { 'src/stats/a.test.ts': "import '../../checks/b.ts';\n", 'checks/b.ts': value },
    rules: ['proofs-stay-outside'],
  },
  {
    name: 'two files importing each other',
    files: { 'src/kernel/a.ts': "import './b.ts';\n", 'src/kernel/b.ts': "import './a.ts';\n" },
    rules: ['no-circular'],
  },
  {
    name: 'nothing out of order',
    files: { 'src/stats/a.ts': "export { a } from '../kernel/b.ts';\n", 'src/kernel/b.ts': value },
    rules: [],
  },
])('$name breaks $rules', ({ files, rules }) => {
  expect(brokenRules(files)).toEqual(rules);
});
