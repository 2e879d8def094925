import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { listen } from '../main/listen.ts';
import { troubleWords } from '../main/trouble-words.ts';
import { testDeps } from '../pipeline/testing.ts';
import { createApp } from './create-app.ts';
import { proof } from './session.ts';
import { testApi } from './testing.ts';

const KEY = 'k'.repeat(43);
const faults: string[] = [];
let port = 0;
let folder: string;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakpoint-web-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>Debugger</title>');
  writeFileSync(join(folder, 'web/assets/app-1234.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'nobody else reads this');
  const db = await openInMemory('2026-01-01T00:00:00Z');
  const { api } = testApi(testDeps(db));
  const app = createApp({
    key: () => KEY,
    port: () => port,
    start: 'this',
    webFolder: join(folder, 'web'),
    api,
    troubleWords,
    onFault: (where) => faults.push(where),
  });
  app.get('/boom', () => {
    throw new Error('a bug');
  });
  app.get('/locked', () => {
    throw Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 });
  });
  const listening = await listen(getRequestListener(app.fetch), 0);
  if (!listening.ok) throw new Error('no port');
  port = listening.value.port;
  close = async () => {
    listening.value.server.closeAllConnections();
    listening.value.server.close();
    await db.destroy();
  };
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

/** Sends a request exactly as written: `fetch` would set Host and clean the path. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<string> {
  const told = {
    host: `127.0.0.1:${port}`,
    connection: 'close',
    ...(body && { 'content-length': String(body.length) }),
    ...headers,
  };
  const lines = Object.entries(told).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]);
const bearer = { authorization: `Bearer ${KEY}` };
const cookie = (start = 'this') => ({ cookie: `breakpoint-${port}=${proof(KEY, `session:${start}`)}` });

describe('who may come in', () => {
  it.each([
    { name: 'nobody without a key', path: '/', headers: {}, status: 401 },
    { name: 'not the API either', path: '/api/v1/status', headers: {}, status: 401 },
    { name: 'not the files of the page', path: '/assets/app-1234.js', headers: {}, status: 401 },
    { name: 'nobody with a wrong key', path: '/?key=wrong', headers: {}, status: 401 },
    { name: 'nobody with an empty key', path: '/?key=', headers: {}, status: 401 },
    { name: 'not the key itself as a cookie', path: '/', headers: { cookie: `breakpoint-1=${KEY}` }, status: 401 },
    {
      name: 'a program with a wrong key',
      path: '/api/v1/status',
      headers: { authorization: 'Bearer wrong' },
      status: 401,
    },
    { name: 'a program with the key', path: '/api/v1/status', headers: bearer, status: 200 },
    { name: 'a re-pointed name', path: '/api/v1/status', headers: { ...bearer, host: 'evil.example' }, status: 403 },
    {
      name: 'a re-pointed name with our port',
      path: '/',
      headers: { ...bearer, host: 'evil.example:4310' },
      status: 403,
    },
    { name: 'our address with another port', path: '/', headers: { ...bearer, host: '127.0.0.1:1' }, status: 403 },
    { name: 'no name at all', path: '/', headers: { ...bearer, host: '' }, status: 400 },
    {
      name: 'a page of another site',
      path: '/api/v1/status',
      headers: { ...bearer, origin: 'https://evil.example' },
      status: 403,
    },
    {
      name: 'a page without an origin of its own',
      path: '/api/v1/status',
      headers: { ...bearer, origin: 'null' },
      status: 403,
    },
    {
      name: 'a page of another port',
      path: '/api/v1/status',
      headers: { ...bearer, 'sec-fetch-site': 'same-site' },
      status: 403,
    },
    {
      name: 'an image of another site',
      path: '/',
      headers: { ...bearer, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      status: 403,
    },
    {
      name: 'a link of another site',
      path: '/',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      status: 401,
    },
    {
      name: 'our own page',
      path: '/api/v1/status',
      headers: { ...bearer, 'sec-fetch-site': 'same-origin' },
      status: 200,
    },
  ])('$name: $status', async ({ path, headers, status }) => {
    expect(statusOf(await send('GET', path, headers))).toBe(status);
  });

  it('lets localhost in by its name', async () => {
    expect(statusOf(await send('GET', '/api/v1/status', { ...bearer, host: `localhost:${port}` }))).toBe(200);
  });

  it('turns the key into a cookie no script reads, and leaves a clean address behind', async () => {
    const answer = await send('GET', `/?key=${KEY}&page=2`);
    expect(statusOf(answer)).toBe(303);
    expect(/location: (.*)\r/i.exec(answer)?.[1]).toBe('/?page=2');
    expect(/set-cookie: (.*)\r/i.exec(answer)?.[1]).toMatch(/^breakpoint-\d+=[\w-]{43};.*HttpOnly; SameSite=Strict$/);
    expect(answer).not.toContain(KEY);
    expect(statusOf(await send('GET', '/', cookie()))).toBe(200);
    expect(statusOf(await send('GET', '/', cookie('the start before')))).toBe(401);
  });

  it('never redirects to another server', async () => {
    const answer = await send('GET', `//evil.example/?key=${KEY}`);
    expect(/location: (.*)\r/i.exec(answer)?.[1] ?? '/').toMatch(/^\/(?!\/)/);
  });

  it.each([
    { name: 'the same page', headers: () => ({ origin: `http://127.0.0.1:${port}` }), status: 409 },
    { name: 'another port', headers: () => ({ origin: 'http://127.0.0.1:9' }), status: 403 },
    { name: 'another site', headers: () => ({ origin: 'https://evil.example' }), status: 403 },
  ])('a change asked by $name with the cookie: $status', async ({ headers, status }) => {
    const sent = { ...cookie(), 'content-type': 'application/json', ...headers() };
    expect(statusOf(await send('POST', '/api/v1/undo', sent, '{}'))).toBe(status);
  });

  it('says how to come in', async () => {
    expect(await send('GET', '/')).toContain('npx . serve');
    expect(await send('GET', '/api/v1/status')).toContain('"mend":"Open the address that Breakpoint printed');
  });

  it('proves itself to a second serve without giving the key away', async () => {
    const nonce = 'a'.repeat(22);
    const answer = await send('GET', `/alive?nonce=${nonce}`);
    expect(answer).toContain(proof(KEY, `alive:${nonce}`));
    expect(answer).not.toContain(proof(KEY, 'session'));
    expect(statusOf(await send('GET', '/alive?nonce=session'))).toBe(400);
  });
});

describe('what it serves', () => {
  it.each([
    { path: '/../secret.txt' },
    { path: '/assets/../../secret.txt' },
    { path: '/%2e%2e/secret.txt' },
    { path: '/..%2fsecret.txt' },
    { path: '/assets/..%5c..%5csecret.txt' },
    { path: '//secret.txt' },
    { path: '/%00/secret.txt' },
  ])('nothing outside its folder: $path', async ({ path }) => {
    const answer = await send('GET', path, bearer);
    expect(answer).not.toContain('nobody else reads this');
    expect(statusOf(answer)).toBeGreaterThanOrEqual(303);
  });

  it.each([
    { name: 'the page', path: '/', accept: 'text/html', status: 200, cache: 'no-cache' },
    { name: 'an address of the page', path: '/design', accept: 'text/html', status: 200, cache: 'no-cache' },
    {
      name: 'a file for good',
      path: '/assets/app-1234.js',
      accept: '*/*',
      status: 200,
      cache: 'public, max-age=31536000, immutable',
    },
    { name: 'a file that is not there', path: '/assets/gone.js', accept: '*/*', status: 404, cache: undefined },
    {
      name: 'an API address that is not there',
      path: '/api/v1/gone',
      accept: 'text/html',
      status: 404,
      cache: 'no-store',
    },
  ])('$name', async ({ path, accept, status, cache }) => {
    const answer = await send('GET', path, { ...bearer, accept });
    expect({ status: statusOf(answer), cache: /cache-control: (.*)\r/i.exec(answer)?.[1] }).toEqual({ status, cache });
  });

  it.each(['/', '/api/v1/status', '/nowhere.txt'])('guards what the browser may do with %s', async (path) => {
    const answer = (await send('GET', path, bearer)).toLowerCase();
    expect(answer).toContain("content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'");
    for (const header of [
      "frame-ancestors 'none'",
      'x-content-type-options: nosniff',
      'referrer-policy: no-referrer',
    ]) {
      expect(answer).toContain(header);
    }
    expect(answer).not.toMatch(/unsafe-inline|access-control-allow-origin/);
  });

  it('says that the database is held by another program, which is no fault', async () => {
    const answer = await send('GET', '/locked', bearer);
    expect(statusOf(answer)).toBe(503);
    expect(answer).toContain('Another program is writing to the database');
    expect(faults).toEqual([]);
  });

  it('tells a fault to the terminal and not to the page', async () => {
    const answer = await send('GET', '/boom', bearer);
    expect({ status: statusOf(answer), told: answer.includes('a bug'), faults }).toEqual({
      status: 500,
      told: false,
      faults: ['GET /boom'],
    });
  });
});
