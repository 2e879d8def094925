import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../http/api.ts';
import { type EventValues, NEW_EVENT } from './event-values.ts';
import type { FieldValues } from './field-values.ts';

/** What is open in the drawer, beside what it always shows. */
export type OpenForm =
  | {
      readonly kind: 'fields';
      readonly at: keyof FieldValues;
      readonly values: FieldValues | null;
      readonly problem: Problem | null;
    }
  | { readonly kind: 'event'; readonly values: EventValues; readonly problem: Problem | null }
  | { readonly kind: 'merge' }
  | { readonly kind: 'for-good' };

/** The form of the fields, with the cursor in one of them. */
export function fieldsAt(at: keyof FieldValues): OpenForm {
  return { kind: 'fields', at, values: null, problem: null };
}
export const EVENT: OpenForm = { kind: 'event', values: NEW_EVENT, problem: null };

export interface FormState {
  readonly form: OpenForm | null;
  readonly open: (form: OpenForm) => void;
  /** Closes it; the focus goes back to where it was. */
  readonly leave: () => void;
}

interface Begin {
  readonly startWith?: 'fields' | 'event';
  /** It is open: asked for again, it opens again. */
  readonly onStarted?: () => void;
}

/** Opens one form at a time, and gives the focus back when it closes. */
export function useOpenForm({ startWith, onStarted }: Begin): FormState {
  const [form, setForm] = useState<OpenForm | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const open = (next: OpenForm) => {
    if (form === null) cameFrom.current = document.activeElement;
    setForm(next);
  };
  const begin = useRef({ open, onStarted });
  begin.current = { open, onStarted };
  useEffect(() => {
    if (startWith === undefined) return;
    begin.current.open(startWith === 'fields' ? fieldsAt('company') : EVENT);
    begin.current.onStarted?.();
  }, [startWith]);
  const leave = () => {
    setForm(null);
    const { current } = cameFrom;
    // After the field that has it is gone.
    setTimeout(() => current instanceof HTMLElement && current.isConnected && current.focus({ preventScroll: true }));
  };
  return { form, open, leave };
}
