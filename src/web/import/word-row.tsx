import { lazy, Suspense } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile, ValueLook } from '../../http/api.ts';
import type { Corrections } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import { saying, withWord } from './column-corrections.ts';
import styles from './import.module.css';
import { CHANNEL_NAMES, meaningName, STAGE_NAMES } from './meaning-names.data.ts';

const PickOne = lazy(() => import('../app/pick-one.tsx'));

interface WordRowProps {
  readonly word: ValueLook;
  readonly of: 'stages' | 'channels';
  readonly file: ImportedFile;
  readonly onCorrect: (said: Partial<Corrections>) => void;
}

const OPTIONS = {
  stages: Object.entries(STAGE_NAMES).map(([id, name]) => ({ id, ...name })),
  channels: Object.entries(CHANNEL_NAMES).map(([id, name]) => ({ id, ...name })),
};

/** One word of the file: how often it stands there, and the meaning it has or is given. */
export function WordRow({ word, of, file, onCorrect }: WordRowProps) {
  const { value, count, means } = word;
  const [only] = means;
  const chosen = means.length === 1 && OPTIONS[of].some(({ id }) => id === only) ? (only ?? null) : null;
  const give = (id: string) =>
    onCorrect(saying(file.mapping, { words: withWord(file.mapping, { value, of, means: id }) }));
  return (
    <li className={styles.word}>
      <span className={styles.value}>{value}</span>
      <span className={parts.label}>{counted(count, 'time')}</span>
      <Suspense fallback={<span className={styles.pickRoom} />}>
        <PickOne
          label={`What “${value}” means`}
          options={OPTIONS[of]}
          chosen={chosen}
          otherwise={meaningName(means) ?? 'not known'}
          onChoose={give}
        />
      </Suspense>
    </li>
  );
}
