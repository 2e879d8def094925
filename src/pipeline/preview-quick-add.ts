import type { Day } from '../kernel/day.ts';
import type { NewApplicationInput } from './model.ts';
import { parseQuickAdd, type QuickAddFailure } from './parse-quick-add.ts';

/** What a line says so far, while it is being written. */
export interface QuickAddPreview {
  /** Without a company where the line names none yet. */
  readonly application: Partial<NewApplicationInput>;
  /** Parts that find no place; `from` and `to` are places in the line, counted as JavaScript counts. */
  readonly notUnderstood: readonly { readonly text: string; readonly from: number; readonly to: number }[];
  /** Why the line cannot be recorded as it stands; `null` where it can. */
  readonly failure: QuickAddFailure | null;
}

/**
 * Reads the line that adds an application as far as it can be read: a part that finds no place is set aside and the
 * rest is read without it, where `parseQuickAdd` refuses the whole.
 */
export function previewQuickAdd(line: string, today: Day): QuickAddPreview {
  const asItStands = parseQuickAdd(line, today);
  if (asItStands.ok) return { application: asItStands.value, notUnderstood: [], failure: null };
  const { failure } = asItStands;
  if (failure.kind === 'company-missing') {
    return { application: withoutCompany(line, today), notUnderstood: [], failure };
  }
  const parts = failure.kind === 'parts-left-over' ? failure.parts : [failure.text];
  const places: ReturnType<typeof placeOf>[] = [];
  let rest = line;
  for (const text of parts) {
    const place = placeOf(rest, text);
    places.push({ ...place, text: line.slice(place.from, place.to) });
    rest = rest.slice(0, place.from) + ' '.repeat(place.to - place.from) + rest.slice(place.to);
  }
  const { application, notUnderstood } = previewQuickAdd(rest, today);
  const all = [...places, ...notUnderstood].toSorted((one, other) => one.from - other.from);
  return { application, notUnderstood: all, failure };
}

/** The last place, for of two days the later one is left over; a part whose commas were spaced anew is the whole line. */
function placeOf(line: string, text: string) {
  const from = line.lastIndexOf(text);
  return from < 0 ? { text: line, from: 0, to: line.length } : { text, from, to: from + text.length };
}

/** A line that names no company names no role either, so a stand-in for both leaves the rest as it is. */
function withoutCompany(line: string, today: Day): Partial<NewApplicationInput> {
  const read = parseQuickAdd(`Nobody, ${line}`, today);
  if (!read.ok) return {};
  const { company: _, ...rest } = read.value;
  return rest;
}
