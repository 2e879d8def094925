import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import styles from './app.module.css';
import { AsOf } from './as-of.tsx';
import { runCommand } from './commands.ts';
import { Keys } from './keys-shown.tsx';
import { PAGES } from './pages.data.ts';
import { SearchSwitch } from './search-switch.tsx';
import { nextTheme, useTheme } from './theme.ts';

/** The name, the pages, which search and from which day, and the way to every command. */
export function PageHeader() {
  const { data: status } = useQuery(statusQuery);
  const [theme, setTheme] = useTheme();
  const hasData = status !== undefined && !status.empty;
  // Only the Debugger can look from an earlier day.
  const looksBack = useRouterState({ select: ({ location }) => location.pathname === '/' });
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.name}>
        Breakpoint
      </Link>
      <nav className={styles.nav} aria-label="Pages">
        {PAGES.filter((page) => !('quiet' in page)).map(({ to, name, keys }) => (
          <Link key={to} to={to} aria-keyshortcuts={keys} activeOptions={{ exact: to === '/', includeSearch: false }}>
            {name}
          </Link>
        ))}
      </nav>
      <div className={styles.side}>
        {hasData && <SearchSwitch searches={status.searches} />}
        {hasData && looksBack && <AsOf today={status.today} />}
        <button type="button" className={`${parts.quiet} ${parts.wide}`} onClick={() => setTheme(nextTheme(theme))}>
          Theme: {theme}
        </button>
        {hasData && (
          <button type="button" className={parts.quiet} aria-keyshortcuts="c" onClick={() => runCommand('add')}>
            Add <kbd className={parts.wide}>c</kbd>
          </button>
        )}
        <button
          type="button"
          className={parts.quiet}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => runCommand('palette')}
        >
          Commands{' '}
          <span className={parts.wide}>
            <Keys keys="mod+k" />
          </span>
        </button>
      </div>
    </header>
  );
}
