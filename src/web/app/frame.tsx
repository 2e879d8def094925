import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import { DropAnywhere } from '../start/drop-anywhere.tsx';
import { WhatWasRead } from '../start/what-was-read.tsx';
import styles from './app.module.css';
import { AsOf } from './as-of.tsx';
import { useChanges } from './changes.tsx';
import { useCommands } from './commands.ts';
import { useCommandKeys } from './keys.ts';
import { MadeUpBanner } from './made-up-banner.tsx';
import { SearchSwitch } from './search-switch.tsx';
import { StatusLine } from './status-line.tsx';
import { nextTheme, useTheme } from './theme.ts';
import { UndoBar } from './undo-bar.tsx';

const AddDialog = lazy(() => import('./add-dialog.tsx'));
const AllKeys = lazy(() => import('./all-keys.tsx'));

const PAGES = [
  { to: '/', name: 'Debugger', keys: 'g d' },
  { to: '/pipeline', name: 'Pipeline', keys: 'g p' },
  { to: '/import', name: 'Import', keys: 'g i' },
  { to: '/batches', name: 'Batches', keys: 'g b' },
  { to: '/settings', name: 'Settings', keys: 'g s' },
] as const;

/** What stands around every page: the header, the line at the foot, and what floats. */
export function Frame() {
  const [open, setOpen] = useState<'add' | 'keys' | null>(null);
  const navigate = useNavigate();
  const { undo } = useChanges();
  const close = () => setOpen(null);
  useCommandKeys();
  useCommands([
    { id: 'add', name: 'Add an application', keys: 'c', group: 'Everywhere', foot: 'add', run: () => setOpen('add') },
    { id: 'undo', name: 'Take the last change back', keys: 'z', group: 'Everywhere', foot: 'undo', run: undo },
    { id: 'keys', name: 'Show all keys', keys: '?', group: 'Everywhere', run: () => setOpen('keys') },
    ...PAGES.map(({ to, name, keys }) => ({
      id: `go.${to}`,
      name: `Go to ${name}`,
      keys,
      group: 'Pages',
      run: () => void navigate({ to }),
    })),
  ]);
  return (
    <>
      <a className={styles.skip} href="#main">
        To the page
      </a>
      <Header onAdd={() => setOpen('add')} />
      <MadeUpBanner />
      <main id="main" className={styles.wrap} tabIndex={-1}>
        <WhatWasRead />
        <Outlet />
      </main>
      <StatusLine onKeys={() => setOpen('keys')} />
      <UndoBar />
      <DropAnywhere />
      <Suspense fallback={null}>
        {open === 'add' && <AddDialog onClose={close} />}
        {open === 'keys' && <AllKeys onClose={close} />}
      </Suspense>
    </>
  );
}

function Header({ onAdd }: { onAdd: () => void }) {
  const [theme, setTheme] = useTheme();
  const { data: status } = useQuery(statusQuery);
  const hasData = status !== undefined && !status.empty;
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.name}>
        Breakpoint
      </Link>
      <nav className={styles.nav} aria-label="Pages">
        {PAGES.map(({ to, name, keys }) => (
          <Link key={to} to={to} aria-keyshortcuts={keys} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
      </nav>
      <div className={styles.side}>
        {hasData && <SearchSwitch searches={status.searches} />}
        {hasData && <AsOf today={status.today} />}
        <button type="button" className={`${parts.quiet} ${parts.wide}`} onClick={() => setTheme(nextTheme(theme))}>
          Theme: {theme}
        </button>
        {hasData && (
          <button type="button" className={parts.quiet} aria-keyshortcuts="c" onClick={onAdd}>
            Add <kbd className={parts.wide}>c</kbd>
          </button>
        )}
      </div>
    </header>
  );
}
