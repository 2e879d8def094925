import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './forms.module.css';

export interface Choice {
  readonly id: string;
  readonly name: ReactNode;
  /** Smaller, at the right. */
  readonly more?: string;
}

interface ChooseByTypingProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly choices: readonly Choice[];
  readonly onType: (text: string) => void;
  /** Enter: the one that is marked, at once. */
  readonly onEnter: (choice: Choice | null) => void;
  /** A click, or Tab where `takesTab`: that one, and on to what comes next. */
  readonly onPick: (choice: Choice) => void;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
  readonly takesTab?: boolean;
}

/** A field that offers what a few letters mean; arrows choose, Enter takes. The list stands under it and hides nothing. */
export function ChooseByTyping(props: ChooseByTypingProps) {
  const {
    name,
    label,
    value,
    placeholder,
    choices,
    onType,
    onEnter,
    onPick,
    fault,
    autoFocus,
    takesTab = false,
  } = props;
  const [marked, setMarked] = useState<number | null>(null);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  // The first is meant as soon as anything is typed; nothing is meant by an empty field.
  const at = marked ?? (value.trim() === '' ? -1 : 0);
  const chosen = choices[at] ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) setMarked(Math.max(0, Math.min(choices.length - 1, at + by)));
    else if (event.key === 'Tab' && !event.shiftKey && chosen !== null && takesTab) onPick(chosen);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.choose}>
      <input
        ref={input}
        name={name}
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : `${id}-${at}`}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => {
          setMarked(null);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
      <Options id={id} label={label} choices={choices} at={at} onPick={onPick} />
    </div>
  );
}

interface OptionsProps extends Pick<ChooseByTypingProps, 'label' | 'choices' | 'onPick'> {
  readonly id: string;
  /** The one that is marked; -1 for none. */
  readonly at: number;
}

function Options({ id, label, choices, at, onPick }: OptionsProps) {
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div role="listbox" id={`${id}-list`} aria-label={label} className={styles.choices}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked option
        <div
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles.choice}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(choice);
          }}
        >
          <span>{choice.name}</span>
          <span className={styles.more}>{choice.more}</span>
        </div>
      ))}
    </div>
  );
}
