import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import parts from '../design/parts.module.css';
import type { Door } from './door.ts';

const loadDrawer = () => import('./door-drawer.tsx');
const DoorDrawer = lazy(loadDrawer);
const Open = createContext<(door: Door) => void>(() => {});

/** Holds the drawer that a number opens; the drawer itself is fetched when the page has been drawn. */
export function Doors({ children }: { children: ReactNode }) {
  const [door, setDoor] = useState<Door | null>(null);
  const [shown, setShown] = useState(false);
  const open = useMemo(
    () => (next: Door) => {
      setDoor(next);
      setShown(true);
    },
    [],
  );
  return (
    <Open value={open}>
      {children}
      {door !== null && (
        <Suspense fallback={null}>
          <DoorDrawer door={door} isOpen={shown} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </Open>
  );
}

/** Opens a door from code: a button that is not a number. */
export function useDoor(): (door: Door) => void {
  return useContext(Open);
}

/** Fetches the drawer before it is needed, so that the first door opens at once. */
export function preloadDrawer(): void {
  void loadDrawer();
}

/** A number one can open. Without a door (a zero) it is plain text. */
export function Figure({ door, children, label }: { door: Door | null; children: ReactNode; label?: string }) {
  const open = useDoor();
  if (door === null) return children;
  return (
    <button type="button" className={parts.door} aria-haspopup="dialog" aria-label={label} onClick={() => open(door)}>
      {children}
    </button>
  );
}
