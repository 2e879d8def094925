import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { CHANNELS } from '../../analysis/model.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import { DayField } from './day-field.tsx';
import type { FieldValues } from './field-values.ts';
import { CHANNEL_WORDS, WORK_MODE_WORDS } from './field-words.ts';
import styles from './forms.module.css';

interface Given {
  readonly values: FieldValues;
  readonly set: (given: Partial<FieldValues>) => void;
  readonly faultAt: (field: string) => string | undefined;
  readonly today: Day;
}

/** The fields of an application, in the order in which they are read. */
export function FormFields(given: Given) {
  const { values, set, faultAt, today } = given;
  const { data: status } = useQuery(statusQuery);
  const searches = status?.searches ?? [];
  const day = (field: 'sentOn' | 'postedOn', label: string) => (
    <DayField
      label={label}
      field={field}
      value={values[field]}
      today={today}
      fault={faultAt(field)}
      onChange={(text) => set({ [field]: text })}
    />
  );
  return (
    <>
      <Text {...given} field="company" label="Company" />
      <Text {...given} field="role" label="Role" />
      {day('sentOn', 'Sent')}
      <Choice
        {...given}
        field="channel"
        label="Channel"
        choices={CHANNELS.map((channel) => [channel, CHANNEL_WORDS[channel]])}
      />
      <Text {...given} field="variant" label="Variant" />
      <ContactField {...given} />
      <PayFields {...given} />
      <Text {...given} field="location" label="Location" />
      <Choice {...given} field="workMode" label="Work" choices={Object.entries(WORK_MODE_WORDS)} />
      <Text {...given} field="level" label="Level" />
      <Text {...given} field="companySize" label="Company size" />
      <Text {...given} field="postingUrl" label="Posting" />
      {day('postedOn', 'Posted')}
      <Text {...given} field="tags" label="Tags" placeholder="go, remote" />
      {searches.length > 1 && (
        <Choice {...given} field="search" label="Search" isKnown choices={searches.map(({ name }) => [name, name])} />
      )}
      <Area {...given} field="notes" label="Notes" rows={3} />
      <Area {...given} field="postingText" label="Posting text" rows={4} />
    </>
  );
}

interface OneField extends Given {
  readonly field: keyof FieldValues;
  readonly label: string;
}

/** A label, a field, and under it what is wrong with it. */
function Labelled({ faultAt, field, label, children }: OneField & { children: (described: object) => ReactNode }) {
  const id = useId();
  const fault = faultAt(field);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name: field,
        'aria-invalid': fault !== undefined || undefined,
        'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
      })}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Text({ placeholder, list, ...given }: OneField & { placeholder?: string; list?: string }) {
  const { field, values, set } = given;
  return (
    <Labelled {...given}>
      {(described) => (
        <input
          {...described}
          className={styles.input}
          value={values[field]}
          placeholder={placeholder}
          list={list}
          maxLength={field === 'postingUrl' ? 2000 : 200}
          autoComplete="off"
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
}

function Area({ rows, ...given }: OneField & { rows: number }) {
  const { field, values, set } = given;
  return (
    <Labelled {...given}>
      {(described) => (
        <textarea
          {...described}
          className={styles.area}
          rows={rows}
          value={values[field]}
          maxLength={field === 'notes' ? 50_000 : 200_000}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
}

interface ChoiceProps extends OneField {
  readonly choices: readonly (readonly [string, string])[];
  /** One of them it is: nothing cannot be chosen. */
  readonly isKnown?: boolean;
}

function Choice({ choices, isKnown = false, ...given }: ChoiceProps) {
  const { field, values, set } = given;
  return (
    <Labelled {...given}>
      {(described) => (
        <select
          {...described}
          className={styles.input}
          value={values[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        >
          {!isKnown && <option value="">not known</option>}
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Contacts that are known already are offered; a new name becomes a contact. */
function ContactField(given: Given) {
  const id = useId();
  const { data } = useQuery({ queryKey: ['contacts'], queryFn: () => call('GET /contacts', { query: {} }) });
  return (
    <>
      <Text {...given} field="contact" label="Contact" list={id} />
      <datalist id={id}>
        {data?.items.map(({ id: contact, name, relation }) => (
          <option key={contact} value={name}>
            {relation}
          </option>
        ))}
      </datalist>
    </>
  );
}

const PERIODS = [
  ['year', 'a year'],
  ['month', 'a month'],
  ['day', 'a day'],
  ['hour', 'an hour'],
] as const;

function PayFields({ values, set, faultAt }: Given) {
  const id = useId();
  const fault = (['payMin', 'payMax', 'payCurrency', 'payPeriod', 'pay'] as const).map(faultAt).find(Boolean);
  const amount = (field: 'payMin' | 'payMax' | 'payCurrency', label: string, placeholder: string) => (
    <input
      name={field}
      aria-label={label}
      aria-invalid={faultAt(field) !== undefined || undefined}
      aria-describedby={`${id}-fault`}
      className={styles.input}
      value={values[field]}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  return (
    <div className={styles.field}>
      <span>Pay</span>
      <div className={styles.pay}>
        {amount('payMin', 'Pay from', 'from')}
        {amount('payMax', 'Pay up to', 'to')}
        {amount('payCurrency', 'Currency', 'EUR')}
        <select
          name="payPeriod"
          aria-label="Pay for"
          className={styles.input}
          value={values.payPeriod}
          onChange={(event) => set({ payPeriod: event.target.value })}
        >
          <option value="">for …</option>
          {PERIODS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div id={`${id}-fault`}>{fault !== undefined && <p className={styles.fault}>{fault}</p>}</div>
    </div>
  );
}
