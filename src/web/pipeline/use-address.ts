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
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''));
}
