import { useWidth } from '../app/use-width.ts';
import picture from '../picture/picture.module.css';
import { REACH } from '../start/reach.data.ts';
import styles from './too-little.module.css';

const MOST = REACH[REACH.length - 1]?.applications ?? 320;

/** How far few applications are on the way to an answer, on a scale where each doubling adds as much. */
export function Reach({ have }: { have: number }) {
  const [ref, width] = useWidth<HTMLDivElement>(392);
  // Doublings from 5 on, so that nine is visible and 320 ends the line.
  const x = (count: number) => (Math.log2(Math.max(count, 5) / 5) / Math.log2(MOST / 5)) * width;
  const words = REACH.map(({ applications, rightInTen }) => `${rightInTen} of 10 at ${applications}`).join(', ');
  return (
    <div ref={ref}>
      <svg
        className={`${styles.reach} ${picture.plain}`}
        width={width}
        height="64"
        role="img"
        aria-label={`You have ${have}. Right in ${words}.`}
      >
        <path className={picture.axis} d={`M0 28.5H${width}`} />
        <path className={picture.measure} d={`M0 28.5H${x(have)}`} />
        <text className={picture.own} x={Math.max(0, x(have) - 8)} y="48" textAnchor={x(have) < 60 ? 'start' : 'end'}>
          {have}, yours
        </text>
        {REACH.map(({ applications, rightInTen }, index) => {
          const last = index === REACH.length - 1;
          return (
            <g key={applications} textAnchor={last ? 'end' : 'middle'}>
              <path className={picture.axis} d={`M${x(applications) - (last ? 0.5 : 0)} 24v9`} />
              <text x={x(applications)} y="16">
                {index === 0 || last ? `${rightInTen} of 10` : rightInTen}
              </text>
              <text x={x(applications)} y="48">
                {applications}
              </text>
            </g>
          );
        })}
        <text x={width} y="62" textAnchor="end">
          applications
        </text>
      </svg>
    </div>
  );
}
