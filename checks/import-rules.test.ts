import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const value = 'export const a = 1;\n';

/** What stands in one house together: what others import, and a file for each way of importing. */
const imported = {
  'src/kernel/value.ts': value,
  'src/db/value.ts': value,
  'src/pipeline/type.ts': 'export type A = 1;\n',
  'src/practice/value.ts': value,
  'src/cli/value.ts': value,
  'src/http/api.ts': value,
  'src/mcp/protocol.ts': "import { Server } from '@modelcontextprotocol/server';\nexport const b = Server;\n",
  'src/main/value.ts': value,
  'checks/value.ts': value,
  'src/kernel/circle.ts': "import './back.ts';\n",
};

const cases = [
  {
    name: 'a feature importing a sibling',
    file: 'src/feedback/a.ts',
    text: "import '../practice/value.ts';\n",
    rules: ['feedback-imports'],
  },
  {
    name: 'arithmetic importing node',
    file: 'src/stats/a.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
    rules: ['arithmetic-stays-pure'],
  },
  {
    name: 'the analysis importing a feature, if only for a type',
    file: 'src/analysis/a.ts',
    text: "import type { A } from '../pipeline/type.ts';\nexport type B = A;\n",
    rules: ['analysis-imports'],
  },
  {
    name: 'a diagnosis importing the database',
    file: 'src/diagnoses/a.ts',
    text: "import '../db/value.ts';\n",
    rules: ['only-gather-reads-the-database'],
  },
  {
    name: 'an importer importing the database',
    file: 'src/intake/sources/csv/index.ts',
    text: "import '../../../db/value.ts';\n",
    rules: ['source-knows-only-drafts'],
  },
  {
    name: 'the web importing the server as a value',
    file: 'src/web/a.ts',
    text: "import { a } from '../http/api.ts';\nexport const b = a;\n",
    rules: ['api-as-type-only'],
  },
  {
    name: 'the command line importing the web server',
    file: 'src/cli/a.ts',
    text: "import '../http/api.ts';\n",
    rules: ['cli-imports'],
  },
  {
    name: 'the door of assistants importing the command line',
    file: 'src/mcp/a.ts',
    text: "import '../cli/value.ts';\n",
    rules: ['mcp-imports'],
  },
  {
    name: 'the door of assistants importing the database',
    file: 'src/mcp/b.ts',
    text: "import '../db/value.ts';\n",
    rules: ['mcp-imports'],
  },
  {
    name: 'the command line speaking the protocol of assistants',
    file: 'src/cli/b.ts',
    text: "import { Server } from '@modelcontextprotocol/server';\nexport const a = Server;\n",
    rules: ['only-mcp-speaks-mcp'],
  },
  { name: 'the door of assistants speaking it', file: 'src/mcp/protocol.ts', rules: [] },
  {
    name: 'anything importing main',
    file: 'src/cli/c.ts',
    text: "import '../main/value.ts';\n",
    rules: ['cli-imports', 'main-imports-only'],
  },
  {
    name: 'a test of the program importing a check',
    file: 'src/stats/a.test.ts',
    text: "import '../../checks/value.ts';\n",
    rules: ['proofs-stay-outside'],
  },
  {
    name: 'two files importing each other',
    file: 'src/kernel/back.ts',
    text: "import './circle.ts';\n",
    rules: ['no-circular'],
  },
  {
    name: 'nothing out of order',
    file: 'src/stats/b.ts',
    text: "export { a } from '../kernel/value.ts';\n",
    rules: [],
  },
];

/** File → the rules it breaks. */
let broken: ReadonlyMap<string, readonly string[]>;
beforeAll(() => {
  const house = mkdtempSync(join(tmpdir(), 'breakpoint-house-'));
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const files = [
    ...Object.entries(imported),
    ...cases.flatMap(({ file, text }) => (text ? [[file, text] as const] : [])),
  ];
  for (const [name, text] of files) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
  broken = cruise(house);
  rmSync(house, { recursive: true, force: true });
});

function cruise(house: string) {
  const asked = ['src', 'checks', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const json = execFileSync(join(root, 'node_modules/.bin/depcruise'), asked, { cwd: house, encoding: 'utf8' });
  const { violations } = (JSON.parse(json) as { summary: { violations: { from: string; rule: { name: string } }[] } })
    .summary;
  const byFile = Map.groupBy(violations, ({ from }) => from);
  return new Map([...byFile].map(([file, of]) => [file, [...new Set(of.map(({ rule }) => rule.name))].toSorted()]));
}

it.each(cases)('$name breaks $rules', ({ file, rules }) => {
  expect(broken.get(file) ?? []).toEqual(rules);
});

it('breaks nothing that is not named here, but the circle from its other end', () => {
  const named = cases.filter(({ rules }) => rules.length > 0).map(({ file }) => file);
  expect([...broken.keys()].filter((file) => file !== 'src/kernel/circle.ts').toSorted()).toEqual(named.toSorted());
});
