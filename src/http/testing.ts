import { readFile } from 'node:fs/promises';
import { openInMemory } from '../db/open.ts';
import { analyse } from '../main/analysis.ts';
import { testDeps } from '../pipeline/testing.ts';
import { createApi } from './create-api.ts';

/** The API on an empty database, as of 2026-11-23; `ask` sends JSON and reads whatever comes back. */
export async function testApi() {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  const readSample = () => readFile(new URL('../../samples/search.csv', import.meta.url));
  const api = createApi({ deps: testDeps(db), version: '0.0.0', analyse, readSample });
  const ask = async (key: string, body?: unknown) => {
    const [method = '', path = ''] = key.split(' ');
    const isForm = body instanceof FormData;
    const response = await api.request(path, {
      method,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(body === undefined || isForm ? {} : { headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: JSON.parse(text) };
  };
  return { api, db, ask };
}
