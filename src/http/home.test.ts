import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTest } from '../main/testing.ts';
import { ProblemSchema } from './schemas/ledger-schemas.ts';

vi.setConfig({ testTimeout: 60_000 });
let served: Awaited<ReturnType<typeof serveTest>>;
beforeEach(async () => {
  served = await serveTest();
});
afterEach(() => served.close());

const add = async (company: string) =>
  (await served.ask('POST /applications', { company, sentOn: '2026-03-02' })).json() as Promise<{ id: string }>;
const companies = async () => {
  const { items } = (await (await served.ask('GET /applications')).json()) as { items: { company: string }[] };
  return items.map(({ company }) => company).toSorted();
};

describe('the whole home, by the page', () => {
  it('is backed up, told in the status, and put back; what stood is kept', async () => {
    await add('Acme');
    const made = await served.askPage('POST /backups');
    expect(made.status).toBe(201);
    const backup = await made.json();
    expect(backup).toMatchObject({ reason: 'by-hand', name: expect.stringMatching(/^by-hand-/) });
    await add('Birch');
    const refused = await served.askPage('POST /restore', { backup: backup.name });
    expect([refused.status, (await refused.json()).type]).toEqual([409, 'urn:breakpoint:problem:home-not-empty']);
    const restored = await served.askPage('POST /restore', { backup: backup.name, replace: true });
    expect(await restored.json()).toMatchObject({ applications: 1, replaced: { reason: 'before-restore' } });
    expect(await companies()).toEqual(['Acme']);
    const { items } = await (await served.askPage('GET /backups')).json();
    expect(items.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual(['before-restore', 'by-hand']);
    const status = await (await served.ask('GET /status')).json();
    expect(status).toMatchObject({ home: served.folder, backups: { count: 2, last: items[0].at } });
    expect(status.databaseBytes).toBeGreaterThan(10_000);
  });

  it('is put back from an exported file that calls itself JSON, byte for byte', async () => {
    await add('Acme');
    const exported = await (await served.ask('GET /export')).text();
    await add('Birch');
    const file = new Blob([exported], { type: 'application/json' });
    const restored = await served.askPage('POST /restore?file=old.json&replace=1', file);
    expect(await restored.json()).toMatchObject({ from: 'old.json', applications: 1 });
    expect(await (await served.ask('GET /export')).text()).toBe(exported);
  });

  it('shows the diagnosis of what was put back, not of what stood', async () => {
    await add('Acme');
    const backup = await (await served.askPage('POST /backups')).json();
    await add('Birch');
    const count = async () => (await (await served.ask('GET /diagnosis')).json()).report.applications;
    expect(await count()).toBe(2);
    await served.askPage('POST /restore', { backup: backup.name, replace: true });
    expect(await count()).toBe(1);
  });

  it('loses an application for good: it is in no backup, and undo does not bring it back', async () => {
    const { id } = await add('Acme');
    await add('Birch');
    const { name } = await (await served.askPage('POST /backups')).json();
    const deleted = await served.askPage('POST /deletions', { ids: [id] });
    expect(await deleted.json()).toMatchObject({ applications: 1, backups: [name] });
    await served.askPage('POST /restore', { backup: name, replace: true });
    expect(await companies()).toEqual(['Birch']);
  });
});

describe('what is for a person to decide', () => {
  it.each([
    { key: 'GET /backups', command: 'breakpoint backup' },
    { key: 'POST /backups', command: 'breakpoint backup' },
    { key: 'POST /restore', sent: { backup: 'x' }, command: 'breakpoint restore' },
    { key: 'POST /deletions', sent: { ids: ['a1'] }, command: 'breakpoint delete ID --for-good' },
    { key: 'PUT /reference', sent: { ranges: null }, command: 'breakpoint settings reference=' },
    { key: 'POST /session-key', command: 'breakpoint serve' },
  ])('is refused to a program with the key, which is told the command: $key', async ({ key, sent, command }) => {
    const answer = await served.ask(key, sent);
    expect(answer.status).toBe(403);
    expect(ProblemSchema.parse(await answer.json()).mend).toContain(command);
  });

  it.each([
    { name: 'a backup that is not there', key: 'POST /restore', sent: { backup: 'daily-1999-01-01.db' }, status: 404 },
    { name: 'a path in the place of a name', key: 'POST /restore', sent: { backup: '../breakpoint.db' }, status: 404 },
    { name: 'neither backup nor file', key: 'POST /restore', sent: {}, status: 400 },
    { name: 'no body', key: 'POST /restore', sent: undefined, status: 400 },
    { name: 'an empty file', key: 'POST /restore?file=a.json&replace=1', sent: new Blob([]), status: 422 },
    {
      name: 'a file of another kind',
      key: 'POST /restore?file=a.json&replace=1',
      sent: new Blob(['{"a":1}']),
      status: 422,
    },
    { name: 'nobody to delete', key: 'POST /deletions', sent: { ids: ['nobody'] }, status: 404 },
    { name: 'a company in the place of an id', key: 'POST /deletions', sent: { ids: ['Acme'] }, status: 404 },
    { name: 'a cursor that is none', key: 'GET /backups?cursor=x', sent: undefined, status: 400 },
  ])('is refused to the page, and nothing changes: $name', async ({ key, sent, status }) => {
    await add('Acme');
    const answer = await served.askPage(key, sent);
    expect([answer.status, ProblemSchema.safeParse(await answer.json()).success]).toEqual([status, true]);
    expect(await companies()).toEqual(['Acme']);
    expect(served.said).toEqual([]);
  });

  it('leaves the home as it is where the person leaves in the middle of sending a file', async () => {
    await add('Acme');
    const exported = await (await served.ask('GET /export')).text();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(exported.slice(0, exported.length / 2))),
    });
    const opened = await fetch(`${served.origin}/?key=${served.now.key}`, { redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const leaving = new AbortController();
    const sending = fetch(`${served.origin}/api/v1/restore?file=a.json&replace=1`, {
      method: 'POST',
      headers: { cookie },
      body: half,
      duplex: 'half',
      signal: leaving.signal,
    } as RequestInit);
    setTimeout(() => leaving.abort(), 200);
    await expect(sending).rejects.toThrow();
    expect(await companies()).toEqual(['Acme']);
    const left = () => readdirSync(served.folder, { recursive: true }).filter((name) => /part|tmp/.test(String(name)));
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    expect(served.said).toEqual([]);
  });
});
