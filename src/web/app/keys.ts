import { useEffect, useRef } from 'react';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command a key press gives, after what was pressed before: "c", "?" or a pair such as "g d".
 *
 * `null` where it is none of ours. A pair counts only when its second key follows the first.
 */
export function readKey(press: KeyPress, before: string | null): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.key.length !== 1) return null;
  return before === 'g' ? `g ${press.key}` : press.key;
}

const PAIR_MS = 1200;

/** Runs commands by key while a component is on the page. No key acts inside a field or under an open dialog. */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => {
    let before: string | null = null;
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role=dialog]') !== null) return;
      const read = readKey(event, before);
      before = event.key === 'g' && before === null ? 'g' : null;
      clearTimeout(timer);
      if (before !== null) timer = window.setTimeout(() => (before = null), PAIR_MS);
      const command = read === null ? undefined : current.current[read];
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'range';
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
