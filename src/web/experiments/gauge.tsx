import { type LeadAtLine, lineWords } from '../../analysis/line-words.ts';
import styles from './experiments.module.css';

interface GaugeProps extends LeadAtLine {
  /** The largest lead on the scale, the same for every row of a page. */
  readonly most: number;
}

const WIDTH = 232;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;

/** The lead of B over A as a bar on one scale; the stops are what would prove it. */
export function Gauge({ most, ...given }: GaugeProps) {
  const { lead, needed } = given;
  const x = (value: number) => WIDTH / 2 + (Math.max(-most, Math.min(most, value)) / most) * (WIDTH / 2);
  return (
    <div className={styles.gauge}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={gaugeWords(given)}>
        <path className={styles.rail} d={`M0 ${MIDDLE}H${WIDTH}`} />
        <path className={styles.zero} d={`M${WIDTH / 2} 4V18`} />
        {needed !== null && <path className={styles.stop} d={`M${x(needed)} 2V20M${x(-needed)} 2V20`} />}
        <path className={styles.lead} d={`M${WIDTH / 2} ${MIDDLE}H${x(lead)}`} />
        <circle className={needed === null ? styles.cannot : styles.can} cx={x(lead)} cy={MIDDLE} r="4.5" />
      </svg>
      <p aria-hidden="true">
        <span>A</span>
        <span>{shortWords(given)}</span>
        <span>B</span>
      </p>
    </div>
  );
}

function shortWords({ lead, needed, isProven }: LeadAtLine): string {
  const who = lead === 0 ? 'level' : `${lead > 0 ? 'B' : 'A'} by ${Math.abs(lead)}`;
  if (needed === null) return `${who}, no proof`;
  return `${who}, proof at ${isProven ? '' : 'about '}${needed}`;
}

/** The gauge told: "B leads by 5; a lead of about 11 would prove it". */
export function gaugeWords(given: LeadAtLine): string {
  const { lead } = given;
  const who = lead === 0 ? 'No lead on either side' : `${lead > 0 ? 'B' : 'A'} leads by ${Math.abs(lead)}`;
  return `${who}; ${lineWords(given)}`;
}
