/** What was typed before the field it is meant for was there. */
export interface TypedAhead {
  readonly text: string;
  /** Enter was pressed as well. */
  readonly isEntered: boolean;
}

/** A form that has not come by then does not come. */
const WAIT_MS = 5000;

let held: { text: string; isEntered: boolean; readonly ends: AbortController } | null = null;

/**
 * Holds what is typed from now on until a form asks for it: whoever knows the keys types faster than a drawer opens,
 * and a letter meant for its field must neither be lost nor act as a command. Esc gives it up.
 */
export function holdTyping(): void {
  dropTyped();
  const ends = new AbortController();
  const own = { text: '', isEntered: false, ends };
  held = own;
  setTimeout(() => held === own && dropTyped(), WAIT_MS);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || own.isEntered) return;
    if (event.key === 'Escape') dropTyped();
    else if (event.key === 'Enter') own.isEntered = true;
    else if (event.key === 'Backspace') own.text = own.text.slice(0, -1);
    else if (event.key.length === 1) own.text += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: ends.signal });
}

/** Hands over what was held, once. */
export function takeTyped(): TypedAhead | null {
  if (held === null) return null;
  const { text, isEntered } = held;
  dropTyped();
  return { text, isEntered };
}

function dropTyped(): void {
  held?.ends.abort();
  held = null;
}
