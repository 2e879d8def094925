import { Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { counted, grouped } from '../../analysis/in-words.ts';
import styles from './application.module.css';
import { textMatches } from './text-matches.ts';

/** The posting as it was kept: folded away, and searchable once it is open. */
export function Posting({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const words = useMemo(() => text.split(/\s+/).filter(Boolean).length, [text]);
  return (
    <details className={styles.posting} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.twist} aria-hidden="true" />
        The posting <span className={styles.aside}>{counted(words, 'word')}</span>
      </summary>
      {isOpen && <Searchable text={text} />}
    </details>
  );
}

function Searchable({ text }: { text: string }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => textMatches(text, typed), [text, typed]);
  const count = pieces.filter(({ isMatch }) => isMatch).length;
  const goTo = (next: number) => {
    setAt(next);
    box.current?.querySelectorAll('mark')[next]?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      // Back one layer: first what was looked for, then the drawer.
      setTyped('');
      event.stopPropagation();
    }
    if (event.key !== 'Enter' || count === 0) return;
    event.preventDefault();
    goTo((at + (event.shiftKey ? count - 1 : 1)) % count);
  };
  return (
    <>
      <label className={styles.find}>
        <span>Find in it</span>
        <input
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <span role="status">{typed.trim() === '' ? '' : foundWords(at, count)}</span>
      </label>
      <div ref={box} className={styles.text}>
        {pieces.map(({ text: piece, isMatch, at: place }) =>
          isMatch ? <mark key={place}>{piece}</mark> : <Fragment key={place}>{piece}</Fragment>,
        )}
      </div>
    </>
  );
}

function foundWords(at: number, count: number): string {
  if (count === 0) return 'not in it';
  return at < 0 ? counted(count, 'place') : `${grouped(at + 1)} of ${grouped(count)}`;
}
