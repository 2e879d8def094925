import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { EventCorrection, NewApplication, NewEvent } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { fileOf, imported, testDraft } from './testing.ts';

async function list(deps: Deps) {
  return okValue(await listApplications(deps, { all: true })).items;
}

async function onlyTimeline(deps: Deps) {
  const [only, ...more] = await list(deps);
  expect(more).toEqual([]);
  const { timeline } = okValue(await readApplication(deps, only?.id ?? ''));
  return timeline.map(({ kind, on }) => `${kind} ${on}`);
}

async function add(deps: Deps, application: object) {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

const sent = testDraft({ sentOn: '2026-03-02' });
const rejected = testDraft({
  sentOn: '2026-03-02',
  state: 'rejected',
  events: [{ kind: 'rejected', on: '2026-03-20' }],
});

describe.each(testDatabases)('an application that is known already, on $name', ({ open }) => {
  it('finds what the hand recorded, in any case and spacing', async () => {
    const deps = testDeps(await open());
    const id = await add(deps, { company: ' BIRCH', role: 'backend  engineer', sentOn: '2026-03-02' });
    const { files } = await imported(deps, fileOf(rejected));
    expect(files[0]).toMatchObject({ accepted: 0, updated: [{ application: id, events: [{ kind: 'rejected' }] }] });
    expect(await onlyTimeline(deps)).toEqual(['submitted 2026-03-02', 'rejected 2026-03-20']);
    await deps.db.destroy();
  });

  it.each([
    {
      name: 'a company spelled differently',
      draft: testDraft({ ...sent, company: 'Birch GmbH' }),
      because: /looks like the same company/,
    },
    { name: 'a day nine days off', draft: testDraft({ sentOn: '2026-03-11' }), because: /9 days apart/ },
    { name: 'a role in short', draft: testDraft({ ...sent, role: 'Backend Eng.' }), because: /the same day/ },
  ])('adds and names a likely double: $name', async ({ draft, because }) => {
    const deps = testDeps(await open());
    const id = await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-03-02' });
    const { files } = await imported(deps, fileOf(draft));
    expect(files[0]).toMatchObject({
      accepted: 1,
      duplicates: [{ of: { application: id }, because: expect.stringMatching(because) }],
    });
    expect(await list(deps)).toHaveLength(2);
    await deps.db.destroy();
  });

  it.each([
    { name: 'two months off', draft: testDraft({ sentOn: '2026-05-02' }) },
    { name: 'another role', draft: testDraft({ ...sent, role: 'Data Engineer' }) },
    { name: 'another company', draft: testDraft({ ...sent, company: 'Birch & Elm' }) },
  ])('names no double where it is another application: $name', async ({ draft }) => {
    const deps = testDeps(await open());
    await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-03-02' });
    expect((await imported(deps, fileOf(draft))).files[0]).toMatchObject({ accepted: 1, duplicates: [] });
    await deps.db.destroy();
  });

  it.each([
    {
      name: 'edited',
      change: async (deps: Deps, id: string) =>
        editApplication(deps, id, { company: 'Elm', role: 'Architect', sentOn: '2026-03-05' }),
    },
    { name: 'deleted', change: async (deps: Deps, id: string) => deleteApplication(deps, id) },
    {
      name: 'corrected',
      change: async (deps: Deps, id: string) => {
        const { timeline } = okValue(await readApplication(deps, id));
        return correctEvent(deps, timeline[1]?.id ?? '', EventCorrection.parse({ on: '2026-03-22' }));
      },
    },
    {
      name: 'retracted',
      change: async (deps: Deps, id: string) => {
        const { timeline } = okValue(await readApplication(deps, id));
        return correctEvent(deps, timeline[1]?.id ?? '', { retracted: true });
      },
    },
    {
      name: 'merged into another',
      change: async (deps: Deps, id: string) => mergeApplications(deps, await add(deps, { company: 'Elm' }), id),
    },
    {
      name: 'added to',
      change: async (deps: Deps, id: string) =>
        recordEvent(deps, id, NewEvent.parse({ kind: 'screen', on: '2026-04-01' })),
    },
  ])('adds nothing when a file is read again whose application was $name since', async ({ change }) => {
    const deps = testDeps(await open());
    await imported(deps, fileOf(rejected));
    okValue<unknown>(await change(deps, (await list(deps))[0]?.id ?? ''));
    const before = await dumpLedger(deps.db);
    expect((await imported(deps, fileOf(rejected))).batch).toBeNull();
    expect(await dumpLedger(deps.db)).toEqual(before);
    // A later status on the same row must not undo the person's change either.
    await imported(deps, fileOf({ ...rejected, notes: 'asked for feedback' }));
    expect(await list(deps)).toHaveLength(before.application?.length ?? -1);
    await deps.db.destroy();
  });
});
