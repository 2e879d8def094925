import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveTest } from './testing.ts';

type Served = Awaited<ReturnType<typeof serveTest>>;
vi.setConfig({ testTimeout: 60_000 });
const opened: Served[] = [];
const serve = async (...given: Parameters<typeof serveTest>) => {
  const served = await serveTest(...given);
  opened.push(served);
  return served;
};
afterEach(async () => {
  for (const served of opened.splice(0)) await served.close();
});

const acme = { company: 'Acme', role: 'Engineer', sentOn: '2026-03-02' };

describe('when the disk or another program is in the way', () => {
  it.each([
    { name: 'deleted', harm: (path: string) => rmSync(path) },
    { name: 'moved away', harm: (path: string) => renameSync(path, `${path}.old`) },
    {
      name: 'replaced',
      harm: (path: string) => {
        renameSync(path, `${path}.old`);
        writeFileSync(path, '');
      },
    },
  ])('says that the database was $name, and acknowledges nothing that would be lost', async ({ harm }) => {
    const served = await serve();
    expect((await served.ask('POST /applications', acme)).status).toBe(201);
    harm(join(served.folder, 'breakpoint.db'));
    for (const key of ['GET /applications', 'GET /export', 'POST /applications']) {
      const answer = await served.ask(key, key.startsWith('POST') ? { ...acme, company: 'Birch' } : undefined);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ mend: expect.stringContaining('breakpoint restore') });
    }
    expect(served.said).toEqual([]);
  });

  it('says in one sentence that the disk is full, and keeps nothing of a half', async () => {
    const served = await serve();
    await served.ask('POST /applications', acme);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(served.ledger.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(served.ledger.db);
    const full = await served.ask('POST /applications', { ...acme, company: 'Birch', notes: 'x'.repeat(45_000) });
    expect(full.status).toBe(503);
    expect(await full.json()).toMatchObject({
      detail: expect.stringMatching(/^The disk is full .*nothing was stored/),
    });
    const { items } = await (await served.ask('GET /applications')).json();
    expect(items).toMatchObject([{ company: 'Acme' }]);
    await sql.raw('pragma max_page_count = 1000000').execute(served.ledger.db);
    expect((await served.ask('POST /applications', { ...acme, company: 'Birch' })).status).toBe(201);
    expect(served.said).toEqual([]);
  });

  it('goes on answering while another program writes, and stores when its turn comes', async () => {
    const served = await serve();
    const other = new DatabaseSync(join(served.folder, 'breakpoint.db'));
    other.exec('begin immediate');
    const waiting = served.ask('POST /applications', acme);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await served.ask('GET /')).status).toBe(404);
    expect((await served.ask('GET /applications')).status).toBe(200);
    other.exec('commit');
    expect((await waiting).status).toBe(201);
    other.close();
  });

  it('says after a while that another program holds the database, and stored nothing', {
    timeout: 20_000,
  }, async () => {
    const served = await serve();
    const other = new DatabaseSync(join(served.folder, 'breakpoint.db'));
    other.exec('begin immediate');
    const refused = await served.ask('POST /applications', acme);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('Another program is writing') });
    other.exec('rollback');
    other.close();
    expect((await served.ask('POST /applications', acme)).status).toBe(201);
  });
});
