import { lazy, Suspense } from 'react';
import { BesideDrawer } from './beside-drawer.tsx';
import { useBeside } from './use-beside.ts';

const SheetDrawer = lazy(() => import('./sheet-drawer.tsx'));

export interface ApplicationDrawerProps {
  /** The whole id of the application. */
  readonly id: string;
  readonly onClose: () => void;
  /** Goes to the next application of the list (1) or the one before (-1); left out, there is no list to walk. */
  readonly onStep?: (by: 1 | -1) => void;
  /** What is opened with it: the form of its fields, or the line that adds an event. */
  readonly startWith?: 'fields' | 'event';
}

/**
 * One application: what stands next, what is known, its timeline with origins, and everything that can be done to it.
 *
 * From 1100 px on it stands fixed at the right, 424 px wide, and blocks nothing: whoever shows it keeps that room free
 * and its keys go on acting. Below, it is a sheet over the page.
 */
export function ApplicationDrawer(props: ApplicationDrawerProps) {
  if (useBeside()) return <BesideDrawer {...props} />;
  return (
    <Suspense fallback={null}>
      <SheetDrawer {...props} />
    </Suspense>
  );
}
