import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ColumnLook, ImportedFile } from '../../http/api.ts';
import type { Corrections, Field } from '../../intake/model.ts';
import PickOne, { type Option } from '../app/pick-one.tsx';
import parts from '../design/parts.module.css';
import { saying, withColumn } from './column-corrections.ts';
import { FIELD_NAMES } from './field-names.data.ts';
import styles from './import.module.css';
import { WordRow } from './word-row.tsx';

interface ColumnEditorProps {
  readonly column: ColumnLook;
  readonly file: ImportedFile;
  readonly onCorrect: (said: Partial<Corrections>) => void;
  readonly onClose: () => void;
}

const FIELDS: readonly Option[] = Object.entries(FIELD_NAMES).map(([id, field]) => ({ id, ...field }));
const WORDS_SHOWN = 12;

/** What a column is to be read as, and what its words mean. The reading is redone with every answer. */
export default function ColumnEditor({ column, file, onCorrect, onClose }: ColumnEditorProps) {
  const { name, header, field, values } = column;
  const [all, setAll] = useState(false);
  const choose = (id: string) => {
    if (file.look === undefined) return;
    const map = withColumn(file.look, file.mapping, { name, field: id as Field });
    onCorrect(saying(file.mapping, { map }));
  };
  return (
    <fieldset
      className={styles.edit}
      aria-label={`How ${header} is read`}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={styles.pickField}>
        <span className={parts.small}>Read as</span>
        <PickOne
          label={`What ${header} is read as`}
          options={FIELDS}
          chosen={field ?? 'ignored'}
          startsOpen
          onChoose={choose}
        />
      </div>
      {values !== null && (
        <>
          <p className={parts.label}>Its words, and what they mean:</p>
          <ul className={styles.words}>
            {values.slice(0, all ? values.length : WORDS_SHOWN).map((value) => (
              <WordRow
                key={value.value}
                word={value}
                of={field === 'channel' ? 'channels' : 'stages'}
                file={file}
                onCorrect={onCorrect}
              />
            ))}
          </ul>
          {values.length > WORDS_SHOWN && !all && (
            <button type="button" className={parts.more} onClick={() => setAll(true)}>
              all {counted(values.length, 'word')}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}
