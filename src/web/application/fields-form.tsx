import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ApplicationDetail, Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { ApplicationEdit } from '../../pipeline/model.ts';
import { takeTyped } from '../app/typed-ahead.ts';
import parts from '../design/parts.module.css';
import type { FieldFault } from './event-values.ts';
import { type FieldValues, toEdit } from './field-values.ts';
import { FormFields } from './form-fields.tsx';
import styles from './forms.module.css';
import { focusField } from './use-event-form.ts';

interface FieldsFormProps {
  readonly detail: ApplicationDetail;
  readonly startWith: FieldValues;
  /** The field the cursor begins in. */
  readonly at: keyof FieldValues;
  readonly today: Day;
  readonly problem: Problem | null;
  readonly onType: (values: FieldValues) => void;
  readonly onSave: (edit: ApplicationEdit, values: FieldValues) => void;
  readonly onLeave: () => void;
}

/** Everything known of an application, to be written in place: Tab goes through, Enter saves, Esc leaves. */
export function FieldsForm({ detail, startWith, at, today, problem, onType, onSave, onLeave }: FieldsFormProps) {
  const [values, setValues] = useState(startWith);
  const [fault, setFault] = useState<FieldFault | null>(problem === null ? null : faultOf(problem, startWith));
  const form = useRef<HTMLFormElement>(null);
  const begin = useRef(fault?.field || at);
  useLayoutEffect(() => {
    // What was typed before it was there was meant for nobody knows which field.
    takeTyped();
    focusField(form, begin.current);
  }, []);
  const set = (given: Partial<FieldValues>) => {
    const next = { ...values, ...given };
    setValues(next);
    onType(next);
  };
  const save = () => {
    const edit = toEdit(values, detail, today);
    if (edit.ok) return onSave(edit.value, values);
    setFault(edit.failure);
    focusField(form, edit.failure.field);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isWhole = event.ctrlKey || event.metaKey || !(event.target instanceof HTMLTextAreaElement);
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && isWhole && isTyping(event.target)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const given = {
    values,
    set,
    faultAt: (field: string) => (fault?.field === field ? fault.because : undefined),
    today,
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Edit the application"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormFields {...given} />
      {given.faultAt('') !== undefined && (
        <p className={styles.fault} role="alert">
          {given.faultAt('')}
        </p>
      )}
      <div className={styles.acts}>
        <button type="submit" className={styles.save}>
          Save <kbd>↵</kbd>
        </button>
        <button type="button" className={parts.quiet} onClick={onLeave}>
          Leave <kbd className={parts.wide}>Esc</kbd>
        </button>
        <span className={`${styles.hint} ${parts.wide}`}>In notes and posting: Ctrl ↵ saves.</span>
      </div>
    </form>
  );
}

/** On a button Enter presses it. */
function isTyping(target: EventTarget): boolean {
  return !(target instanceof HTMLButtonElement);
}

/** What the server refused, at the field it names; what names none stands above the buttons. */
function faultOf({ where, title, mend }: Problem, values: FieldValues): FieldFault {
  const [named = ''] = where.split('.');
  const field = named === 'pay' ? 'payMin' : named;
  return { field: Object.hasOwn(values, field) ? field : '', because: `${title.replace(/\.$/, '')}. ${mend}` };
}
