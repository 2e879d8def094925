import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { giveFiles } from './given-files.ts';

/** Takes files wherever they were given, and goes where they are shown before anything is kept. */
export function useBringFiles(): (files: readonly File[]) => void {
  const navigate = useNavigate();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      void giveFiles(files).then(() => navigate({ to: '/import' }));
    },
    [navigate],
  );
}
