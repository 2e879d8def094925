import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { DropAnywhere } from '../start/drop-anywhere.tsx';
import styles from './app.module.css';
import { useChanges } from './changes.tsx';
import { useCommands } from './commands.ts';
import { useCommandKeys } from './keys.ts';
import { MadeUpBanner } from './made-up-banner.tsx';
import { PageHeader } from './page-header.tsx';
import { PAGES } from './pages.data.ts';
import { StatusLine } from './status-line.tsx';
import { nextTheme, useKeptTheme, useTheme } from './theme.ts';
import { holdTyping } from './typed-ahead.ts';
import { UndoBar } from './undo-bar.tsx';

const AddDialog = lazy(() => import('./add-dialog.tsx'));
const AllKeys = lazy(() => import('./all-keys.tsx'));
const Palette = lazy(() => import('../palette/palette.tsx'));

type Floating = 'add' | 'keys' | 'palette';

/** What stands around every page: the header, the line at the foot, and what floats. */
export function Frame() {
  const [open, setOpen] = useState<Floating | null>(null);
  const [line, setLine] = useState('');
  const close = () => setOpen(null);
  const show = (what: Floating) => {
    // What floats may still be on its way.
    if (what !== 'keys') holdTyping();
    setOpen(what);
  };
  const add = (typed: string) => {
    setLine(typed);
    show('add');
  };
  useCommandKeys();
  useKeptTheme();
  useFrameCommands({ show, add });
  return (
    <>
      <a className={styles.skip} href="#main">
        To the page
      </a>
      <PageHeader />
      <MadeUpBanner />
      <main id="main" className={styles.wrap} tabIndex={-1}>
        <Outlet />
      </main>
      <StatusLine />
      <UndoBar />
      <DropAnywhere />
      <Suspense fallback={null}>
        {open === 'add' && <AddDialog line={line} onClose={close} />}
        {open === 'keys' && <AllKeys onClose={close} />}
        {open === 'palette' && <Palette onClose={close} onAdd={add} />}
      </Suspense>
    </>
  );
}

/** What can be done on every page. */
function useFrameCommands({ show, add }: { show: (what: Floating) => void; add: (line: string) => void }): void {
  const navigate = useNavigate();
  const { undo } = useChanges();
  const [theme, setTheme] = useTheme();
  const everywhere = { group: 'Everywhere' };
  useCommands([
    { ...everywhere, id: 'add', name: 'Add an application', keys: 'c', foot: 'add', run: () => add('') },
    { ...everywhere, id: 'undo', name: 'Take the last change back', keys: 'z', foot: 'undo', run: undo },
    { ...everywhere, id: 'keys', name: 'Show all keys', keys: '?', foot: 'all keys', run: () => show('keys') },
    { ...everywhere, id: 'palette', name: 'Find a command', keys: 'mod+k', run: () => show('palette') },
    {
      ...everywhere,
      id: 'theme',
      name: `Switch to the ${nextTheme(theme)} theme`,
      run: () => setTheme(nextTheme(theme)),
    },
    ...PAGES.map(({ to, name, keys }) => ({
      id: `go.${to}`,
      name: `Go to ${name}`,
      keys,
      group: 'Pages',
      run: () => void navigate({ to }),
    })),
  ]);
}
