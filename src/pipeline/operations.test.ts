import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { activateSearch } from './activate-search.ts';
import { addApplication } from './add-application.ts';
import { addContact } from './add-contact.ts';
import { addSearch } from './add-search.ts';
import { changeSettings } from './change-settings.ts';
import { correctEvent } from './correct-event.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteSearch } from './delete-search.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { editSearch } from './edit-search.ts';
import { findApplication } from './find-application.ts';
import { findInSearch } from './find-in-search.ts';
import { type ApplicationPage, listApplications } from './list-applications.ts';
import { listChanges } from './list-changes.ts';
import { listContacts } from './list-contacts.ts';
import { listSearches } from './list-searches.ts';
import { mergeApplications } from './merge-applications.ts';
import { EventCorrection, NewApplication, NewContact, NewEvent, NewSearch } from './model.ts';
import { readApplication } from './read-application.ts';
import { readEvidence } from './read-evidence.ts';
import { readSettings } from './read-settings.ts';
import { recordEvent } from './record-event.ts';
import { readMapping, rememberMapping } from './remember-mapping.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';
import { withdrawApplication } from './withdraw-application.ts';

const TODAY = '2026-11-23';
const birch = { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-11-02' };

async function add(deps: Deps, application: object = birch) {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

async function log(deps: Deps, id: string, kind: string, on: string | null = null) {
  return okValue(await recordEvent(deps, id, NewEvent.parse({ kind, on }))).id;
}

async function standing(deps: Deps, id: string) {
  const { stage, state, sentOn, timeline } = okValue(await readApplication(deps, id));
  return { stage, state, sentOn, timeline: timeline.map(({ kind, on }) => `${kind} ${on}`) };
}

describe.each(testDatabases)('on $name', ({ open }) => {
  const withDeps = (name: string, work: (deps: Deps) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open(), TODAY);
      await work(deps);
      await deps.db.destroy();
    });

  describe('addApplication', () => {
    withDeps('records it in a first search, sent on the day given', async (deps) => {
      const added = await addApplication(deps, NewApplication.parse({ ...birch, channel: 'referral' }));
      expect(added).toMatchObject({
        ok: true,
        value: { company: 'Birch', stage: 'applied', state: 'open', sentOn: '2026-11-02' },
      });
      expect(await listSearches(deps)).toMatchObject([
        { name: 'My search', isActive: true, applications: 1, wishes: 0 },
      ]);
    });

    it.each([
      { name: 'today is not the future', sentOn: TODAY, kind: null },
      { name: 'tomorrow is', sentOn: '2026-11-24', kind: 'sent-in-the-future' },
      { name: 'no day is no future', sentOn: null, kind: null },
    ])('$name', async ({ sentOn, kind }) => {
      const deps = testDeps(await open(), TODAY);
      const added = await addApplication(deps, NewApplication.parse({ ...birch, sentOn }));
      expect(added.ok ? null : added.failure.kind).toBe(kind);
      expect(okValue(await listApplications(deps)).items).toHaveLength(kind === null ? 1 : 0);
      await deps.db.destroy();
    });

    it.each([
      {
        name: 'the same in another case',
        twin: { ...birch, company: 'BIRCH', role: 'backend engineer' },
        isTwin: true,
      },
      { name: 'another day', twin: { ...birch, sentOn: '2026-11-03' }, isTwin: false },
      { name: 'another role', twin: { ...birch, role: 'Data Engineer' }, isTwin: false },
      { name: 'no role', twin: { ...birch, role: null }, isTwin: false },
      { name: 'no day', twin: { ...birch, sentOn: null }, isTwin: false },
    ])('warns of a twin: $name', async ({ twin, isTwin }) => {
      const deps = testDeps(await open(), TODAY);
      const id = await add(deps);
      const second = await addApplication(deps, NewApplication.parse(twin));
      if (isTwin) expect(second).toMatchObject({ ok: false, failure: { kind: 'already-recorded', applicationId: id } });
      else expect(second.ok).toBe(true);
      expect((await addApplication(deps, NewApplication.parse(twin), { evenIfRecorded: true })).ok).toBe(true);
      await deps.db.destroy();
    });

    it.each([
      { name: 'a day far from the rest is told', sentOn: '2026-11-20', told: /more than 90 days .* "My search"/ },
      { name: 'a day near the rest is not', sentOn: '2026-06-30', told: null },
      { name: 'without a day, today counts', sentOn: null, told: /^2026-11-23 lies more/ },
    ])('$name', async ({ sentOn, told }) => {
      const deps = testDeps(await open(), TODAY);
      await add(deps, { company: 'Oak', sentOn: '2026-04-01' });
      const { warnings } = okValue(await addApplication(deps, NewApplication.parse({ ...birch, sentOn })));
      expect(warnings).toEqual(told === null ? [] : [expect.stringMatching(told)]);
      await deps.db.destroy();
    });

    withDeps('never goes into the made-up search, which is removed whole', async (deps) => {
      okValue(await addSearch(deps, NewSearch.parse({ name: 'Sample', isSample: true }), { activate: true }));
      const first = okValue(await addApplication(deps, NewApplication.parse(birch)));
      expect(first.warnings).toEqual([expect.stringContaining('not into the made-up one')]);
      okValue(await activateSearch(deps, 'Sample'));
      const second = okValue(await addApplication(deps, NewApplication.parse({ ...birch, company: 'Elm' })));
      okValue(await deleteSearch(deps, 'Sample'));
      const listed = okValue(await listApplications(deps)).items.map(({ id }) => id);
      expect(listed.toSorted()).toEqual([first.id, second.id].toSorted());
      expect(await listSearches(deps)).toHaveLength(1);
    });

    withDeps('refuses a wish with the day it was sent, which would count as sent', async (deps) => {
      const wish = NewApplication.parse({ ...birch, intent: 'wish' });
      expect(await addApplication(deps, wish)).toMatchObject({ ok: false, failure: { kind: 'wish-with-day' } });
      const id = await add(deps);
      expect(await editApplication(deps, id, { intent: 'draft', sentOn: '2026-11-03' })).toMatchObject({
        ok: false,
        failure: { kind: 'wish-with-day' },
      });
    });

    withDeps('asks the person’s own limit before sending, and not before wishing', async (deps) => {
      const limit = { limit: 'five a day', because: 'it opens tomorrow at 8:00' };
      const limited = { ...deps, beforeAdding: async () => limit };
      expect(await addApplication(limited, NewApplication.parse(birch))).toEqual({
        ok: false,
        failure: { kind: 'own-limit', ...limit },
      });
      expect((await addApplication(limited, NewApplication.parse({ company: 'Birch', intent: 'wish' }))).ok).toBe(true);
    });

    withDeps('names the searches there are when the one named is none', async (deps) => {
      await add(deps);
      const added = await addApplication(deps, NewApplication.parse({ ...birch, company: 'Elm' }), {
        search: 'Berlin',
      });
      expect(added).toEqual({ ok: false, failure: { kind: 'no-such-search', name: 'Berlin', known: ['My search'] } });
    });
  });

  describe('recordEvent', () => {
    withDeps('moves the application on, and knows it by its company', async (deps) => {
      const id = await add(deps);
      await log(deps, 'birch', 'screen', '2026-11-10');
      expect(await standing(deps, id)).toEqual({
        stage: 'screen',
        state: 'open',
        sentOn: '2026-11-02',
        timeline: ['submitted 2026-11-02', 'screen 2026-11-10'],
      });
    });

    withDeps('turns a wish into an application once it was sent', async (deps) => {
      const id = await add(deps, { company: 'Birch', intent: 'wish' });
      expect(await standing(deps, id)).toMatchObject({ state: 'wish', stage: null });
      expect(okValue(await readEvidence(deps)).applications).toEqual([]);
      await log(deps, id, 'submitted', '2026-11-10');
      expect(await standing(deps, id)).toMatchObject({ state: 'open', stage: 'applied', sentOn: '2026-11-10' });
      expect(okValue(await readEvidence(deps)).applications).toHaveLength(1);
    });

    it.each([
      {
        name: 'a screen tomorrow has not happened',
        event: { kind: 'screen', on: '2026-11-24' },
        kind: 'event-in-the-future',
      },
      {
        name: 'nor was it held then',
        event: { kind: 'screen', on: TODAY, heldOn: '2026-11-24' },
        kind: 'event-in-the-future',
      },
      {
        name: 'but it may be planned for then',
        event: { kind: 'screen', on: TODAY, plannedOn: '2026-11-24' },
        kind: null,
      },
      { name: 'it was sent already', event: { kind: 'submitted', on: '2026-11-10' }, kind: 'event-already-recorded' },
      {
        name: 'a second rejection on the same day',
        event: { kind: 'rejected', on: '2026-11-20' },
        kind: 'event-already-recorded',
      },
      {
        name: 'a rejection on another day, after a new start',
        event: { kind: 'rejected', on: '2026-11-21' },
        kind: null,
      },
      { name: 'two technical rounds on one day', event: { kind: 'technical', on: '2026-11-20' }, kind: null },
    ])('$name', async ({ event, kind }) => {
      const deps = testDeps(await open(), TODAY);
      const id = await add(deps);
      await log(deps, id, 'technical', '2026-11-20');
      await log(deps, id, 'rejected', '2026-11-20');
      const recorded = await recordEvent(deps, id, NewEvent.parse(event));
      expect(recorded.ok ? null : recorded.failure.kind).toBe(kind);
      await deps.db.destroy();
    });

    withDeps('keeps a day before the sending, and warns of it', async (deps) => {
      const id = await add(deps);
      const recorded = okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'screen', on: '2026-11-01' })));
      expect(recorded.warnings).toEqual([expect.stringContaining('lies before it was sent on 2026-11-02')]);
      expect(
        okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'outreach', on: '2026-11-01' }))).warnings,
      ).toEqual([]);
    });

    it.each(['rejected', 'accepted', 'withdrawn'])('gives %s its day when that becomes known', async (kind) => {
      const deps = testDeps(await open(), TODAY);
      const id = await add(deps);
      await log(deps, id, kind);
      await log(deps, id, kind, '2026-11-20');
      expect((await standing(deps, id)).timeline).toEqual(['submitted 2026-11-02', `${kind} 2026-11-20`]);
      okValue(await undoChanges(deps));
      expect((await standing(deps, id)).timeline).toEqual(['submitted 2026-11-02', `${kind} null`]);
      await deps.db.destroy();
    });

    withDeps('withdraws as of today unless another day is said', async (deps) => {
      const id = await add(deps);
      okValue(await withdrawApplication(deps, id));
      expect(await standing(deps, id)).toMatchObject({
        state: 'withdrawn',
        timeline: ['submitted 2026-11-02', `withdrawn ${TODAY}`],
      });
    });
  });

  describe('correctEvent', () => {
    withDeps('replaces what holds and keeps what was said first', async (deps) => {
      const id = await add(deps);
      const event = await log(deps, id, 'screen', '2026-11-10');
      const correction = okValue(
        await correctEvent(deps, event, EventCorrection.parse({ kind: 'technical', on: '2026-11-12' })),
      );
      expect(await standing(deps, id)).toMatchObject({
        stage: 'technical',
        timeline: ['submitted 2026-11-02', 'technical 2026-11-12'],
      });
      const { superseded, timeline } = okValue(await readApplication(deps, id));
      expect(superseded).toMatchObject([{ id: event, kind: 'screen', on: '2026-11-10' }]);
      expect(timeline[1]).toMatchObject({ id: correction.id, corrects: event, origin: { kind: 'hand' } });
      expect(await correctEvent(deps, event, { retracted: true })).toMatchObject({
        ok: false,
        failure: { kind: 'event-already-corrected', by: correction.id },
      });
    });

    withDeps('retracts what never happened, and takes a retraction back', async (deps) => {
      const id = await add(deps);
      const offer = await log(deps, id, 'offer', '2026-11-20');
      const retraction = okValue(await correctEvent(deps, offer, { retracted: true }));
      expect(await standing(deps, id)).toMatchObject({
        stage: 'applied',
        state: 'open',
        timeline: ['submitted 2026-11-02'],
      });
      okValue(await correctEvent(deps, retraction.id, EventCorrection.parse({ note: 'it did' })));
      expect(await standing(deps, id)).toMatchObject({ stage: 'offer', state: 'offer' });
    });

    withDeps('refuses a day that has not come and an event that is none', async (deps) => {
      const id = await add(deps);
      const event = await log(deps, id, 'screen');
      expect(await correctEvent(deps, event, { on: '2027-01-01' })).toMatchObject({
        ok: false,
        failure: { kind: 'event-in-the-future' },
      });
      expect(await correctEvent(deps, 'nothing', { on: TODAY })).toEqual({
        ok: false,
        failure: { kind: 'no-such-event', eventId: 'nothing' },
      });
    });
  });

  describe('editApplication', () => {
    withDeps('changes fields, moves the day by a correction, empties what is set to nothing', async (deps) => {
      const id = await add(deps, { ...birch, level: 'senior', notes: 'by phone' });
      const pay = { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' as const };
      okValue(
        await editApplication(deps, id, {
          company: 'Elm',
          sentOn: '2026-11-05',
          level: null,
          pay,
          tags: ['go'],
          contact: 'Kim',
          workMode: 'remote',
        }),
      );
      const detail = okValue(await readApplication(deps, id));
      expect(detail).toMatchObject({
        company: 'Elm',
        sentOn: '2026-11-05',
        level: null,
        notes: 'by phone',
        pay,
        tags: ['go'],
        contact: { name: 'Kim' },
        workMode: 'remote',
      });
      expect(detail.superseded).toMatchObject([{ kind: 'submitted', on: '2026-11-02' }]);
      expect(await listContacts(deps)).toMatchObject([{ name: 'Kim', company: 'Elm' }]);
      okValue(await undoChanges(deps));
      expect(okValue(await readApplication(deps, id))).toMatchObject({
        company: 'Birch',
        sentOn: '2026-11-02',
        level: 'senior',
        pay: null,
        contact: null,
      });
    });

    it.each([
      {
        name: 'a wish that was sent after all',
        from: { intent: 'wish', sentOn: null },
        edit: { intent: 'sent', sentOn: '2026-11-05' },
        to: { state: 'open', sentOn: '2026-11-05' },
      },
      {
        name: 'a wish given a day',
        from: { intent: 'wish', sentOn: null },
        edit: { sentOn: '2026-11-05' },
        to: { state: 'open', sentOn: '2026-11-05' },
      },
      {
        name: 'a wish whose day is emptied stays one',
        from: { intent: 'wish', sentOn: null },
        edit: { sentOn: null },
        to: { state: 'wish', sentOn: null, stage: null },
      },
      {
        name: 'an application that was a wish',
        from: {},
        edit: { intent: 'wish' },
        to: { state: 'wish', sentOn: null, stage: null },
      },
      {
        name: 'a day that nobody knows',
        from: {},
        edit: { sentOn: null },
        to: { state: 'open', sentOn: null, stage: 'applied' },
      },
      { name: 'a recruiter who wrote first', from: {}, edit: { channel: 'inbound' }, to: { stage: 'response' } },
    ] as const)('$name', async ({ from, edit, to }) => {
      const deps = testDeps(await open(), TODAY);
      const id = await add(deps, { ...birch, ...from });
      okValue(await editApplication(deps, id, edit));
      expect(await standing(deps, id)).toMatchObject(to);
      await deps.db.destroy();
    });

    withDeps('moves it to another search, and refuses one that is none', async (deps) => {
      const id = await add(deps);
      okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' })));
      okValue(await editApplication(deps, id, { search: 'berlin' }));
      expect(okValue(await listApplications(deps)).items).toEqual([]);
      expect(okValue(await listApplications(deps, { search: 'Berlin' })).items).toHaveLength(1);
      expect(await editApplication(deps, id, { search: 'Lyon' })).toMatchObject({
        ok: false,
        failure: { kind: 'no-such-search' },
      });
      expect(await editApplication(deps, id, { sentOn: '2026-12-01' })).toMatchObject({
        ok: false,
        failure: { kind: 'sent-in-the-future' },
      });
    });
  });

  describe('mergeApplications', () => {
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

  describe('findApplication', () => {
    withDeps('by id, by its beginning, by company, and says which ones it could be', async (deps) => {
      const one = await add(deps);
      const two = await add(deps, { company: 'Birchwood' });
      const found = async (given: string) => findApplication(deps.db, deps.account, given);
      expect(await found(one)).toMatchObject({ ok: true, value: { id: one } });
      expect(await found('birchw')).toMatchObject({ ok: true, value: { id: two } });
      expect(await found('bir')).toMatchObject({
        ok: false,
        failure: { kind: 'several-applications', candidates: [{ id: two }, { id: one }] },
      });
      for (const nothing of ['', 'bi', '%', 'oak', '____']) {
        expect(await found(nothing)).toEqual({ ok: false, failure: { kind: 'no-such-application', given: nothing } });
      }
    });

    withDeps('in the active search before the others, and only in the one that is named', async (deps) => {
      const former = await add(deps);
      okValue(await addSearch(deps, NewSearch.parse({ name: 'Berlin' }), { activate: true }));
      const now = await add(deps, { ...birch, sentOn: '2026-11-20' });
      const found = async (search?: string) => findInSearch(deps, 'birch', search);
      expect(await found()).toMatchObject({ ok: true, value: { id: now, sentOn: '2026-11-20' } });
      expect(await found('my search')).toMatchObject({ ok: true, value: { id: former } });
      expect(await found('Lyon')).toMatchObject({ ok: false, failure: { kind: 'no-such-search' } });
      okValue(await addSearch(deps, NewSearch.parse({ name: 'Lyon' }), { activate: true }));
      expect(await found('Lyon')).toMatchObject({ ok: false, failure: { kind: 'no-such-application' } });
      expect(await found()).toMatchObject({ ok: false, failure: { candidates: [{ id: now }, { id: former }] } });
    });

    withDeps('prefers the company that is called exactly so', async (deps) => {
      const one = await add(deps);
      await add(deps, { company: 'Birchwood' });
      expect(await findApplication(deps.db, deps.account, 'Birch')).toMatchObject({ ok: true, value: { id: one } });
    });
  });

  describe('listApplications', () => {
    withDeps(
      'gives each application once, page by page, the latest first and those without a day last',
      async (deps) => {
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
      },
    );

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

  describe('searches', () => {
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

  describe('the rest', () => {
    withDeps('lists changes in words, the latest first, and undoes as many as asked', async (deps) => {
      const id = await add(deps);
      await log(deps, id, 'screen', '2026-11-10');
      okValue(await deleteApplication(deps, id));
      expect((await listChanges(deps)).items.map(({ summary }) => summary)).toEqual([
        'Deleted Birch, Backend Engineer',
        'Recorded screen on 2026-11-10 for Birch, Backend Engineer',
        'Added Birch, Backend Engineer',
      ]);
      expect(okValue(await undoChanges(deps, 2))).toHaveLength(2);
      expect(await standing(deps, id)).toMatchObject({ stage: 'applied' });
      expect(okValue(await undoChanges(deps, 9))).toHaveLength(1);
    });

    withDeps('knows a contact once per company', async (deps) => {
      const kim = NewContact.parse({ name: 'Kim', relation: 'former colleague', company: 'Birch' });
      okValue(await addContact(deps, kim));
      expect(await addContact(deps, { ...kim, name: 'kim' })).toMatchObject({
        ok: false,
        failure: { kind: 'contact-already-recorded' },
      });
      okValue(await addContact(deps, { ...kim, company: null }));
      expect(await listContacts(deps)).toMatchObject([
        { name: 'Kim', relation: 'former colleague', company: 'Birch' },
        { company: null },
      ]);
    });

    withDeps('keeps settings beside their defaults', async (deps) => {
      expect(await readSettings(deps)).toEqual({ reference: null, zone: null, theme: 'system' });
      okValue(await changeSettings(deps, { theme: 'dark' }));
      okValue(await changeSettings(deps, { reference: [{ stage: 'response', low: 0.02, high: 0.3 }], theme: 'light' }));
      expect(await readSettings(deps)).toEqual({
        reference: [{ stage: 'response', low: 0.02, high: 0.3 }],
        zone: null,
        theme: 'light',
      });
    });

    withDeps('remembers a mapping for its layout, whatever the order and case of the columns', async (deps) => {
      okValue(await rememberMapping(deps, ['Firma', 'Wann ', ''], { company: ['Firma'], sentOn: ['Wann'] }));
      expect(await readMapping(deps, ['wann', 'FIRMA'])).toEqual({ company: ['Firma'], sentOn: ['Wann'] });
      expect(await readMapping(deps, ['Firma', 'Wann', 'Status'])).toBeNull();
      okValue(await rememberMapping(deps, ['Firma', 'Wann'], { company: ['Firma'] }));
      expect(await readMapping(deps, ['Firma', 'Wann'])).toEqual({ company: ['Firma'] });
    });

    withDeps('keeps accounts apart', async (deps) => {
      await deps.db.insertInto('account').values({ id: 'you', last_change: 0, created_at: '' }).execute();
      const id = await add(deps);
      const you = { ...deps, account: 'you' };
      expect(okValue(await listApplications(you)).items).toEqual([]);
      expect(await readApplication(you, id)).toMatchObject({ ok: false });
      expect(await deleteApplication(you, 'birch')).toMatchObject({ ok: false });
      expect(await undoChanges(you)).toMatchObject({ ok: false });
      await add(you, { company: 'Elm' });
      expect(okValue(await listApplications(deps)).items).toHaveLength(1);
    });
  });
});
