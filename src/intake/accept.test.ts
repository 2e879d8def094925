import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { listBatches } from '../pipeline/list-batches.ts';
import { listContacts } from '../pipeline/list-contacts.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { previewImport } from './accept.ts';
import { fileOf, imported, testDraft, testReading } from './testing.ts';

async function list(deps: Deps) {
  return okValue(await listApplications(deps, { all: true })).items;
}

async function onlyTimeline(deps: Deps) {
  const [only, ...more] = await list(deps);
  expect(more).toEqual([]);
  const { timeline } = okValue(await readApplication(deps, only?.id ?? ''));
  return timeline.map(({ kind, on }) => `${kind} ${on}`);
}

async function add(deps: Deps, application: object) {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

const sent = testDraft({ sentOn: '2026-03-02' });
const rejected = testDraft({
  sentOn: '2026-03-02',
  state: 'rejected',
  events: [{ kind: 'rejected', on: '2026-03-20' }],
});

describe.each(testDatabases)('applyImport on $name', ({ open }) => {
  it('stores applications, events, wishes, contacts and where each came from', async () => {
    const deps = testDeps(await open());
    const draft = testDraft({
      ...rejected,
      channel: 'referral',
      contact: 'Kim',
      tags: ['go'],
      notes: 'by phone',
      pay: { min: 60_000, max: null, currency: 'EUR', period: 'year' },
    });
    const { files, batch } = await imported(deps, fileOf(draft, testDraft({ company: 'Elm', state: 'wish' })));
    expect(files[0]).toMatchObject({ accepted: 1, wishes: 1, events: 2, unchanged: [], updated: [], duplicates: [] });
    const [wish, one] = (await list(deps)).toSorted((a, b) => a.state.localeCompare(b.state) * -1);
    expect(wish).toMatchObject({ company: 'Elm', state: 'wish', stage: null });
    const detail = okValue(await readApplication(deps, one?.id ?? ''));
    expect(detail).toMatchObject({
      company: 'Birch',
      sentOn: '2026-03-02',
      state: 'rejected',
      stage: 'applied',
      channel: 'referral',
      tags: ['go'],
      notes: 'by phone',
      pay: { min: 60_000, max: null, currency: 'EUR', period: 'year' },
      contact: { name: 'Kim' },
      origin: { kind: 'file', file: 'jobs.csv', line: 2, batch },
    });
    expect(detail.timeline[1]).toMatchObject({
      kind: 'rejected',
      on: '2026-03-20',
      origin: { kind: 'file', line: 2, batch },
    });
    expect(await listContacts(deps)).toMatchObject([{ name: 'Kim', company: 'Birch' }]);
    await deps.db.destroy();
  });

  it('keeps two roles at one company, and two like rows of one file', async () => {
    const deps = testDeps(await open());
    const other = testDraft({ ...sent, role: 'Data Engineer' });
    expect((await imported(deps, fileOf(sent, other, sent))).files[0]?.accepted).toBe(3);
    expect(await list(deps)).toHaveLength(3);
    expect((await imported(deps, fileOf(sent, other, sent))).batch).toBeNull();
    await deps.db.destroy();
  });

  it('keeps word of what it was: counts, rows set aside, and what was changed since', async () => {
    const deps = testDeps(await open());
    const others = ['Elm', 'Fir'].map((company) => testDraft({ company, sentOn: '2026-03-04' }));
    const rejects = [{ origin: { file: 'jobs.csv', line: 9 }, because: 'This row is a total, not an application.' }];
    const [reading] = fileOf(sent, ...others);
    const { batch } = await imported(deps, [{ ...testReading([]), ...reading, rejected: rejects }]);
    const [one, two] = await list(deps);
    await recordEvent(deps, one?.id ?? '', NewEvent.parse({ kind: 'rejected', on: '2026-03-09' }));
    await editApplication(deps, two?.id ?? '', { notes: 'on the phone' });
    const kept = { id: batch, applications: 3, searchId: one?.searchId, changedSince: 2, takenBackAt: null };
    const setAside = { count: 1, rows: [{ line: 9, because: 'This row is a total, not an application.' }] };
    const told = { accepted: 3, updated: 0, unchanged: 0, outcomesRecorded: true, setAside };
    expect(await listBatches(deps)).toMatchObject([{ ...kept, files: [told] }]);
    await undoChanges(deps, 1);
    expect(await listBatches(deps)).toMatchObject([{ ...kept, changedSince: 1 }]);
    await deps.db.destroy();
  });

  it('stores nothing once it was stopped', async () => {
    const deps = testDeps(await open());
    const before = await dumpLedger(deps.db);
    const signal = AbortSignal.abort();
    await expect(imported(deps, fileOf(sent), { signal })).rejects.toThrow(/abort/i);
    await expect(previewImport(deps, fileOf(sent), { signal })).rejects.toThrow(/abort/i);
    expect(await dumpLedger(deps.db)).toEqual(before);
    await deps.db.destroy();
  });

  it('shows beforehand what will happen, and stores nothing by showing it', async () => {
    const deps = testDeps(await open());
    await add(deps, { company: 'birch', role: 'backend engineer', sentOn: '2026-03-02' });
    const before = await dumpLedger(deps.db);
    const shown = await previewImport(deps, fileOf(rejected, testDraft({ company: 'Elm' })));
    expect(await dumpLedger(deps.db)).toEqual(before);
    expect(shown.batch).toBeNull();
    const done = await imported(deps, fileOf(rejected, testDraft({ company: 'Elm' })));
    expect(done.files).toEqual(shown.files);
    await deps.db.destroy();
  });

  it.each([
    {
      name: 'a status that moved on',
      first: sent,
      second: rejected,
      timeline: ['submitted 2026-03-02', 'rejected 2026-03-20'],
    },
    {
      name: 'a day that was filled in',
      first: testDraft({ state: 'rejected', events: [{ kind: 'rejected', on: null }] }),
      second: rejected,
      timeline: ['submitted 2026-03-02', 'rejected 2026-03-20'],
    },
    {
      name: 'a wish that was sent',
      first: testDraft({ state: 'wish' }),
      second: sent,
      timeline: ['submitted 2026-03-02'],
    },
    {
      name: 'a day that was lost',
      first: rejected,
      second: testDraft({ ...rejected, events: [{ kind: 'rejected', on: null }] }),
      timeline: ['submitted 2026-03-02', 'rejected 2026-03-20'],
    },
  ])('adds to a known application what the file knows now: $name', async ({ first, second, timeline }) => {
    const deps = testDeps(await open());
    await imported(deps, fileOf(first));
    await imported(deps, fileOf(second));
    expect(await onlyTimeline(deps)).toEqual(timeline);
    const again = await imported(deps, fileOf(second));
    expect(again).toMatchObject({
      batch: null,
      files: [{ accepted: 0, updated: [], unchanged: [{ origin: { line: 2 } }] }],
    });
    await deps.db.destroy();
  });

  it('leaves what stands where the file tells another day of what happens once, and keeps both', async () => {
    const deps = testDeps(await open());
    await imported(deps, fileOf(rejected));
    const moved = testDraft({ ...rejected, events: [{ kind: 'rejected', on: '2026-03-25' }] });
    const { files, batch } = await imported(deps, fileOf(moved));
    expect(files[0]?.conflicts).toMatchObject([{ because: expect.stringContaining('2026-03-25') }]);
    expect(batch).not.toBeNull();
    expect(await onlyTimeline(deps)).toEqual(['submitted 2026-03-02', 'rejected 2026-03-20']);
    const again = await imported(deps, fileOf(moved));
    expect(again).toMatchObject({ batch: null, files: [{ conflicts: [], unchanged: [{}] }] });
    await deps.db.destroy();
  });

  it('fills fields that were empty and overwrites none', async () => {
    const deps = testDeps(await open());
    await imported(deps, fileOf({ ...sent, level: 'senior' }));
    const { files } = await imported(deps, fileOf({ ...sent, level: 'staff', channel: 'inbound', notes: 'by mail' }));
    expect(files[0]?.updated).toMatchObject([{ filled: ['channel', 'notes'] }]);
    const detail = okValue(await readApplication(deps, (await list(deps))[0]?.id ?? ''));
    expect(detail).toMatchObject({ level: 'senior', channel: 'inbound', notes: 'by mail', stage: 'response' });
    await deps.db.destroy();
  });

  it('stores text of a damaged file without the characters that a database refuses', async () => {
    const deps = testDeps(await open());
    const damaged = testDraft({ company: 'Bi\0rch', role: '\0', notes: 'by\0 phone' });
    await imported(deps, fileOf(damaged));
    expect(await list(deps)).toMatchObject([{ company: 'Birch' }]);
    expect((await imported(deps, fileOf(damaged))).batch).toBeNull();
    await deps.db.destroy();
  });

  it('takes rows without a company for the same only in the same file', async () => {
    const deps = testDeps(await open());
    const nameless = testDraft({ company: null, role: 'Application 1' });
    await imported(deps, [testReading([nameless], '/home/kim/flow.txt')]);
    expect((await imported(deps, [testReading([nameless], 'flow.txt')])).batch).toBeNull();
    const { files } = await imported(deps, [testReading([nameless], 'other.txt')]);
    expect(files[0]).toMatchObject({ accepted: 1, duplicates: [], unchanged: [] });
    await deps.db.destroy();
  });

  it('reads several files as one batch, the later one meeting what the earlier brought', async () => {
    const deps = testDeps(await open());
    const readings = [testReading([sent], 'a.csv'), testReading([rejected, testDraft({ company: 'Elm' })], 'b.csv')];
    const { files, batch } = await imported(deps, readings);
    expect(files).toMatchObject([{ accepted: 1 }, { accepted: 1, updated: [{ events: [{ kind: 'rejected' }] }] }]);
    expect(batch).not.toBeNull();
    expect(okValue(await undoChanges(deps))).toMatchObject([{ kind: 'import', batchId: batch }]);
    expect(await list(deps)).toEqual([]);
    await deps.db.destroy();
  });

  it('tells under which ids both of a likely double stand, so that they can be made one', async () => {
    const deps = testDeps(await open());
    const [reading] = fileOf(sent, testDraft({ sentOn: '2026-03-09' }));
    const [one, two] = reading?.drafts ?? [];
    if (reading === undefined || one === undefined || two === undefined) throw new Error('two drafts were made');
    const double = { origin: two.origin, of: one.origin, because: 'alike' };
    const readings = [{ ...reading, duplicates: [double] }];
    expect((await previewImport(deps, readings)).files[0]?.duplicates).toEqual([{ ...double, applications: null }]);
    const { files } = await imported(deps, readings);
    const days = new Map((await list(deps)).map(({ id, sentOn }) => [id, sentOn]));
    const [kept = '', other = ''] = files[0]?.duplicates[0]?.applications ?? [];
    expect([days.get(kept), days.get(other)]).toEqual(['2026-03-02', '2026-03-09']);
    okValue(await mergeApplications(deps, kept, other));
    expect(await list(deps)).toMatchObject([{ id: kept }]);
    // Read again they are one application: there is nothing left to make one of.
    expect((await imported(deps, readings)).files[0]?.duplicates).toEqual([{ ...double, applications: null }]);
    await deps.db.destroy();
  });
});
