import { afterEach, describe, expect, it } from 'vitest';
import { madeUpLog } from '../web/testing/made-up-log.ts';
import { serveTest } from './testing.ts';

const opened: Awaited<ReturnType<typeof serveTest>>[] = [];
afterEach(async () => {
  for (const served of opened.splice(0)) await served.close();
});
const serve = async (given: Parameters<typeof serveTest>[0] = { withAside: true }) => {
  const served = await serveTest(given);
  opened.push(served);
  return served;
};

function form(text: string, fields: Readonly<Record<string, string>> = {}) {
  const made = new FormData();
  made.append('file', new File([text], 'jobs.csv'));
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe('what takes long, in a thread of its own', { timeout: 60_000 }, () => {
  it('is answered as it would be without', async () => {
    const [with_, without] = [await serve(), await serve({})];
    const log = madeUpLog(60, '2026-11-23');
    const asks: readonly [string, () => FormData | undefined][] = [
      ['POST /imports?dryRun=1&look=1', () => form(log)],
      ['POST /imports?dryRun=1', () => form('nothing that is a table')],
      ['POST /imports?dryRun=2', () => form(log)],
      ['POST /imports', () => new FormData()],
      ['GET /diagnosis?asOf=2026-11-23&all=1', () => undefined],
      ['GET /diagnosis?search=Nowhere', () => undefined],
      ['GET /diagnosis?asOf=never', () => undefined],
      ['GET /evidence?asOf=2026-11-23', () => undefined],
      ['GET /report?asOf=2026-11-23&names=1', () => undefined],
      ['HEAD /report?asOf=2026-11-23', () => undefined],
    ];
    for (const [key, body] of asks) {
      const [one, other] = [await with_.ask(key, body()), await without.ask(key, body())];
      const headers = ['content-type', 'cache-control', 'content-security-policy', 'referrer-policy'];
      const told = async (answer: Response) => [
        answer.status,
        ...headers.map((name) => answer.headers.get(name)),
        // Ids are of chance.
        (await answer.text()).replace(/"id":"\w{12}"/g, '"id"'),
      ];
      expect([key, ...(await told(one))]).toEqual([key, ...(await told(other))]);
    }
    expect([...with_.said, ...without.said]).toEqual([]);
  });

  it('lets everybody else be answered before it is done', async () => {
    const served = await serve();
    const order: string[] = [];
    const importing = served.ask('POST /imports', form(madeUpLog(1500, '2026-11-23'))).then(async (answer) => {
      order.push(`imported ${answer.status}`);
      return answer.json();
    });
    for (let at = 0; at < 5; at++) {
      expect((await served.ask('GET /status')).status).toBe(200);
      order.push('answered');
    }
    const { change, files } = await importing;
    expect(order).toEqual([...Array.from({ length: 5 }, () => 'answered'), 'imported 201']);
    expect(files).toMatchObject([{ accepted: 1500 }]);
    // What was stored there is seen and taken back here.
    expect((await (await served.ask('GET /searches')).json()).items).toMatchObject([{ applications: 1500 }]);
    expect((await served.ask('POST /undo', { seq: change.seq })).status).toBe(200);
  });

  it('is stopped by who leaves: nothing is stored, and the next is answered', async () => {
    const served = await serve();
    const leaving = new AbortController();
    const body = form(madeUpLog(3000, '2026-11-23'));
    const { origin } = served;
    const sent = fetch(`${origin}/api/v1/imports`, {
      method: 'POST',
      body,
      headers: served.bearer(),
      signal: leaving.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    leaving.abort();
    await expect(sent).rejects.toThrow();
    const again = await served.ask('POST /imports', form('Company,Role,Applied\nAcme,Dev,2026-03-02\n'));
    expect(again.status).toBe(201);
    const { items } = await (await served.ask('GET /applications')).json();
    expect(items).toMatchObject([{ company: 'Acme' }]);
    expect(served.said).toEqual([]);
  });

  it('makes a report anew after a change in the first thread, and of what was imported in another', async () => {
    const served = await serve();
    const count = async () => (await (await served.ask('GET /diagnosis')).json()).report.applications;
    await served.ask('POST /applications', { company: 'Acme', sentOn: '2026-03-02' });
    expect(await count()).toBe(1);
    await served.ask('POST /applications', { company: 'Birch', sentOn: '2026-03-02' });
    expect(await count()).toBe(2);
    await served.ask('POST /imports', form('Company,Role,Applied,Status\nCedar,Dev,2026-03-02,Rejected\n'));
    expect(await count()).toBe(3);
    await served.ask('POST /undo', {});
    expect(await count()).toBe(2);
  });

  it('takes nothing else with it where the memory does not suffice', async () => {
    const served = await serve({ withAside: { megabytes: 48 } });
    const rows = Array.from({ length: 40_000 }, (_, at) => `Company ${at},Engineer ${at},2026-03-02`);
    const answer = await served.ask('POST /imports', form(['Company,Role,Applied', ...rows].join('\n')));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ title: 'This needs more memory than there is' });
    expect(await (await served.ask('GET /status')).json()).toMatchObject({ empty: true });
    expect((await served.ask('POST /imports', form('Company,Role,Applied\nAcme,Dev,2026-03-02\n'))).status).toBe(201);
  });
});
