import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import parts from '../design/parts.module.css';
import { namesOf } from '../pipeline/change-words.ts';
import { useRows } from '../pipeline/rows.ts';
import { shortDay } from '../words/days.ts';
import { ChooseByTyping } from './choose-by-typing.tsx';
import styles from './forms.module.css';
import { mergeChoices } from './merge-choices.ts';

interface MergeFormProps {
  readonly id: string;
  readonly company: string | null;
  readonly today: Day;
  readonly onMerge: (other: ApplicationRow) => void;
  readonly onLeave: () => void;
}

/** Chooses the application that is the same as this one; this one stays and takes over what the other has. */
export function MergeForm({ id, company, today, onMerge, onLeave }: MergeFormProps) {
  const { rows } = useRows();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => mergeChoices(rows, { id, company }, typed), [rows, id, company, typed]);
  const merge = (wanted: string) => {
    const other = found.find((row) => row.id === wanted);
    if (other !== undefined) onMerge(other);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in any field of it leaves
    <div className={styles.form} onKeyDown={onKeyDown}>
      <p className={styles.hint}>Which one is the same? This one stays and takes over its timeline. Undo parts them.</p>
      <ChooseByTyping
        name="other"
        label="The same application"
        value={typed}
        placeholder="company or role"
        autoFocus
        choices={found.map((row) => ({
          id: row.id,
          name: namesOf([row]),
          more: row.sentOn === null ? 'day unknown' : shortDay(row.sentOn, today),
        }))}
        onType={setTyped}
        onEnter={(choice) => choice !== null && merge(choice.id)}
        onPick={(choice) => merge(choice.id)}
      />
      <div className={styles.acts}>
        <button type="button" className={parts.quiet} onClick={onLeave}>
          Leave <kbd className={parts.wide}>Esc</kbd>
        </button>
      </div>
    </div>
  );
}
