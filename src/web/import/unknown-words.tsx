import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile, ValueLook } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';
import styles from './import.module.css';
import { WordRow } from './word-row.tsx';

interface UnknownWord extends ValueLook {
  readonly of: 'stages' | 'channels';
}

const SHOWN = 8;

/** Words of stages and channels that are not known: each with its count, to be given a meaning. */
export function UnknownWords({
  file,
  onCorrect,
}: {
  file: ImportedFile;
  onCorrect: (said: Partial<Corrections>) => void;
}) {
  const words = unknownWords(file);
  const [all, setAll] = useState(false);
  if (words.length === 0) return null;
  return (
    <section className={styles.side}>
      <div className={parts.head}>
        <h2>
          {capital(spelled(words.length))} {words.length === 1 ? 'word' : 'words'} not known
        </h2>
      </div>
      <ul className={styles.words}>
        {words.slice(0, all ? words.length : SHOWN).map(({ of, ...word }) => (
          <WordRow key={`${of}:${word.value}`} word={word} of={of} file={file} onCorrect={onCorrect} />
        ))}
      </ul>
      {words.length > SHOWN && !all && (
        <button type="button" className={parts.more} onClick={() => setAll(true)}>
          all {counted(words.length, 'word')}
        </button>
      )}
      <p className={parts.label}>
        Left alone, they say nothing: the rows go in without them. What you say here is kept for the next file.
      </p>
    </section>
  );
}

/** What the columns of words do not know; a longer text is no word. */
function unknownWords({ look }: ImportedFile): readonly UnknownWord[] {
  const columns = (look?.tables ?? []).flatMap((table) => table.columns);
  const known = new Map<string, UnknownWord>();
  for (const { field, values } of columns) {
    const of = field === 'channel' ? 'channels' : 'stages';
    for (const value of values ?? []) {
      if (value.means.length > 0 || value.value.length > LONGEST) continue;
      const key = `${of}:${value.value}`;
      known.set(key, { ...value, of, count: value.count + (known.get(key)?.count ?? 0) });
    }
  }
  return [...known.values()].toSorted((a, b) => b.count - a.count);
}

const LONGEST = 60;
