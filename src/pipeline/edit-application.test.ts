import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addSearch } from './add-search.ts';
import { editApplication } from './edit-application.ts';
import { add, birch, onLedger, standing } from './ledger-testing.ts';
import { listApplications } from './list-applications.ts';
import { listContacts } from './list-contacts.ts';
import { NewSearch } from './model.ts';
import { readApplication } from './read-application.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

describe.each(testDatabases)('editApplication on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('changes fields, moves the day by a correction, empties what is set to nothing', async (deps) => {
    const id = await add(deps, { ...birch, level: 'senior', notes: 'by phone' });
    const pay = { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' as const };
    okValue(
      await editApplication(deps, id, {
        company: 'Elm',
        sentOn: '2026-11-05',
        level: null,
        pay,
        tags: ['go'],
        contact: 'Kim',
        workMode: 'remote',
      }),
    );
    const detail = okValue(await readApplication(deps, id));
    expect(detail).toMatchObject({
      company: 'Elm',
      sentOn: '2026-11-05',
      level: null,
      notes: 'by phone',
      pay,
      tags: ['go'],
      contact: { name: 'Kim' },
      workMode: 'remote',
    });
    expect(detail.superseded).toMatchObject([{ kind: 'submitted', on: '2026-11-02' }]);
    expect(await listContacts(deps)).toMatchObject([{ name: 'Kim', company: 'Elm' }]);
    okValue(await undoChanges(deps));
    expect(okValue(await readApplication(deps, id))).toMatchObject({
      company: 'Birch',
      sentOn: '2026-11-02',
      level: 'senior',
      pay: null,
      contact: null,
    });
  });

  it.each([
    {
      name: 'a wish that was sent after all',
      from: { intent: 'wish', sentOn: null },
      edit: { intent: 'sent', sentOn: '2026-11-05' },
      to: { state: 'open', sentOn: '2026-11-05' },
    },
    {
      name: 'a wish given a day',
      from: { intent: 'wish', sentOn: null },
      edit: { sentOn: '2026-11-05' },
      to: { state: 'open', sentOn: '2026-11-05' },
    },
    {
      name: 'a wish whose day is emptied stays one',
      from: { intent: 'wish', sentOn: null },
      edit: { sentOn: null },
      to: { state: 'wish', sentOn: null, stage: null },
    },
    {
      name: 'an application that was a wish',
      from: {},
      edit: { intent: 'wish' },
      to: { state: 'wish', sentOn: null, stage: null },
    },
    {
      name: 'a day that nobody knows',
      from: {},
      edit: { sentOn: null },
      to: { state: 'open', sentOn: null, stage: 'applied' },
    },
    { name: 'a recruiter who wrote first', from: {}, edit: { channel: 'inbound' }, to: { stage: 'response' } },
  ] as const)('$name', async ({ from, edit, to }) => {
    const deps = testDeps(await open(), '2026-11-23');
    const id = await add(deps, { ...birch, ...from });
    okValue(await editApplication(deps, id, edit));
    expect(await standing(deps, id)).toMatchObject(to);
    await deps.db.destroy();
  });

  withDeps('moves it to another search, and refuses one that is none', async (deps) => {
    const id = await add(deps);
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' })));
    okValue(await editApplication(deps, id, { search: 'berlin' }));
    expect(okValue(await listApplications(deps)).items).toEqual([]);
    expect(okValue(await listApplications(deps, { search: 'Berlin' })).items).toHaveLength(1);
    expect(await editApplication(deps, id, { search: 'Lyon' })).toMatchObject({
      ok: false,
      failure: { kind: 'no-such-search' },
    });
    expect(await editApplication(deps, id, { sentOn: '2026-12-01' })).toMatchObject({
      ok: false,
      failure: { kind: 'sent-in-the-future' },
    });
  });
});
