import { useId } from 'react';
import parts from '../design/parts.module.css';
import { toldPace } from '../words/counts.ts';
import styles from './forecast.module.css';

interface PaceProps {
  /** The pace the search really has. */
  readonly own: number;
  readonly pace: number;
  readonly onChange: (pace: number | null) => void;
}

/** How many applications a week from now on; the page answers while it is moved. */
export function Pace({ own, pace, onChange }: PaceProps) {
  const id = useId();
  const isOwn = Math.abs(pace - own) < 0.05;
  const most = Math.max(20, Math.ceil((own * 2) / 5) * 5);
  return (
    <div className={styles.pace}>
      <label htmlFor={id}>
        Pace <b>{toldPace(pace)} a week</b>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={1}
        value={pace}
        aria-valuetext={`${toldPace(pace)} applications a week`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {isOwn ? (
        <span className={parts.mute}>as in the last four weeks</span>
      ) : (
        <button type="button" className={parts.more} onClick={() => onChange(null)}>
          back to {toldPace(own)}
        </button>
      )}
    </div>
  );
}
