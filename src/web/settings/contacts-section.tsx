import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact } from '../../http/api.ts';
import { call, Refusal } from '../api/call.ts';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import { ContactForm, type ContactValues, NO_CONTACT } from './contact-form.tsx';
import styles from './settings.module.css';
import { useReportChange } from './use-report-change.ts';

const contactsQuery = queryOptions({
  queryKey: ['contacts'],
  queryFn: () => call('GET /contacts', { query: { limit: '500' } }),
});

/** The people the person knows: who could refer them, and where. */
export function ContactsSection() {
  const { data } = useQuery(contactsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const { tell, attempt } = useReportChange();
  const keep = async (id: string | null, body: ContactValues) => {
    try {
      tell(
        id === null
          ? await call('POST /contacts', { body })
          : await call('PATCH /contacts/:id', { params: { id }, body }),
      );
      setRefused(null);
      setOpen(null);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      setRefused(refusal);
    }
  };
  const remove = (id: string) => attempt(call('DELETE /contacts/:id', { params: { id } }));
  const contacts = data?.items ?? [];
  return (
    <section className={parts.region} aria-labelledby="contacts">
      <div className={parts.head}>
        <h2 id="contacts">People you know</h2>
        <button
          type="button"
          className={parts.more}
          aria-expanded={open === ''}
          onClick={() => setOpen(open === '' ? null : '')}
        >
          add one
        </button>
      </div>
      {open === '' && (
        <ContactForm first={NO_CONTACT} onKeep={(values) => void keep(null, values)} onLeave={() => setOpen(null)} />
      )}
      <ul className={styles.list}>
        {contacts.map((contact) =>
          open === contact.id ? (
            <li key={contact.id}>
              <ContactForm
                first={contact}
                onKeep={(values) => void keep(contact.id, values)}
                onLeave={() => setOpen(null)}
              />
            </li>
          ) : (
            <Row
              key={contact.id}
              contact={contact}
              onEdit={() => setOpen(contact.id)}
              onDelete={() => remove(contact.id)}
            />
          ),
        )}
      </ul>
      {refused !== null && <FaultText problem={refused.problem} />}
      {data?.items.length === 0 && open === null && (
        <p className={parts.explain}>
          Nobody yet. Whoever works where you would like to, or knows somebody there: an application with a person
          behind it is answered far more often.
        </p>
      )}
    </section>
  );
}

interface RowProps {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Row({ contact: { name, relation, company, notes }, onEdit, onDelete }: RowProps) {
  return (
    <li>
      <span>
        {name} <span className={parts.label}>{[relation, company].filter(Boolean).join(', ')}</span>
        {notes !== null && <span className={`${parts.small} ${parts.soft} ${styles.note}`}>{notes}</span>}
      </span>
      <span className={styles.acts}>
        <button type="button" className={parts.more} aria-label={`edit ${name}`} onClick={onEdit}>
          edit
        </button>
        <button type="button" className={parts.more} aria-label={`delete ${name}`} onClick={onDelete}>
          delete
        </button>
      </span>
    </li>
  );
}
