import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../api/call.ts';
import { settingsQuery } from '../api/queries.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const KEY = 'breakpoint.theme';
const listeners = new Set<() => void>();

/** The theme that follows a given one when it is switched. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** The theme of the page and its switch, the same wherever it is asked for. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(listen, shownTheme), keepTheme];
}

/** Shows a theme and keeps it in the home, for other browsers; where that fails it holds in this one. */
function keepTheme(theme: Theme): void {
  switchTheme(theme);
  call('PATCH /settings', { body: { theme } }).catch(() => {});
}

/** In a browser that knows no theme yet, takes the one that is kept in the home. */
export function useKeptTheme(): void {
  const isNew = storedTheme() === null;
  const { data } = useQuery({ ...settingsQuery, enabled: isNew });
  useEffect(() => {
    if (isNew && data !== undefined && data.theme !== 'system') switchTheme(data.theme);
  }, [isNew, data]);
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function shownTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

/** Shows a theme from now on. `public/theme.js` applies it before the first paint of the next visit. */
function switchTheme(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is off: it holds until the page is left.
  }
  for (const tell of listeners) tell();
}
