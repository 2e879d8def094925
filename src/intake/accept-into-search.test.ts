import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { addSearch } from '../pipeline/add-search.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { NewApplication, NewSearch } from '../pipeline/model.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import type { Draft } from './draft.ts';
import { imported, testDraft, testReading } from './testing.ts';

const file = (...drafts: Draft[]) => [
  testReading(drafts.map((draft, at) => ({ ...draft, origin: { ...draft.origin, line: at + 2 } }))),
];

async function add(deps: Deps, application: object) {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

const sent = testDraft({ sentOn: '2026-03-02' });

describe.each(testDatabases)('the search an import goes into, on $name', ({ open }) => {
  it('keeps the made-up sample apart from the person’s own', async () => {
    const deps = testDeps(await open());
    await imported(deps, file(sent), { search: 'Sample', isSample: true });
    expect((await imported(deps, file(sent), { search: 'Sample', isSample: true })).batch).toBeNull();
    const { search } = await imported(deps, file(sent));
    expect(search).toMatchObject({ name: 'Mar 2026', isNew: true, activate: true });
    expect((await listSearches(deps)).map((one) => [one.name, one.isSample, one.isActive, one.applications])).toEqual([
      ['Sample', true, false, 1],
      ['Mar 2026', false, true, 1],
    ]);
    await deps.db.destroy();
  });

  it.each([
    { name: 'within 90 days of the active search', days: ['2026-05-30'], into: 'Mar 2026', isNew: false },
    { name: 'more than 90 days before', days: ['2021-11-30', '2023-02-01'], into: 'Nov 2021 to Feb 2023', isNew: true },
    { name: 'more than 90 days after', days: ['2026-06-01'], into: 'Jun 2026', isNew: true },
    {
      name: 'reaching into it',
      days: ['2021-11-30', '2022-01-01', '2022-06-01', '2026-01-15', '2026-02-01'],
      into: 'Mar 2026',
      isNew: false,
    },
    { name: 'without any day', days: [], into: 'Mar 2026', isNew: false },
    {
      name: 'with one slip of the pen',
      days: ['2012-03-01', '2022-03-01', '2022-04-01'],
      into: 'Mar 2022 to Apr 2022',
      isNew: true,
    },
  ])('puts an import $name into "$into"', async ({ days, into, isNew }) => {
    const deps = testDeps(await open());
    await imported(deps, file(sent));
    const drafts = days.map((sentOn, at) => testDraft({ company: `Elm ${at}`, sentOn }));
    const { search } = await imported(deps, file(...(drafts.length > 0 ? drafts : [testDraft({ company: 'Elm' })])));
    expect(search).toMatchObject({ name: into, isNew });
    await deps.db.destroy();
  });

  it('goes into the person’s own last search, now active, where the made-up one is', async () => {
    const deps = testDeps(await open());
    await add(deps, { company: 'Oak', sentOn: '2026-03-01' });
    await imported(deps, file(sent), { search: 'Sample', isSample: true });
    const { search } = await imported(deps, file(testDraft({ company: 'Elm', sentOn: null })));
    expect(search).toMatchObject({ name: 'My search', isNew: false, activate: true });
    expect(okValue(await listApplications(deps)).items.map(({ company }) => company)).toEqual(['Oak', 'Elm']);
    const named = await imported(deps, file(testDraft({ company: 'Ash', sentOn: '2026-03-05' })), {
      search: 'sample',
    });
    expect(named.search).toMatchObject({ name: 'Sample (mine)', isNew: true });
    await deps.db.destroy();
  });

  it.each([
    { name: 'begun years after the file', days: { startsOn: '2026-01-01' }, isNew: true },
    { name: 'ended years before the file', days: { endsOn: '2019-01-01' }, isNew: true },
    { name: 'begun long before it, and open', days: { startsOn: '2019-01-01' }, isNew: false },
    { name: 'without days', days: {}, isNew: false },
  ])('minds the days of an empty active search: $name', async ({ days, isNew }) => {
    const deps = testDeps(await open());
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Mine', ...days })));
    const { search } = await imported(deps, file(testDraft({ sentOn: '2021-03-02' })));
    expect(search.isNew).toBe(isNew);
    await deps.db.destroy();
  });

  it('goes where the person says, and makes the search where there is none of that name', async () => {
    const deps = testDeps(await open());
    await imported(deps, file(sent), { search: 'Berlin' });
    const { search } = await imported(deps, file(testDraft({ company: 'Elm', sentOn: '2019-01-01' })), {
      search: 'berlin',
    });
    expect(search).toMatchObject({ name: 'Berlin', isNew: false });
    expect(await listSearches(deps)).toMatchObject([{ name: 'Berlin', isActive: true, applications: 2 }]);
    await deps.db.destroy();
  });
});
