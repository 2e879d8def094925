import type { Chance } from './chance.ts';
import { ODD_TEXTS } from './odd-texts.data.ts';
import { asText, type KnownIds, mutated, oddValue, type Schema, valueFor } from './odd-values.ts';

/** One route as the API document describes it. */
export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}
interface DescribedOperation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every route of the document, with what it asks for. */
export function describedRoutes({ paths }: Document): readonly DescribedRoute[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const [body] = Object.entries(requestBody?.content ?? {});
      return {
        method: method.toUpperCase(),
        path,
        query: parameters.filter((one) => one.in === 'query'),
        body: body ? { type: body[0], schema: body[1].schema } : null,
      };
    }),
  );
}

/** A request as it goes out: the path below `/api/v1`, and who asks. */
export interface OddRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly by: 'program' | 'page' | 'nobody';
}

interface Around {
  readonly chance: Chance;
  readonly known: KnownIds;
}

/** A request to a route of ours: mostly what it asks for, often with something odd in it. */
export function oddRequest(route: DescribedRoute, around: Around): OddRequest {
  const { chance } = around;
  const by: OddRequest['by'] = chance.inHundred(4) ? 'nobody' : chance.oneOf(['program', 'page', 'page'] as const);
  const method = chance.inHundred(3) ? chance.oneOf(METHODS) : route.method;
  const asked = { method, path: pathOf(route, around) + queryOf(route, around), by };
  const hasBody = !['GET', 'HEAD'].includes(method);
  const given = route.body === null ? oddBody(around) : bodyFor(route.body, around);
  const headers = { ...given.headers, ...oddHeaders(chance) };
  return hasBody && given.body !== undefined
    ? { ...asked, headers, body: given.body }
    : { ...asked, headers: oddHeaders(chance) };
}

const METHODS = ['PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET', 'QUERY', 'LOCK'];

/** A request to nothing of ours. */
export function lostRequest(chance: Chance): OddRequest {
  const path = chance.oneOf([
    '/',
    '/nothing',
    '/applications/',
    '//applications',
    '/applications/%2e%2e/settings',
    '/%00',
    '/%ff',
    '/applications/../../status',
    `/${'a/'.repeat(2_000)}`,
    '/docs',
    '/openapi.json',
  ]);
  return {
    method: chance.oneOf(METHODS),
    path,
    headers: oddHeaders(chance),
    by: chance.oneOf(['program', 'page'] as const),
  };
}

const KIND_BY_PLACE: Readonly<Record<string, keyof KnownIds>> = {
  applications: 'application',
  events: 'event',
  contacts: 'contact',
  searches: 'search',
  batches: 'batch',
  mappings: 'mapping',
};

function pathOf({ path }: DescribedRoute, { chance, known }: Around): string {
  const kind = KIND_BY_PLACE[path.split('/')[1] ?? ''] ?? 'application';
  return path.replace(/\{\w+\}/g, () => {
    const ids = known[kind];
    const id = ids.length > 0 && chance.inHundred(85) ? chance.oneOf(ids) : asText(oddValue(chance)).slice(0, 3_000);
    return encoded(chance.inHundred(5) ? `${id}x` : id);
  });
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()) || '%20';
}

function queryOf({ query }: DescribedRoute, around: Around): string {
  const { chance } = around;
  const pairs = query.flatMap(({ name, schema }) => {
    if (!chance.inHundred(25)) return [];
    const value = chance.inHundred(85) ? valueFor(schema, around, name) : oddValue(chance);
    const pair = [name, asText(value).slice(0, 2_000)] as const;
    return chance.inHundred(5) ? [pair, pair] : [pair];
  });
  if (chance.inHundred(5))
    pairs.push([chance.oneOf(['surprise', '__proto__', 'limit', 'cursor', '']), chance.oneOf(ODD_TEXTS)]);
  if (chance.inHundred(1)) return '?%zz=%&&=&a';
  return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&')}`;
}

interface Given {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: OddRequest['body'];
}

function bodyFor({ type, schema }: NonNullable<DescribedRoute['body']>, around: Around): Given {
  const { chance } = around;
  if (chance.inHundred(6)) return oddBody(around);
  if (type === 'multipart/form-data') return { headers: {}, body: formFor(chance) };
  const value = valueFor(schema, around);
  const text = JSON.stringify(chance.inHundred(30) ? mutated(value, chance) : value) ?? 'null';
  return { headers: { 'content-type': 'application/json' }, body: chance.inHundred(6) ? spoiled(text, chance) : text };
}

/** Bytes that are no body of this route: cut off, doubled, of another type, of no encoding. */
function oddBody({ chance }: Around): Given {
  const type = chance.oneOf([
    'application/json',
    'text/plain',
    'application/xml',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    '',
  ]);
  const body = chance.oneOf<OddRequest['body']>([
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '{"a":1,"a":2}',
    '\ufeff{}',
    '--x\r\n\r\n--x--',
    new Uint8Array([0xff, 0xfe, 0x00]),
    '{}'.padEnd(1_100_000),
    `${'['.repeat(50_000)}`,
  ]);
  return { headers: type === '' ? {} : { 'content-type': type }, body };
}

function spoiled(text: string, chance: Chance): string {
  return chance.oneOf([
    text.slice(0, chance.below(text.length + 1)),
    text + text,
    text.replace('{', '{"company":"a","company":"b",'),
    text.replaceAll('"', "'"),
    `${text}\u0000`,
  ]);
}

/** A job log or something like one, with corrections that may fit it or not. */
function formFor(chance: Chance): FormData {
  const form = new FormData();
  for (let count = chance.oneOf([1, 1, 1, 2, 0]); count > 0; count--) {
    form.append(
      'file',
      new File(
        [logFor(chance)],
        chance.oneOf(['log.csv', 'jobs.json', '../../x.csv', 'Bewerbungen.xlsx', '', 'a\nb.csv']),
      ),
    );
  }
  if (chance.inHundred(20)) form.append('file', 'no file at all');
  for (const [name, values] of Object.entries(CORRECTIONS))
    if (chance.inHundred(15)) form.append(name, chance.oneOf(values));
  if (chance.inHundred(5)) form.append(chance.oneOf(['surprise', '__proto__']), 'x');
  return form;
}

const CORRECTIONS: Readonly<Record<string, readonly string[]>> = {
  dates: ['dmy', 'mdy', 'ymd', ''],
  map: [
    '{"company":["Employer"]}',
    '{"company":["Company"],"sentOn":["Applied"]}',
    '{}',
    '[]',
    '{"surprise":["x"]}',
    '{"__proto__":["x"]}',
    'null',
    '{',
  ],
  words: [
    '{"stages":{"rejected":["binned"]}}',
    '{"stages":{"constructor":["x"]}}',
    '{"channels":{"board":[]}}',
    '{}',
    '7',
  ],
  rows: [
    '[{"table":0,"row":0,"leaveOut":true}]',
    '[{"table":0,"row":1e9}]',
    '[{"table":-1,"row":0}]',
    '[]',
    '[{"table":0,"row":0,"cells":[{"at":0,"text":"Birch"}]}]',
  ],
};

/** A small table of made-up rows, as CSV or JSON, sometimes cut off or with bytes that fit no encoding. */
export function logFor(chance: Chance): string | Uint8Array<ArrayBuffer> {
  const header = chance.oneOf([
    'Company,Role,Applied,Status',
    'Employer;Position;Date;Stage',
    'company\trole\tsent\tstate',
    'a,b,c,d',
  ]);
  const separator = /[,;\t]/.exec(header)?.[0] ?? ',';
  const cells = () => [
    chance.oneOf([...ODD_TEXTS, 'Acme', 'Birch']),
    chance.oneOf(['Engineer', 'SRE', ...ODD_TEXTS]),
    chance.oneOf(['2026-11-02', '3/4/2026', '02.11.2026', 'soon', '']),
    chance.oneOf(['applied', 'rejected', 'interview', 'binned', 'offer', '']),
  ];
  const quoted = (cell: string) => (chance.inHundred(80) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = Array.from({ length: 1 + chance.below(8) }, () => cells().map(quoted).join(separator));
  const text = [header, ...rows].join(chance.oneOf(['\n', '\r\n']));
  return chance.oneOf<string | Uint8Array<ArrayBuffer>>([
    text,
    text,
    text,
    text,
    text.slice(0, chance.below(text.length)),
    JSON.stringify(rows.map((row) => ({ company: row, sentOn: '2026-11-02' }))),
    '',
    new Uint8Array([0x50, 0x4b, 3, 4, 255, 0]),
  ]);
}

function oddHeaders(chance: Chance): Record<string, string> {
  if (!chance.inHundred(8)) return {};
  return chance.oneOf<Record<string, string>>([
    { accept: 'text/html' },
    { accept: '*/*;q=nonsense' },
    { 'accept-encoding': 'gzip, br, x' },
    { range: 'bytes=0-1' },
    { 'if-none-match': '*' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-http-method-override': 'DELETE' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { host: 'evil.example' },
    { cookie: 'a=b; breakpoint-1=x; =; ;' },
    { authorization: 'Basic eA==' },
    { 'x-long': 'x'.repeat(8_000) },
  ]);
}
