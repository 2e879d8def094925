import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { askAnew } from '../api/ask-anew.ts';
import { call, Refusal } from '../api/call.ts';
import { problemWords } from '../api/problem-words.ts';

export interface Change {
  /** What was done, in the person's words: "Added Acme, Backend Engineer". */
  readonly what: string;
  /** Takes it back and says what that did; `null` where it has been taken back, or failed. */
  readonly undo: (() => Promise<string>) | null;
  readonly isFault?: true;
}

interface Changes {
  readonly last: Change | null;
  /** Shows a change and asks everything on the page anew. */
  readonly report: (change: Change) => void;
  /** Says why something was refused; what is no refusal is a fault of ours and is thrown on. */
  readonly reportFault: (error: unknown) => void;
  /** Takes the last change back; without one on this page, the last one in the record. */
  readonly undo: () => void;
  readonly dismiss: () => void;
}

const Context = createContext<Changes>({ last: null, report() {}, reportFault() {}, undo() {}, dismiss() {} });

export function useChanges(): Changes {
  return useContext(Context);
}

/** Remembers the last change, so that the quiet bar, the status line and `z` can take it back. */
export function ChangesProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [last, setLast] = useState<Change | null>(null);
  const current = useRef<Change | null>(null);
  const changes = useMemo(() => {
    const show = (change: Change | null) => {
      current.current = change;
      setLast(change);
    };
    const report = (change: Change) => {
      show(change);
      void askAnew(client);
    };
    const reportFault = (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      show({ what: problemWords(error.problem), undo: null, isFault: true });
    };
    const undo = async () => {
      const takeBack = current.current?.undo ?? undoLast;
      show(null);
      try {
        report({ what: await takeBack(), undo: null });
      } catch (error) {
        reportFault(error);
      }
    };
    return { report, reportFault, undo: () => void undo(), dismiss: () => show(null) };
  }, [client]);
  const value = useMemo(() => ({ ...changes, last }), [changes, last]);
  return <Context value={value}>{children}</Context>;
}

/** Takes the last change in the record back, whichever door it came through. */
export async function undoLast(): Promise<string> {
  const { undone } = await call('POST /undo', { body: { count: 1 } });
  return undone.length === 0
    ? 'There is nothing to take back.'
    : `Taken back: ${undone.map(({ summary }) => summary).join('; ')}`;
}

/** Takes exactly this change back; refused, saying what came after, where it is no longer the latest. */
export async function undoChange(seq: number): Promise<string> {
  const { undone } = await call('POST /undo', { body: { seq } });
  return `Taken back: ${undone.map(({ summary }) => summary).join('; ')}`;
}

/** Takes a whole import back; what a hand added to it later stays. */
export async function undoBatch(batch: string): Promise<string> {
  const { undone, kept } = await call('DELETE /batches/:id', { params: { id: batch } });
  const left = kept.length === 0 ? '' : ` Left alone, because you changed it since: ${kept.join('; ')}.`;
  return `Taken back: ${undone.map(({ summary }) => summary).join('; ') || 'the import'}.${left}`;
}
