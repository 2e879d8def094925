import type { Stage } from './model.ts';

/** Where a figure was read, what exactly was counted there, and how far it can be trusted. */
export interface ReferenceFigure {
  /** What the figure says, in words. */
  readonly figure: string;
  readonly source: string;
  readonly year: string;
  readonly population: string;
  /** Applications, candidates at a stage, offers: never to be mixed. */
  readonly denominator: string;
  readonly quality: 'official' | 'study' | 'survey' | 'vendor data' | 'anecdote';
  /** The original was not read: it is quoted here from another public text. */
  readonly secondHand: boolean;
}

export interface ReferenceRow {
  readonly stage: Stage;
  /** Which applications it is for: `any` where the way in makes no difference that anyone has published. */
  readonly way: 'cold' | 'referred' | 'recruiter' | 'any';
  /** Where the middle 80 in 100 of ordinary searches lie. */
  readonly low: number;
  readonly high: number;
  /** The range is ours, not read anywhere: the figures below only bound it. */
  readonly assumption: boolean;
  /** One line for the page, ending in what it rests on. */
  readonly text: string;
  readonly figures: readonly ReferenceFigure[];
}

const ASHBY_REFERRALS: ReferenceFigure = {
  figure: 'application to interview: referred 40 in 100, inbound 3 in 100',
  source: 'Ashby, "Are referred candidates more likely to get hired?" (ashbyhq.com/talent-trends-report)',
  year: '2021-2024',
  population: 'customers, mostly technology firms and startups; 38 million applications',
  denominator: 'applications',
  quality: 'vendor data',
  secondHand: true,
};
const ASHBY_PRODUCTIVITY: ReferenceFigure = {
  figure: 'applications that reach an interview: 7 to 8 in 100 (2021), 3.6 to 4.7 in 100 (first quarter of 2026)',
  source: 'Ashby, "Recruiter Productivity" (ashbyhq.com/talent-trends-report)',
  year: '2021-2026',
  population: 'customers; 109 million applications',
  denominator: 'applications',
  quality: 'vendor data',
  secondHand: true,
};
const HUNTR: ReferenceFigure = {
  figure: 'application to interview: 4.2 in 100 with a tailored resume, 2.1 in 100 without',
  source: 'Huntr, job search trends, first quarter of 2026 (huntr.co/research)',
  year: '2026',
  population: 'people who track their own search, all jobs; 139,927 applications',
  denominator: 'applications',
  quality: 'vendor data',
  secondHand: true,
};
const LEVER_STAGES: ReferenceFigure = {
  figure: 'screen to onsite 32 in 100, onsite to offer 31 in 100',
  source: 'Lever, recruiting benchmarks for startups (quoted by trueplan.io)',
  year: 'about 2017',
  population: 'about 600 firms of 1 to 200 people; 1.5 million candidates considered',
  denominator: 'candidates at the stage',
  quality: 'vendor data',
  secondHand: true,
};
const ASHBY_OFFERS: ReferenceFigure = {
  figure: 'interview process to offer: about 6 in 100 inbound, 16 in 100 referred',
  source: 'Ashby (quoted in a public job-tracker document)',
  year: '2021-2025',
  population: 'customers, mostly technology firms and startups',
  denominator: 'candidates interviewed',
  quality: 'vendor data',
  secondHand: true,
};

const LEVER_WAYS: ReferenceFigure = {
  figure: 'hired: referred 1 in 16, through an agency 1 in 22, careers site or posting 1 in 152',
  source: 'Lever, "Only one in 100 candidates is hired" (globenewswire.com, 5 October 2016)',
  year: '2016',
  population: 'about 1,000 customers; over 4 million candidates considered',
  denominator: 'candidates considered, to hire',
  quality: 'vendor data',
  secondHand: false,
};

/**
 * What ordinary searches look like, step by step: the one table every comparison rests on.
 *
 * The ranges are wide because published "healthy" rates contradict each other from 2 to 30 in 100. A response is
 * more than an interview, so the cold range lies above the interview rates that were read. A reference is context,
 * never a verdict, and the person can replace it.
 */
export const REFERENCE_ROWS: readonly ReferenceRow[] = [
  {
    stage: 'response',
    way: 'cold',
    low: 0.05,
    high: 0.16,
    assumption: true,
    text: 'Cold applications: 2 to 8 in 100 reach an interview (Ashby 2021-2026, Huntr 2026, quoted second-hand); a response is more than that, and how much more is our assumption.',
    figures: [ASHBY_REFERRALS, ASHBY_PRODUCTIVITY, HUNTR],
  },
  {
    stage: 'response',
    way: 'referred',
    low: 0.2,
    high: 0.5,
    assumption: true,
    text: 'Referred applications: about 40 in 100 reach an interview (Ashby 2021-2024, quoted second-hand; who gets referred differs); the width is our assumption.',
    figures: [ASHBY_REFERRALS, LEVER_WAYS],
  },
  {
    stage: 'response',
    way: 'recruiter',
    low: 0.1,
    high: 0.45,
    assumption: true,
    text: 'Through a recruiter: hired about seven times as often as from a posting (Lever 2016); nobody publishes a response rate, so this range is our assumption.',
    figures: [LEVER_WAYS],
  },
  {
    stage: 'screen',
    way: 'any',
    low: 0.55,
    high: 0.85,
    assumption: true,
    text: 'Replies that become a conversation: nobody publishes this; the range is our assumption.',
    figures: [],
  },
  {
    stage: 'technical',
    way: 'any',
    low: 0.4,
    high: 0.7,
    assumption: true,
    text: 'First conversation to technical round: split so that with the next step it comes near the 32 in 100 from screen to onsite that Lever counted (about 2017, second-hand); the split is our assumption.',
    figures: [LEVER_STAGES],
  },
  {
    stage: 'final',
    way: 'any',
    low: 0.35,
    high: 0.6,
    assumption: true,
    text: 'Technical round to final round: split so that with the step before it comes near the 32 in 100 from screen to onsite that Lever counted (about 2017, second-hand); the split is our assumption.',
    figures: [LEVER_STAGES],
  },
  {
    stage: 'offer',
    way: 'any',
    low: 0.2,
    high: 0.45,
    assumption: false,
    text: 'Final round to offer: 31 in 100 at startups (Lever, about 2017, second-hand).',
    figures: [LEVER_STAGES, ASHBY_OFFERS],
  },
];
