import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { add, log, onLedger, standing } from './ledger-testing.ts';
import { NewEvent } from './model.ts';
import { readEvidence } from './read-evidence.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';
import { withdrawApplication } from './withdraw-application.ts';

describe.each(testDatabases)('recordEvent on $name', ({ open }) => {
  const withDeps = onLedger(open);

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
      event: { kind: 'screen', on: '2026-11-23', heldOn: '2026-11-24' },
      kind: 'event-in-the-future',
    },
    {
      name: 'but it may be planned for then',
      event: { kind: 'screen', on: '2026-11-23', plannedOn: '2026-11-24' },
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
    const deps = testDeps(await open(), '2026-11-23');
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
    const deps = testDeps(await open(), '2026-11-23');
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
      timeline: ['submitted 2026-11-02', `withdrawn ${'2026-11-23'}`],
    });
  });
});
