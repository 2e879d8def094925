import { readFile } from 'node:fs/promises';
import type { Deps } from '../pipeline/deps.ts';
import type { ApiDeps } from './api-deps.ts';
import { createApi } from './create-api.ts';

/** The API on a ledger of the test's own; `ask` sends JSON, or a form as it is, and reads whatever comes back. */
export function testApi(deps: Deps, analyse: ApiDeps['analyse']) {
  const zones: (string | null)[] = [];
  const readSample = () => readFile(new URL('../../samples/search.csv', import.meta.url));
  const api = createApi({ deps, version: '0.0.0', analyse, readSample, countDaysIn: (zone) => zones.push(zone) });
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
  return { api, ask, zones };
}
