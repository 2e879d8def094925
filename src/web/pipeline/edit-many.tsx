import { type FormEvent, useState } from 'react';
import { CHANNELS, type Channel } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { ApplicationEdit } from '../../pipeline/model.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { namesOf } from './change-words.ts';
import styles from './for-many.module.css';
import { CHANNEL_SHORT } from './row-words.ts';
import { useChangeRows } from './rows.ts';

interface EditManyProps {
  readonly rows: readonly ApplicationRow[];
  readonly choices: { readonly variants: readonly string[]; readonly tags: readonly string[] };
  readonly onClose: () => void;
}

const KEEP = 'keep';
const NONE = 'none';

/** Changes channel, variant and tags of all that are selected, as one change; what is left alone stays as it is. */
export default function EditMany({ rows, choices, onClose }: EditManyProps) {
  const changes = useChangeRows();
  const [channel, setChannel] = useState<Channel | typeof KEEP | typeof NONE>(KEEP);
  const [variant, setVariant] = useState<string | null>(null);
  const [tags, setTags] = useState<string | null>(null);
  const edit = editOf(channel, variant, tags);
  const isNothing = Object.keys(edit).length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isNothing) return;
    void changes.edit(
      rows.map(({ id }) => id),
      edit,
    );
    onClose();
  };
  return (
    <Panel kind="box" title={`Change ${namesOf(rows)}`} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <label>
          Channel
          <select value={channel} onChange={(event) => setChannel(event.target.value as typeof channel)}>
            <option value={KEEP}>as it is</option>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {CHANNEL_SHORT[one]}
              </option>
            ))}
            <option value={NONE}>not said</option>
          </select>
        </label>
        <TextField
          name="Variant"
          value={variant}
          known={choices.variants}
          onChange={setVariant}
          same={sameOf(rows.map((row) => row.variant ?? ''))}
        />
        <TextField
          name="Tags"
          value={tags}
          known={choices.tags}
          onChange={setTags}
          same={sameOf(rows.map((row) => row.tags.join(', ')))}
        />
        <p className={parts.label}>Tags apart by commas; they take the place of those that are there.</p>
        <div className={parts.acts}>
          <button type="submit" className={parts.primary} disabled={isNothing}>
            Change {namesOf(rows)}
          </button>
        </div>
      </form>
    </Panel>
  );
}

interface TextFieldProps {
  readonly name: string;
  /** `null`: left alone. */
  readonly value: string | null;
  readonly known: readonly string[];
  /** What all of them have; `null` where they differ. */
  readonly same: string | null;
  readonly onChange: (value: string) => void;
}

function TextField({ name, value, known, same, onChange }: TextFieldProps) {
  const list = `known-${name}`;
  return (
    <label>
      {name}
      <input
        value={value ?? same ?? ''}
        placeholder={same === null ? 'they differ' : 'none'}
        maxLength={500}
        list={list}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {known.slice(0, 50).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}

function sameOf(values: readonly string[]): string | null {
  const [first = ''] = values;
  return values.every((value) => value === first) ? first : null;
}

function editOf(
  channel: Channel | typeof KEEP | typeof NONE,
  variant: string | null,
  tags: string | null,
): ApplicationEdit {
  const words = tags
    ?.split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return {
    ...(channel === KEEP ? {} : { channel: channel === NONE ? null : channel }),
    ...(variant === null ? {} : { variant: variant.trim() || null }),
    ...(words === undefined ? {} : { tags: [...new Set(words)] }),
  };
}
