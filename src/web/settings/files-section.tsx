import parts from '../design/parts.module.css';
import styles from './settings.module.css';

const FILES = [
  {
    to: '/api/v1/export?format=json',
    name: 'Everything, as JSON',
    what: 'complete; “breakpoint restore” reads it back',
  },
  { to: '/api/v1/export?format=csv', name: 'Applications, as CSV', what: 'for a spreadsheet' },
  { to: '/api/v1/export?format=events-csv', name: 'What happened, as CSV', what: 'one row for each event' },
] as const;

/** Everything to take along. */
export function FilesSection() {
  return (
    <section className={parts.region} aria-labelledby="files">
      <div className={parts.head}>
        <h2 id="files">To take along</h2>
      </div>
      <ul className={styles.list}>
        {FILES.map(({ to, name, what }) => (
          <li key={to}>
            <a className={parts.door} href={to} download>
              {name}
            </a>
            <span className={parts.label}>{what}</span>
          </li>
        ))}
        <li>
          <a className={parts.door} href="/api/v1/report" target="_blank" rel="noreferrer">
            A report to keep or to hand to a coach
          </a>
          <span className={parts.label}>
            names masked; <a className={parts.door} href="/api/v1/report?names=1">with names</a>
          </span>
        </li>
      </ul>
    </section>
  );
}
