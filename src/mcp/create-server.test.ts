import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { dumpLedger } from '../db/testing.ts';
import { analyse } from '../main/analysis.ts';
import { testDeps } from '../pipeline/testing.ts';
import type { McpDeps } from './mcp-deps.ts';
import { testAssistant } from './testing.ts';
import { TOOLS } from './tools.ts';

let db: Db;
let assistant: Awaited<ReturnType<typeof testAssistant>>;
const begin = async (given: Partial<McpDeps> = {}) => {
  assistant = await testAssistant(testDeps(db), { analyse: async (...input) => analyse(...input), ...given });
  return assistant;
};
beforeEach(async () => {
  db = await openInMemory('2026-01-01T00:00:00Z');
});
afterEach(async () => {
  expect(assistant.faults).toEqual([]);
  await assistant.close();
  await db.destroy();
});

const names = async () => (await assistant.client.listTools()).tools.map(({ name }) => name);
const acme = { line: 'Acme, Backend Engineer, referral, 2026-11-02' };

describe('the list of tools', () => {
  it('gives every tool a name of its own, a closed input schema and a description', async () => {
    const { client } = await begin();
    const { tools } = await client.listTools();
    for (const { name, inputSchema, description, annotations } of tools) {
      expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(description?.length, name).toBeGreaterThan(50);
      expect(annotations, name).toMatchObject({ openWorldHint: false });
    }
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  it('holds only what reads where the server may not write', async () => {
    const { client } = await begin({ mayWrite: false });
    const { tools } = await client.listTools();
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    expect(tools.map(({ name }) => name)).toContain('diagnose');
    expect(tools.length).toBe(TOOLS.filter(({ writes }) => !writes).length);
  });

  it('says to the assistant what it may do and how to speak of figures', async () => {
    await begin({ mayWrite: false });
    expect(assistant.client.getInstructions()).toContain('only reads');
    await assistant.close();
    await begin();
    expect(assistant.client.getInstructions()).toContain('Do not quote a figure without its interval');
    expect(assistant.client.getInstructions()).not.toContain('only reads');
  });
});

describe('a server that may only read', () => {
  it.each(TOOLS.filter(({ writes }) => writes))(
    'refuses $name, and says how to start it otherwise',
    async ({ name }) => {
      const { call } = await begin({ mayWrite: false });
      const before = await dumpLedger(db);
      const said = await call(name, { application: 'x' });
      expect(said).toMatchObject({ isError: true });
      expect(said.text).toContain('--write');
      expect(await dumpLedger(db)).toEqual(before);
    },
  );
});

describe('odd calls', () => {
  it('answers an unknown tool with the names there are', async () => {
    const { client } = await begin();
    await expect(client.callTool({ name: 'apply_for_me', arguments: {} })).rejects.toThrow(
      /no tool "apply_for_me".*diagnose/,
    );
  });

  it('says what a fault of ours was not: stored', async () => {
    const faults: string[] = [];
    const broken = () => Promise.reject(new Error('the analysis broke'));
    const { call } = await begin({ analyse: broken, onFault: (where) => faults.push(where) });
    expect(await call('diagnose')).toMatchObject({
      isError: true,
      text: expect.stringContaining('fault of Breakpoint'),
    });
    expect(faults).toEqual(['diagnose']);
  });

  it('tells trouble of the machine in its words', async () => {
    const troubleWords = () => ({ what: 'the disk is full', where: '/home', mend: 'make room' });
    const { call } = await begin({ analyse: () => Promise.reject(new Error('ENOSPC')), troubleWords });
    expect((await call('diagnose')).text).toBe('The disk is full (/home). Make room.');
  });

  it('says where the database is gone, and acknowledges nothing that went into a file no longer there', async () => {
    const looks = [true, false, false];
    const { call } = await begin({ isInPlace: () => looks.shift() ?? true });
    const said = await call('add_application', acme);
    expect(said).toMatchObject({ isError: true, text: expect.stringContaining('deleted or replaced') });
    expect(await call('list_searches')).toMatchObject({ isError: true });
    expect(await call('list_searches')).toMatchObject({ isError: false });
  });

  it('counts days in the zone that another program set meanwhile', async () => {
    const zones: (string | null)[] = [];
    const { call } = await begin({ countDaysIn: (zone) => zones.push(zone) });
    await call('change_settings', { zone: 'Asia/Tokyo' });
    await call('read_settings');
    expect(zones).toEqual([null, 'Asia/Tokyo', 'Asia/Tokyo']);
  });
});

/** One wrong value for each type a field may have, and where the error has to point. */
const WRONG: Readonly<Record<string, unknown>> = {
  string: 7,
  integer: 'many',
  number: 'many',
  boolean: 'perhaps',
  array: 'one',
  object: 'one',
};

interface FieldSchema {
  readonly type?: string;
  readonly anyOf?: readonly { readonly type?: string }[];
}

describe('bad input', () => {
  it.each(TOOLS)('$name names the field and what to do, and changes nothing', async ({ name, input }) => {
    const { client, call } = await begin();
    await call('add_application', acme);
    const before = await dumpLedger(db);
    const strange = await call(name, { constructor: 1, surprise: 'x' });
    expect(strange).toMatchObject({ isError: true });
    const { tools } = await client.listTools();
    const { properties = {}, required = [] } = tools.find((tool) => tool.name === name)?.inputSchema ?? {};
    for (const field of required) {
      const said = await call(name, {});
      expect(said.text, `${name} without ${field}`).toContain(String(field));
    }
    for (const [field, schema] of Object.entries(properties as Record<string, FieldSchema>)) {
      // A field that may be null names its type one level further down.
      const type = schema.type ?? schema.anyOf?.[0]?.type ?? 'string';
      const said = await call(name, { [field]: WRONG[type] ?? 7 });
      expect(said, `${name}.${field}`).toMatchObject({ isError: true });
      expect(said.text, `${name}.${field}`).toMatch(new RegExp(`${field}|${required.join('|') || field}`));
      expect(said.data, `${name}.${field}`).toMatchObject({
        error: {
          what: expect.stringMatching(/./),
          where: expect.stringMatching(/./),
          mend: expect.stringMatching(/./),
        },
      });
    }
    expect(await dumpLedger(db)).toEqual(before);
    expect(Object.keys(input.shape).toSorted()).toEqual(Object.keys(properties).toSorted());
  });

  it.each([
    {
      name: 'a day that is none',
      tool: 'log_event',
      args: { applications: ['Acme'], kind: 'screen', on: 'soon' },
      said: /"soon" is no calendar day \(on\)/,
    },
    {
      name: 'a day that is two',
      tool: 'log_event',
      args: { applications: ['Acme'], kind: 'screen', on: '3/4/2026' },
      said: /2026-04-03 or 2026-03-04/,
    },
    {
      name: 'a day to come',
      tool: 'log_event',
      args: { applications: ['Acme'], kind: 'screen', on: '2027-01-01' },
      said: /has not come yet.*plannedOn/,
    },
    {
      name: 'nobody of that name',
      tool: 'log_event',
      args: { applications: ['Acme', 'Zenith'], kind: 'screen' },
      said: /"Zenith"/,
    },
    {
      name: 'no such search',
      tool: 'diagnose',
      args: { search: 'the lost one' },
      said: /no search called "the lost one".*My search/,
    },
    { name: 'a line and fields at once', tool: 'add_application', args: { ...acme, company: 'Acme' }, said: /line/ },
    { name: 'the same again', tool: 'add_application', args: acme, said: /recorded already/ },
    { name: 'neither company nor role', tool: 'add_application', args: { channel: 'board' }, said: /company/ },
    {
      name: 'a correction without anything',
      tool: 'correct_event',
      args: { event: 'x' },
      said: /fields that should differ/,
    },
    {
      name: 'a retraction with a kind',
      tool: 'correct_event',
      args: { event: 'x', retracted: true, kind: 'offer' },
      said: /retracted/,
    },
    {
      name: 'no such event',
      tool: 'correct_event',
      args: { event: 'x', kind: 'offer' },
      said: /no event has the id "x"/i,
    },
    { name: 'a path that is none', tool: 'preview_import', args: { files: [{ path: 'log.csv' }] }, said: /whole path/ },
    {
      name: 'path and text',
      tool: 'import_file',
      args: { files: [{ path: '/a.csv', text: 'a' }] },
      said: /by its path or by its text/,
    },
    {
      name: 'no such file',
      tool: 'import_file',
      args: { files: [{ path: '/no/such/log.csv' }] },
      said: /no such file/,
    },
    {
      name: 'a file without applications',
      tool: 'import_file',
      args: { files: [{ text: 'hello there' }] },
      said: /CSV, XLSX/,
    },
    {
      name: 'a mapping to no field',
      tool: 'import_file',
      args: { files: [{ text: 'Firm\nAcme' }], map: { firma: ['Firm'] } },
      said: /"firma"/,
    },
    { name: 'a number and a count', tool: 'undo', args: { seq: 1, count: 2 }, said: /one of the two/ },
    { name: 'no such change', tool: 'undo', args: { seq: 99 }, said: /99/ },
    { name: 'no such import', tool: 'take_back_batch', args: { batch: 'b' }, said: /no such import/ },
    { name: 'no such contact', tool: 'delete_contact', args: { contact: 'c' }, said: /contact/ },
    { name: 'no such zone', tool: 'change_settings', args: { zone: 'Moon/Crater' }, said: /zone/ },
    { name: 'a merge with itself', tool: 'merge_applications', args: { kept: 'Acme', other: 'Acme' }, said: /itself/ },
  ])('$name: $tool', async ({ tool, args, said }) => {
    const { call } = await begin();
    await call('add_application', acme);
    const before = await dumpLedger(db);
    const answer = await call(tool, args);
    expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(said) });
    expect(await dumpLedger(db)).toEqual(before);
  });
});

it('holds no two tools under names that differ only a little', async () => {
  await begin();
  const flat = (await names()).map((name) => name.replaceAll('_', '').replace(/s$/, ''));
  expect(new Set(flat).size).toBe(flat.length);
});
