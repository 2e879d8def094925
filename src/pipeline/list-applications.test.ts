import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { add, birch, log, onLedger } from './ledger-testing.ts';
import { type ApplicationPage, listApplications } from './list-applications.ts';
import { readEvidence } from './read-evidence.ts';
import { okValue } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

describe.each(testDatabases)('listApplications on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('gives each application once, page by page, the latest first and those without a day last', async (deps) => {
    const days = ['2026-11-02', null, '2026-11-05', '2026-11-02', null, '2026-10-01', '2026-11-02'];
    for (const [at, sentOn] of days.entries()) await add(deps, { company: `Birch ${at}`, sentOn });
    const all = okValue(await listApplications(deps)).items;
    expect(all.map(({ company }) => company)).toEqual([
      'Birch 2',
      'Birch 6',
      'Birch 3',
      'Birch 0',
      'Birch 5',
      'Birch 4',
      'Birch 1',
    ]);
    for (const limit of [1, 2, 3, 7, 10]) {
      const paged = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: ApplicationPage = okValue(await listApplications(deps, { limit, cursor }));
        expect(page.items.length).toBeLessThanOrEqual(limit);
        paged.push(...page.items);
        cursor = page.next;
      }
      expect(paged).toEqual(all);
    }
  });

  withDeps('filters by state and by words in company, role and notes', async (deps) => {
    const rejected = await add(deps, { ...birch, company: 'MÜNCHEN AG' });
    await log(deps, rejected, 'rejected');
    await add(deps, { ...birch, company: '100% Remote', notes: 'Ask Kim_2' });
    const found = async (filter: object) =>
      okValue(await listApplications(deps, filter)).items.map(({ company }) => company);
    expect(await found({ states: ['rejected'] })).toEqual(['MÜNCHEN AG']);
    expect(await found({ states: ['open', 'wish'] })).toEqual(['100% Remote']);
    expect(await found({ text: 'münchen BACKEND' })).toEqual(['MÜNCHEN AG']);
    expect(await found({ text: '10% kim_' })).toEqual(['100% Remote']);
    expect(await found({ text: '0_ ' })).toEqual([]);
  });

  withDeps('is empty before anything was recorded', async (deps) => {
    expect(okValue(await listApplications(deps))).toEqual({ items: [], next: null });
    expect(okValue(await readEvidence(deps))).toEqual({ search: null, applications: [] });
    expect(await undoChanges(deps)).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } });
  });
});
