import { analyseSearch } from '../src/analysis/analyse.ts';
import { readSegments } from '../src/analysis/read-segments.ts';
import type { Segment } from '../src/analysis/segments.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';
import { wilsonInterval } from '../src/stats/wilson-interval.ts';
import { playSegments, SEGMENT_WORLDS, type SegmentWorld, trueRate } from './segment-worlds.ts';
import { atLeast, atMost, type BenchTable, type Check, markdownTable, percent, type Task } from './table.ts';
import { USUAL_TESTS } from './usual-tests.ts';

const SEARCHES = 400;
const PARTS = 2;
const SEED = 50_000_000;
/** Raw shares: a group that has half as many again as the others, or half as many, is taken for a difference. */
const STRIKING = 1.5;

const METHODS = ['raw', 'wilson', 'fisher', 'ours'] as const;
type Method = (typeof METHODS)[number];

/** Over so many searches of one world. */
interface SegmentScore {
  readonly searches: number;
  /** Searches in which a segment that does not differ was called different, by method. */
  readonly wrong: Record<Method, number>;
  /** Searches in which the one that differs was called different, the right way round. */
  readonly found: Record<Method, number>;
  intervals: number;
  /** Intervals of 90 in 100 that held the true rate. */
  readonly covered: { wilson: number; ours: number };
}

/** Section 5: groups nobody drew. Who sees differences where there are none, and whose intervals hold the truth. */
export const segmentsTable: BenchTable<SegmentScore> = {
  name: 'Segments',
  tasks: (scale) =>
    SEGMENT_WORLDS.flatMap((world, w) =>
      Array.from({ length: PARTS }, (_, part) => ({
        ...segmentTask(world, {
          searches: Math.ceil((SEARCHES * scale) / PARTS),
          seed: SEED + w * 10_000 + part * 5_000,
        }),
        id: `${world.id}/${part}`,
      })),
    ),
  report(outcomes) {
    const rows = SEGMENT_WORLDS.map((world) => ({ world, score: addUp(world.id, outcomes) }));
    return {
      lines: [
        'Searches of half a year whose applications fall into groups. *Wrong*: some group that is answered like the others is',
        'called different. *Found*: the one that is different is. Raw shares call a group different from half as many again, or',
        'half as few, as the others; Wilson where its 90 % interval leaves out the share of the others; Fisher at 5 in 100,',
        'group by group. *Holds*: 90 % intervals of a group’s rate that hold it.',
        '',
        ...markdownTable(
          [
            'groups',
            'searches',
            'wrong: raw',
            'Wilson',
            'Fisher',
            'Breakpoint',
            'found: Wilson',
            'Fisher',
            'Breakpoint',
            'holds: Wilson',
            'Breakpoint',
          ],
          rows.map(({ world, score }) => tableRow(world, score)),
        ),
      ],
      checks: rows.flatMap(({ world, score }) => checksOf(world, score)),
    };
  },
};

/** Ours to set: the method asks for no figure here. */
function checksOf(
  { name, apart }: SegmentWorld,
  { searches, wrong, intervals, covered }: SegmentScore,
): readonly Check[] {
  const holds = atLeast(`intervals that hold the rate: ${name}`, covered.ours / intervals, 0.84);
  return apart === undefined ? [atMost(`called different: ${name}`, wrong.ours / searches, 0.05), holds] : [holds];
}

function tableRow({ name, apart }: SegmentWorld, score: SegmentScore): readonly (string | number)[] {
  const { searches, wrong, found, intervals, covered } = score;
  const foundBy = (method: Method) => (apart === undefined ? '–' : percent(found[method] / searches));
  return [
    name,
    searches,
    ...METHODS.map((method) => percent(wrong[method] / searches)),
    ...(['wilson', 'fisher', 'ours'] as const).map(foundBy),
    percent(covered.wilson / intervals),
    percent(covered.ours / intervals),
  ];
}

/** Plays one world many times and lets every method look at the groups of each search. */
export function segmentTask(
  world: SegmentWorld,
  { searches, seed }: { readonly searches: number; readonly seed: number },
): Task<SegmentScore> {
  return {
    id: world.id,
    run() {
      const score = emptyScore(searches);
      for (let n = 0; n < searches; n++) {
        const search = playSegments(world, seededRandom(seed + n));
        const groups = readSegments(analyseSearch({ ...search, outcomesRecorded: true }), 'size')?.groups ?? [];
        judgeSearch(world, groups, score);
      }
      return score;
    },
  };
}

function judgeSearch(world: SegmentWorld, groups: readonly Segment[], score: SegmentScore): void {
  const whole = { sent: sumOf(groups, 'entered'), answered: sumOf(groups, 'advanced') };
  const calls = groups.map((group) => ({ group, called: callsOf(group, whole) }));
  for (const method of METHODS) {
    const wrong = calls.some(({ group, called }) => group.value !== world.apart && called[method] !== 0);
    score.wrong[method] += Number(wrong);
    score.found[method] += Number(calls.some(({ group, called }) => group.value === world.apart && called[method] > 0));
  }
  for (const { value, entered, advanced, rate } of groups) {
    const segment = world.segments.find((each) => each.value === value);
    if (segment === undefined) continue;
    const truth = trueRate(segment, world);
    const wilson = wilsonInterval(advanced, entered);
    score.intervals++;
    score.covered.wilson += Number(wilson.low <= truth && truth <= wilson.high);
    score.covered.ours += Number(rate.low <= truth && truth <= rate.high);
  }
}

/** What each method says of a group beside all others: +1 answered more often, -1 less often, 0 nothing. */
function callsOf(
  { entered, advanced, difference }: Segment,
  whole: { readonly sent: number; readonly answered: number },
): Record<Method, number> {
  const others = { sent: whole.sent - entered, answered: whole.answered - advanced };
  const [own, rest] = [advanced / entered, others.answered / others.sent];
  const wilson = wilsonInterval(advanced, entered);
  const isFisher = USUAL_TESTS.fisher({
    sent: { A: others.sent, B: entered },
    answered: { A: others.answered, B: advanced },
  });
  return {
    raw: Number(own >= STRIKING * rest) - Number(own * STRIKING <= rest),
    wilson: Number(wilson.low > rest) - Number(wilson.high < rest),
    fisher: isFisher ? Math.sign(own - rest) : 0,
    ours: Number(difference.low > 0) - Number(difference.high < 0),
  };
}

function sumOf(groups: readonly Segment[], key: 'entered' | 'advanced'): number {
  return groups.reduce((sum, group) => sum + group[key], 0);
}

function emptyScore(searches: number): SegmentScore {
  const none = () => ({ raw: 0, wilson: 0, fisher: 0, ours: 0 });
  return { searches, wrong: none(), found: none(), intervals: 0, covered: { wilson: 0, ours: 0 } };
}

function addUp(id: string, outcomes: ReadonlyMap<string, SegmentScore>): SegmentScore {
  const parts = Array.from({ length: PARTS }, (_, part) => outcomes.get(`${id}/${part}`)).filter(
    (each) => each !== undefined,
  );
  const total = (read: (score: SegmentScore) => number) => parts.reduce((sum, part) => sum + read(part), 0);
  const byMethod = (key: 'wrong' | 'found') =>
    Object.fromEntries(METHODS.map((method) => [method, total((score) => score[key][method])])) as Record<
      Method,
      number
    >;
  return {
    searches: total(({ searches }) => searches),
    wrong: byMethod('wrong'),
    found: byMethod('found'),
    intervals: total(({ intervals }) => intervals),
    covered: { wilson: total(({ covered }) => covered.wilson), ours: total(({ covered }) => covered.ours) },
  };
}
