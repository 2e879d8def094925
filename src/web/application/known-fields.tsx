import type { ReactNode } from 'react';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { ApplicationEdit } from '../../pipeline/model.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import { type FieldValues, fieldValuesOf } from './field-values.ts';
import { knownFields, roleLine } from './field-words.ts';
import { FieldsForm } from './fields-form.tsx';
import { dropUnsaved, keepUnsaved, unsavedOf } from './unsaved-fields.ts';
import type { ApplicationChanges } from './use-change-application.ts';
import { type FormState, fieldsAt } from './use-open-form.ts';

interface KnownFieldsProps {
  readonly detail: ApplicationDetail;
  readonly today: Day;
  readonly forms: FormState;
  readonly changes: ApplicationChanges;
  /** What stands between the name and the fields. */
  readonly children: ReactNode;
}

/** The name and what is known, as text; `e` or a press on one of them makes a form of it. */
export function KnownFields({ detail, today, forms, changes, children }: KnownFieldsProps) {
  const { form, open, leave } = forms;
  const { id } = detail;
  const save = async (edit: ApplicationEdit, values: FieldValues) => {
    leave();
    dropUnsaved(id);
    if (Object.keys(edit).length === 0) return;
    const problem = await changes.edit(edit);
    if (problem !== null) open({ kind: 'fields', at: 'company', values, problem });
  };
  const name = detail.company ?? detail.role;
  return (
    <>
      <h2 className={styles.title}>{name ?? 'Without a name'}</h2>
      <p className={styles.role}>{roleLine(detail, name)}</p>
      {children}
      {form?.kind === 'fields' ? (
        <FieldsForm
          detail={detail}
          at={form.at}
          startWith={form.values ?? unsavedOf(id) ?? fieldValuesOf(detail)}
          problem={form.problem}
          today={today}
          onType={(values) => keepUnsaved(id, values)}
          onSave={(edit, values) => void save(edit, values)}
          onLeave={leave}
        />
      ) : (
        <Listed detail={detail} today={today} onEdit={(at) => open(fieldsAt(at))} />
      )}
    </>
  );
}

interface ListedProps {
  readonly detail: ApplicationDetail;
  readonly today: Day;
  readonly onEdit: (at: keyof FieldValues) => void;
}

function Listed({ detail, today, onEdit }: ListedProps) {
  const fields = knownFields(detail, today);
  return (
    <>
      <dl className={styles.fields}>
        {fields.map(({ name, text, at, href }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {href === undefined ? (
                // For the mouse; the keyboard has `e`, and Tab inside the form.
                <button type="button" tabIndex={-1} className={styles.value} onClick={() => onEdit(at)}>
                  {text}
                </button>
              ) : (
                <a className={parts.door} href={href} target="_blank" rel="noreferrer noopener">
                  {text}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {unsavedOf(detail.id) !== null && (
        <p className={styles.unsaved}>
          Something you typed is not saved.{' '}
          <button type="button" className={parts.door} onClick={() => onEdit('company')}>
            Take it up again
          </button>
        </p>
      )}
    </>
  );
}
