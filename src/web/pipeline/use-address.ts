import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { PipelineSearch } from '../app/pipeline-search.ts';

type Said = { readonly [Key in keyof PipelineSearch]?: string | undefined };

export interface Address {
  readonly said: PipelineSearch;
  /** Changes what the address says; `undefined` takes it out. A step one does not go back to replaces the last. */
  readonly say: (said: Said, how?: 'new' | 'instead') => void;
}

/** What the address of the Pipeline says, so that it can be shared, gone back to and loaded again. */
export function useAddress(): Address {
  const said = useSearch({ from: '/pipeline' });
  const navigate = useNavigate();
  const say = useCallback(
    (next: Said, how: 'new' | 'instead' = 'instead') => {
      void navigate({
        to: '/pipeline',
        search: (before) => withoutEmpty({ ...before, ...next }),
        replace: how === 'instead',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return useMemo(() => ({ said, say }), [said, say]);
}

function withoutEmpty(said: Said): PipelineSearch {
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  // Text that reads like a number would stand in the address in quotes; as a number it is read as text again.
  return Object.fromEntries(given.map(([key, value]) => [key, isPlainNumber(value) ? Number(value) : value]));
}

function isPlainNumber(value: string | undefined): boolean {
  return value !== undefined && /^[1-9]\d{0,8}$/.test(value);
}
