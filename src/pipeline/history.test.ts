import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from './add-application.ts';
import { addContact } from './add-contact.ts';
import { changeSettings } from './change-settings.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteContact } from './delete-contact.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { editContact } from './edit-contact.ts';
import { listApplications } from './list-applications.ts';
import { listBatches } from './list-batches.ts';
import { listChanges } from './list-changes.ts';
import { listContacts } from './list-contacts.ts';
import { NewApplication, NewContact } from './model.ts';
import { readSettings } from './read-settings.ts';
import { readMapping, rememberMapping } from './remember-mapping.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges, undoNamedChange } from './undo-changes.ts';

const TODAY = '2026-11-23';

async function add(deps: Deps, company: string) {
  return okValue(await addApplication(deps, NewApplication.parse({ company, sentOn: '2026-11-02' }))).id;
}

async function summaries(deps: Deps) {
  return (await listChanges(deps)).items.map(({ summary }) => summary);
}

describe.each(testDatabases)('what was done, on $name', ({ open }) => {
  const withDeps = (name: string, work: (deps: Deps) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open(), TODAY);
      await work(deps);
      await deps.db.destroy();
    });

  withDeps('is listed page by page, the latest first, what was taken back marked as such', async (deps) => {
    for (const company of ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir']) await add(deps, company);
    okValue(await undoChanges(deps, 2));
    const first = await listChanges(deps, { limit: 3 });
    const second = await listChanges(deps, { limit: 3, cursor: first.next ?? undefined });
    const all = [...first.items, ...second.items];
    expect(all.map(({ seq, summary, undoneAt }) => [seq, summary, undoneAt !== null])).toEqual([
      [5, 'Added Fir', true],
      [4, 'Added Elm', true],
      [3, 'Added Cedar', false],
      [2, 'Added Birch', false],
      [1, 'Added Ash', false],
    ]);
    expect([first.next, second.next]).toEqual(['3', null]);
    expect(all[4]).toEqual({
      seq: 1,
      kind: 'add-application',
      summary: 'Added Ash',
      at: `${TODAY}T09:00:00Z`,
      batchId: null,
      undoneAt: null,
    });
  });

  it.each([
    { name: 'of nonsense', cursor: 'x' },
    { name: 'too large to be one', cursor: '9'.repeat(40) },
    { name: 'that is empty', cursor: '' },
  ])('a cursor $name starts from the beginning', async ({ cursor }) => {
    const deps = testDeps(await open(), TODAY);
    await add(deps, 'Ash');
    expect((await listChanges(deps, { cursor })).items).toHaveLength(1);
    await deps.db.destroy();
  });

  withDeps('is taken back by its number where it is the latest, else says what came after', async (deps) => {
    const id = await add(deps, 'Birch');
    okValue(await editApplication(deps, id, { notes: 'x' }));
    okValue(await editApplication(deps, id, { level: 'senior' }));
    expect(await undoNamedChange(deps, 1)).toMatchObject({
      ok: false,
      failure: {
        kind: 'changed-since',
        seq: 1,
        summary: 'Added Birch',
        later: [
          { seq: 3, summary: 'Changed level of Birch' },
          { seq: 2, summary: 'Changed notes of Birch' },
        ],
      },
    });
    expect(okValue(await undoNamedChange(deps, 3))).toMatchObject([{ seq: 3, summary: 'Changed level of Birch' }]);
    expect(await undoNamedChange(deps, 3)).toMatchObject({
      ok: false,
      failure: { kind: 'change-already-undone', summary: 'Changed level of Birch' },
    });
    expect(await undoNamedChange(deps, 99)).toEqual({ ok: false, failure: { kind: 'no-such-change', seq: 99 } });
    okValue(await undoNamedChange(deps, 2));
    okValue(await undoNamedChange(deps, 1));
    expect(okValue(await listApplications(deps)).items).toEqual([]);
  });

  withDeps("is never taken back for another account's number", async (deps) => {
    await deps.db.insertInto('account').values({ id: 'you', last_change: 0, created_at: '' }).execute();
    await add(deps, 'Birch');
    expect(await undoNamedChange({ ...deps, account: 'you' }, 1)).toMatchObject({
      failure: { kind: 'no-such-change' },
    });
    expect((await listChanges({ ...deps, account: 'you' })).items).toEqual([]);
    expect(await listBatches({ ...deps, account: 'you' })).toEqual([]);
  });

  withDeps('does not count the theme or remembered columns', async (deps) => {
    await add(deps, 'Birch');
    okValue(await changeSettings(deps, { zone: 'Asia/Tokyo', theme: 'dark' }));
    okValue(await changeSettings(deps, { theme: 'light' }));
    okValue(await rememberMapping(deps, ['Firma'], { company: ['Firma'] }));
    expect(await summaries(deps)).toEqual(['Changed zone', 'Added Birch']);
    okValue(await undoChanges(deps, 10));
    expect(await readSettings(deps)).toEqual({ reference: null, zone: null, theme: 'light', bedtime: null });
    expect(await readMapping(deps, ['Firma'])).toEqual({ company: ['Firma'] });
  });

  withDeps('mends and deletes contacts, and undo brings them back where they were', async (deps) => {
    const { id: kim } = okValue(
      await addContact(deps, NewContact.parse({ name: 'Kim', company: 'Birch', relation: 'friend' })),
    );
    const { id: ada } = okValue(await addContact(deps, NewContact.parse({ name: 'Ada' })));
    const application = await add(deps, 'Birch');
    okValue(await editApplication(deps, application, { contact: 'Kim' }));
    okValue(await editContact(deps, kim, { relation: null, notes: 'call on Monday' }));
    okValue(await editContact(deps, ada, { company: 'Elm' }));
    expect(await listContacts(deps)).toEqual([
      { id: kim, name: 'Kim', relation: null, company: 'Birch', notes: 'call on Monday' },
      { id: ada, name: 'Ada', relation: null, company: 'Elm', notes: null },
    ]);
    const twin = await editContact(deps, ada, { name: 'KIM', company: 'birch' });
    expect(twin).toEqual({ ok: false, failure: { kind: 'contact-already-recorded', contactId: kim } });
    expect(await editContact(deps, 'nobody', { name: 'x' })).toMatchObject({ failure: { kind: 'no-such-contact' } });
    const before = await dumpLedger(deps.db);
    expect(okValue(await deleteContact(deps, kim))).toEqual({ id: kim, applications: 1 });
    expect((await listContacts(deps)).map(({ id }) => id)).toEqual([ada]);
    expect(await deleteContact(deps, kim)).toMatchObject({ failure: { kind: 'no-such-contact' } });
    okValue(await undoChanges(deps));
    expect(await dumpLedger(deps.db)).toEqual(before);
    okValue(await editContact(deps, ada, { company: null }));
    expect((await listContacts(deps))[1]?.company).toBeNull();
  });

  withDeps('lists imports, the latest first, with what is left of them', async (deps) => {
    const first = await imported(deps, [
      testReading([testDraft({ sentOn: '2026-11-02' }), testDraft({ company: 'Elm', line: 3 })]),
    ]);
    await imported(deps, [testReading([testDraft({ company: 'Oak', sentOn: '2026-11-03' })], 'more.csv')]);
    okValue(await deleteApplication(deps, 'Elm'));
    expect(await listBatches(deps)).toMatchObject([
      { files: [{ file: 'more.csv', accepted: 1 }], applications: 1, takenBackAt: null },
      {
        id: first.batch,
        at: `${TODAY}T09:00:00Z`,
        files: [{ file: 'jobs.csv', format: 'csv', accepted: 2, wishes: 0 }],
        applications: 1,
      },
    ]);
  });
});
