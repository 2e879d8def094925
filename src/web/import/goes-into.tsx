import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { ImportReport, SearchInfo } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { chooseSearch } from '../start/given-files.ts';
import styles from './import.module.css';

const PickOne = lazy(() => import('../app/pick-one.tsx'));

interface GoesIntoProps {
  readonly report: ImportReport;
  readonly searches: readonly SearchInfo[];
  readonly chosenSearch: string | null;
}

const BY_DAYS = 'by-days';
const NEW = 'new';

/** Which search it goes into, why, and another one where the person wants that. */
export function GoesInto({ report, searches, chosenSearch }: GoesIntoProps) {
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const { name, isNew, because } = report.search;
  if (isNaming) return <NameIt onDone={() => setNaming(false)} />;
  const own = searches.filter(({ isSample }) => !isSample);
  const options = [
    { id: BY_DAYS, name: 'by its days', hint: 'the search they fit' },
    ...own.map((search) => ({ id: `search:${search.name}`, name: search.name })),
    { id: NEW, name: 'a new search', hint: 'named by you' },
  ];
  const choose = (id: string) => {
    setOpen(false);
    if (id === NEW) setNaming(true);
    else chooseSearch(id === BY_DAYS ? null : id.slice('search:'.length));
  };
  return (
    <>
      {isNew ? `a search of its own, “${name}”` : `“${name}”`}
      {because !== '' && `: ${because}`}{' '}
      <button type="button" className={parts.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'leave it so' : 'change'}
      </button>
      {isOpen && (
        <span className={styles.pickSearch}>
          <Suspense fallback={null}>
            <PickOne
              label="Search it goes into"
              options={options}
              chosen={chosenSearch === null ? BY_DAYS : `search:${name}`}
              startsOpen
              onChoose={choose}
            />
          </Suspense>
        </span>
      )}
    </>
  );
}

function NameIt({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') chooseSearch(name.trim());
    onDone();
  };
  return (
    <form className={styles.typed} onSubmit={submit}>
      <input
        className={styles.input}
        aria-label="Name of the new search"
        placeholder="Name of the search"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to name it
        autoFocus
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={`${parts.button} ${styles.small}`}>
        Use it
      </button>
    </form>
  );
}
