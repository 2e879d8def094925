import type { Judgement } from '../../analysis/judge-model.ts';
import type { Day } from '../../kernel/day.ts';
import type { ClaimedSpan } from '../../picture/claimed-spans.ts';
import { type LeadChart, leadChart } from '../../picture/lead-chart.ts';
import { monthStarts } from '../../picture/time-axis.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { useWidth } from '../app/use-width.ts';
import { shortDay } from '../words/days.ts';
import styles from './evidence.module.css';
import { gaugeWords } from './gauge.tsx';
import { leadOf } from './lead-of.ts';

interface LeadPictureProps {
  readonly judgement: Judgement;
  readonly from: Day;
  readonly asOf: Day;
  /** The last day of the plan, where it is known. */
  readonly to: Day | null;
  /** What a usual z-test would have claimed; `null` where that is not shown. */
  readonly claimed: readonly ClaimedSpan[] | null;
  /** How the day looked at is named: "today", or the day it was closed. */
  readonly nowName: string;
  /** How it may end, for the room right of today. */
  readonly outlook: string | null;
}

const LEFT = 30;
const HEADROOM = 20;
const LANE = 36;
const FOOT = 26;

/** The evidence day by day against the line of proof, and under it what the usual test would have claimed. */
export function LeadPicture({ judgement, from, asOf, to, claimed, nowName, outlook }: LeadPictureProps) {
  const narrow = useNarrow();
  const [box, width] = useWidth<HTMLDivElement>(728);
  const height = narrow ? 180 : 220;
  const chart = leadChart({ walk: judgement.walk, from, asOf, to, width: width - LEFT, height });
  const lane = claimed === null ? 0 : LANE;
  const at = leadOf({ judgement });
  const { lead } = at;
  const words = gaugeWords(at);
  const base = HEADROOM + height + lane;
  return (
    <div ref={box}>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${base + FOOT}`} role="img" aria-label={`${words}.`}>
        <g transform={`translate(${LEFT} ${HEADROOM})`}>
          <Grid chart={chart} width={width - LEFT} height={height} />
          <path className={styles.needed} d={chart.above} />
          <path className={styles.needed} d={chart.below} />
          <Named chart={chart} outlook={outlook} asOf={asOf} width={width - LEFT} />
          <path className={styles.walk} d={chart.lead} />
          <Now chart={chart} {...{ judgement, asOf, lead, height: height + lane }} width={width - LEFT} />
          {claimed !== null && <Claims spans={claimed} chart={chart} y={height + 24} width={width - LEFT} />}
        </g>
        <Days chart={chart} from={from} asOf={asOf} nowName={nowName} width={width - LEFT} y={base} />
      </svg>
    </div>
  );
}

function Grid({ chart, width, height }: { chart: LeadChart; width: number; height: number }) {
  return (
    <>
      {chart.ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? styles.level : styles.grid} d={`M0 ${chart.y(tick)}H${width}`} />
          <text x={-8} y={chart.y(tick) + 4} textAnchor="end">
            {Math.abs(tick)}
          </text>
        </g>
      ))}
      <text x={4} y={-6}>
        B ahead
      </text>
      <text x={4} y={height - 4}>
        A ahead
      </text>
    </>
  );
}

interface NamedProps {
  readonly chart: LeadChart;
  readonly outlook: string | null;
  readonly asOf: Day;
  readonly width: number;
}

/** What the lines and the room beyond today mean, where there is room to say it. */
function Named({ chart, outlook, asOf, width }: NamedProps) {
  const now = chart.x(asOf);
  return (
    <>
      {chart.begins !== null && chart.begins.x > 190 && (
        <text x={chart.begins.x - 8} y={chart.begins.y - 8} textAnchor="end">
          from here a lead can prove it
        </text>
      )}
      {outlook !== null && width - now > outlook.length * 6.4 && (
        <text x={now + 10} y={chart.y(0) + 18}>
          {outlook}
        </text>
      )}
    </>
  );
}

interface NowProps {
  readonly chart: LeadChart;
  readonly judgement: Judgement;
  readonly asOf: Day;
  readonly lead: number;
  readonly height: number;
  readonly width: number;
}

/** Today, or the day the line was crossed: where the lead stands. */
function Now({ chart, judgement, asOf, lead, height, width }: NowProps) {
  const { provenOn, walk } = judgement;
  const proof = provenOn === null ? undefined : walk.find(({ on }) => on === provenOn);
  const value = proof?.lead ?? lead;
  const [x, y] = [chart.x(provenOn ?? asOf), chart.y(value)];
  const onLeft = x > width * 0.7;
  const says = `${provenOn === null ? '' : 'proven, '}${value === 0 ? 'level' : `${value > 0 ? 'B' : 'A'} by ${Math.abs(value)}`}`;
  return (
    <>
      <path className={styles.now} d={`M${x} ${-HEADROOM + 6}V${height}`} />
      <circle className={styles.at} cx={x} cy={y} r="5" />
      <text
        className={styles.own}
        x={x + (onLeft ? -10 : 10)}
        y={provenOn === null ? y - 8 : -6}
        textAnchor={onLeft ? 'end' : 'start'}
      >
        {says}
      </text>
    </>
  );
}

function Claims({
  spans,
  chart,
  y,
  width,
}: {
  spans: readonly ClaimedSpan[];
  chart: LeadChart;
  y: number;
  width: number;
}) {
  return (
    <>
      <path className={styles.grid} d={`M0 ${y}H${width}`} />
      {spans.map(({ arm, from, until }) => (
        <g key={`${arm}${from}`}>
          <rect
            className={styles.claim}
            x={chart.x(from)}
            y={y - 4}
            width={Math.max(3, chart.x(until) - chart.x(from))}
            height="7"
          />
          <text className={styles.claimed} x={chart.x(from)} y={y - 8}>
            “{arm === 'a' ? 'A' : 'B'} wins”
          </text>
        </g>
      ))}
    </>
  );
}

interface DaysProps {
  readonly chart: LeadChart;
  readonly from: Day;
  readonly asOf: Day;
  readonly nowName: string;
  readonly width: number;
  readonly y: number;
}

/** The first day, today where it is not the last, the last, and as many months between as keep their distance. */
function Days({ chart, from, asOf, nowName, width, y }: DaysProps) {
  const ends = [
    { x: 0, name: shortDay(from, asOf) },
    { x: chart.x(asOf), name: chart.last === asOf ? '' : nowName },
    { x: width, name: chart.last === asOf ? nowName : shortDay(chart.last, asOf) },
  ].filter(({ name }, at) => name !== '' && (at !== 1 || (chart.x(asOf) > 56 && width - chart.x(asOf) > 64)));
  const months = monthStarts(from, chart.last)
    .map(({ day, name }) => ({ x: chart.x(day), name }))
    .filter(({ x }) => ends.every((end) => Math.abs(end.x - x) > (end.x === width ? 96 : 60)));
  const step = Math.max(1, Math.ceil((months.length * 48) / width));
  return (
    <g transform={`translate(${LEFT} ${y})`}>
      <path className={styles.axis} d={`M0 .5H${width}`} />
      {[...ends, ...months.filter((_, at) => at % step === 0)].map(({ x, name }) => (
        <g key={`${x} ${name}`}>
          <path className={styles.axis} d={`M${x} 0v4`} />
          <text x={x} y="18" textAnchor={x === 0 ? 'start' : x === width ? 'end' : 'middle'}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
