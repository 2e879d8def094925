import { expect, it } from 'vitest';
import type { Report, StageReport } from '../../analysis/report.ts';
import { emptyColumnWords } from './column-words.ts';
import { madeUpReport } from './testing.ts';

const nothing = madeUpReport();
const screen = (low: number, high: number): readonly StageReport[] =>
  nothing.stages.map((one) =>
    one.stage === 'screen' ? { ...one, rate: { estimate: 0.5, low, high, level: 0.9 } } : one,
  );
const sent = (given: Partial<Report>) => madeUpReport({ applications: 80, ...given });
const forecast = { by: '2027-03-01', fromOpen: 0.33 } as NonNullable<Report['forecast']>;

it.each([
  { name: 'nothing known', stage: 'screen', report: null, says: 'No screen is open just now.' },
  {
    name: 'a rate',
    stage: 'screen',
    report: sent({ stages: screen(0.4, 0.8) }),
    says: 'No screen is open just now. With your rates, between 40 and 80 in 100 replies lead here.',
  },
  {
    name: 'too little for a rate of its own',
    stage: 'screen',
    report: sent({ applications: 3, stages: screen(0.4, 0.8), forecast }),
    says: 'No screen is open just now. Typically 55 to 85 in 100 replies lead here.',
  },
  {
    name: 'too little for an outlook',
    stage: 'offer',
    report: sent({ applications: 3, stages: screen(0.4, 0.8), forecast }),
    says: 'Nobody here yet.',
  },
  {
    name: 'a log that is in doubt',
    stage: 'screen',
    report: sent({ outcomesInDoubt: true, stages: screen(0.4, 0.8) }),
    says: 'No screen is open just now.',
  },
  {
    name: 'an offer that may come',
    stage: 'offer',
    report: sent({ forecast }),
    says: 'Nobody here yet. With what is open now, 33 in 100 that one arrives by 1 March 2027.',
  },
  {
    name: 'nothing open',
    stage: 'offer',
    report: sent({ forecast: { ...forecast, fromOpen: 0 } }),
    says: 'Nobody here yet.',
  },
  {
    name: 'an offer taken',
    stage: 'offer',
    report: sent({ accepted: true, forecast }),
    says: 'You accepted an offer.',
  },
  {
    name: 'nothing waits',
    stage: 'applied',
    report: sent({}),
    says: 'Nothing waits for a first answer. Add one with c.',
  },
] as const)('$name: $says', ({ stage, report, says }) => expect(emptyColumnWords(stage, report)).toBe(says));
