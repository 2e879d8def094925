import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { NewEventInput } from '../../pipeline/model.ts';
import { type TypedAhead, takeTyped } from '../app/typed-ahead.ts';
import type { Choice } from './choose-by-typing.tsx';
import { type EventLine, eventChoices, readEventLine } from './event-choices.ts';
import { EVENT_DAYS, type EventValues, type FieldFault, toEvent } from './event-values.ts';
import { EVENT_WORDS } from './event-words.data.ts';

export interface EventFormGiven {
  readonly startWith: EventValues;
  readonly today: Day;
  /** Why the server refused it the time before. */
  readonly problem: Problem | null;
  readonly onSave: (event: NewEventInput, values: EventValues) => void;
  readonly onLeave: () => void;
  /** Told what stands in the form, for whoever keeps it. */
  readonly onType?: (values: EventValues) => void;
}

export interface EventFormState {
  readonly values: EventValues;
  readonly set: (given: Partial<EventValues>) => void;
  readonly choices: readonly Choice[];
  /** Takes a kind, with the day and the note that the line says behind it. */
  readonly pick: (choice: Choice) => EventValues;
  readonly save: (values: EventValues) => void;
  readonly faultAt: (field: string) => string | undefined;
  readonly isMore: boolean;
  readonly showMore: () => void;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What stands in the form of an event, what is wrong with it, and how it is left. */
export function useEventForm({ startWith, today, problem, onSave, onLeave, onType }: EventFormGiven): EventFormState {
  const [values, setValues] = useState(startWith);
  const [fault, setFault] = useState<FieldFault | null>(problem === null ? null : faultOf(problem));
  const [isMore, setMore] = useState(() => IN_MORE.some((field) => startWith[field] !== '') || isInMore(fault));
  const form = useRef<HTMLFormElement>(null);
  const isAt = useRef(fault?.field || 'what');
  const line = useMemo(() => readEventLine(values.what, today), [values.what, today]);
  const save = (given: EventValues) => {
    const event = toEvent(given, today);
    if (event.ok) return onSave(event.value, given);
    if (isInMore(event.failure)) setMore(true);
    setFault(event.failure);
    // The field may only now be drawn.
    setTimeout(() => focusField(form, event.failure.field));
  };
  const pick = ({ id }: Choice) => {
    const picked = pickedFrom(values, line, id);
    setValues(picked);
    return picked;
  };
  const begin = useRef((typed: TypedAhead | null) => {
    if (typed !== null && typed.text !== '') {
      const read = readEventLine(typed.text, today);
      const [first] = read.choices;
      const what = { ...values, what: typed.text };
      if (typed.isEntered && first !== undefined) return save(pickedFrom(what, read, first.kind));
      setValues(what);
    }
    focusField(form, isAt.current);
  });
  // Before the next key comes: a letter that meets a field not drawn anew would take the place of those held.
  useLayoutEffect(() => begin.current(takeTyped()), []);
  const told = useRef(onType);
  told.current = onType;
  useEffect(() => told.current?.(values), [values]);
  return {
    values,
    set: (given) => setValues((before) => ({ ...before, ...given })),
    choices: choicesFor(values, line.choices),
    pick,
    save,
    faultAt: (field) => (fault?.field === field ? fault.because : undefined),
    isMore,
    showMore: () => setMore(true),
    form,
    onKeyDown: (event) => onFormKey(event, { leave: onLeave, save: () => save(values) }),
  };
}

/** The form with a kind taken, and the day and the note that its line says behind it. */
function pickedFrom(values: EventValues, { day, note }: EventLine, id: string): EventValues {
  const kind = eventChoices('').find((one) => one.kind === id)?.kind ?? null;
  return {
    ...values,
    kind,
    what: kind === null ? values.what : EVENT_WORDS[kind].happened,
    ...(day === undefined ? {} : { on: day }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Nothing is left to choose once a kind stands in the field. */
function choicesFor({ kind, what }: EventValues, choices: ReturnType<typeof eventChoices>): readonly Choice[] {
  if (kind !== null && what === EVENT_WORDS[kind].happened) return [];
  return choices.map(({ kind: id, name }) => ({ id, name, more: id === name.toLowerCase() ? '' : id }));
}

/** Esc leaves, Enter saves from a note as well; a new line takes Shift. */
export function onFormKey(event: KeyboardEvent, to: { leave: () => void; save: () => void }): void {
  const isArea = event.target instanceof HTMLTextAreaElement;
  if (event.key === 'Escape') to.leave();
  else if (event.key === 'Enter' && isArea && !event.shiftKey && !event.nativeEvent.isComposing) to.save();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Brings the cursor to a field by its name. */
export function focusField(form: RefObject<HTMLFormElement | null>, name: string): void {
  form.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
}

const IN_MORE = ['plannedOn', 'heldOn', 'learntOn'] as const;

function isInMore(fault: FieldFault | null): boolean {
  return IN_MORE.some((field) => field === fault?.field);
}

const KNOWN = ['what', 'note', ...EVENT_DAYS];

/** What the server refused, at the field it names; what names none stands above the buttons. */
function faultOf({ where, title, mend }: Problem): FieldFault {
  const field = where === 'kind' ? 'what' : where;
  return { field: KNOWN.includes(field) ? field : '', because: `${title.replace(/\.$/, '')}. ${mend}` };
}
