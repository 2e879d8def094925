import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from './add-application.ts';
import { addSearch } from './add-search.ts';
import { correctEvent } from './correct-event.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { mergeApplications } from './merge-applications.ts';
import { NewApplication, NewEvent, NewSearch } from './model.ts';
import { readApplication } from './read-application.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';
import { withdrawApplication } from './withdraw-application.ts';

const TODAY = '2026-11-23';
const birch = { company: 'Birch', role: 'Engineer', sentOn: '2026-11-02' };

async function add(deps: Deps, application: object = birch, search?: string) {
  const given = NewApplication.parse(application);
  return okValue(await addApplication(deps, given, { evenIfRecorded: true, ...(search ? { search } : {}) })).id;
}

async function log(deps: Deps, id: string, kind: string, on: string | null = null) {
  return okValue(await recordEvent(deps, id, NewEvent.parse({ kind, on }))).id;
}

describe.each(testDatabases)('what the person is told of a change, on $name', ({ open }) => {
  const withDeps = (name: string, work: (deps: Deps) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open(), TODAY);
      await work(deps);
      await deps.db.destroy();
    });

  withDeps('a correction that lays an event before the sending', async (deps) => {
    const id = await add(deps);
    const screen = await log(deps, id, 'screen', '2026-11-10');
    const corrected = okValue(await correctEvent(deps, screen, { on: '2026-11-01' }));
    expect(corrected).toEqual({
      id: expect.any(String),
      applicationId: id,
      warnings: ['screen on 2026-11-01 lies before it was sent on 2026-11-02: it counts without its day'],
    });
    expect(okValue(await correctEvent(deps, corrected.id, { retracted: true })).warnings).toEqual([]);
  });

  withDeps('a correction of the day it was sent, of all that now lies before it', async (deps) => {
    const id = await add(deps);
    await log(deps, id, 'screen', '2026-11-10');
    const sent = okValue(await readApplication(deps, id)).timeline[0]?.id ?? '';
    expect(okValue(await correctEvent(deps, sent, { on: '2026-11-12' })).warnings).toHaveLength(1);
  });

  withDeps('an application without a company, by its address alone', async (deps) => {
    const link = { postingUrl: 'https://acme.example/1' };
    const added = okValue(await addApplication(deps, NewApplication.parse(link)));
    expect(added).toMatchObject({
      company: null,
      role: null,
      warnings: [expect.stringContaining('no company is named')],
    });
    const again = await addApplication(deps, NewApplication.parse({ ...link, role: 'Engineer' }));
    expect(again).toMatchObject({ ok: false, failure: { kind: 'already-recorded', applicationId: added.id } });
    expect(await addApplication(deps, NewApplication.parse({}))).toEqual({
      ok: false,
      failure: { kind: 'nothing-named' },
    });
    okValue(await editApplication(deps, added.id, { company: 'Acme' }));
    expect(okValue(await readApplication(deps, 'acme')).id).toBe(added.id);
  });

  it.each([
    { name: 'accepted', events: ['offer', 'accepted'] },
    { name: 'declined', events: ['offer', 'declined'] },
    { name: 'rejected', events: ['rejected'] },
    { name: 'withdrawn', events: ['withdrawn'] },
  ])('nothing is left to withdraw of one that is $name', async ({ name, events }) => {
    const deps = testDeps(await open(), TODAY);
    const id = await add(deps);
    for (const kind of events) await log(deps, id, kind, '2026-11-10');
    expect(await withdrawApplication(deps, id)).toEqual({
      ok: false,
      failure: { kind: 'already-ended', applicationId: id, company: 'Birch', role: 'Engineer', state: name },
    });
    await deps.db.destroy();
  });

  it.each([
    { name: 'an open one', given: birch },
    { name: 'a wish', given: { company: 'Birch', intent: 'wish' } },
  ])('is withdrawn: $name', async ({ given }) => {
    const deps = testDeps(await open(), TODAY);
    const id = await add(deps, given);
    okValue(await withdrawApplication(deps, id));
    expect(okValue(await readApplication(deps, id)).state).toBe('withdrawn');
    await deps.db.destroy();
  });

  withDeps('what a merge drops, field by field', async (deps) => {
    const pay = { min: 60_000, max: 70_000, currency: 'EUR', period: 'year' };
    const kept = await add(deps, { ...birch, channel: 'board', level: 'senior', pay, postingText: 'a'.repeat(200) });
    okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' })));
    const other = await add(
      deps,
      {
        ...birch,
        company: 'Birke',
        sentOn: '2026-11-05',
        channel: 'referral',
        level: 'senior',
        location: 'Berlin',
        pay: { ...pay, min: 65_000, max: 65_000 },
        postingText: 'b'.repeat(200),
      },
      'Berlin',
    );
    okValue(await editApplication(deps, kept, { contact: 'Kim' }));
    okValue(await editApplication(deps, other, { contact: 'Ada' }));
    expect(okValue(await mergeApplications(deps, kept, other))).toEqual({
      id: kept,
      warnings: [
        'submitted: kept 2026-11-02, dropped 2026-11-05',
        'company: kept "Birch", dropped "Birke"',
        'contact: kept "Kim", dropped "Ada"',
        'channel: kept "board", dropped "referral"',
        "text of the posting: both had one, the other's was dropped",
        'pay: kept "60000-70000 EUR year", dropped "65000 EUR year"',
        'search: kept "My search", dropped "Berlin"',
      ],
    });
    expect(okValue(await readApplication(deps, kept))).toMatchObject({ location: 'Berlin', level: 'senior', pay });
  });

  withDeps('nothing of a merge that drops nothing, which takes a pay whole', async (deps) => {
    const kept = await add(deps, { ...birch, notes: 'same' });
    const pay = { min: null, max: 50_000, currency: 'EUR', period: null };
    const other = await add(deps, { ...birch, notes: 'same', pay });
    expect(okValue(await mergeApplications(deps, kept, other)).warnings).toEqual([]);
    expect(okValue(await readApplication(deps, kept))).toMatchObject({ notes: 'same', pay });
    const half = await add(deps, { ...birch, pay: { min: 40_000, max: null, currency: null, period: null } });
    expect(okValue(await mergeApplications(deps, half, kept)).warnings).toEqual([
      'pay: kept "40000", dropped "50000 EUR"',
    ]);
    expect(okValue(await readApplication(deps, half)).pay).toEqual({
      min: 40_000,
      max: null,
      currency: null,
      period: null,
    });
  });
});
