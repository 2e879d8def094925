/** The pages, in the order of the header. `quiet` ones are reached by key, by the palette and from the pages that speak of them. */
export const PAGES = [
  { to: '/', name: 'Debugger', keys: 'g d' },
  { to: '/pipeline', name: 'Pipeline', keys: 'g p' },
  { to: '/import', name: 'Import', keys: 'g i' },
  { to: '/experiments', name: 'Experiments', keys: 'g x' },
  { to: '/batches', name: 'Batches', keys: 'g b', quiet: true },
  { to: '/settings', name: 'Settings', keys: 'g s' },
  { to: '/design', name: 'Design', keys: 'g e', quiet: true },
] as const;
