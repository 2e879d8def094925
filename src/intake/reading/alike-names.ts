import { typingErrors } from './stages/mend-typo.ts';

/** In a long list each name is compared with so many that follow it in the alphabet; in a short one with all of its first letter. */
const NEIGHBOURS = 6;
const SHORT_LIST = 1_500;

/** For each folded company name the others that are likely the same, misspelled or cut short ("acme", "acme robotics"). */
export function alikeNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sorted = names.toSorted();
  const alike = new Map<string, string[]>();
  const window = names.length <= SHORT_LIST ? names.length : NEIGHBOURS;
  for (let at = 0; at < sorted.length; at++) {
    const one = sorted[at] ?? '';
    for (let next = at + 1; next <= Math.min(at + window, sorted.length - 1); next++) {
      const other = sorted[next] ?? '';
      if (other.charCodeAt(0) !== one.charCodeAt(0)) break;
      if (!areAlike(one, other)) continue;
      put(alike, one, other);
      put(alike, other, one);
    }
  }
  return alike;
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function areAlike(one: string, other: string): boolean {
  if (one.length < 5 || other.length < 5) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(`${short} `)) return true;
  if (long.length - short.length > 2 || figures(one) !== figures(other)) return false;
  return typingErrors(one, other) <= (short.length >= 9 ? 2 : 1);
}

const FIGURE = /\d/;

/** "Acme 4" and "Acme 5" are two names, however alike. */
function figures(name: string): string {
  return FIGURE.test(name) ? name.replace(/\D/g, '') : '';
}
