import { looksLikeTitle } from '../columns/title-words.data.ts';
import type { ReadingContext } from './reading-context.ts';

export interface Names {
  readonly company: string | null;
  readonly role: string | null;
}

// A run of blanks is tried from its beginning alone.
const AT = /(?<!\s)\s+(?:@|at|bei|chez|en)\s+/i;
const DASH = /(?<!\s)\s+[-–—|·/]\s+|(?<!\s)\s*[:：]\s+/;
/** How many names must be made of two parts before all of them are taken apart. */
const MOSTLY = 0.6;

/**
 * Makes the function that takes "Acme – Backend Engineer" or "Backend Engineer @ Acme" apart, where a sheet keeps both in one column;
 * `null` where company and role have their own columns, or the names are whole.
 */
export function createNameSplitter({ table, columns }: ReadingContext): ((name: string) => Names) | null {
  const [company, role] = [columns.byField.get('company')?.[0], columns.byField.get('role')?.[0]];
  if ((company && role) || (!company && !role)) return null;
  const at = (company ?? role)?.at ?? -1;
  const names = table.rows
    .slice(0, 400)
    .map(({ cells }) => (cells[at] ?? '').trim())
    .filter((name) => name !== '');
  for (const [separator, roleFirst] of [
    [AT, true],
    [DASH, null],
  ] as const) {
    const pairs = names.map((name) => split(name, separator)).filter((pair) => pair !== null);
    if (names.length === 0 || pairs.length < names.length * MOSTLY) continue;
    const first =
      roleFirst ??
      pairs.filter(([one]) => looksLikeTitle(one)).length > pairs.filter(([, other]) => looksLikeTitle(other)).length;
    if (roleFirst === null && !pairs.some(([one, other]) => looksLikeTitle(one) || looksLikeTitle(other))) continue;
    return (name) => toNames(split(name, separator), name, first, company !== undefined);
  }
  return null;
}

function split(name: string, separator: RegExp): [string, string] | null {
  const match = separator.exec(name);
  if (match === null || match.index === 0) return null;
  const [one, other] = [name.slice(0, match.index).trim(), name.slice(match.index + match[0].length).trim()];
  return one === '' || other === '' ? null : [one, other];
}

function toNames(pair: [string, string] | null, whole: string, roleFirst: boolean, isCompany: boolean): Names {
  if (pair === null) return isCompany ? { company: whole, role: null } : { company: null, role: whole };
  const [one, other] = pair;
  return roleFirst ? { company: other, role: one } : { company: one, role: other };
}
