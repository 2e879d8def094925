import { type ReactNode, useRef } from 'react';
import parts from '../design/parts.module.css';
import { useBringFiles } from './use-bring-files.ts';

const FORMATS = '.csv,.tsv,.xlsx,.json,.jsonl,.md,.txt';

/** The button that lets a person choose files from the disk. */
export function ChooseFiles({ children, isQuiet = false }: { children: ReactNode; isQuiet?: boolean }) {
  const bring = useBringFiles();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isQuiet ? parts.button : parts.primary}
        data-choose-files
        onClick={() => field.current?.click()}
      >
        {children}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={FORMATS}
        aria-label="File to read"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          bring(files);
        }}
      />
    </>
  );
}
