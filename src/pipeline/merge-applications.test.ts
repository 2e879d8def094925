import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { add, birch, log, onLedger, standing } from './ledger-testing.ts';
import { listApplications } from './list-applications.ts';
import { mergeApplications } from './merge-applications.ts';
import { readApplication } from './read-application.ts';
import { okValue } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

describe.each(testDatabases)('mergeApplications on $name', ({ open }) => {
  const withDeps = onLedger(open);

  withDeps('joins timelines and fields of two that are one, and parts them again', async (deps) => {
    const kept = await add(deps, { ...birch, notes: 'first', tags: ['go'] });
    const other = await add(deps, {
      ...birch,
      company: 'Birch GmbH',
      sentOn: '2026-11-04',
      level: 'senior',
      notes: 'second',
      tags: ['go', 'remote'],
    });
    await log(deps, kept, 'responded', '2026-11-08');
    await log(deps, other, 'responded', '2026-11-08');
    await log(deps, other, 'screen', '2026-11-12');
    okValue(await mergeApplications(deps, kept, other));
    const detail = okValue(await readApplication(deps, kept));
    expect(detail).toMatchObject({
      company: 'Birch',
      level: 'senior',
      notes: 'first\n\nsecond',
      tags: ['go', 'remote'],
      stage: 'screen',
      sentOn: '2026-11-02',
    });
    expect(detail.timeline.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'submitted 2026-11-02',
      'responded 2026-11-08',
      'screen 2026-11-12',
    ]);
    expect(okValue(await listApplications(deps)).items).toHaveLength(1);
    okValue(await undoChanges(deps));
    expect(await standing(deps, other)).toMatchObject({ stage: 'screen', sentOn: '2026-11-04' });
    expect(await standing(deps, kept)).toMatchObject({ stage: 'response' });
  });

  withDeps('takes the day that only the other one knows', async (deps) => {
    const kept = await add(deps, { ...birch, sentOn: null });
    const other = await add(deps, { ...birch, company: 'Birch GmbH' });
    okValue(await mergeApplications(deps, kept, other));
    expect(await standing(deps, kept)).toMatchObject({ sentOn: '2026-11-02', timeline: ['submitted 2026-11-02'] });
  });

  withDeps('refuses to merge one with itself', async (deps) => {
    const id = await add(deps);
    expect(await mergeApplications(deps, id, 'birch')).toEqual({
      ok: false,
      failure: { kind: 'same-application', id },
    });
  });
});
