import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addDays } from '../kernel/day.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { closeExperiment } from './close-experiment.ts';
import { drawNext } from './draw-next.ts';
import { editExperiment } from './edit-experiment.ts';
import type { NewExperimentInput } from './model.ts';
import { noteOnExperiment } from './note-on-experiment.ts';
import { planExperiment } from './plan-experiment.ts';
import { readExperiment } from './read-experiment.ts';
import { startExperiment } from './start-experiment.ts';
import { coinDeps, draft, planOf, started } from './testing.ts';

const TODAY = '2026-11-23';

interface Running {
  readonly count: number;
  readonly answers: Readonly<Record<'a' | 'b', number>>;
  readonly companies?: readonly string[];
}

/** Draws for as many applications, sends each on its day, and lets some of each arm answer nine days later. */
async function run(coined: ReturnType<typeof coinDeps>, { count, answers, companies = [] }: Running) {
  const { deps, moveTo } = coined;
  const left = { ...answers };
  const beginning = deps.today();
  for (let at = 0; at < count; at++) {
    const day = addDays(beginning, at);
    moveTo(day);
    const { applications } = okValue(await drawNext(deps, { drafts: [draft(companies[at] ?? `Company ${at}`)] }));
    const one = applications[0];
    okValue(await editApplication(deps, one?.id ?? '', { sentOn: day, intent: 'sent' }));
    const arm = one?.drawn[0]?.arm ?? 'a';
    if (left[arm]-- <= 0) continue;
    moveTo(TODAY);
    okValue(await recordEvent(deps, one?.id ?? '', NewEvent.parse({ kind: 'responded', on: addDays(day, 9) })));
  }
  moveTo(TODAY);
}

describe.each(testDatabases)('experiments on $name', ({ open }) => {
  it('plans, starts, draws, judges and closes, and takes each step back', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db));
    await addApplication(deps, NewApplication.parse({ company: 'First', role: 'SRE', intent: 'wish' }));
    const before = await dumpLedger(db);
    const { id } = okValue(await planExperiment(deps, planOf()));
    expect(okValue(await readExperiment(deps, id))).toMatchObject({ verdictName: 'not-started', judgement: null });
    okValue(await startExperiment(deps, id));
    const one = okValue(await drawNext(deps, { drafts: [draft('Cove')] }));
    const other = okValue(await drawNext(deps, { drafts: [draft('Basalt')] }));
    expect(one.applications[0]?.drawn).toMatchObject([{ arm: 'b', label: 'one page', chance: 0.5, before: false }]);
    expect(other.applications[0]?.drawn).toMatchObject([{ arm: 'a', label: 'two pages' }]);
    const view = okValue(await readExperiment(deps, id));
    expect(view.draws.map(({ company, arm, outcome }) => [company, arm, outcome])).toEqual([
      ['Cove', 'b', 'not-sent'],
      ['Basalt', 'a', 'not-sent'],
    ]);
    expect(view.verdictName).toBe('cannot-tell-yet');
    okValue(await noteOnExperiment(deps, id, 'Kept the same subject line.'));
    okValue(await closeExperiment(deps, id, { decision: 'b', learning: 'Short wins.' }));
    const closed = okValue(await readExperiment(deps, id));
    expect(closed).toMatchObject({ state: 'closed', verdictName: 'decided-without-proof', learning: 'Short wins.' });
    expect(closed.log.map(({ kind }) => kind)).toEqual(['planned', 'started', 'note', 'closed']);
    await undoChanges(deps, 6);
    expect(await dumpLedger(db)).toEqual(before);
    await db.destroy();
  });

  it.each([
    { name: 'metric', edit: { metric: 'offer' as const } },
    { name: 'horizon', edit: { horizon: 80 } },
    { name: 'arms', edit: { arms: { a: { label: 'x', variantId: null }, b: { label: 'y', variantId: null } } } },
    { name: 'eligible', edit: { eligible: { levels: ['Senior'] } } },
    { name: 'mode', edit: { mode: 'earn' as const } },
    { name: 'stopOn', edit: { stopOn: '2027-03-01' } },
  ])('refuses to change $name once it runs', async ({ name, edit }) => {
    const db = await open();
    const deps = testDeps(db);
    const id = await started(deps, { stopOn: '2027-01-01' });
    expect(await editExperiment(deps, id, edit)).toMatchObject({ failure: { kind: 'fixed-at-start', field: name } });
    okValue(await editExperiment(deps, id, { question: 'Shorter?', stopOn: '2026-12-24' }));
    await db.destroy();
  });

  it('refuses a second experiment on the same applications unless it was declared crosswise', async () => {
    const db = await open();
    const deps = testDeps(db);
    const id = await started(deps, { eligible: { channels: ['direct', 'board'] } });
    const note = {
      question: 'A note?',
      varies: 'cover-note' as const,
      arms: { a: { label: 'none' }, b: { label: 'one' } },
    };
    const planned = async (more: Partial<NewExperimentInput>) => okValue(await planExperiment(deps, planOf(more))).id;
    const start = async (more: Partial<NewExperimentInput>) => startExperiment(deps, await planned(more));
    expect(await start(note)).toMatchObject({ failure: { kind: 'experiments-overlap', because: 'same-applications' } });
    const same = { question: 'Again?', crosswiseWith: [id] };
    expect(await start(same)).toMatchObject({ failure: { kind: 'experiments-overlap', because: 'same-thing' } });
    expect(await start({ ...note, question: 'Referred?', eligible: { channels: ['referral'] } })).toMatchObject({
      ok: true,
    });
    expect(await start({ ...note, crosswiseWith: [id], eligible: { channels: ['board'] } })).toMatchObject({
      ok: true,
    });
    await db.destroy();
  });

  it.each([
    { name: 'both arms the same', more: { arms: { a: { label: 'one' }, b: { label: 'One' } } }, where: 'arms' },
    {
      name: 'a channel that both varies and decides',
      more: { varies: 'channel', eligible: { channels: ['direct'] } },
      where: 'eligible.channels',
    },
    { name: 'preparation for a response', more: { varies: 'preparation' }, where: 'metric' },
    { name: 'a floor where a fair coin has none', more: { liftFloor: true }, where: 'liftFloor' },
  ] as const)('refuses a plan with $name', async ({ more, where }) => {
    const db = await open();
    const deps = testDeps(db);
    await addApplication(deps, NewApplication.parse({ company: 'First' }));
    expect(await planExperiment(deps, planOf(more as Partial<NewExperimentInput>))).toMatchObject({
      failure: { kind: 'bad-plan', where },
    });
    await db.destroy();
  });

  it('never gives a verdict where it cannot: nothing sent, one arm empty, all pending', async () => {
    const db = await open();
    const coined = coinDeps(testDeps(db, '2026-10-20'));
    const id = await started(coined.deps);
    const name = async () => okValue(await readExperiment(coined.deps, id)).verdictName;
    expect(await name()).toBe('cannot-tell-yet');
    await run(coined, { count: 4, answers: { a: 4, b: 0 }, companies: ['Acme', 'Basalt', 'Dune', 'Elm'] });
    expect(await name()).toBe('cannot-tell-yet');
    expect(okValue(await readExperiment(coined.deps, id)).sentence).toContain('Nothing was sent with B');
    const fresh = coinDeps({ ...coined.deps, today: () => TODAY });
    fresh.moveTo('2026-11-17');
    await run(fresh, { count: 6, answers: { a: 0, b: 0 } });
    expect(await name()).toBe('cannot-tell-yet');
    await db.destroy();
  });

  it('says that the clock was moved back: it draws nothing and gives no verdict', async () => {
    const db = await open();
    const coined = coinDeps(testDeps(db));
    const id = await started(coined.deps);
    okValue(await drawNext(coined.deps, { drafts: [draft('Acme')] }));
    coined.moveTo('2026-11-02');
    const view = okValue(await readExperiment(coined.deps, id));
    expect(view).toMatchObject({ verdictName: 'broken', judgement: null });
    const refused = await drawNext(coined.deps, { drafts: [draft('Basalt')] });
    expect(refused).toMatchObject({ failure: { kind: 'clock-moved-back', lastDrawnOn: TODAY, today: '2026-11-02' } });
    expect(await startExperiment(coined.deps, id, { on: '2026-11-03' })).toMatchObject({
      failure: { kind: 'day-in-the-future' },
    });
    await db.destroy();
  });

  it('proves a difference that is there, keeps to it on later days, and calls it broken where something chose', async () => {
    const db = await open();
    const coined = coinDeps(testDeps(db, '2026-08-01'));
    const id = await started(coined.deps, { horizon: 60 });
    await run(coined, { count: 60, answers: { a: 1, b: 25 } });
    const view = okValue(await readExperiment(coined.deps, id));
    expect(view).toMatchObject({ verdictName: 'proven', ahead: 'b' });
    expect(view.log.at(-1)?.kind).toBe('proven');
    expect(view.naive.looks.length).toBeGreaterThan(10);
    expect(okValue(await readExperiment(coined.deps, id, { asOf: '2026-08-20' })).verdictName).toBe('cannot-tell-yet');
    for (const { applicationId, arm } of view.draws.filter((draw) => draw.arm === 'a').slice(3)) {
      expect(arm).toBe('a');
      okValue(await deleteApplication(coined.deps, applicationId));
    }
    const broken = okValue(await readExperiment(coined.deps, id));
    expect(broken).toMatchObject({ verdictName: 'broken', ahead: null });
    expect(broken.guardrails.find((one) => one.id === 'ratio')?.holds).toBe(false);
    await db.destroy();
  });

  it('earns: draws the better-looking arm more often, keeps the floor, and never calls it proven', async () => {
    const db = await open();
    const coined = coinDeps(testDeps(db, '2026-08-01'));
    const id = await started(coined.deps, { mode: 'earn', horizon: 60 });
    await run(coined, { count: 40, answers: { a: 0, b: 30 } });
    const view = okValue(await readExperiment(coined.deps, id));
    expect(view.draws.at(-1)?.chance).toBe(0.8);
    expect(view.draws.every(({ chance }) => chance >= 0.2 && chance <= 0.8)).toBe(true);
    expect(['leaning', 'cannot-tell-yet']).toContain(view.verdictName);
    await db.destroy();
  });
});
