import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { Api, ImportReport, Problem } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import { undoBatch, useChanges } from '../app/changes.tsx';

interface Imports {
  readonly isReading: boolean;
  readonly result: ImportReport | null;
  readonly problem: Problem | null;
  readonly read: (files: readonly File[]) => void;
  /** Takes the import back and reads the same files again with the order of day and month settled. */
  readonly readAgain: (dates: 'dmy' | 'mdy') => void;
  readonly close: () => void;
}

const Context = createContext<Imports | null>(null);

export function useImports(): Imports {
  const imports = useContext(Context);
  if (imports === null) throw new Error('useImports stands outside of ImportsProvider');
  return imports;
}

/** Reads files given to the page, wherever they were dropped, applies them and keeps what was read to be shown. */
export function ImportsProvider({ children }: { children: ReactNode }) {
  const { report } = useChanges();
  const [files, setFiles] = useState<readonly File[]>([]);
  const importing = useMutation({
    mutationFn: async (given: { files: readonly File[]; dates?: 'dmy' | 'mdy'; instead?: string }) => {
      if (given.instead !== undefined) await undoBatch(given.instead);
      return call('POST /imports', { query: {}, form: toForm(given.files, given.dates) });
    },
    onSuccess: (result) => {
      const count = result.files.reduce((sum, { accepted }) => sum + accepted, 0);
      const { batch } = result;
      if (batch !== null) report({ what: `Read ${counted(count, 'application')}.`, undo: () => undoBatch(batch) });
    },
  });
  const value = useMemo<Imports>(
    () => ({
      isReading: importing.isPending,
      result: importing.data ?? null,
      problem: importing.error instanceof Refusal ? importing.error.problem : null,
      read: (next) => {
        setFiles(next);
        importing.mutate({ files: next });
      },
      readAgain: (dates) => {
        const instead = importing.data?.batch;
        importing.mutate({ files, dates, ...(instead == null ? {} : { instead }) });
      },
      close: importing.reset,
    }),
    [importing, files],
  );
  return <Context value={value}>{children}</Context>;
}

function toForm(files: readonly File[], dates: 'dmy' | 'mdy' | undefined): Api['POST /imports']['form'] {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  if (dates !== undefined) form.append('dates', dates);
  return form;
}
