import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { activateSearch } from './activate-search.ts';
import { addSearch } from './add-search.ts';
import { editSearch } from './edit-search.ts';
import { add, onLedger } from './ledger-testing.ts';
import { listSearches } from './list-searches.ts';
import { NewSearch } from './model.ts';
import { readEvidence } from './read-evidence.ts';
import { okValue } from './testing.ts';

describe.each(testDatabases)('searches on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('hold their own applications, one of them being meant where none is named', async (deps) => {
    await add(deps);
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin', targetOn: '2027-02-01' }), { activate: true }));
    await add(deps, { company: 'Elm' });
    expect(
      (await listSearches(deps)).map(({ name, isActive, applications }) => [name, isActive, applications]),
    ).toEqual([
      ['My search', false, 1],
      ['Berlin', true, 1],
    ]);
    expect(okValue(await readEvidence(deps)).search).toMatchObject({ name: 'Berlin', targetOn: '2027-02-01' });
    okValue(await activateSearch(deps, 'my SEARCH'));
    expect(okValue(await readEvidence(deps)).search).toMatchObject({ name: 'My search' });
    expect(await activateSearch(deps, 'Lyon')).toMatchObject({ ok: false, failure: { kind: 'no-such-search' } });
  });

  withDeps('change, but two never share a name', async (deps) => {
    await add(deps);
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' })));
    expect(await addSearch(deps, NewSearch.parse({ name: 'BERLIN' }))).toMatchObject({
      ok: false,
      failure: { kind: 'search-name-taken' },
    });
    expect(await editSearch(deps, undefined, { name: 'berlin' })).toMatchObject({
      ok: false,
      failure: { kind: 'search-name-taken' },
    });
    okValue(await editSearch(deps, 'berlin', { name: 'Berlin 2027', pacePerWeek: 7.5 }));
    expect((await listSearches(deps))[1]).toMatchObject({ name: 'Berlin 2027', pacePerWeek: 7.5 });
  });
});
