import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { type Day, isDay } from '../../kernel/day.ts';
import { DebuggerPage } from '../debugger/debugger-page.tsx';
import { Frame } from './frame.tsx';
import { LostPage } from './lost-page.tsx';
import { readPipelineSearch } from './pipeline-search.ts';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: LostPage,
  // A day in the address can be shared and gone back from.
  validateSearch: ({ asOf }: Record<string, unknown>): { asOf?: Day } => (isDay(asOf) ? { asOf } : {}),
});

const getParentRoute = () => root;
const routes = [
  createRoute({ getParentRoute, path: '/', component: DebuggerPage }),
  createRoute({
    getParentRoute,
    path: '/pipeline',
    validateSearch: readPipelineSearch,
    component: lazyRouteComponent(() => import('../pipeline/pipeline-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('../import/import-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/experiments',
    component: lazyRouteComponent(() => import('../experiments/experiments-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/experiments/new',
    // `of`: the planned one that is changed.
    validateSearch: ({ template, of }: Record<string, unknown>): { template?: string; of?: string } => ({
      ...(typeof template === 'string' ? { template } : {}),
      ...(typeof of === 'string' ? { of } : {}),
    }),
    component: lazyRouteComponent(() => import('../experiments/plan-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/experiments/$id',
    component: lazyRouteComponent(() => import('../experiments/experiment-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/batches',
    component: lazyRouteComponent(() => import('../batches/batches-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('../settings/settings-page.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: '/design',
    component: lazyRouteComponent(() => import('../design/design-page.tsx'), 'DesignPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  // Everything an address says here is text, and stands in it as it is: "weeks=3", without quotes.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
