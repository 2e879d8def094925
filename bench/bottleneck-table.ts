import {
  type BottleneckBatch,
  type BottleneckScore,
  bottleneckTask,
  type Method,
  NEAR,
  SIZES,
  type Trouble,
} from './bottleneck.ts';
import { addCalibrations, calibrationError } from './calibration.ts';
import { atLeast, atMost, type BenchTable, type Check, markdownTable, percent } from './table.ts';
import { USUAL_WAITS, WORLDS } from './worlds.ts';

/** More where a single point decides: four thousand tell a share to within 0.8 of one. */
const SEARCHES = { judged: 4_000, shown: 1_000 };
const SEED = 7_090_000;
const TROUBLES: readonly Trouble[] = ['one, quick answers', 'one', 'one, others spread', 'none', 'several', 'free'];
const NAMES: Record<Trouble, string> = {
  'one, quick answers': 'one impaired, the others near their middle, answers quick',
  one: 'one impaired, the others near their middle',
  'one, others spread': 'one impaired, the others spread as the reference',
  none: 'none impaired',
  several: 'two or three impaired',
  free: 'every rate by itself',
};
const REACH = { 40: 0.48, 80: 0.58, 160: 0.69, 320: 0.79 } as const;

/** Section 2: how often the step named is the right one, and whether the chances said are kept. */
export const bottleneckTable: BenchTable<BottleneckScore> = {
  name: 'The bottleneck',
  tasks: (scale) => TROUBLES.flatMap((trouble) => SIZES.map((size) => bottleneckTask(batch(trouble, size, scale)))),
  report(outcomes) {
    const [usual, quick] = [WORLDS.usual, WORLDS.quick].map(({ delay }) =>
      (delay.factor * USUAL_WAITS.firstYes.median).toFixed(1),
    );
    const read = (trouble: Trouble, size: number) => outcomes.get(batch(trouble, size, 1).id) as BottleneckScore;
    return {
      lines: [
        'The step with the largest middle ÷ rate, in 14 weeks. *Best possible* is told how the world with one impaired',
        'step is made; a rule that is not told beats it only by luck. STATISTICS.md does not say how its own world was made,',
        'only that its best possible was 49, 60, 72, 82 %. It moves with the waits and with how near the healthy rates are to',
        `their middle; with first answers after a median of ${quick} days and a logit sd of ${NEAR} it is closest to that, so the`,
        `figures to reach are judged there (4,000 searches: ± 0.8 points), and the distance to the best possible at ${usual} days.`,
        '',
        ...markdownTable(
          [
            'trouble',
            'applications',
            'lowest ratio',
            'lowest against reference',
            'plain prior / ECE',
            'Breakpoint / ECE',
            'best possible',
          ],
          TROUBLES.flatMap((trouble) => SIZES.map((size) => row(trouble, size, read(trouble, size)))),
        ),
        '',
        ...calibrationLines(read),
      ],
      checks: checks(read),
    };
  },
};

/** Where the best possible is known. */
function isLimited(trouble: Trouble): boolean {
  return trouble === 'one' || trouble === 'one, quick answers';
}

type Read = (trouble: Trouble, size: number) => BottleneckScore;

function batch(trouble: Trouble, applications: number, scale: number): BottleneckBatch {
  return {
    id: `bottleneck/${trouble}/${applications}`,
    trouble,
    applications,
    searches: Math.ceil(SEARCHES[trouble === 'one, quick answers' ? 'judged' : 'shown'] * scale),
    seed: SEED + TROUBLES.indexOf(trouble) * 1_000 + applications,
  };
}

function row(trouble: Trouble, size: number, score: BottleneckScore): readonly (string | number)[] {
  const hit = (method: Method) => percent(score.right[method] / score.searches, 0);
  return [
    NAMES[trouble],
    size,
    hit('lowest'),
    hit('against'),
    `${hit('plain')} / ${calibrationError(score.plain).toFixed(2)}`,
    `${percent(score.right.ours / score.searches)} / ${calibrationError(score.ours).toFixed(2)}`,
    isLimited(trouble) ? percent(score.right.best / score.searches) : '',
  ];
}

function worldCalibration(read: Read, trouble: Trouble, which: 'ours' | 'plain' | 'allFive') {
  return addCalibrations(SIZES.map((size) => read(trouble, size)[which]));
}

/** Pooled over the four worlds the page names; the variants of the first are shown beside them. */
function pooled(read: Read, which: 'ours' | 'plain' | 'allFive') {
  const worlds = ['one', 'none', 'several', 'free'] as const;
  return addCalibrations(worlds.map((trouble) => worldCalibration(read, trouble, which)));
}

function calibrationLines(read: Read): readonly string[] {
  const cells = (of: (which: 'plain' | 'ours' | 'allFive') => number) =>
    (['plain', 'ours', 'allFive'] as const).map((which) => of(which).toFixed(3));
  return [
    'Expected calibration error over the four sizes, of the largest chance (ten bins) and of all five:',
    '',
    ...markdownTable(
      ['trouble', 'plain prior', 'Breakpoint', 'Breakpoint, all five chances'],
      [
        ...TROUBLES.map((trouble) => [
          NAMES[trouble],
          ...cells((which) => calibrationError(worldCalibration(read, trouble, which))),
        ]),
        ['pooled', ...cells((which) => calibrationError(pooled(read, which)))],
      ],
    ),
  ];
}

function checks(read: Read): readonly Check[] {
  return [
    ...SIZES.map((size) => {
      const { right, searches } = read('one, quick answers', size);
      return atLeast(`bottleneck named, ${size} applications, answers quick`, right.ours / searches, REACH[size]);
    }),
    ...SIZES.map((size) => {
      const { right, searches } = read('one', size);
      return atMost(`below the best possible, ${size} applications`, (right.best - right.ours) / searches, 0.03);
    }),
    atMost('calibration error, pooled', calibrationError(pooled(read, 'ours')), 0.06),
    ...TROUBLES.map((trouble) =>
      atMost(`calibration error: ${NAMES[trouble]}`, calibrationError(worldCalibration(read, trouble, 'ours')), 0.14),
    ),
  ];
}
