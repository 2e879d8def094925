import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { type Day, isDay } from '../../kernel/day.ts';
import { DebuggerPage } from '../debugger/debugger-page.tsx';
import { Frame } from './frame.tsx';
import { LostPage } from './lost-page.tsx';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: LostPage,
  // A day in the address can be shared and gone back from.
  validateSearch: ({ asOf }: Record<string, unknown>): { asOf?: Day } => (isDay(asOf) ? { asOf } : {}),
});

const debuggerRoute = createRoute({ getParentRoute: () => root, path: '/', component: DebuggerPage });
const designRoute = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: lazyRouteComponent(() => import('../design/design-page.tsx'), 'DesignPage'),
});

export const router = createRouter({ routeTree: root.addChildren([debuggerRoute, designRoute]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
