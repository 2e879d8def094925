import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ClipboardEvent,
  type FormEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Problem } from '../../http/api.ts';
import { statusQuery } from '../api/queries.ts';
import { takeTyped } from '../app/typed-ahead.ts';
import parts from '../design/parts.module.css';
import { useChangeRows } from '../pipeline/rows.ts';
import styles from './add-line.module.css';
import { FaultText } from './fault-text.tsx';
import { pastedLines } from './line-reading.ts';
import { LineUnderlay } from './line-underlay.tsx';
import { quickAddQuery } from './quick-add-query.ts';
import { ReadLine } from './read-line.tsx';

const SeveralLines = lazy(() => import('./several-lines.tsx'));

interface AddLineProps {
  /** Told the id of what was added, once it is kept. */
  readonly onAdded?: (id: string) => void;
  readonly autoFocus?: boolean;
  /** Esc was pressed in the field. */
  readonly onLeave?: () => void;
  /** What stands in the line at first. */
  readonly startWith?: string;
  /** The field, for a key to bring the focus to it. */
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  /** What the page says of the line at its right, such as its key. */
  readonly hint?: ReactNode;
}

const EXAMPLE = 'Acme, Backend Engineer, referral, 3 Nov';

/**
 * One line makes an application: company, role, channel and day in any order, or the address of a posting. What it is
 * read as stands under it while it is written; several lines pasted are looked at before they are added.
 */
export function AddLine({ onAdded, onLeave, autoFocus = false, startWith = '', fieldRef, hint }: AddLineProps) {
  const [line, setLine] = useState(startWith);
  const [several, setSeveral] = useState<readonly string[] | null>(null);
  const own = useRef<HTMLInputElement>(null);
  const field = fieldRef ?? own;
  const about = useId();
  const { data: status } = useQuery(statusQuery);
  const { reading, read } = useReading(line);
  const { add, kept, refused } = useAdding(line, setLine, onAdded);
  useTypedAhead(autoFocus, { field, setLine, add });
  const onPaste = (event: ClipboardEvent) => {
    const lines = pastedLines(event.clipboardData.getData('text'));
    if (lines.length < 2 || line.trim() !== '') return;
    event.preventDefault();
    setSeveral(lines);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() !== '') add(line);
  };
  if (several !== null) {
    return (
      <Suspense fallback={null}>
        <SeveralLines lines={several} onClose={() => setSeveral(null)} onAdded={onAdded} />
      </Suspense>
    );
  }
  return (
    <form onSubmit={submit}>
      <div className={styles.add}>
        <span className={styles.field}>
          <LineUnderlay line={line} read={read} reading={reading} field={field} />
          <input
            ref={field}
            value={line}
            aria-label="Add an application: company, role, channel, day"
            aria-describedby={about}
            placeholder={EXAMPLE}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            onPaste={onPaste}
            onChange={(event) => setLine(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && onLeave?.()}
          />
        </span>
        {line.trim() === '' ? (
          <span className={styles.hint}>{hint}</span>
        ) : (
          <button type="submit" className={parts.quiet}>
            Add <kbd>↵</kbd>
          </button>
        )}
      </div>
      <div id={about} className={styles.read}>
        <ReadLine reading={reading} today={status?.today} kept={kept} />
      </div>
      {refused !== null && refused.line === line && (
        <div className={styles.refused}>
          <FaultText problem={refused.problem} />
          {refused.problem.type.endsWith(':already-recorded') && (
            <button type="button" className={parts.button} onClick={() => add(line, true)}>
              Add it all the same
            </button>
          )}
        </div>
      )}
    </form>
  );
}

/** Where the line opens on a key, it has the focus and what was typed before it was there. */
function useTypedAhead(
  isOpened: boolean,
  to: { field: RefObject<HTMLInputElement | null>; setLine: (line: string) => void; add: (line: string) => void },
): void {
  const begin = useRef(() => {
    if (!isOpened) return;
    const ahead = takeTyped();
    to.field.current?.focus();
    if (ahead === null || ahead.text === '') return;
    to.setLine(ahead.text);
    if (ahead.isEntered) to.add(ahead.text);
  });
  useLayoutEffect(() => begin.current(), []);
}

/** What the line is read as; until a new letter is read, what it was read as before it, and which line that was. */
function useReading(line: string) {
  const { data, isPlaceholderData } = useQuery({ ...quickAddQuery(line), placeholderData: keepPreviousData });
  const read = useRef(line);
  if (data !== undefined && !isPlaceholderData) read.current = line;
  return { reading: line.trim() === '' ? undefined : data, read: read.current };
}

/** Adds the line and empties the field at once; refused, the line is back with the reason. */
function useAdding(line: string, setLine: (line: string) => void, onAdded: AddLineProps['onAdded']) {
  const client = useQueryClient();
  const changes = useChangeRows();
  const [kept, setKept] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ line: string; problem: Problem } | null>(null);
  const typed = useRef(line);
  typed.current = line;
  const add = async (given: string, evenIfRecorded: boolean) => {
    const read = client.getQueryData(quickAddQuery(given).queryKey);
    setKept(null);
    if (read?.refused != null) return setRefused({ line: given, problem: { type: '', detail: '', ...read.refused } });
    setLine('');
    setRefused(null);
    const added = await changes.add(given, { evenIfRecorded, ...(read === undefined ? {} : { read }) });
    if (added.ok) {
      setKept(given);
      return onAdded?.(added.value[0] ?? '');
    }
    setRefused({ line: given, problem: added.failure.problem });
    // What was written meanwhile is not overwritten.
    if (typed.current === '') setLine(given);
  };
  return { add: (given: string, evenIfRecorded = false) => void add(given, evenIfRecorded), kept, refused };
}
