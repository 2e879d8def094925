import { useEffect } from 'react';
import { type Command, commandOf } from './commands.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Keys with a name that may stand for a command; every other one belongs to the browser. */
const NAMED = new Set(['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete', 'Home', 'End']);

/**
 * The keys a press stands for, after what was pressed before: "c", "?", "mod+k" or a pair such as "g d".
 *
 * `null` where it is none of ours. A pair counts only when its second key follows the first.
 */
export function readKey(press: KeyPress, before: string | null): string | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.key.length === 1 ? `mod+${press.key.toLowerCase()}` : null;
  if (press.key.length !== 1) return NAMED.has(press.key) ? press.key : null;
  return before === 'g' ? `g ${press.key}` : press.key;
}

const PAIR_MS = 1200;

/** Lets keys run commands wherever the focus is, except in a field or under an open dialog. */
export function useCommandKeys(): void {
  useEffect(() => {
    let before: string | null = null;
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      const pressed = readKey(event, before);
      // What is typed in a field begins no pair: "…ing" and then "?" is no "g ?".
      const read = pressed === null || isTaken(event, pressed) ? null : pressed;
      before = read === 'g' ? 'g' : null;
      clearTimeout(timer);
      if (before !== null) timer = window.setTimeout(() => (before = null), PAIR_MS);
      const command = read === null ? undefined : commandOf(read);
      if (command === undefined) return;
      event.preventDefault();
      before = null;
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a press means something else where it was made. */
function isTaken(event: KeyboardEvent, read: string): boolean {
  if (
    event.defaultPrevented ||
    document.querySelector('[role=dialog][aria-modal=true], [role=dialog]:not([data-beside])')
  )
    return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  // A pair with Control or Command is never a letter of somebody's text.
  if (isField(target)) return !read.startsWith('mod+');
  return NAMED.has(read) && target.closest('a, button, summary, [role=option], [role=radio], [role=slider]') !== null;
}

function isField(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** How keys are written on this machine: "mod+k" is ⌘K on a Mac and Ctrl K elsewhere. */
export function keyCaps(keys: NonNullable<Command['keys']>, isMac: boolean): readonly string[] {
  if (keys.startsWith('mod+'))
    return isMac ? [`⌘${keys.slice(4).toUpperCase()}`] : ['Ctrl', keys.slice(4).toUpperCase()];
  return keys.split(' ').map((key) => CAPS[key] ?? key);
}

const CAPS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
