import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { call, Refusal } from '../api/call.ts';
import { undoLast, useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from './fault-text.tsx';
import styles from './start.module.css';

interface AddLineProps {
  readonly onAdded?: () => void;
  readonly autoFocus?: boolean;
  /** What stands in the line at first. */
  readonly startWith?: string;
}

/** One line makes an application: company, role, channel and day in any order, the day may be missing. */
export function AddLine({ onAdded, autoFocus = false, startWith = '' }: AddLineProps) {
  const [line, setLine] = useState(startWith);
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { report } = useChanges();
  const add = useMutation({
    mutationFn: () => call('POST /applications', { query: {}, body: { line } }),
    onSuccess: ({ company, role }) => {
      setLine('');
      report({ what: `Added ${[company, role].filter(Boolean).join(', ')}.`, undo: undoLast });
      onAdded?.();
    },
  });
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.add}>
        <input
          ref={field}
          value={line}
          aria-label="Application to add"
          aria-describedby={hint}
          placeholder="Acme, Backend Engineer, referral, 3 Nov"
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setLine(event.target.value)}
        />
        <button type="submit" className={parts.quiet} disabled={line.trim() === '' || add.isPending}>
          Add it <kbd>↵</kbd>
        </button>
      </div>
      <p id={hint} className={parts.label}>
        Company, role, how you applied, day sent.
      </p>
      {add.error instanceof Refusal && <FaultText problem={add.error.problem} />}
    </form>
  );
}
