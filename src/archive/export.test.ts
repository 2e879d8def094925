import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import type { Deps } from '../pipeline/deps.ts';
import { NewApplication, NewContact, NewEvent, NewSearch } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { exportJson } from './export.ts';
import { exportApplicationsCsv, exportEventsCsv } from './export-csv.ts';

async function whole(pieces: AsyncIterable<string>) {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

async function filled(deps: Deps) {
  const company = '=HYPERLINK("http://x.example")';
  const application = {
    company,
    role: 'C++, "senior"',
    sentOn: '2026-03-02',
    tags: ['go', 'remote'],
    notes: '-1 day\nby "phone"',
  };
  const { id } = okValue(await addApplication(deps, NewApplication.parse(application)));
  const screen = okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'screen', on: '2026-03-09' })));
  okValue(await correctEvent(deps, screen.id, { on: '2026-03-10' }));
  okValue(await addContact(deps, NewContact.parse({ name: '@kim', company: 'Elm' })));
  return id;
}

describe.each(testDatabases)('export on $name', ({ open }) => {
  it('tells everything as JSON: names, timeline with corrections, contacts, tags as a list', async () => {
    const deps = testDeps(await open());
    const id = await filled(deps);
    const all = JSON.parse(await whole(exportJson(deps)));
    expect(all).toMatchObject({
      breakpoint: 2,
      searches: [{ name: 'My search' }],
      contacts: [{ name: '@kim' }],
      importedRows: [],
    });
    expect(all.applications).toMatchObject([
      { id, company: '=HYPERLINK("http://x.example")', tags: ['go', 'remote'], sentOn: '2026-03-02', stage: 'screen' },
    ]);
    expect(
      all.applications[0].events.map((event: { kind: string; on: string }) => `${event.kind} ${event.on}`),
    ).toEqual(['submitted 2026-03-02', 'screen 2026-03-09', 'screen 2026-03-10']);
    expect(all.applications[0].events[2].correctsId).toBe(all.applications[0].events[1].id);
    expect(JSON.stringify(all)).not.toContain('account');
    await deps.db.destroy();
  });

  it('tells of one search what its applications name, and nothing else', async () => {
    const deps = testDeps(await open());
    await filled(deps);
    const { id: searchId } = okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' }), { activate: true }));
    await imported(deps, [testReading([testDraft({ company: 'Oak', sentOn: null, contact: 'Lee' })])]);
    const all = JSON.parse(await whole(exportJson({ ...deps, searchId })));
    const names = (records: { name: string }[]) => records.map(({ name }) => name);
    expect([names(all.searches), names(all.companies), names(all.contacts)]).toEqual([['Berlin'], ['Oak'], ['Lee']]);
    expect([all.applications.length, all.imports.length, all.importedRows.length]).toEqual([1, 1, 1]);
    expect((await whole(exportApplicationsCsv({ ...deps, searchId }))).trim().split('\r\n')).toHaveLength(2);
    await deps.db.destroy();
  });

  it('writes CSV that other programs read back and that no spreadsheet executes', async () => {
    const deps = testDeps(await open());
    const id = await filled(deps);
    const text = await whole(exportApplicationsCsv(deps));
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      id,
      company: `'=HYPERLINK("http://x.example")`,
      role: 'C++, "senior"',
      sent: '2026-03-02',
      'screen on': '2026-03-10',
      tags: 'go; remote',
      notes: `'-1 day\nby "phone"`,
    });
    const events = parse(await whole(exportEventsCsv(deps)), { columns: true }) as Record<string, string>[];
    expect(events.map(({ event, on, retracted }) => [event, on, retracted])).toEqual([
      ['submitted', '2026-03-02', '0'],
      ['screen', '2026-03-09', '0'],
      ['screen', '2026-03-10', '0'],
    ]);
    await deps.db.destroy();
  });

  it('is the same for the same ledger, and whole beyond one page', async () => {
    const deps = testDeps(await open());
    const drafts = Array.from({ length: 1_203 }, (_, at) =>
      testDraft({ company: `Birch ${at}`, sentOn: '2026-03-02' }),
    );
    await imported(deps, [testReading(drafts)]);
    const [once, again] = [await whole(exportJson(deps)), await whole(exportJson(deps))];
    expect(again).toBe(once);
    const { applications } = JSON.parse(once) as { applications: { company: string; events: unknown[] }[] };
    expect(applications.map(({ company }) => company)).toEqual(drafts.map(({ company }) => company));
    expect(applications.every(({ events }) => events.length === 1)).toBe(true);
    await deps.db.destroy();
  });

  it('of an empty ledger is still a document', async () => {
    const deps = testDeps(await open());
    expect(JSON.parse(await whole(exportJson(deps)))).toMatchObject({ applications: [], searches: [] });
    expect((await whole(exportApplicationsCsv(deps))).split('\r\n')).toHaveLength(2);
    await deps.db.destroy();
  });
});
