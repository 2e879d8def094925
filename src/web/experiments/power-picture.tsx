import { inHundred } from '../../analysis/in-words.ts';
import type { PlanOutlook } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { powerCurve } from '../../picture/power-curve.ts';
import { monthStarts } from '../../picture/time-axis.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { useWidth } from '../app/use-width.ts';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';

interface PowerPictureProps {
  readonly outlook: PlanOutlook;
  readonly by: Day;
  readonly today: Day;
  /** Chance of a proof by the day wanted. */
  readonly chance: number;
}

const LEFT = 34;
const TOP = 12;
const FOOT = 28;

/** The chance of a proof as time goes on: the plan as a curve, what would do better as rings on the day it is wanted. */
export function PowerPicture({ outlook, by, today, chance }: PowerPictureProps) {
  const narrow = useNarrow();
  const [box, full] = useWidth<HTMLDivElement>(728);
  const [width, height] = [full - LEFT, narrow ? 180 : 220];
  const last = outlook.chanceByWeek.at(-1)?.on ?? by;
  const to = last > by ? last : by;
  const x = (day: Day) => (daysBetween(today, day) / Math.max(1, daysBetween(today, to))) * width;
  const y = (share: number) => height * (1 - share);
  const at = x(by);
  const words = `Chance of a proof: ${inHundred(chance)} in 100 by ${shortDay(by, today)}, ${inHundred(outlook.chanceIfGain)} in 100 at the end of the plan.`;
  return (
    <div ref={box}>
      <svg className={styles.picture} viewBox={`0 0 ${full} ${TOP + height + FOOT}`} role="img" aria-label={words}>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {[0, 25, 50, 75, 100].map((tick) => (
            <g key={tick}>
              <path className={tick === 0 ? styles.level : styles.grid} d={`M0 ${y(tick / 100)}H${width}`} />
              <text x={-8} y={y(tick / 100) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <path className={styles.curve} d={powerCurve(outlook.chanceByWeek, { from: today, to, width, height })} />
          <path className={styles.now} d={`M${at} 0V${height}`} />
          {outlook.alternatives.map((alternative) => (
            <circle key={alternative.kind} className={styles.hollow} cx={at} cy={y(alternative.chance)} r="4" />
          ))}
          <Names outlook={outlook} chance={chance} at={at} width={width} y={y} />
          <circle className={styles.at} cx={at} cy={y(chance)} r="5" />
          <Months today={today} to={to} x={x} width={width} y={height} />
        </g>
      </svg>
    </div>
  );
}

const SHORT: Readonly<Record<PlanOutlook['alternatives'][number]['kind'], string>> = {
  bolder: 'bolder',
  'higher-rate-metric': 'another step',
  pooled: 'every application',
  pairs: 'in pairs',
};
const LINE = 15;

interface NamesProps {
  readonly outlook: PlanOutlook;
  readonly chance: number;
  readonly at: number;
  readonly width: number;
  readonly y: (share: number) => number;
}

/** Names beside the rings, moved apart where they would cover each other. */
function Names({ outlook, chance, at, width, y }: NamesProps) {
  const onLeft = at > width * 0.6;
  const named = [
    ...outlook.alternatives.map(({ kind, chance: own }) => ({ name: SHORT[kind], y: y(own), own: false })),
    { name: 'as planned', y: y(chance) - 8, own: true },
  ].toSorted((one, other) => one.y - other.y);
  let lowest = Number.NEGATIVE_INFINITY;
  const placed = named.map((one) => {
    lowest = Math.max(one.y + 4, lowest + LINE);
    return { ...one, y: lowest };
  });
  return placed.map(({ name, y: place, own }) => (
    <text
      key={name}
      className={own ? styles.own : styles.named}
      x={at + (onLeft ? -10 : 10)}
      y={Math.max(8, place)}
      textAnchor={onLeft ? 'end' : 'start'}
    >
      {name}
    </text>
  ));
}

interface MonthsProps {
  readonly today: Day;
  readonly to: Day;
  readonly x: (day: Day) => number;
  readonly width: number;
  readonly y: number;
}

function Months({ today, to, x, width, y }: MonthsProps) {
  const months = monthStarts(today, to).map(({ day, name }) => ({
    at: x(day),
    name: name === 'Jan' ? `Jan ${day.slice(0, 4)}` : name,
  }));
  const step = Math.max(1, Math.ceil((months.length * 56) / width));
  const kept = months.filter(({ at }, index) => index % step === 0 && at > 56 && at < width - 12);
  return (
    <g transform={`translate(0 ${y})`}>
      {[{ at: 0, name: 'today' }, ...kept].map(({ at, name }) => (
        <g key={name}>
          <path className={styles.axis} d={`M${at} 0v4`} />
          <text x={at} y="18" textAnchor={at === 0 ? 'start' : 'middle'}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
