import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addContact } from './add-contact.ts';
import { changeSettings } from './change-settings.ts';
import { deleteApplication } from './delete-application.ts';
import { add, log, onLedger, standing } from './ledger-testing.ts';
import { listApplications } from './list-applications.ts';
import { listChanges } from './list-changes.ts';
import { listContacts } from './list-contacts.ts';
import { NewContact } from './model.ts';
import { readApplication } from './read-application.ts';
import { readSettings } from './read-settings.ts';
import { readMapping, rememberMapping } from './remember-mapping.ts';
import { okValue } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

describe.each(testDatabases)('the rest on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('lists changes in words, the latest first, and undoes as many as asked', async (deps) => {
    const id = await add(deps);
    await log(deps, id, 'screen', '2026-11-10');
    okValue(await deleteApplication(deps, id));
    expect((await listChanges(deps)).items.map(({ summary }) => summary)).toEqual([
      'Deleted Birch, Backend Engineer',
      'Recorded screen on 2026-11-10 for Birch, Backend Engineer',
      'Added Birch, Backend Engineer',
    ]);
    expect(okValue(await undoChanges(deps, 2))).toHaveLength(2);
    expect(await standing(deps, id)).toMatchObject({ stage: 'applied' });
    expect(okValue(await undoChanges(deps, 9))).toHaveLength(1);
  });

  withDeps('knows a contact once per company', async (deps) => {
    const kim = NewContact.parse({ name: 'Kim', relation: 'former colleague', company: 'Birch' });
    okValue(await addContact(deps, kim));
    expect(await addContact(deps, { ...kim, name: 'kim' })).toMatchObject({
      ok: false,
      failure: { kind: 'contact-already-recorded' },
    });
    okValue(await addContact(deps, { ...kim, company: null }));
    expect(await listContacts(deps)).toMatchObject([
      { name: 'Kim', relation: 'former colleague', company: 'Birch' },
      { company: null },
    ]);
  });

  withDeps('keeps settings beside their defaults', async (deps) => {
    expect(await readSettings(deps)).toEqual({ reference: null, zone: null, theme: 'system', bedtime: null });
    okValue(await changeSettings(deps, { theme: 'dark' }));
    okValue(await changeSettings(deps, { reference: [{ stage: 'response', low: 0.02, high: 0.3 }], theme: 'light' }));
    expect(await readSettings(deps)).toEqual({
      reference: [{ stage: 'response', low: 0.02, high: 0.3 }],
      zone: null,
      theme: 'light',
      bedtime: null,
    });
  });

  withDeps('remembers a mapping for its layout, whatever the order and case of the columns', async (deps) => {
    okValue(await rememberMapping(deps, ['Firma', 'Wann ', ''], { company: ['Firma'], sentOn: ['Wann'] }));
    expect(await readMapping(deps, ['wann', 'FIRMA'])).toEqual({ company: ['Firma'], sentOn: ['Wann'] });
    expect(await readMapping(deps, ['Firma', 'Wann', 'Status'])).toBeNull();
    okValue(await rememberMapping(deps, ['Firma', 'Wann'], { company: ['Firma'] }));
    expect(await readMapping(deps, ['Firma', 'Wann'])).toEqual({ company: ['Firma'] });
  });

  withDeps('keeps accounts apart', async (deps) => {
    await deps.db.insertInto('account').values({ id: 'you', last_change: 0, created_at: '' }).execute();
    const id = await add(deps);
    const you = { ...deps, account: 'you' };
    expect(okValue(await listApplications(you)).items).toEqual([]);
    expect(await readApplication(you, id)).toMatchObject({ ok: false });
    expect(await deleteApplication(you, 'birch')).toMatchObject({ ok: false });
    expect(await undoChanges(you)).toMatchObject({ ok: false });
    await add(you, { company: 'Elm' });
    expect(okValue(await listApplications(deps)).items).toHaveLength(1);
  });
});
