import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { activateSearch } from './activate-search.ts';
import { addApplication } from './add-application.ts';
import { addSearch } from './add-search.ts';
import { deleteSearch } from './delete-search.ts';
import { editApplication } from './edit-application.ts';
import { add, birch, onLedger } from './ledger-testing.ts';
import { listApplications } from './list-applications.ts';
import { listSearches } from './list-searches.ts';
import { NewApplication, NewSearch } from './model.ts';
import { okValue, testDeps } from './testing.ts';

describe.each(testDatabases)('addApplication on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('records it in a first search, sent on the day given', async (deps) => {
    const added = await addApplication(deps, NewApplication.parse({ ...birch, channel: 'referral' }));
    expect(added).toMatchObject({
      ok: true,
      value: { company: 'Birch', stage: 'applied', state: 'open', sentOn: '2026-11-02' },
    });
    expect(await listSearches(deps)).toMatchObject([{ name: 'My search', isActive: true, applications: 1, wishes: 0 }]);
  });

  it.each([
    { name: 'today is not the future', sentOn: '2026-11-23', kind: null },
    { name: 'tomorrow is', sentOn: '2026-11-24', kind: 'sent-in-the-future' },
    { name: 'no day is no future', sentOn: null, kind: null },
  ])('$name', async ({ sentOn, kind }) => {
    const deps = testDeps(await open(), '2026-11-23');
    const added = await addApplication(deps, NewApplication.parse({ ...birch, sentOn }));
    expect(added.ok ? null : added.failure.kind).toBe(kind);
    expect(okValue(await listApplications(deps)).items).toHaveLength(kind === null ? 1 : 0);
    await deps.db.destroy();
  });

  it.each([
    {
      name: 'the same in another case',
      twin: { ...birch, company: 'BIRCH', role: 'backend engineer' },
      isTwin: true,
    },
    { name: 'another day', twin: { ...birch, sentOn: '2026-11-03' }, isTwin: false },
    { name: 'another role', twin: { ...birch, role: 'Data Engineer' }, isTwin: false },
    { name: 'no role', twin: { ...birch, role: null }, isTwin: false },
    { name: 'no day', twin: { ...birch, sentOn: null }, isTwin: false },
  ])('warns of a twin: $name', async ({ twin, isTwin }) => {
    const deps = testDeps(await open(), '2026-11-23');
    const id = await add(deps);
    const second = await addApplication(deps, NewApplication.parse(twin));
    if (isTwin) expect(second).toMatchObject({ ok: false, failure: { kind: 'already-recorded', applicationId: id } });
    else expect(second.ok).toBe(true);
    expect((await addApplication(deps, NewApplication.parse(twin), { evenIfRecorded: true })).ok).toBe(true);
    await deps.db.destroy();
  });

  it.each([
    { name: 'a day far from the rest is told', sentOn: '2026-11-20', told: /more than 90 days .* "My search"/ },
    { name: 'a day near the rest is not', sentOn: '2026-06-30', told: null },
    { name: 'without a day, today counts', sentOn: null, told: /^2026-11-23 lies more/ },
  ])('$name', async ({ sentOn, told }) => {
    const deps = testDeps(await open(), '2026-11-23');
    await add(deps, { company: 'Oak', sentOn: '2026-04-01' });
    const { warnings } = okValue(await addApplication(deps, NewApplication.parse({ ...birch, sentOn })));
    expect(warnings).toEqual(told === null ? [] : [expect.stringMatching(told)]);
    await deps.db.destroy();
  });

  withDeps('never goes into the made-up search, which is removed whole', async (deps) => {
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Sample', isSample: true }), { activate: true }));
    const first = okValue(await addApplication(deps, NewApplication.parse(birch)));
    expect(first.warnings).toEqual([expect.stringContaining('not into the made-up one')]);
    okValue(await activateSearch(deps, 'Sample'));
    const second = okValue(await addApplication(deps, NewApplication.parse({ ...birch, company: 'Elm' })));
    okValue(await deleteSearch(deps, 'Sample'));
    const listed = okValue(await listApplications(deps)).items.map(({ id }) => id);
    expect(listed.toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await listSearches(deps)).toHaveLength(1);
  });

  withDeps('refuses a wish with the day it was sent, which would count as sent', async (deps) => {
    const wish = NewApplication.parse({ ...birch, intent: 'wish' });
    expect(await addApplication(deps, wish)).toMatchObject({ ok: false, failure: { kind: 'wish-with-day' } });
    const id = await add(deps);
    expect(await editApplication(deps, id, { intent: 'draft', sentOn: '2026-11-03' })).toMatchObject({
      ok: false,
      failure: { kind: 'wish-with-day' },
    });
  });

  withDeps('asks the person’s own limit before sending, and not before wishing', async (deps) => {
    const limit = { limit: 'five a day', because: 'it opens tomorrow at 8:00' };
    const limited = { ...deps, beforeAdding: async () => limit };
    expect(await addApplication(limited, NewApplication.parse(birch))).toEqual({
      ok: false,
      failure: { kind: 'own-limit', ...limit },
    });
    expect((await addApplication(limited, NewApplication.parse({ company: 'Birch', intent: 'wish' }))).ok).toBe(true);
  });

  withDeps('names the searches there are when the one named is none', async (deps) => {
    await add(deps);
    const added = await addApplication(deps, NewApplication.parse({ ...birch, company: 'Elm' }), {
      search: 'Berlin',
    });
    expect(added).toEqual({ ok: false, failure: { kind: 'no-such-search', name: 'Berlin', known: ['My search'] } });
  });
});
