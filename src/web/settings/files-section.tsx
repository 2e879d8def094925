import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

const FILES = [
  {
    to: '/api/v1/export?format=json',
    name: 'Everything, as JSON',
    what: 'complete: restoring it gives all of it back',
  },
  { to: '/api/v1/export?format=csv', name: 'Applications, as CSV', what: 'for a spreadsheet' },
  { to: '/api/v1/export?format=events-csv', name: 'What happened, as CSV', what: 'one row for each event' },
] as const;
const REPORTS = [
  { to: '/api/v1/report', name: 'A report, names masked', what: 'one page, for a coach' },
  { to: '/api/v1/report?names=1', name: 'A report with names', what: 'one page, to keep' },
] as const;

/** Everything to take along. */
export function FilesSection() {
  useCommands([
    ...FILES.map(({ to, name }) => ({
      id: `settings.${to}`,
      name: `Save ${name.toLowerCase().replace('json', 'JSON').replace('csv', 'CSV')}`,
      group: 'Settings',
      run: () => follow(to, { download: '' }),
    })),
    ...REPORTS.map(({ to, name }) => ({
      id: `settings.${to}`,
      name: `Open ${name.toLowerCase()}`,
      group: 'Settings',
      run: () => follow(to, { target: '_blank', rel: 'noreferrer' }),
    })),
  ]);
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
        {REPORTS.map(({ to, name, what }) => (
          <li key={to}>
            <a className={parts.door} href={to} target="_blank" rel="noreferrer">
              {name}
            </a>
            <span className={parts.label}>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Follows a link that a command names, as a click would. */
function follow(href: string, how: Partial<Pick<HTMLAnchorElement, 'download' | 'target' | 'rel'>>): void {
  Object.assign(document.createElement('a'), { href, ...how }).click();
}
