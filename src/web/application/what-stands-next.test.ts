import { describe, expect, it } from 'vitest';
import type { Report } from '../../analysis/report.ts';
import type { ApplicationDetail } from '../../http/api.ts';
import { madeUpReport } from '../board/testing.ts';
import { madeUpDetail, madeUpEvent } from './testing.ts';
import { whatStandsNext } from './what-stands-next.ts';

const TODAY = '2026-11-23';
const nothing = madeUpReport();
const rates: Report = {
  ...nothing,
  stages: nothing.stages.map((one) => ({ ...one, rate: { estimate: 0.25, low: 0.11, high: 0.41, level: 0.9 } })),
};
const silent = (silentDays: number | null, mayHear: number): Report => ({
  ...rates,
  silence: [{ id: 'a', stage: 'response', silentDays, mayHear, mayGoOn: mayHear / 2 }],
});
const next = (given: Partial<ApplicationDetail>, report: Report | null = null) => {
  const { sentence, detail, acts } = whatStandsNext({ detail: madeUpDetail(given), report, today: TODAY });
  return [sentence, detail, acts.map(({ name }) => name).join(', ')];
};
const technical = (plannedOn: string, note: string | null = null) =>
  ({ stage: 'technical', timeline: [madeUpEvent('technical', '2026-11-10', { plannedOn, note })] }) as const;

describe('what stands next', () => {
  it.each([
    { name: 'a wish', said: next({ state: 'wish', stage: null }), is: ['Saved, not sent.', null, 'I sent it today'] },
    {
      name: 'a draft',
      said: next({ state: 'draft', stage: null }),
      is: ['Being written, not sent.', null, 'I sent it today'],
    },
    {
      name: 'an offer',
      said: next({ state: 'offer', stage: 'offer' }, rates),
      is: ['An offer is open and waits for your answer.', null, 'I accept, I decline'],
    },
    {
      name: 'a round that is planned',
      said: next(technical('2026-11-26', 'system design, 60 minutes'), rates),
      is: [
        'Technical round on Thursday 26 Nov: system design, 60 minutes.',
        'With your rates, between 11 and 41 in 100 go on from here.',
        '',
      ],
    },
    {
      name: 'a round today, no rate known',
      said: next(technical(TODAY), nothing),
      is: ['Technical round today.', null, ''],
    },
    {
      name: 'a round that was planned',
      said: next(technical('2026-11-18'), rates),
      is: ['The technical round was planned for Wednesday 18 Nov.', null, 'It was held, It was called off'],
    },
    {
      name: 'no answer',
      said: next({ lastOn: '2026-11-10' }, silent(13, 0.24)),
      is: ['No answer for 13 days.', 'Of 100 like it, 24 still hear back, 12 with a yes.', ''],
    },
    {
      name: 'probably silence',
      said: next({ lastOn: '2026-09-10' }, silent(74, 0.02)),
      is: [
        'No answer for 74 days.',
        'Of 100 like it, 2 still hear back, 1 with a yes. It is probably silence and needs nothing more from you.',
        '',
      ],
    },
    { name: 'sent today', said: next({ lastOn: TODAY }, silent(0, 0.3))[0], is: 'Sent today.' },
    { name: 'heard today', said: next({ stage: 'screen' }, silent(0, 0.3))[0], is: 'The last you heard is of today.' },
    {
      name: 'nothing since a step',
      said: next({ stage: 'screen' }, silent(5, 0.3))[0],
      is: 'Nothing heard for 5 days.',
    },
    {
      name: 'hardly a chance',
      said: next({ lastOn: '2026-03-10' }, silent(258, 0.004))[1],
      is: 'Fewer than 1 in 100 like it still hear back. It is probably silence and needs nothing more from you.',
    },
    {
      name: 'no day known',
      said: next({}, silent(null, 0)),
      is: ['No answer.', 'No day is known of it, so nothing can be said of what may still come.', ''],
    },
    { name: 'no chance known', said: next({ lastOn: '2026-11-10' }), is: ['No answer yet since 10 Nov.', null, ''] },
    { name: 'nothing known at all', said: next({}), is: ['No answer yet.', null, ''] },
    {
      name: 'a log that is in doubt',
      said: next({ lastOn: '2026-11-10' }, { ...silent(13, 0.24), outcomesInDoubt: true }),
      is: ['No answer yet since 10 Nov.', null, ''],
    },
    {
      name: 'a no',
      said: next({ state: 'rejected', timeline: [madeUpEvent('rejected', '2026-11-03')] }, rates),
      is: ['They said no on 3 Nov.', null, ''],
    },
    { name: 'withdrawn on no known day', said: next({ state: 'withdrawn' }), is: ['You withdrew it.', null, ''] },
  ])('$name', ({ said, is }) => expect(said).toEqual(is));
});
