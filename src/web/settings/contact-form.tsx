import { type FormEvent, useId, useState } from 'react';
import type { Contact } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';

export type ContactValues = Omit<Contact, 'id'>;

export const NO_CONTACT: ContactValues = { name: '', relation: null, company: null, notes: null };

const FIELDS = [
  { field: 'name', label: 'Name', example: 'Sam Rivers' },
  { field: 'relation', label: 'From where', example: 'worked together at Lindqvist' },
  { field: 'company', label: 'Works at', example: 'Halden Systems' },
  { field: 'notes', label: 'Notes', example: '' },
] as const;

interface ContactFormProps {
  readonly first: ContactValues;
  readonly onKeep: (values: ContactValues) => void;
  readonly onLeave: () => void;
}

/** A person's name, where they are known from, where they work, and notes. */
export function ContactForm({ first, onKeep, onLeave }: ContactFormProps) {
  const [values, setValues] = useState<ContactValues>({
    name: first.name,
    relation: first.relation,
    company: first.company,
    notes: first.notes,
  });
  const id = useId();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    onKeep({ ...values, name: values.name.trim() });
  };
  return (
    <form className={styles.contact} onSubmit={keep}>
      {FIELDS.map(({ field, label, example }, at) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <input
            id={`${id}-${field}`}
            ref={at === 0 ? (element) => void (values.name === '' && element?.focus()) : undefined}
            value={values[field] ?? ''}
            placeholder={example}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) =>
              setValues({ ...values, [field]: target.value === '' && field !== 'name' ? null : target.value })
            }
          />
        </div>
      ))}
      <div className={parts.acts}>
        <button type="submit" className={parts.button} disabled={values.name.trim() === ''}>
          Keep
        </button>
        <button type="button" className={parts.quiet} onClick={onLeave}>
          Leave it
        </button>
      </div>
    </form>
  );
}
