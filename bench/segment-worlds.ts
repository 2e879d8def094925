import type { AnalysedApplication, TimelineEvent } from '../src/analysis/model.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import type { Random } from '../src/stats/seeded-random.ts';
import { FIRST_DAY } from './simulate.ts';
import { USUAL_WAITS } from './worlds.ts';

const DAYS = 26 * 7;
const TOLD_NO = 0.5;

/** A group of applications that nobody drew, and how it is really answered. */
export interface TrueSegment {
  readonly value: string;
  readonly sent: number;
  readonly rate: number;
  /** The part of the half year in which it is sent, from 0 to 1; all of it where left out. */
  readonly within?: readonly [number, number];
}

export interface SegmentWorld {
  readonly id: string;
  readonly name: string;
  readonly segments: readonly TrueSegment[];
  /** The segment that is really answered otherwise. */
  readonly apart?: string;
  /** The rate of all goes from (1 - drift) to (1 + drift) of itself over the half year. */
  readonly drift?: number;
}

const sizes = (rate: number, ...sent: readonly number[]): readonly TrueSegment[] =>
  sent.map((count, i) => ({ value: `size ${i + 1}`, sent: count, rate }));
const withRate = (segments: readonly TrueSegment[], value: string, rate: number) =>
  segments.map((segment) => (segment.value === value ? { ...segment, rate } : segment));

export const SEGMENT_WORLDS: readonly SegmentWorld[] = [
  { id: 'equal', name: 'four equal, 150 at 10 %', segments: sizes(0.1, 60, 40, 30, 20) },
  { id: 'tiny', name: 'equal, two of 2 applications, at 10 %', segments: sizes(0.1, 96, 50, 2, 2) },
  { id: 'many', name: 'eight equal, 160 at 10 %', segments: sizes(0.1, 40, 30, 25, 20, 15, 12, 10, 8) },
  { id: 'drift', name: 'four equal, all falling to a third', segments: sizes(0.1, 60, 40, 30, 20), drift: -0.5 },
  {
    id: 'late',
    name: 'four equal, one sent in the last month only',
    segments: sizes(0.1, 60, 40, 30, 20).map((segment) =>
      segment.value === 'size 4' ? { ...segment, within: [0.84, 1] as const } : segment,
    ),
  },
  {
    id: 'seasons',
    name: 'four equal, each in its own quarter, all falling to a third',
    drift: -0.5,
    segments: quarters(),
  },
  {
    id: 'apart',
    name: 'one of 40 at 30 %, the others at 10 %',
    segments: withRate(sizes(0.1, 60, 40, 30, 20), 'size 2', 0.3),
    apart: 'size 2',
  },
  {
    id: 'apart-small',
    name: 'one of 10 at 40 %, the others at 8 %',
    segments: withRate(sizes(0.08, 60, 50, 30, 10), 'size 4', 0.4),
    apart: 'size 4',
  },
  {
    id: 'apart-many',
    name: 'one of 150 at 16 %, the others at 8 %',
    segments: withRate(sizes(0.08, 200, 150, 100, 50), 'size 2', 0.16),
    apart: 'size 2',
  },
];

function quarters(): readonly TrueSegment[] {
  return sizes(0.1, 40, 40, 40, 40).map((segment, i) => ({ ...segment, within: [i / 4, (i + 1) / 4] as const }));
}

/** What is known of one search at the end of the half year, each application's segment as its company's size. */
export function playSegments(
  { segments, drift = 0 }: SegmentWorld,
  random: Random,
): { readonly applications: readonly AnalysedApplication[]; readonly asOf: Day } {
  const applications = segments.flatMap(({ value, sent, rate, within: [from, to] = [0, 1] }) =>
    Array.from({ length: sent }, (_, i): AnalysedApplication => {
      const moment = from + (to - from) * random.uniform();
      const sentAt = moment * (DAYS - 1);
      const yes = random.uniform() < rateAt(rate, drift, moment);
      const told = !yes && random.uniform() < TOLD_NO;
      const { median, spread } = yes ? USUAL_WAITS.firstYes : USUAL_WAITS.firstNo;
      const at = Math.floor(sentAt + median * Math.exp(spread * random.normal()));
      const events: TimelineEvent[] =
        (yes || told) && at < DAYS ? [{ kind: yes ? 'responded' : 'rejected', on: addDays(FIRST_DAY, at) }] : [];
      return { id: `${value} ${i}`, sentOn: addDays(FIRST_DAY, Math.floor(sentAt)), companySize: value, events };
    }),
  );
  return { applications, asOf: addDays(FIRST_DAY, DAYS - 1) };
}

/** The true rate of a segment: that of the middle of the time it is sent in. */
export function trueRate({ rate, within: [from, to] = [0, 1] }: TrueSegment, { drift = 0 }: SegmentWorld): number {
  return rateAt(rate, drift, (from + to) / 2);
}

function rateAt(rate: number, drift: number, moment: number): number {
  return rate * (1 + drift * (2 * moment - 1));
}
