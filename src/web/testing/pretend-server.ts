import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { analyseSearch } from '../../analysis/analyse.ts';
import { knownOn } from '../../analysis/known-on.ts';
import type { AnalysisInput } from '../../analysis/model.ts';
import { REFERENCE_ROWS } from '../../analysis/reference.data.ts';
import type { Report } from '../../analysis/report.ts';
import { runDiagnoses } from '../../diagnoses/run.ts';
import type { SearchInfo, Status } from '../../http/api.ts';
import { type MadeUpSearch, readMadeUpSearch, repeatMadeUpSearch } from './made-up-search.ts';

export const TODAY = '2026-11-23';
export const STATES = ['usual', 'too-little', 'empty', 'many', 'thousand', 'no-outcomes', 'no-dates', 'fault'] as const;
export type PretendState = (typeof STATES)[number];

const BUILT = new URL('../../../dist/web/', import.meta.url).pathname;
/** The policy the real server sends: what breaks it must break here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const prepared = new Map<PretendState, { input: AnalysisInput; names: MadeUpSearch['names'] }>();

/** Serves the page built into `folder` with made-up data, each state under its own port. */
export async function servePretend(
  state: PretendState,
  folder = BUILT,
): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    void answer({ state, folder }, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Serving {
  readonly state: PretendState;
  readonly folder: string;
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, folder } = serving;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('content-security-policy', POLICY);
  if (!pathname.startsWith('/api/')) return answerFile(folder, pathname, response);
  const [status, body] = answerApi(state, `${request.method} ${pathname.replace('/api/v1', '')}`, searchParams);
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}

async function answerFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const wanted = extname(pathname) === '' ? 'index.html' : normalize(pathname);
  const bytes = await readFile(join(folder, wanted)).catch(() => null);
  response.writeHead(bytes === null ? 404 : 200, { 'content-type': TYPES[extname(wanted)] ?? 'text/plain' });
  response.end(bytes);
}

function answerApi(state: PretendState, route: string, query: URLSearchParams): [number, unknown] {
  if (state === 'fault') {
    return [
      500,
      {
        type: 'about:blank',
        title: 'The record cannot be read.',
        detail: 'The file in which your applications are kept was changed by another program.',
        where: 'breakpoint.sqlite',
        mend: 'Close the other program and try again; a copy from before lies beside the file.',
      },
    ];
  }
  const { input, names } = prepare(state);
  const asOf = query.get('asOf');
  const known = asOf === null ? input : knownOn(input, asOf);
  const search = searchOf(state, input);
  if (route === 'GET /status') return [200, statusOf(state, search)];
  if (route === 'GET /diagnosis') return [200, { search, report: reportOf(known) }];
  if (route === 'GET /evidence') return [200, { search, input: known, names }];
  if (route === 'GET /settings' || route === 'PATCH /settings' || route === 'PUT /reference')
    return [200, { theme: 'system', zone: null, reference: null }];
  if (route === 'GET /reference') return [200, { items: REFERENCE_ROWS, next: null }];
  if (route.startsWith('PATCH /searches/')) return [200, search];
  if (route === 'POST /undo') return [200, { undone: [{ summary: 'Added Acme, Backend Engineer' }], kept: [] }];
  return [404, { type: 'about:blank', title: `Nothing answers ${route}.`, detail: '', where: '', mend: '' }];
}

function reportOf(input: AnalysisInput): Report {
  const analysis = analyseSearch(input);
  const { findings, warnings } = runDiagnoses(analysis, { all: true });
  return { ...analysis.report, findings, warnings: [...analysis.report.warnings, ...warnings] };
}

function statusOf(state: PretendState, search: SearchInfo): Status {
  const empty = state === 'empty';
  return {
    version: '0.1.0',
    today: TODAY,
    empty,
    activeSearch: empty ? null : search.id,
    sample: null,
    searches: empty ? [] : state === 'many' ? [search, EARLIER] : [search],
    home: '/home/you/.local/share/breakpoint',
    backups: { last: '2026-11-23T06:00:00Z', count: 3 },
    databaseBytes: 1_200_000,
  };
}

const EARLIER: SearchInfo = {
  id: 's0',
  name: 'November 2021 to February 2023, the first one',
  startsOn: null,
  endsOn: null,
  targetOn: null,
  pacePerWeek: null,
  location: null,
  isActive: false,
  isSample: false,
  applications: 177,
  wishes: 0,
  firstSentOn: '2021-11-13',
  lastSentOn: '2023-02-25',
};

function searchOf(state: PretendState, { applications }: AnalysisInput): SearchInfo {
  const sent = applications
    .map(({ sentOn }) => sentOn)
    .filter((day) => day !== null)
    .toSorted();
  return {
    id: 's1',
    name: 'Search of autumn 2026',
    startsOn: null,
    endsOn: null,
    targetOn: '2027-03-01',
    pacePerWeek: null,
    location: null,
    isActive: true,
    isSample: state === 'usual',
    applications: applications.length,
    wishes: 0,
    firstSentOn: sent[0] ?? null,
    lastSentOn: sent.at(-1) ?? null,
  };
}

function prepare(state: PretendState) {
  const before = prepared.get(state);
  if (before !== undefined) return before;
  const { applications, names } = pick(state);
  const made = { names, input: { applications, asOf: TODAY, target: { offerBy: '2027-03-01' } } };
  prepared.set(state, made);
  return made;
}

function pick(state: PretendState): MadeUpSearch {
  const search = readMadeUpSearch();
  const { applications, names } = search;
  switch (state) {
    case 'many':
      return repeatMadeUpSearch(5000);
    case 'thousand':
      return repeatMadeUpSearch(1000);
    case 'empty':
      return { applications: [], names: {} };
    case 'too-little':
      return { names, applications: applications.filter(({ sentOn }) => (sentOn ?? '') >= '2026-11-09').slice(0, 9) };
    case 'no-outcomes':
      return { names, applications: applications.map((one) => ({ ...one, events: one.events.slice(0, 1) })) };
    case 'no-dates':
      return { names, applications: applications.map(withoutDays) };
    default:
      return search;
  }
}

function withoutDays(one: MadeUpSearch['applications'][number]): MadeUpSearch['applications'][number] {
  return { ...one, sentOn: null, postedOn: null, events: one.events.map(({ kind }) => ({ kind, on: null })) };
}
