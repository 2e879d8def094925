import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

const KeyDialog = lazy(() => import('./key-dialog.tsx'));

/** Who gets in, and what this program is made of. */
export function AccessSection({ version }: { version: string }) {
  const [isAsking, setAsking] = useState(false);
  useCommands([{ id: 'settings.key', name: 'Take a new key', group: 'Settings', run: () => setAsking(true) }]);
  return (
    <>
      <section className={parts.region} aria-labelledby="access">
        <div className={parts.head}>
          <h2 id="access">Who gets in</h2>
        </div>
        <p className={parts.explain}>
          Only who has the address with the key, as the terminal printed it. Other accounts of this computer stay out,
          and so do pages of the web. If somebody saw the address, take a new key.
        </p>
        <button type="button" className={parts.button} onClick={() => setAsking(true)}>
          Take a new key
        </button>
        <Suspense fallback={null}>{isAsking && <KeyDialog onClose={() => setAsking(false)} />}</Suspense>
      </section>
      <section className={parts.region} aria-labelledby="about">
        <div className={parts.head}>
          <h2 id="about">Breakpoint {version}</h2>
        </div>
        <ul className={styles.list}>
          <li>
            <a className={parts.door} href="/third-party-licenses.txt">
              What it is made of, and the licences
            </a>
          </li>
          <li>
            <a className={parts.door} href="/api/v1/docs">
              The API, for your own programs
            </a>
          </li>
          <li>
            <Link className={parts.door} to="/design">
              The language of these pages
            </Link>
          </li>
        </ul>
      </section>
    </>
  );
}
