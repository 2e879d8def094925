import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from './add-application.ts';
import type { Deps } from './deps.ts';
import { NewApplication, NewEvent } from './model.ts';
import { readEvidence } from './read-evidence.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

const rows = ['Ash', 'Birch', 'Cedar'].map((company, at) => testDraft({ company, sentOn: '2026-11-02', line: at + 2 }));
const silent = { ...testReading(rows, 'log.csv'), outcomesRecorded: false };

async function untold(deps: Deps): Promise<number> {
  const { applications } = okValue(await readEvidence(deps));
  return applications.filter(({ outcomesRecorded }) => outcomesRecorded === false).length;
}

const log = async (deps: Deps, company: string, kind: string) =>
  okValue(await recordEvent(deps, company, NewEvent.parse({ kind, on: '2026-11-10' })));

describe.each(testDatabases)('a file without outcomes on $name', ({ open }) => {
  const withLog = (name: string, work: (deps: Deps) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open());
      await imported(deps, [silent]);
      await work(deps);
      await deps.db.destroy();
    });

  withLog('is remembered as telling nothing', async (deps) => {
    expect(await untold(deps)).toBe(3);
  });

  withLog('stays so beside what is typed by hand, and beside files that tell', async (deps) => {
    okValue(await addApplication(deps, NewApplication.parse({ company: 'Elm', sentOn: '2026-11-03' })));
    await log(deps, 'Elm', 'rejected');
    const telling = [testDraft({ company: 'Oak', sentOn: '2026-11-04' })];
    await imported(deps, [testReading(telling, 'other.csv')]);
    const { applications } = okValue(await readEvidence(deps));
    expect(applications.map(({ outcomesRecorded }) => outcomesRecorded)).toEqual([
      false,
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  it.each([
    { kind: 'rejected', left: 0 },
    { kind: 'acknowledged', left: 0 },
    { kind: 'screen', left: 0 },
    { kind: 'note', left: 3 },
    { kind: 'followed-up', left: 3 },
  ])(
    'counts whole once $kind is recorded for one of it, until that is undone: $left left out',
    async ({ kind, left }) => {
      const deps = testDeps(await open());
      await imported(deps, [silent]);
      await log(deps, 'Birch', kind);
      expect(await untold(deps)).toBe(left);
      okValue(await undoChanges(deps));
      expect(await untold(deps)).toBe(3);
      await deps.db.destroy();
    },
  );

  withLog('counts once a later version of it records outcomes, even without any yet', async (deps) => {
    await imported(deps, [
      testReading([...rows, testDraft({ company: 'Fir', sentOn: '2026-11-09', line: 9 })], 'log.csv'),
    ]);
    expect(await untold(deps)).toBe(0);
  });

  withLog('is judged by itself: another one says nothing of it', async (deps) => {
    const other = [testDraft({ company: 'Oak', sentOn: '2026-11-05' })];
    await imported(deps, [{ ...testReading(other, 'second.csv'), outcomesRecorded: false }]);
    await log(deps, 'Oak', 'rejected');
    expect(await untold(deps)).toBe(3);
  });

  withLog('of an older version, which did not ask, counts as before', async (deps) => {
    const files = JSON.stringify([{ file: 'log.csv', format: 'csv', layout: '', accepted: 3, wishes: 0, events: 3 }]);
    await deps.db.updateTable('batch').set({ files }).execute();
    expect(await untold(deps)).toBe(0);
  });
});
