import parts from '../design/parts.module.css';
import { ChooseByTyping } from './choose-by-typing.tsx';
import { DayField } from './day-field.tsx';
import type { EventDay } from './event-values.ts';
import styles from './forms.module.css';
import { type EventFormGiven, type EventFormState, focusField, useEventForm } from './use-event-form.ts';

interface EventFormProps extends EventFormGiven {
  /** What the button says: "Record", "Correct". */
  readonly verb: string;
  /** It never happened; only for an event that is there. */
  readonly onRetract?: () => void;
}

const MORE: readonly (readonly [EventDay, string])[] = [
  ['plannedOn', 'Planned for'],
  ['heldOn', 'Held on'],
  ['learntOn', 'Learnt on'],
];

/** What happened, when, and what is to be kept of it. A few letters and Enter are enough for what happened today. */
export function EventForm({ verb, onRetract, ...given }: EventFormProps) {
  const state = useEventForm(given);
  const { values, set, save, faultAt, isMore, showMore, form, onKeyDown } = state;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`${verb} an event`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save(values);
      }}
    >
      <What state={state} />
      <Day state={state} today={given.today} field="on" label="When" />
      {isMore &&
        MORE.map(([field, label]) => <Day key={field} state={state} today={given.today} field={field} label={label} />)}
      <label className={styles.field}>
        <span>Note</span>
        <textarea
          name="note"
          className={styles.area}
          rows={values.note === '' ? 1 : 3}
          value={values.note}
          maxLength={10_000}
          onChange={(event) => set({ note: event.target.value })}
        />
      </label>
      {faultAt('') !== undefined && (
        <p className={styles.fault} role="alert">
          {faultAt('')}
        </p>
      )}
      <div className={styles.acts}>
        <button type="submit" className={styles.save}>
          {verb} <kbd>↵</kbd>
        </button>
        {!isMore && <Quiet onPress={showMore}>More days</Quiet>}
        {onRetract !== undefined && <Quiet onPress={onRetract}>It never happened</Quiet>}
        <Quiet onPress={given.onLeave}>
          Leave <kbd className={parts.wide}>Esc</kbd>
        </Quiet>
      </div>
    </form>
  );
}

function Quiet({ onPress, children }: { onPress: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className={parts.quiet} onClick={onPress}>
      {children}
    </button>
  );
}

function What({ state }: { state: EventFormState }) {
  const { values, set, choices, pick, save, faultAt, form } = state;
  return (
    <div className={styles.field}>
      <span aria-hidden="true">What</span>
      <ChooseByTyping
        name="what"
        label="What happened"
        value={values.what}
        placeholder="told no, screen, offer"
        choices={choices}
        onType={(what) => set({ what, kind: null })}
        onEnter={(choice) => save(choice === null ? values : pick(choice))}
        onPick={(choice) => {
          pick(choice);
          focusField(form, 'on');
        }}
        takesTab
        fault={faultAt('what')}
      />
    </div>
  );
}

function Day(given: { state: EventFormState; today: string; field: EventDay; label: string }) {
  const { state, today, field, label } = given;
  return (
    <DayField
      label={label}
      field={field}
      value={state.values[field]}
      today={today}
      onChange={(text) => state.set({ [field]: text })}
      fault={state.faultAt(field)}
    />
  );
}
