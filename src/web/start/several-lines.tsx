import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import { statusQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import styles from './add-line.module.css';
import { addSeveral } from './add-several.ts';
import { leftWords, readParts } from './line-reading.ts';
import { quickAddQuery } from './quick-add-query.ts';

interface SeveralLinesProps {
  readonly lines: readonly string[];
  readonly onClose: () => void;
  readonly onAdded?: ((id: string) => void) | undefined;
}

/** More lines than this are a list, and a list has columns. */
const MOST = 50;

/** Several lines pasted at once: each as it is read, to be looked at before they are added. */
export default function SeveralLines({ lines, onClose, onAdded }: SeveralLinesProps) {
  const shown = lines.slice(0, MOST);
  const { data: status } = useQuery(statusQuery);
  const readings = useQueries({ queries: shown.map((line) => quickAddQuery(line)) });
  const { report } = useChanges();
  const [isAdding, setAdding] = useState(false);
  const good = shown.filter((_, at) => readings[at]?.data?.refused === null);
  const isRead = readings.every(({ isPending }) => !isPending);
  const add = async () => {
    setAdding(true);
    const { ids, change } = await addSeveral(good);
    report(change);
    onClose();
    const [first] = ids;
    if (first !== undefined) onAdded?.(first);
  };
  const today = status?.today;
  return (
    <section className={styles.several} aria-label="Lines to add">
      <h2>{counted(lines.length, 'line')} pasted, one application each</h2>
      <ol>
        {shown.map((line, at) => {
          const reading = readings[at]?.data;
          const said = reading === undefined || today === undefined ? [] : readParts(reading, today);
          const left = reading?.notUnderstood ?? [];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be pasted twice, and its place is its name.
            <li key={at}>
              <p className={styles.parts}>
                {said.length === 0
                  ? line
                  : said.map(({ name, text }) => (
                      <span key={name}>
                        {name} <b>{text}</b>
                      </span>
                    ))}
              </p>
              {reading?.refused != null && (
                <p className={parts.label}>
                  Left out:{' '}
                  {left[0] === undefined || today === undefined
                    ? `${reading.refused.title}.`
                    : leftWords(left[0], today)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {lines.length > MOST && (
        <p className={parts.small}>
          Only the first {MOST} are read here.{' '}
          <Link to="/import" className={parts.door}>
            Import
          </Link>{' '}
          reads longer lists, with columns of their own.
        </p>
      )}
      <div className={parts.acts}>
        <button
          type="button"
          className={parts.primary}
          disabled={!isRead || isAdding || good.length === 0}
          onClick={() => void add()}
        >
          Add {counted(good.length, 'application')}
        </button>
        <button type="button" className={parts.quiet} onClick={onClose}>
          Leave them
        </button>
      </div>
    </section>
  );
}
