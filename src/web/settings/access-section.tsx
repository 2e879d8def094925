import { call } from '../api/call.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

/** Who gets in, and what this program is made of. */
export function AccessSection({ version }: { version: string }) {
  const { report, reportFault } = useChanges();
  const renew = () => {
    call('POST /session-key', {})
      .then(() =>
        report({
          what: 'A new key holds; the terminal shows the new address. Every other page is closed.',
          undo: null,
        }),
      )
      .catch(reportFault);
  };
  return (
    <section className={parts.region} aria-labelledby="access">
      <div className={parts.head}>
        <h2 id="access">Who gets in</h2>
        <span className={parts.label}>Breakpoint {version}</span>
      </div>
      <p className={parts.explain}>
        Only who has the address with the key. Other accounts of this computer stay out, and so do pages of the web. If
        somebody saw the address, take a new key.
      </p>
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.button} onClick={renew}>
          Take a new key
        </button>
        <a className={parts.more} href="/third-party-licenses.txt">
          What it is made of, and the licences
        </a>
      </div>
    </section>
  );
}
