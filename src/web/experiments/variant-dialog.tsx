import { type ChangeEvent, type FormEvent, useState } from 'react';
import type { Problem, Variant } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { FaultText } from '../start/fault-text.tsx';
import styles from './experiments.module.css';
import { focusFirst } from './focus-first.ts';

/** Keeps a résumé or a note, as text or from a text file; an edited one that was sent becomes its next version. */
export function VariantDialog({ variant, onClose }: { variant?: Variant; onClose: () => void }) {
  const [name, setName] = useState(variant?.name ?? '');
  const [kind, setKind] = useState<Variant['kind']>(variant?.kind ?? 'resume');
  const [text, setText] = useState(variant?.text ?? '');
  const [fileName, setFileName] = useState<string | null>(variant?.fileName ?? null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const { tell } = useReportChange();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), kind, text, fileName };
    try {
      tell(
        variant === undefined
          ? await call('POST /variants', { body })
          : await call('PATCH /variants/:id', { params: { id: variant.id }, body }),
      );
      onClose();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error.problem);
    }
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setText(await file.text());
    setFileName(file.name);
    if (name === '') setName(file.name.replace(/\.\w+$/, ''));
  };
  return (
    <Panel
      kind="wide"
      title={variant === undefined ? 'Keep a résumé or cover note' : `Edit ${variant.name}`}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void keep(event)}>
        <label>
          Name
          <input
            value={name}
            maxLength={200}
            required
            ref={focusFirst}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          What it is
          <select value={kind} onChange={(event) => setKind(event.target.value as Variant['kind'])}>
            <option value="resume">résumé</option>
            <option value="note">cover note</option>
          </select>
        </label>
        <label>
          Its text
          <textarea rows={14} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <label>
          Or from a text file (.txt, .md, .tex)
          <input type="file" accept=".txt,.md,.tex,text/*" onChange={(event) => void readFile(event)} />
        </label>
        {refused !== null && <FaultText problem={refused} />}
        <div className={parts.acts}>
          <button type="submit" className={parts.primary} disabled={name.trim() === '' || text.trim() === ''}>
            Keep it
          </button>
          <button type="button" className={parts.quiet} onClick={onClose}>
            Leave it
          </button>
        </div>
      </form>
    </Panel>
  );
}
