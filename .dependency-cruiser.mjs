const features = [
  'pipeline',
  'experiments',
  'wellbeing',
  'interviews',
  'practice',
  'feedback',
  'market',
  'positioning',
  'career',
];
const doors = ['http', 'cli', 'mcp'];
const any = (names) => `^src/(${names.join('|')})/`;
/** What only tests use may wire whatever it tests. */
const tests = ['[.]test[.]tsx?$', '[/-]testing([.]ts$|/)'];

/** Each layer and the only folders of `src` it may import (its own folder is always allowed). */
const mayImport = {
  kernel: [],
  stats: ['kernel'],
  analysis: ['kernel', 'stats'],
  db: ['kernel'],
  pipeline: ['kernel', 'stats', 'analysis', 'db'],
  ...Object.fromEntries(features.slice(1).map((name) => [name, ['kernel', 'stats', 'analysis', 'db', 'pipeline']])),
  picture: ['kernel', 'analysis', 'stats'],
  report: ['kernel', 'analysis', 'picture'],
  archive: ['kernel', 'db'],
  intake: ['kernel', 'analysis', 'db', ...features],
  diagnoses: ['kernel', 'stats', 'analysis', 'db', ...features],
  ...Object.fromEntries(
    doors.map((name) => [name, ['kernel', 'analysis', 'intake', 'diagnoses', 'archive', 'report', ...features]]),
  ),
};

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `${name} may import ${allowed.join(', ') || 'nothing'}; see ARCHITECTURE.md`,
      severity: 'error',
      from: { path: `^src/${name}/`, pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [any([name, ...allowed, 'none']), ...(name === 'archive' ? ['^src/[^/]+/model[.]ts$'] : [])],
      },
    })),
    {
      name: 'main-imports-only',
      severity: 'error',
      comment:
        'main wires everything and is imported by nothing; what others need belongs into the folder that owns it',
      from: { path: '^src/', pathNot: ['^src/main/', ...tests] },
      to: { path: '^src/main/' },
    },
    {
      name: 'proofs-stay-outside',
      severity: 'error',
      comment: 'bench and checks look at the program from outside; what it needs of them belongs into src',
      from: { path: '^(src|bin)/' },
      to: { path: '^(bench|checks)/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      comment: 'testing.ts and testing/ are used by tests alone; what the program needs as well belongs beside it',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^src/.*/testing([.]ts$|/)' },
    },
    {
      name: 'arithmetic-stays-pure',
      severity: 'error',
      comment: 'stats and analysis are plain arithmetic: no node modules, no package but published distributions',
      from: { path: '^src/(stats|analysis)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/@stdlib/' },
    },
    {
      name: 'only-gather-reads-the-database',
      severity: 'error',
      comment: 'a diagnosis receives its evidence, it does not fetch it',
      from: { path: '^src/diagnoses/', pathNot: '(gather|[.]test)[.]ts$' },
      to: { path: '^src/db/' },
    },
    {
      name: 'diagnosis-knows-shapes-only',
      severity: 'error',
      comment: 'only gather.ts calls a feature; a diagnosis imports its types and models',
      from: { path: '^src/diagnoses/', pathNot: '(gather|[.]test)[.]ts$' },
      to: { path: any(features), pathNot: 'model[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-mcp-speaks-mcp',
      severity: 'error',
      comment: 'the protocol of assistants stays in its door; what another door needs of it belongs below both',
      from: { path: '^src/', pathNot: ['^src/mcp/', '^src/main/mcp([.]test)?[.]ts$'] },
      to: { path: 'node_modules/@modelcontextprotocol/' },
    },
    {
      name: 'source-knows-only-drafts',
      severity: 'error',
      comment: 'an importer turns bytes into drafts; it neither stores nor fetches',
      from: { path: '^src/intake/sources/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^src/',
        pathNot: ['^src/intake/sources/$1/', '^src/intake/draft[.]ts$', '^src/intake/reading/', '^src/kernel/'],
      },
    },
    {
      name: 'client-knows-models-and-the-api-type',
      severity: 'error',
      comment: 'web and extension share shapes with the server (model.ts, type of http/api.ts), never its code',
      from: { path: '^src/(web|extension)/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(web|extension|kernel|stats|analysis|picture)/',
          '^src/diagnoses/(?!gather)',
          '^src/[^/]+/model[.]ts$',
          '^src/http/api[.]ts$',
        ],
      },
    },
    {
      name: 'api-as-type-only',
      severity: 'error',
      comment: 'import type { Api }, nothing else',
      from: { path: '^src/(web|extension)/', pathNot: tests },
      to: { path: '^src/http/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      comment: 'model.ts runs in the browser too',
      from: { path: '^src/[^/]+/model[.]ts$' },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/[^/]+/model[.]ts$'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
