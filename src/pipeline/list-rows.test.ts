import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from './add-application.ts';
import { correctEvent } from './correct-event.ts';
import { deleteApplication } from './delete-application.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { listApplications } from './list-applications.ts';
import { NewApplication, NewEvent } from './model.ts';
import { readApplication } from './read-application.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

const TODAY = '2026-11-23';

async function add(deps: Deps, application: object = {}) {
  const given = NewApplication.parse({ company: 'Birch', sentOn: '2026-11-02', ...application });
  return okValue(await addApplication(deps, given)).id;
}

interface Said {
  readonly kind: string;
  readonly on?: string;
  readonly heldOn?: string;
  readonly plannedOn?: string;
}

describe.each(testDatabases)('rows of a list on $name', ({ open }) => {
  it.each<{ name: string; events: Said[]; row: readonly [string | null, string | null, string | null] }>([
    { name: 'only sent', events: [], row: ['2026-11-02', null, null] },
    { name: 'an answer', events: [{ kind: 'responded', on: '2026-11-09' }], row: ['2026-11-09', null, null] },
    {
      name: 'held later',
      events: [{ kind: 'screen', on: '2026-11-09', heldOn: '2026-11-16' }],
      row: ['2026-11-16', null, null],
    },
    {
      name: 'what I do myself is no sign',
      events: [
        { kind: 'followed-up', on: '2026-11-20' },
        { kind: 'note', on: '2026-11-21' },
      ],
      row: ['2026-11-02', null, null],
    },
    { name: 'an answer without its day', events: [{ kind: 'responded' }], row: ['2026-11-02', null, null] },
    {
      name: 'planned ahead',
      events: [{ kind: 'screen', on: '2026-11-20', plannedOn: '2026-11-27' }],
      row: ['2026-11-20', '2026-11-27', 'screen'],
    },
    {
      name: 'two planned ahead: the next',
      events: [
        { kind: 'final', on: '2026-11-20', plannedOn: '2026-12-01' },
        { kind: 'technical', on: '2026-11-20', plannedOn: '2026-11-23' },
      ],
      row: ['2026-11-20', '2026-11-23', 'technical'],
    },
    {
      name: 'passed, and nothing told since',
      events: [{ kind: 'screen', on: '2026-11-10', plannedOn: '2026-11-16' }],
      row: ['2026-11-10', '2026-11-16', 'screen'],
    },
    {
      name: 'passed, and held',
      events: [{ kind: 'screen', on: '2026-11-10', plannedOn: '2026-11-16', heldOn: '2026-11-16' }],
      row: ['2026-11-16', null, null],
    },
    {
      name: 'passed, and more came since',
      events: [
        { kind: 'screen', on: '2026-11-10', plannedOn: '2026-11-16' },
        { kind: 'technical', on: '2026-11-20' },
      ],
      row: ['2026-11-20', null, null],
    },
    {
      name: 'one passed, one ahead',
      events: [
        { kind: 'screen', on: '2026-11-10', plannedOn: '2026-11-16' },
        { kind: 'technical', on: '2026-11-11', plannedOn: '2026-11-30' },
      ],
      row: ['2026-11-11', '2026-11-30', 'technical'],
    },
    {
      name: 'planned, and refused before',
      events: [
        { kind: 'screen', on: '2026-11-10', plannedOn: '2026-11-30' },
        { kind: 'rejected', on: '2026-11-21' },
      ],
      row: ['2026-11-21', null, null],
    },
  ])('tell the last and the planned day: $name', async ({ events, row }) => {
    const deps = testDeps(await open(), TODAY);
    const id = await add(deps);
    for (const event of events) okValue(await recordEvent(deps, id, NewEvent.parse(event)));
    const [listed] = okValue(await listApplications(deps)).items;
    expect([listed?.lastOn, listed?.plannedOn, listed?.plannedKind]).toEqual(row);
    const detail = okValue(await readApplication(deps, id));
    expect([detail.lastOn, detail.plannedOn, detail.plannedKind]).toEqual(row);
    await deps.db.destroy();
  });

  it('follow a correction', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await add(deps);
    const planned = NewEvent.parse({ kind: 'screen', on: '2026-11-20', plannedOn: '2026-11-27' });
    const { id: event } = okValue(await recordEvent(deps, id, planned));
    const row = async () => {
      const [listed] = okValue(await listApplications(deps)).items;
      return [listed?.lastOn, listed?.plannedOn];
    };
    const { id: moved } = okValue(await correctEvent(deps, event, { plannedOn: '2026-11-30', on: '2026-11-19' }));
    expect(await row()).toEqual(['2026-11-19', '2026-11-30']);
    okValue(await correctEvent(deps, moved, { retracted: true }));
    expect(await row()).toEqual(['2026-11-02', null]);
    await deps.db.destroy();
  });

  it('have their last day again after undoing what was done before there was one', async () => {
    const deps = testDeps(await open(), TODAY);
    const id = await add(deps);
    okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'responded', on: '2026-11-10' })));
    okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'screen', on: '2026-11-12' })));
    okValue(await deleteApplication(deps, id));
    for (const { seq, place, before } of await deps.db.selectFrom('change_row').selectAll().execute()) {
      const { last_on: _, ...older } = JSON.parse(before);
      const own = deps.db.updateTable('change_row').set({ before: JSON.stringify(older) });
      await own.where('seq', '=', seq).where('place', '=', place).execute();
    }
    const days: unknown[] = [];
    for (let at = 0; at < 3; at++) {
      okValue(await undoChanges(deps));
      days.push(okValue(await listApplications(deps)).items[0]?.lastOn);
    }
    expect(days).toEqual(['2026-11-12', '2026-11-10', '2026-11-02']);
    await deps.db.destroy();
  });

  it('tell variant, place, tags and intent, and of a wish no days', async () => {
    const deps = testDeps(await open(), TODAY);
    await add(deps, { variant: 'B', location: 'Berlin', tags: ['go', 'dream'] });
    await add(deps, { company: 'Elm', intent: 'wish', sentOn: null });
    const [sent, wish] = okValue(await listApplications(deps)).items;
    expect(sent).toMatchObject({
      variant: 'B',
      location: 'Berlin',
      tags: ['go', 'dream'],
      intent: 'sent',
      excerpt: null,
    });
    expect(wish).toMatchObject({
      variant: null,
      location: null,
      tags: [],
      intent: 'wish',
      lastOn: null,
      plannedOn: null,
    });
    await deps.db.destroy();
  });

  it.each([
    { name: 'one tag of several', filter: { tag: 'go' }, companies: ['Birch', 'Elm'] },
    { name: 'in another case', filter: { tag: ' DREAM ' }, companies: ['Birch'] },
    { name: 'with quotes in it', filter: { tag: 'say "hi"' }, companies: ['Elm'] },
    { name: 'not the beginning of a tag', filter: { tag: 'drea' }, companies: [] },
    { name: 'no such tag', filter: { tag: 'zzz' }, companies: [] },
    { name: 'a channel', filter: { channel: 'referral' as const }, companies: ['Elm'] },
    { name: 'a channel and a tag', filter: { channel: 'referral' as const, tag: 'dream' }, companies: [] },
    { name: 'none of these ids', filter: { ids: [] }, companies: [] },
    { name: 'no states: every one', filter: { states: [] }, companies: ['Birch', 'Elm', 'Oak'] },
    {
      name: 'a text, a tag and a state',
      filter: { text: 'eng', tag: 'go', states: ['open' as const] },
      companies: ['Elm'],
    },
  ])('are filtered by $name', async ({ filter, companies }) => {
    const deps = testDeps(await open(), TODAY);
    await add(deps, { tags: ['go', 'Dream'] });
    await add(deps, { company: 'Elm', tags: ['go', 'say "hi"'], channel: 'referral', role: 'Engineer' });
    const oak = await add(deps, { company: 'Oak', role: 'Engineer' });
    okValue(await editApplication(deps, oak, { tags: [] }));
    const listed = okValue(await listApplications(deps, filter)).items;
    expect(listed.map(({ company }) => company).toSorted()).toEqual(companies);
    await deps.db.destroy();
  });
});
