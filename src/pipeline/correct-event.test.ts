import { describe, expect } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { correctEvent } from './correct-event.ts';
import { add, log, onLedger, standing } from './ledger-testing.ts';
import { EventCorrection } from './model.ts';
import { readApplication } from './read-application.ts';
import { okValue } from './testing.ts';

describe.each(testDatabases)('correctEvent on $name', ({ open }) => {
  const withDeps = onLedger(open);

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
    expect(await correctEvent(deps, 'nothing', { on: '2026-11-23' })).toEqual({
      ok: false,
      failure: { kind: 'no-such-event', eventId: 'nothing' },
    });
  });
});
