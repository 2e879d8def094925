import { typingErrors } from './stages/mend-typo.ts';

/** In a long list each name is compared with so many that follow it in the alphabet; in a short one with all of its first letter. */
const NEIGHBOURS = 6;
/** Typing errors are looked for in names up to this length; comparing two costs the product of theirs. */
const LONGEST = 100;
const SHORT_LIST = 1_500;

/** For each folded company name the others that are likely the same, misspelled or cut short ("acme", "acme robotics"). */
export function alikeNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sorted = names.toSorted().map((text) => ({ text, figures: figures(text) }));
  const alike = new Map<string, string[]>();
  const window = names.length <= SHORT_LIST ? names.length : NEIGHBOURS;
  for (let at = 0; at < sorted.length; at++) {
    const one = sorted[at];
    const last = Math.min(at + window, sorted.length - 1);
    for (let next = at + 1; next <= last; next++) {
      const other = sorted[next];
      if (!one || !other || other.text.charCodeAt(0) !== one.text.charCodeAt(0)) break;
      if (!areAlike(one, other)) continue;
      put(alike, one.text, other.text);
      put(alike, other.text, one.text);
    }
  }
  return alike;
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface Name {
  readonly text: string;
  readonly figures: string;
}

function areAlike(one: Name, other: Name): boolean {
  const [short, long] = one.text.length < other.text.length ? [one.text, other.text] : [other.text, one.text];
  if (short.length < 5) return false;
  if (long.charCodeAt(short.length) === BLANK && long.startsWith(short)) return true;
  // "Acme 4" and "Acme 5" are two names, however alike.
  if (long.length > LONGEST || long.length - short.length > 2 || one.figures !== other.figures) return false;
  return typingErrors(one.text, other.text) <= (short.length >= 9 ? 2 : 1);
}

const BLANK = 32;
const FIGURE = /\d/;

function figures(name: string): string {
  return FIGURE.test(name) ? name.replace(/\D+/g, '') : '';
}
