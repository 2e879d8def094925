import { type FormEvent, useRef, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { SearchInfo } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './settings.module.css';
import { useReportChange } from './use-report-change.ts';

/** All searches: which is shown, another one, and deleting one whole. */
export function SearchesSection({ searches }: { searches: readonly SearchInfo[] }) {
  const { attempt } = useReportChange();
  const show = (id: string) => attempt(call('PATCH /searches/:id', { params: { id }, body: { isActive: true } }));
  const remove = (id: string) => attempt(call('DELETE /searches/:id', { params: { id } }));
  useCommands(
    searches.flatMap(({ id, name, isActive }) => [
      {
        id: `settings.show.${id}`,
        name: `Show the search ${name}`,
        group: 'Settings',
        isOff: isActive,
        run: () => show(id),
      },
      { id: `settings.delete.${id}`, name: `Delete the search ${name}`, group: 'Settings', run: () => remove(id) },
    ]),
  );
  return (
    <section className={parts.region} aria-labelledby="all-searches">
      <div className={parts.head}>
        <h2 id="all-searches">All searches</h2>
      </div>
      <ul className={styles.list}>
        {searches.map(({ id, name, isActive, isSample, applications }) => (
          <li key={id}>
            <span className={isActive ? parts.strong : undefined}>
              {name}{' '}
              <span className={parts.label}>
                {counted(applications, 'application')}
                {isSample && ' of nobody'}
              </span>
            </span>
            <span className={styles.acts}>
              {isActive ? (
                <span className={parts.label}>shown</span>
              ) : (
                <button type="button" className={parts.more} aria-label={`show ${name}`} onClick={() => show(id)}>
                  show
                </button>
              )}
              <button type="button" className={parts.more} aria-label={`delete ${name}`} onClick={() => remove(id)}>
                delete
              </button>
            </span>
          </li>
        ))}
      </ul>
      {searches.length === 0 && (
        <p className={parts.explain}>There is none yet: the first application you add or import begins one.</p>
      )}
      <NewSearch />
    </section>
  );
}

function NewSearch() {
  const [name, setName] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { tell } = useReportChange();
  useCommands([
    {
      id: 'settings.new-search',
      name: 'Make another search',
      keys: 'n',
      group: 'Settings',
      foot: 'another search',
      run: () => field.current?.focus(),
    },
  ]);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    try {
      tell(await call('POST /searches', { body: { name: name.trim() } }));
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
        ref={field}
        aria-label="Name of another search"
        placeholder="Another search, such as Spring 2027"
        aria-keyshortcuts="n"
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={parts.button} disabled={name.trim() === ''}>
        Make it
      </button>
      {error !== null && <FaultText problem={error.problem} />}
    </form>
  );
}
