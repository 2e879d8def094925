import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addDays } from '../kernel/day.ts';
import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { planOutlook } from './plan-outlook.ts';

const TODAY = '2026-11-23';

/** One a day up to today; every fourth is a referral, and those are answered. */
async function sendDaily(deps: Deps, count: number) {
  for (let back = count - 1; back >= 0; back--) {
    const sentOn = addDays(TODAY, -back);
    const channel = back % 4 === 0 ? 'referral' : 'direct';
    const application = NewApplication.parse({ company: `Company ${back}`, sentOn, channel });
    const { id } = okValue(await addApplication(deps, application));
    const on = addDays(sentOn, 6);
    if (channel === 'direct' || on > TODAY) continue;
    okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'responded', on })));
  }
}

describe.each(testDatabases)('what a plan could tell, on $name', ({ open }) => {
  let deps: Deps;
  beforeEach(async () => {
    deps = testDeps(await open(), TODAY);
  });
  afterEach(() => deps.db.destroy());
  const asked = async (question: Parameters<typeof planOutlook>[1]) => okValue(await planOutlook(deps, question));

  it('goes by an ordinary rate and pace where nothing was sent, and says it with an interval', async () => {
    const { rateA, pacePerWeek } = await asked({});
    expect(pacePerWeek).toBe(5);
    expect(rateA.low).toBeLessThan(rateA.estimate);
    expect(rateA.high).toBeGreaterThan(rateA.estimate);
  });

  it('goes by the pace of the last four weeks, and of those that take part by their share', async () => {
    await sendDaily(deps, 60);
    expect((await asked({})).pacePerWeek).toBe(7);
    expect((await asked({ eligible: { channels: ['referral'] } })).pacePerWeek).toBeCloseTo(7 / 4);
    // None of these was ever sent: one in twenty.
    expect((await asked({ eligible: { channels: ['recruiter'] } })).pacePerWeek).toBeCloseTo(7 / 20);
  });

  it('takes the rate of those that take part', async () => {
    await sendDaily(deps, 60);
    const [all, referred] = [await asked({}), await asked({ eligible: { channels: ['referral'] } })];
    expect(referred.rateA.low).toBeGreaterThan(all.rateA.high);
  });

  it('takes a rate and a pace that were typed as they are', async () => {
    await sendDaily(deps, 10);
    const { rateA, pacePerWeek } = await asked({ rateA: 0.05, pacePerWeek: 20 });
    expect([rateA, pacePerWeek]).toEqual([{ estimate: 0.05, low: 0.05, high: 0.05 }, 20]);
  });

  it('multiplies the steps on the way to a stage, but for preparation, which begins at the step before', async () => {
    await sendDaily(deps, 60);
    const rate = async (question: Parameters<typeof planOutlook>[1]) => (await asked(question)).rateA.estimate;
    const [response, technical] = [await rate({}), await rate({ metric: 'technical' })];
    expect(technical).toBeLessThan(response);
    expect(await rate({ metric: 'technical', varies: 'preparation' })).toBeGreaterThan(technical);
  });

  it('tells that a small difference cannot be answered by a near day, and more of a larger one', async () => {
    const near = { rateA: 0.1, pacePerWeek: 5, by: addDays(TODAY, 60) };
    const [small, large] = [await asked({ ...near, gain: 0.02 }), await asked({ ...near, gain: 0.5 })];
    expect(small.cannotAnswer).toBe(true);
    expect(large.chanceIfGain).toBeGreaterThan(small.chanceIfGain);
    expect(small.answersBy > TODAY).toBe(true);
  });

  it('refuses a search that is not there', async () => {
    await sendDaily(deps, 1);
    expect(await planOutlook(deps, { search: 'Elsewhere' })).toMatchObject({ failure: { kind: 'no-such-search' } });
  });
});
