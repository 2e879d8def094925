import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addSearch } from './add-search.ts';
import { findApplication } from './find-application.ts';
import { findInSearch } from './find-in-search.ts';
import { add, birch, onLedger } from './ledger-testing.ts';
import { NewSearch } from './model.ts';
import { okValue } from './testing.ts';

describe.each(testDatabases)('findApplication on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('by id, by its beginning, by company, and says which ones it could be', async (deps) => {
    const one = await add(deps);
    const two = await add(deps, { company: 'Birchwood' });
    const found = async (given: string) => findApplication(deps.db, deps.account, given);
    expect(await found(one)).toMatchObject({ ok: true, value: { id: one } });
    expect(await found('birchw')).toMatchObject({ ok: true, value: { id: two } });
    expect(await found('bir')).toMatchObject({
      ok: false,
      failure: { kind: 'several-applications', candidates: [{ id: two }, { id: one }] },
    });
    for (const nothing of ['', 'bi', '%', 'oak', '____']) {
      expect(await found(nothing)).toEqual({ ok: false, failure: { kind: 'no-such-application', given: nothing } });
    }
  });

  withDeps('in the active search before the others, and only in the one that is named', async (deps) => {
    const former = await add(deps);
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' }), { activate: true }));
    const now = await add(deps, { ...birch, sentOn: '2026-11-20' });
    const found = async (search?: string) => findInSearch(deps, 'birch', search);
    expect(await found()).toMatchObject({ ok: true, value: { id: now, sentOn: '2026-11-20' } });
    expect(await found('my search')).toMatchObject({ ok: true, value: { id: former } });
    expect(await found('Lyon')).toMatchObject({ ok: false, failure: { kind: 'no-such-search' } });
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Lyon' }), { activate: true }));
    expect(await found('Lyon')).toMatchObject({ ok: false, failure: { kind: 'no-such-application' } });
    expect(await found()).toMatchObject({ ok: false, failure: { candidates: [{ id: now }, { id: former }] } });
  });

  withDeps('prefers the company that is called exactly so', async (deps) => {
    const one = await add(deps);
    await add(deps, { company: 'Birchwood' });
    expect(await findApplication(deps.db, deps.account, 'Birch')).toMatchObject({ ok: true, value: { id: one } });
  });
});
