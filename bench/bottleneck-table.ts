import {
  type BottleneckBatch,
  type BottleneckScore,
  bottleneckTask,
  type Method,
  SIZES,
  type Trouble,
} from './bottleneck.ts';
import { addCalibrations, calibrationError } from './calibration.ts';
import { atLeast, atMost, type BenchTable, type Check, markdownTable, percent } from './table.ts';

const SEARCHES = 1_600;
const SEED = 7_050_000;
const TROUBLES: readonly Trouble[] = ['one', 'one, others spread', 'none', 'several', 'free'];
const NAMES: Record<Trouble, string> = {
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
    const read = (trouble: Trouble, size: number) => outcomes.get(batch(trouble, size, 1).id) as BottleneckScore;
    return {
      lines: [
        'The step with the largest middle ÷ rate, in 14 weeks. *Best possible* is told how the world with one impaired',
        'step is made; no rule that is not told can beat it but by luck.',
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

type Read = (trouble: Trouble, size: number) => BottleneckScore;

function batch(trouble: Trouble, applications: number, scale: number): BottleneckBatch {
  return {
    id: `bottleneck/${trouble}/${applications}`,
    trouble,
    applications,
    searches: Math.ceil((trouble === 'one' ? SEARCHES : SEARCHES / 2) * scale),
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
    trouble === 'one' ? percent(score.right.best / score.searches) : '',
  ];
}

function worldCalibration(read: Read, trouble: Trouble, which: 'ours' | 'plain' | 'allFive') {
  return addCalibrations(SIZES.map((size) => read(trouble, size)[which]));
}

/** Pooled over the four worlds the page names; the fifth, a variant of the first, is shown beside them. */
function pooled(read: Read, which: 'ours' | 'plain' | 'allFive') {
  const worlds = TROUBLES.filter((trouble) => trouble !== 'one, others spread');
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
      const score = read('one', size);
      return atLeast(`bottleneck named, ${size} applications`, score.right.ours / score.searches, REACH[size]);
    }),
    atMost('calibration error, pooled', calibrationError(pooled(read, 'ours')), 0.06),
    ...TROUBLES.map((trouble) =>
      atMost(`calibration error: ${NAMES[trouble]}`, calibrationError(worldCalibration(read, trouble, 'ours')), 0.14),
    ),
  ];
}
