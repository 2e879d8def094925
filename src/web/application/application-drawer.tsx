import { lazy, Suspense } from 'react';
import { BesideDrawer } from './beside-drawer.tsx';
import type { ApplicationDrawerProps } from './drawer-props.ts';
import { useBeside } from './use-beside.ts';

const SheetDrawer = lazy(() => import('./sheet-drawer.tsx'));

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
