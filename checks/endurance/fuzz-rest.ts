import { request } from 'node:http';
import { connect } from 'node:net';
import type { serveTest } from '../../src/main/testing.ts';
import type { Chance } from './chance.ts';
import { type DescribedRoute, describedRoutes, lostRequest, type OddRequest, oddRequest } from './odd-requests.ts';
import type { KnownIds } from './odd-values.ts';

type Server = Awaited<ReturnType<typeof serveTest>>;

/** What came back, and what is wrong with it. */
export interface Seen {
  readonly asked: string;
  readonly refused: boolean;
  readonly wrong: readonly string[];
}

/** Routes that would change the game itself, or make a file each time: the first are left to their own tests. */
const LEFT_OUT = new Set(['POST /session-key']);
/** Asked for one time in ten: large, slow or final, and one of them is as good as a hundred. */
const SELDOM =
  /^(GET (\/diagnosis|\/evidence|\/report|\/export)|POST (\/sample|\/backups|\/restore|\/deletions)|DELETE (\/sample|\/searches))/;

/** Sends odd requests to a real server over a real socket, one after the other, and judges each answer. */
export async function restFuzzer(server: Server) {
  const document = await (await server.ask('GET /openapi.json')).json();
  const routes = describedRoutes(document).filter(({ method, path }) => !LEFT_OUT.has(`${method} ${path}`));
  const cookie = await openSession(server);
  const pick = (chance: Chance): DescribedRoute => {
    for (;;) {
      const route = chance.oneOf(routes);
      if (!SELDOM.test(`${route.method} ${route.path}`) || chance.inHundred(10)) return route;
    }
  };
  return async (chance: Chance, known: KnownIds): Promise<Seen> => {
    if (chance.inHundred(4)) return judgeRaw(server.port, chance);
    const odd = chance.inHundred(4) ? lostRequest(chance) : oddRequest(pick(chance), { chance, known });
    return judge(odd, await send(server, cookie, odd));
  };
}

async function openSession({ origin, now }: Server): Promise<string> {
  const opened = await fetch(`${origin}/?key=${now.key}`, { redirect: 'manual' });
  return (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** A connection for each request, and the path as it is: `fetch` would clean it and share its connections. */
async function send(server: Server, cookie: string, { method, path, headers, body, by }: OddRequest): Promise<Answer> {
  const own: Record<string, string> = by === 'program' ? server.bearer() : by === 'page' ? { cookie } : {};
  // A form becomes bytes with the boundary it was given.
  const form = body instanceof FormData ? new Response(body) : null;
  const type = form?.headers.get('content-type');
  const bytes = form ? Buffer.from(new Uint8Array(await form.arrayBuffer())) : Buffer.from((body ?? '') as string);
  return new Promise((resolve, reject) => {
    const asked = request({
      port: server.port,
      method,
      path: `/api/v1${path}`,
      agent: false,
      // A request that hangs ends the test with its own name, not with the test's.
      timeout: 30_000,
      headers: { ...own, ...(type ? { 'content-type': type } : {}), 'content-length': bytes.length, ...headers },
    });
    asked.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      const told = { status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '' };
      answer.on('end', () => resolve({ ...told, text })).on('error', () => resolve({ ...told, text }));
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer in 30 s: ${method} ${path}`)));
    // Who is refused in the middle of a megabyte may be hung up on before the answer is read.
    asked.on('error', (error) => (bytes.length > 500_000 ? resolve(HUNG_UP) : reject(error)));
    asked.end(bytes);
  });
}

const HUNG_UP: Answer = {
  status: 413,
  type: 'application/problem+json',
  text: '{"type":"-","title":"-","detail":"-","where":"-","mend":"-"}',
};

const PROBLEM = ['type', 'title', 'detail', 'where', 'mend'] as const;

/** Every answer is an answer: below 500, and where it says no, a problem document with all five fields. */
export function judge(sent: Pick<OddRequest, 'method' | 'path' | 'body'>, { status, type, text }: Answer): Seen {
  const asked = `${sent.method} ${sent.path.slice(0, 300)} ${String(sent.body ?? '').slice(0, 600)}`;
  // Stored, and deleted by the request beside it: no refusal.
  const refused = status >= 400 && !text.includes(':gone-since');
  const seen = (wrong: readonly string[]) => ({
    asked,
    refused,
    wrong: wrong.map((each) => `${status} ${each}`),
  });
  if (status >= 500) return seen([`is a fault: ${text.slice(0, 500)}`]);
  if (sent.method === 'HEAD' || (!refused && !type.includes('json'))) return seen([]);
  const answer = parsed(text);
  if (answer === undefined) return seen([`is no JSON: ${type} ${text.slice(0, 200)}`]);
  if (status < 400) return seen([]);
  const lacking = PROBLEM.filter((field) => typeof answer?.[field] !== 'string');
  const empty = PROBLEM.filter((field) => field !== 'where' && answer?.[field] === '');
  return seen([
    ...(type.startsWith('application/problem+json') ? [] : [`is refused as ${type}`]),
    ...(lacking.length + empty.length === 0 ? [] : [`lacks ${[...lacking, ...empty].join()}: ${text.slice(0, 300)}`]),
  ]);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const HOST = 'Host: 127.0.0.1\r\n';
/** What no client would send. */
const RAW: readonly ((chance: Chance) => string)[] = [
  () => '\r\n\r\n',
  () => 'GET\r\n\r\n',
  () => `GET /api/v1/status HTTP/9.9\r\n${HOST}\r\n`,
  () => `GET /api/v1/status HTTP/1.1\r\n\r\n`,
  () => `GET /api/v1/status HTTP/1.1\r\n${HOST}${HOST}\r\n`,
  () =>
    `POST /api/v1/applications HTTP/1.1\r\n${HOST}Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  () => `POST /api/v1/applications HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n{}`,
  () => `POST /api/v1/applications HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
  () => `GET /\u0000 HTTP/1.1\r\n${HOST}\r\n`,
  () => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`,
  () => `GET / HTTP/1.1\r\n${HOST}${'X: y\r\n'.repeat(3_000)}\r\n`,
  () => `POST /api/v1/applications HTTP/1.1\r\n${HOST}Content-Length: 1000\r\n\r\n{"comp`,
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  (chance) => Array.from({ length: 200 }, () => String.fromCharCode(chance.below(256))).join(''),
];
const PATIENCE_MS = 150;

/** Whatever the bytes are, nobody is told of a fault, and nothing of ours is handed out. */
async function judgeRaw(port: number, chance: Chance): Promise<Seen> {
  const bytes = chance.oneOf(RAW)(chance);
  const answer = await new Promise<string>((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.setEncoding('latin1').on('data', (data: string) => {
      heard += data;
    });
    socket
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(timer);
        resolve(heard);
      });
  });
  const status = Number(/^HTTP\/1.1 (\d{3})/.exec(answer)?.[1] ?? 400);
  const asked = JSON.stringify(bytes.slice(0, 200));
  return {
    asked,
    refused: true,
    wrong: status >= 400 && status < 500 ? [] : [`raw bytes are answered with ${status}`],
  };
}
