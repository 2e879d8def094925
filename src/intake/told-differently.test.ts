import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { EventCorrection } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { readToldTwice } from '../pipeline/read-told-twice.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { applyImport } from './accept.ts';
import type { DraftEvent } from './draft.ts';
import { testDraft, testReading } from './testing.ts';

const TODAY = '2026-11-23';

/** One application that two files tell of, in this order. */
async function toldBy(deps: Deps, ...stories: readonly (readonly DraftEvent[])[]): Promise<string> {
  for (const [at, events] of stories.entries()) {
    const draft = testDraft({ company: 'Birch', role: 'Backend Engineer', sentOn: '2026-03-02', events });
    okValue(await applyImport(deps, [testReading([draft], `log-${at}.csv`)]));
  }
  const [row] = okValue(await listApplications(deps, {})).items;
  return row?.id ?? '';
}

const asked = async (deps: Deps, id: string) => (await readToldTwice(deps, new Set([id]), TODAY))?.differently ?? [];
const timeline = async (deps: Deps, id: string) =>
  okValue(await readApplication(deps, id)).timeline.map(({ kind, on }) => `${kind} ${on}`);

describe.each(testDatabases)('two stories of one application on $name', ({ open }) => {
  const no = [{ kind: 'rejected', on: '2026-03-20' }] as const;
  const otherNo = [{ kind: 'rejected', on: '2026-03-25' }] as const;

  it('asks about another day, which holds once it is taken', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await toldBy(deps, no, otherNo);
    expect(await asked(deps, id)).toEqual([
      {
        id,
        standing: { kind: 'rejected', on: '2026-03-20', by: 'file' },
        other: { kind: 'rejected', on: '2026-03-25', by: 'file' },
      },
    ]);
    const { differently } = okValue(await readApplication(deps, id));
    okValue(await correctEvent(deps, differently[0]?.standing ?? '', EventCorrection.parse({ on: '2026-03-25' })));
    expect(await asked(deps, id)).toEqual([]);
    expect(await timeline(deps, id)).toEqual(['submitted 2026-03-02', 'rejected 2026-03-25']);
    await deps.db.destroy();
  });

  it('asks no more once the other story is taken back, and asks again when that is undone', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await toldBy(deps, no, otherNo);
    const { differently, superseded } = okValue(await readApplication(deps, id));
    const other = differently[0]?.other ?? '';
    expect(superseded).toMatchObject([{ id: other, isOtherwise: true }]);
    for (const wrong of [EventCorrection.parse({ on: '2026-03-26' }), EventCorrection.parse({ note: 'it did' })]) {
      expect(await correctEvent(deps, other, wrong)).toEqual({
        ok: false,
        failure: { kind: 'event-told-otherwise', eventId: other },
      });
    }
    const retraction = okValue(await correctEvent(deps, other, { retracted: true }));
    expect(await asked(deps, id)).toEqual([]);
    expect(await timeline(deps, id)).toEqual(['submitted 2026-03-02', 'rejected 2026-03-20']);
    expect(await correctEvent(deps, retraction.id, EventCorrection.parse({ note: 'it did' }))).toMatchObject({
      failure: { kind: 'event-told-otherwise' },
    });
    okValue(await undoChanges(deps));
    expect(await asked(deps, id)).toHaveLength(1);
    await deps.db.destroy();
  });

  it('asks about two ends of which one can be true', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await toldBy(deps, no, [...no, { kind: 'accepted', on: '2026-03-28' }]);
    expect(await asked(deps, id)).toMatchObject([{ standing: { kind: 'rejected' }, other: { kind: 'accepted' } }]);
    const { differently } = okValue(await readApplication(deps, id));
    okValue(await correctEvent(deps, differently[0]?.standing ?? '', { retracted: true }));
    expect(await asked(deps, id)).toEqual([]);
    await deps.db.destroy();
  });

  it('asks nothing where the sources agree, and knows of none where there is one', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await toldBy(deps, no);
    expect(await readToldTwice(deps, new Set([id]), TODAY)).toBeNull();
    await toldBy(deps, [...no, { kind: 'screen', on: '2026-03-10' }]);
    expect(await asked(deps, id)).toEqual([]);
    await deps.db.destroy();
  });

  it('does not know by an earlier day what is told of a later one', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await toldBy(deps, no, otherNo);
    expect((await readToldTwice(deps, new Set([id]), '2026-03-22'))?.differently).toEqual([]);
    await deps.db.destroy();
  });
});
