import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, EVENT_KINDS, type TimelineEvent } from '../analysis/model.ts';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addDays } from '../kernel/day.ts';
import { activateSearch } from './activate-search.ts';
import { addApplication } from './add-application.ts';
import { addContact } from './add-contact.ts';
import { addSearch } from './add-search.ts';
import { changeSettings } from './change-settings.ts';
import { correctEvent } from './correct-event.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteApplications } from './delete-applications.ts';
import { deleteContact } from './delete-contact.ts';
import { deleteSearch } from './delete-search.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { editApplications } from './edit-applications.ts';
import { editContact } from './edit-contact.ts';
import { editSearch } from './edit-search.ts';
import { listApplications } from './list-applications.ts';
import { listContacts } from './list-contacts.ts';
import { mergeApplications } from './merge-applications.ts';
import { type ApplicationEdit, NewApplication, NewContact, NewEvent, NewSearch } from './model.ts';
import { readApplication } from './read-application.ts';
import { readEvidence } from './read-evidence.ts';
import { recordEvent } from './record-event.ts';
import { recordForMany } from './record-for-many.ts';
import { standingOf } from './standing.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

const TODAY = '2026-11-23';
const day = fc.integer({ min: 0, max: 400 }).map((back) => addDays(TODAY, -back));
const maybeDay = fc.option(day);
const pick = fc.nat({ max: 30 });
const company = fc.constantFrom('Birch', 'Cedar', 'Elm GmbH', 'ELM', 'Oak, Inc.');
const role = fc.option(fc.constantFrom('Backend Engineer', 'Sr. Backend Engineer', 'Data Engineer'));

/** One thing a person may do; it picks its target among what there is when its turn comes. */
type Doing = (deps: Deps) => Promise<unknown>;

const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc
    .record({
      company,
      role,
      sentOn: maybeDay,
      intent: fc.constantFrom('sent', 'wish', 'draft'),
      channel: fc.option(fc.constantFrom(...CHANNELS)),
    })
    .map((application) => (deps: Deps) => addApplication(deps, NewApplication.parse(application))),
  fc
    .record({ kind: fc.constantFrom(...EVENT_KINDS), on: maybeDay, plannedOn: maybeDay })
    .chain((event) =>
      pick.map((at) => async (deps: Deps) => recordEvent(deps, await nth(deps, at), NewEvent.parse(event))),
    ),
  fc
    .oneof(
      fc.record({ retracted: fc.constant(true as const) }),
      fc.record({ on: maybeDay, kind: fc.constantFrom(...EVENT_KINDS) }),
    )
    .chain((correction) =>
      pick.map((at) => async (deps: Deps) => correctEvent(deps, await nthEvent(deps, at), correction)),
    ),
  fc
    .oneof<fc.Arbitrary<ApplicationEdit>[]>(
      fc.record({ sentOn: maybeDay }),
      fc.record({ intent: fc.constantFrom('sent' as const, 'wish' as const, 'draft' as const) }),
      fc.record({ company, role, level: fc.constant('senior'), contact: fc.constantFrom('Kim', 'Ada') }),
      fc.record({ channel: fc.option(fc.constantFrom(...CHANNELS)), tags: fc.constant(['go', 'remote']) }),
    )
    .chain((edit: ApplicationEdit) =>
      pick.map((at) => async (deps: Deps) => editApplication(deps, await nth(deps, at), edit)),
    ),
  pick.map((at) => async (deps: Deps) => deleteApplication(deps, await nth(deps, at))),
  fc.tuple(pick, pick).map(
    ([a, b]) =>
      async (deps: Deps) =>
        mergeApplications(deps, await nth(deps, a), await nth(deps, b)),
  ),
  company.map((name) => (deps: Deps) => addContact(deps, NewContact.parse({ name: `Kim of ${name}`, company: name }))),
  fc.constantFrom('Berlin', 'Lyon').map((name) => (deps: Deps) => addSearch(deps, NewSearch.parse({ name }))),
  fc.constantFrom('Berlin', 'Lyon', 'My search').map((name) => (deps: Deps) => activateSearch(deps, name)),
  fc.constantFrom('Berlin', 'My search').map((name) => (deps: Deps) => deleteSearch(deps, name)),
  fc
    .record({ targetOn: maybeDay, pacePerWeek: fc.option(fc.integer({ min: 1, max: 30 })) })
    .map((edit) => (deps: Deps) => editSearch(deps, undefined, edit)),
  fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', null).map((zone) => (deps: Deps) => changeSettings(deps, { zone })),
  fc.tuple(pick, pick, fc.constantFrom('go', 'rust')).map(
    ([a, b, tag]) =>
      async (deps: Deps) =>
        editApplications(deps, [await nth(deps, a), await nth(deps, b)], { tags: [tag], notes: `about ${tag}` }),
  ),
  fc.record({ a: pick, b: pick, kind: fc.constantFrom(...EVENT_KINDS), on: maybeDay }).map(
    ({ a, b, ...event }) =>
      async (deps: Deps) =>
        recordForMany(deps, [await nth(deps, a), await nth(deps, b)], NewEvent.parse({ ...event, note: 'said' })),
  ),
  fc.tuple(pick, pick).map(
    ([a, b]) =>
      async (deps: Deps) =>
        deleteApplications(deps, [await nth(deps, a), await nth(deps, b)]),
  ),
  pick.map((at) => async (deps: Deps) => {
    const contacts = await listContacts(deps);
    const id = contacts[at % Math.max(1, contacts.length)]?.id ?? 'nobody';
    return at % 2 ? deleteContact(deps, id) : editContact(deps, id, { name: `Ada ${at}`, company: 'Oak, Inc.' });
  }),
);

async function ids(deps: Deps): Promise<string[]> {
  return okValue(await listApplications(deps, { all: true })).items.map(({ id }) => id);
}

async function nth(deps: Deps, at: number): Promise<string> {
  const all = await ids(deps);
  return all[at % Math.max(1, all.length)] ?? 'nobody';
}

async function nthEvent(deps: Deps, at: number): Promise<string> {
  const events = await deps.db.selectFrom('event').select('id').orderBy('born').orderBy('place').execute();
  return events[at % Math.max(1, events.length)]?.id ?? 'nothing';
}

describe.each(testDatabases)('the ledger on $name', ({ name, open }) => {
  const numRuns = name === 'sqlite' ? 60 : 6;

  const timeout = 60_000;

  it('is what it was after any changes and as many undos', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { maxLength: 12 }),
        fc.array(doing, { maxLength: 12 }),
        async (before, after) => {
          const deps = testDeps(await open(), TODAY);
          for (const change of before) await change(deps);
          const was = await dumpLedger(deps.db);
          const changes = await countChanges(deps);
          for (const change of after) await change(deps);
          const made = (await countChanges(deps)) - changes;
          if (made > 0) expect(okValue(await undoChanges(deps, made))).toHaveLength(made);
          expect(await dumpLedger(deps.db)).toEqual(was);
          await deps.db.destroy();
        },
      ),
      { numRuns },
    );
  });

  it('keeps beside each application where it stands as its timeline says it', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 25 }), async (changes) => {
        const deps = testDeps(await open(), TODAY);
        for (const change of changes) await change(deps);
        for (const id of await ids(deps)) {
          const { intent, channel, timeline, ...told } = okValue(await readApplication(deps, id));
          const standing = standingOf(intent, channel, timeline as readonly TimelineEvent[]);
          expect(told).toMatchObject(standing);
        }
        await deps.db.destroy();
      }),
      { numRuns },
    );
  });

  it('gives the analysis exactly what was sent, with the timeline that is shown', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 25 }), async (changes) => {
        const deps = testDeps(await open(), TODAY);
        for (const change of changes) await change(deps);
        const { applications } = okValue(await readEvidence(deps));
        const listed = okValue(await listApplications(deps)).items.filter(({ stage }) => stage !== null);
        expect(applications.map(({ id }) => id).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
        for (const { id, sentOn, events } of applications) {
          const { timeline, sentOn: shown } = okValue(await readApplication(deps, id));
          expect(sentOn).toBe(shown);
          expect(events.map(({ kind, on }) => [kind, on])).toEqual(timeline.map(({ kind, on }) => [kind, on]));
        }
        await deps.db.destroy();
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

async function countChanges({ db }: Deps): Promise<number> {
  return (await db.selectFrom('change').select('seq').where('undone_at', 'is', null).execute()).length;
}
