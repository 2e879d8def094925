import { counted, grouped } from '../../analysis/in-words.ts';
import type { Batch } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { instantWords } from '../words/instants.ts';
import { broughtWords, setAsideCount, standingWords } from './batch-words.ts';
import styles from './batches.module.css';

interface BatchRowProps {
  readonly batch: Batch;
  readonly today: Day;
  readonly zone: string | null;
  readonly isCurrent: boolean;
  /** Its rows set aside are listed. */
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onRows: () => void;
  readonly onTakeBack: () => void;
}

/** One import: when, from which files, what it brought, what stands of it, and the way back. */
export function BatchRow(props: BatchRowProps) {
  const { batch, today, zone, isCurrent, isOpen, isBusy, onFocus, onOpen, onRows, onTakeBack } = props;
  const { files, at, takenBackAt, applications } = batch;
  const aside = setAsideCount(batch);
  const names = files.map(({ file }) => file).join(', ');
  const isBack = takenBackAt !== null;
  return (
    <li
      data-batch
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={names}
      className={`${styles.row} ${isBack ? styles.back : ''}`}
      onFocus={onFocus}
    >
      <span className={styles.when}>{instantWords(at, zone, today)}</span>
      <span className={styles.files}>{names}</span>
      <span className={styles.brought}>
        {broughtWords(batch)}
        {files.some(({ outcomesRecorded }) => outcomesRecorded === false) && (
          <span className={parts.mute}>, no outcomes recorded</span>
        )}
      </span>
      <span className={styles.standing}>
        {isBack ? (
          <span className={parts.mute}>taken back {instantWords(takenBackAt, zone, today)}</span>
        ) : applications === 0 ? (
          standingWords(batch)
        ) : (
          <button type="button" className={parts.door} onClick={onOpen}>
            {standingWords(batch)}
          </button>
        )}
      </span>
      <span className={styles.aside}>
        {aside > 0 && (
          <button type="button" className={parts.more} aria-expanded={isOpen} onClick={onRows}>
            {grouped(aside)} set aside
          </button>
        )}
      </span>
      <span className={styles.act}>
        {!isBack && (
          <button type="button" className={parts.more} disabled={isBusy} onClick={onTakeBack}>
            take back
          </button>
        )}
      </span>
      {isOpen && <RowsSetAside batch={batch} />}
    </li>
  );
}

function RowsSetAside({ batch }: { batch: Batch }) {
  const isOne = batch.files.length === 1;
  return (
    <ul className={styles.rows}>
      {batch.files.flatMap(({ file, setAside }) => [
        ...(setAside?.rows ?? []).map(({ line, because }) => (
          <li key={`${file}:${line}:${because}`}>
            <span className={parts.mute}>
              {isOne ? '' : `${file}, `}line {grouped(line)}
            </span>{' '}
            {because}
          </li>
        )),
        setAside !== null && setAside.count > setAside.rows.length && (
          <li key={`${file}:more`} className={parts.mute}>
            and {counted(setAside.count - setAside.rows.length, 'more row')} of {file}
          </li>
        ),
      ])}
    </ul>
  );
}
