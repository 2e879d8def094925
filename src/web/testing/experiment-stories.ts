import type { NewExperimentInput } from '../../http/api.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Story } from './made-up-experiments.ts';

const TODAY: Day = '2026-11-23';

const RESUME: NewExperimentInput = {
  question: 'Does a one-page résumé bring more responses?',
  varies: 'resume',
  arms: { a: { label: 'two pages, by skills' }, b: { label: 'one page, by outcomes' } },
  horizon: 160,
};
const INSIDE: NewExperimentInput = {
  question: 'Ask an engineer inside first, or send straight away?',
  varies: 'channel',
  arms: { a: { label: 'send straight away' }, b: { label: 'ask an engineer inside first' } },
  horizon: 80,
};
const NOTE: NewExperimentInput = {
  question: 'A cover note, or none?',
  varies: 'cover-note',
  arms: { a: { label: 'no note' }, b: { label: 'a note of three lines' } },
  horizon: 60,
};
const PRACTICE: NewExperimentInput = {
  question: 'Does a week by a practice plan bring more technical rounds passed?',
  varies: 'preparation',
  metric: 'final',
  arms: { a: { label: 'practise as it comes' }, b: { label: 'a week by the plan' } },
  horizon: 16,
};

/** The one that runs, in each state of the pictures: only begun, in its second week, as drawn, and a long one. */
export const RUNNING: Readonly<Record<string, Story>> = {
  empty: { plan: RESUME, startsOn: TODAY, draws: 0, everyDays: 1, rates: { a: 0.1, b: 0.2 } },
  'too-little': {
    plan: RESUME,
    startsOn: '2026-11-11',
    draws: 4,
    everyDays: 3,
    inPairs: true,
    rates: { a: 0.2, b: 0.3 },
  },
  usual: {
    plan: RESUME,
    startsOn: '2026-09-07',
    draws: 98,
    everyDays: 0.79,
    rates: { a: 0.08, b: 0.25 },
    overrideEvery: 14,
  },
  many: {
    plan: { ...RESUME, horizon: 600 },
    startsOn: '2026-03-02',
    draws: 450,
    everyDays: 0.59,
    rates: { a: 0.1, b: 0.12 },
    overrideEvery: 40,
  },
};

/** The one that is closed: hardly begun, proven, and long without a difference. */
export const CLOSED: Readonly<Record<string, Story>> = {
  'too-little': {
    plan: NOTE,
    startsOn: '2026-10-01',
    draws: 9,
    everyDays: 3,
    rates: { a: 0.1, b: 0.2 },
    closes: { on: '2026-11-02', decision: 'a', learning: 'Forty minutes a note is more than I have now.' },
  },
  usual: {
    plan: INSIDE,
    startsOn: '2026-02-18',
    draws: 40,
    everyDays: 1.7,
    inPairs: true,
    rates: { a: 0.08, b: 0.42 },
    closes: {
      on: '2026-05-29',
      decision: 'b',
      learning:
        'Two lines to an engineer, naming one thing they built. Most say “just apply, I’ll mention it”, and that is enough.',
    },
  },
  many: {
    plan: { ...INSIDE, horizon: 400 },
    startsOn: '2025-09-01',
    draws: 360,
    everyDays: 0.3,
    rates: { a: 0.15, b: 0.15 },
    closes: { on: '2026-01-31', decision: 'none', learning: 'Neither: do what costs less time.' },
  },
};

/** What else stands in the list beside the running and the closed one. */
export const BESIDE: Readonly<Record<string, readonly Story[]>> = {
  usual: [
    {
      plan: NOTE,
      startsOn: '2026-07-01',
      draws: 22,
      everyDays: 1.2,
      inPairs: true,
      rates: { a: 0.14, b: 0.14 },
      closes: { on: '2026-09-06', decision: 'a', learning: 'A note takes 40 minutes; I left it out.' },
    },
    { plan: PRACTICE, startsOn: '2026-11-02', draws: 0, everyDays: 1, rates: { a: 0, b: 0 } },
  ],
  many: [
    { plan: PRACTICE, startsOn: '2026-11-02', draws: 0, everyDays: 1, rates: { a: 0, b: 0 } },
    ...Array.from({ length: 17 }, (_, at) => short(at)),
  ],
};

/** One of many that were given up after two weeks. */
function short(at: number): Story {
  const startsOn = addDays('2024-06-03', at * 26);
  return {
    plan: { ...NOTE, question: `A cover note of ${at + 2} lines, or none?`, horizon: 40 },
    startsOn,
    draws: 5,
    everyDays: 3,
    inPairs: true,
    rates: { a: 0.15, b: 0.2 },
    closes: { on: addDays(startsOn, 25), decision: 'none', learning: 'Too few to tell, and I wanted to go on.' },
  };
}
