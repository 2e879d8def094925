import type { ReactNode } from 'react';
import { type DotPlot, fitBlock, fitDots } from '../../picture/dot-plot.ts';
import styles from './picture.module.css';

interface DotsProps {
  readonly values: readonly (number | null)[];
  readonly from: number;
  readonly to: number;
  readonly cursor: number;
  /** Where the edge of a column lies while the cursor moves. */
  readonly anchor?: number;
  readonly claim: 'up-to' | 'from';
  /** What the cursor says: "27 of 50 by 1 March". */
  readonly says: string;
  readonly ticks: readonly { readonly at: number; readonly name: string }[];
  readonly size: DotRoom;
  readonly words: string;
  /** Room at the right for dots past the axis, named so; left out where there can be none. */
  readonly later?: (count: number) => string;
  readonly children?: ReactNode;
}

export interface DotRoom {
  readonly width: number;
  /** Height kept for the dots, so that nothing jumps when they change. */
  readonly height: number;
  /** Radius of a dot where there is room. */
  readonly radius: number;
}

/** Pixels at the right of the axis for the dots past it. */
export const LATER_ROOM = 90;
const LATER_GAP = 28;
const HEADROOM = 22;
const FOOT = 22;

/** Equally likely values as dots on an axis; filled ones lie inside what the cursor claims. */
export function Dots(props: DotsProps) {
  const { values, from, to, cursor, claim, size, words, later } = props;
  const width = later === undefined ? size.width : size.width - LATER_ROOM;
  const given = { values, from, to, cursor, claim, width, anchor: props.anchor ?? cursor };
  const { radius, plot } = fitDots(given, size.radius, size.height);
  const base = HEADROOM + size.height;
  return (
    <svg className={styles.dots} viewBox={`0 0 ${size.width} ${base + FOOT}`} role="img" aria-label={words}>
      <Axis {...props} width={width} base={base} />
      {plot.dots.map(({ x, y, filled }) => (
        <circle
          key={`${x} ${y}`}
          className={filled ? styles.filled : styles.hollow}
          cx={x}
          cy={base - 1 - y}
          r={radius - 0.5}
        />
      ))}
      {later !== undefined && <Later {...props} {...{ later, plot, base, radius }} />}
      <Cursor x={plot.cursorX} width={size.width} base={base} says={props.says} />
    </svg>
  );
}

function Axis({ from, to, ticks, width, base }: DotsProps & { width: number; base: number }) {
  const x = (at: number) => ((at - from) / (to - from)) * width;
  return (
    <>
      <path className={styles.axis} d={`M0 ${base}.5H${width}`} />
      {ticks.map(({ at, name }) => (
        <g key={at}>
          <path className={styles.axis} d={`M${x(at)} ${base}v4`} />
          <text x={x(at)} y={base + 17} textAnchor={x(at) < 14 ? 'start' : x(at) > width - 14 ? 'end' : 'middle'}>
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

/** Dots past the axis stand apart in a block of their own, with their number. */
interface LaterProps extends DotsProps {
  readonly later: (count: number) => string;
  readonly plot: DotPlot;
  readonly base: number;
  readonly radius: number;
}

function Later({ size, claim, later, plot, base, radius }: LaterProps) {
  if (plot.later === 0) return null;
  const left = size.width - LATER_ROOM + LATER_GAP;
  const {
    gap,
    columns,
    radius: own,
  } = fitBlock(plot.later, { width: LATER_ROOM - LATER_GAP, height: size.height, radius });
  return (
    <>
      {Array.from({ length: plot.later }, (_, index) => index).map((index) => (
        <circle
          key={index}
          className={claim === 'from' ? styles.filled : styles.hollow}
          cx={left + (index % columns) * gap + own}
          cy={base - 1 - gap / 2 - Math.floor(index / columns) * gap}
          r={own - 0.5}
        />
      ))}
      <text x={left} y={base + 17}>
        {later(plot.later)}
      </text>
    </>
  );
}

function Cursor({ x, width, base, says }: { x: number; width: number; base: number; says: string }) {
  const right = x > width * 0.6;
  return (
    <>
      <path className={styles.cursor} d={`M${x} 4V${base}`} />
      <text className={styles.own} x={x + (right ? -8 : 8)} y="14" textAnchor={right ? 'end' : 'start'}>
        {says}
      </text>
    </>
  );
}
