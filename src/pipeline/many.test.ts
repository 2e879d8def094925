import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from './add-application.ts';
import { deleteApplications } from './delete-applications.ts';
import type { Deps } from './deps.ts';
import { editApplications } from './edit-applications.ts';
import { listApplications } from './list-applications.ts';
import { listChanges } from './list-changes.ts';
import { NewApplication, NewEvent } from './model.ts';
import { readApplication } from './read-application.ts';
import { recordForMany } from './record-for-many.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

const TODAY = '2026-11-23';

async function add(deps: Deps, company: string, more: object = {}) {
  return okValue(await addApplication(deps, NewApplication.parse({ company, sentOn: '2026-11-02', ...more }))).id;
}

async function told(deps: Deps) {
  return (await listChanges(deps)).items.map(({ summary }) => summary);
}

const event = (kind: string, on: string | null = null) => NewEvent.parse({ kind, on });

describe.each(testDatabases)('many at once on $name', ({ open }) => {
  const withThree = (name: string, work: (deps: Deps, ids: readonly [string, string, string]) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open(), TODAY);
      await work(deps, [await add(deps, 'Birch'), await add(deps, 'Cedar'), await add(deps, 'Elm')]);
      await deps.db.destroy();
    });

  withThree('edits them as one change that undo takes back whole', async (deps, ids) => {
    const before = await dumpLedger(deps.db);
    const edited = await editApplications(deps, ids, { channel: 'referral', tags: ['go'], sentOn: '2026-11-01' });
    expect(edited).toEqual({ ok: true, value: { ids, warnings: [] } });
    const rows = okValue(await listApplications(deps)).items;
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ channel: 'referral', tags: ['go'], sentOn: '2026-11-01' });
    expect((await told(deps))[0]).toBe('Changed channel, tags, sentOn of 3 applications');
    okValue(await undoChanges(deps));
    expect(await dumpLedger(deps.db)).toEqual(before);
  });

  withThree('changes nothing where one of them is not there', async (deps, [one, two]) => {
    const before = await dumpLedger(deps.db);
    for (const refused of [
      await editApplications(deps, [one, 'nobody', two], { channel: 'board' }),
      await recordForMany(deps, [one, two, 'nobody'], event('rejected')),
      await deleteApplications(deps, ['nobody', one]),
      await editApplications(deps, [one, two], { search: 'nowhere' }),
      await editApplications(deps, [one, two], { sentOn: '2026-11-24' }),
      await recordForMany(deps, [one, two], event('screen', '2026-11-24')),
    ]) {
      expect(refused.ok).toBe(false);
    }
    expect(await dumpLedger(deps.db)).toEqual(before);
    expect(await told(deps)).toHaveLength(3);
  });

  withThree('takes each once, by id or by company', async (deps, [one, two]) => {
    expect(okValue(await editApplications(deps, [one, 'cedar', 'birch', two], { variant: 'B' })).ids).toEqual([
      one,
      two,
    ]);
  });

  withThree('gives a contact to each at its own company', async (deps, ids) => {
    okValue(await editApplications(deps, ids, { contact: 'Kim' }));
    const contacts = [];
    for (const id of ids) contacts.push(okValue(await readApplication(deps, id)).contact?.id);
    expect(new Set(contacts).size).toBe(3);
    okValue(await editApplications(deps, ids, { contact: 'Ada', company: 'Oak' }));
    const shared = [];
    for (const id of ids) shared.push(okValue(await readApplication(deps, id)).contact?.id);
    expect(new Set(shared).size).toBe(1);
    okValue(await editApplications(deps, ids, { contact: null, company: null }));
    expect(okValue(await readApplication(deps, ids[0]))).toMatchObject({ contact: null, company: null });
  });

  withThree('records for all of them, and says which have it already', async (deps, [one, two, three]) => {
    okValue(await recordForMany(deps, [two], event('rejected', '2026-11-10')));
    const recorded = okValue(await recordForMany(deps, [one, two, three], event('rejected', '2026-11-10')));
    expect(recorded).toMatchObject({
      ids: [one, three],
      events: [{ applicationId: one }, { applicationId: three }],
      warnings: ['Cedar: rejected on 2026-11-10 is recorded already, it was left as it is'],
    });
    expect((await told(deps))[0]).toBe('Recorded rejected on 2026-11-10 for 2 applications');
    const again = await recordForMany(deps, [one, two, three], event('rejected', '2026-11-10'));
    expect(again).toMatchObject({ ok: false, failure: { kind: 'event-already-recorded', on: '2026-11-10' } });
  });

  withThree('names whose days the analysis will set aside', async (deps, [one, two]) => {
    const { warnings } = okValue(await recordForMany(deps, [one, two], event('screen', '2026-11-01')));
    expect(warnings).toEqual(
      ['Birch', 'Cedar'].map(
        (name) => `${name}: screen on 2026-11-01 lies before it was sent on 2026-11-02: it counts without its day`,
      ),
    );
    expect(okValue(await editApplications(deps, [one], { sentOn: '2026-11-05' })).warnings).toEqual([
      'screen on 2026-11-01 lies before it was sent on 2026-11-05: it counts without its day',
    ]);
  });

  withThree('deletes them with their timelines, and undo brings all of it back', async (deps, [one, two, three]) => {
    okValue(await recordForMany(deps, [one, two], event('screen', '2026-11-10')));
    const before = await dumpLedger(deps.db);
    expect(okValue(await deleteApplications(deps, [one, two])).ids).toEqual([one, two]);
    expect(okValue(await listApplications(deps)).items.map(({ id }) => id)).toEqual([three]);
    expect(await deps.db.selectFrom('event').selectAll().execute()).toHaveLength(1);
    expect((await told(deps))[0]).toBe('Deleted 2 applications');
    okValue(await undoChanges(deps));
    expect(await dumpLedger(deps.db)).toEqual(before);
  });

  withThree('does nothing to none', async (deps) => {
    expect(await deleteApplications(deps, [])).toEqual({ ok: true, value: { ids: [], warnings: [] } });
    expect(okValue(await editApplications(deps, [], { channel: 'board' })).ids).toEqual([]);
    expect(okValue(await recordForMany(deps, [], event('rejected'))).ids).toEqual([]);
    expect(await told(deps)).toHaveLength(3);
  });

  it('takes more than one statement may bind', async () => {
    const deps = testDeps(await open(), TODAY);
    const drafts = Array.from({ length: 1_100 }, (_, at) => testDraft({ company: `Company ${at}`, line: at + 2 }));
    await imported(deps, [testReading(drafts)]);
    const ids = okValue(await listApplications(deps)).items.map(({ id }) => id);
    const before = await dumpLedger(deps.db);
    okValue(await editApplications(deps, ids, { company: 'Oak', tags: ['x'] }));
    okValue(await recordForMany(deps, ids, event('rejected', '2026-11-10')));
    expect(okValue(await listApplications(deps, { states: ['rejected'], tag: 'X' })).items).toHaveLength(1_100);
    okValue(await deleteApplications(deps, ids));
    okValue(await undoChanges(deps, 3));
    expect(await dumpLedger(deps.db)).toEqual(before);
    await deps.db.destroy();
  }, 60_000);
});
