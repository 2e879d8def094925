import type { QuickAddReading } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import styles from './add-line.module.css';
import { leftWords, readParts } from './line-reading.ts';

interface ReadLineProps {
  readonly reading: QuickAddReading | undefined;
  readonly today: Day | undefined;
  /** What was added a moment ago and is kept. */
  readonly kept: string | null;
}

/** What a line is read as, part by part, and why a part of it finds no place. */
export function ReadLine({ reading, today, kept }: ReadLineProps) {
  if (reading === undefined || today === undefined) {
    return (
      <p className={parts.label} aria-live="polite">
        {kept === null ? 'Company, role, how you applied, day sent; or the address of a posting.' : `Kept: ${kept}`}
      </p>
    );
  }
  const said = readParts(reading, today);
  return (
    <p className={styles.parts}>
      {said.map(({ name, text }) => (
        <span key={name}>
          {name} <b>{text}</b>
        </span>
      ))}
      {reading.sentOn === null && reading.intent === 'sent' && said.length > 0 && <span>day not known</span>}
      {reading.notUnderstood.map((one) => (
        <span key={one.from}>{leftWords(one, today)}</span>
      ))}
      {reading.notUnderstood.length === 0 &&
        reading.warnings.map((warning) => <span key={warning}>{capital(warning)}.</span>)}
    </p>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
