import { type FormEvent, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { SearchInfo } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './settings.module.css';

type Changed = { readonly change: { readonly seq: number; readonly summary: string } | null };

/** All searches: which is shown, another one, and deleting one whole. */
export function SearchesSection({ searches }: { searches: readonly SearchInfo[] }) {
  const { report } = useChanges();
  const tell = ({ change }: Changed) => {
    if (change !== null) report({ what: `${change.summary}.`, undo: () => undoChange(change.seq) });
  };
  const show = async (id: string) =>
    tell(await call('PATCH /searches/:id', { params: { id }, body: { isActive: true } }));
  const remove = async (id: string) => tell(await call('DELETE /searches/:id', { params: { id } }));
  return (
    <section className={parts.region} aria-labelledby="all-searches">
      <div className={parts.head}>
        <h2 id="all-searches">All searches</h2>
      </div>
      <ul className={styles.list}>
        {searches.map(({ id, name, isActive, applications }) => (
          <li key={id}>
            <span className={isActive ? parts.strong : undefined}>
              {name} <span className={parts.label}>{counted(applications, 'application')}</span>
            </span>
            <span className={styles.acts}>
              {isActive ? (
                <span className={parts.label}>shown</span>
              ) : (
                <button type="button" className={parts.more} aria-label={`Show ${name}`} onClick={() => void show(id)}>
                  show
                </button>
              )}
              <button
                type="button"
                className={parts.more}
                aria-label={`Delete ${name}`}
                onClick={() => void remove(id)}
              >
                delete
              </button>
            </span>
          </li>
        ))}
      </ul>
      <NewSearch onMade={tell} />
    </section>
  );
}

function NewSearch({ onMade }: { onMade: (made: Changed) => void }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onMade(await call('POST /searches', { body: { name: name.trim() } }));
      setName('');
      setError(null);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      setError(refusal);
    }
  };
  return (
    <form className={styles.line} onSubmit={make}>
      <input
        aria-label="Name of another search"
        placeholder="Another search, such as Spring 2027"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={parts.button} disabled={name.trim() === ''}>
        Make it
      </button>
      {error !== null && <FaultText problem={error.problem} />}
    </form>
  );
}
