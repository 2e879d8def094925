import type { Origin } from '../../draft.ts';
import type { Doubt } from '../../look.ts';

/** What is written down while a table is read, where somebody wants to look: by row, counted from 0. */
export interface Notes {
  /** The draft each row became part of, by the origin it has. */
  readonly origins: Map<number, Origin>;
  readonly doubts: Map<number, Doubt[]>;
  /** Days that lack a year nothing gives. */
  yearless: number;
}

export function newNotes(): Notes {
  return { origins: new Map(), doubts: new Map(), yearless: 0 };
}

/** Notes that a row is not wholly understood; the same cell is doubted once. */
export function noteDoubt(notes: Notes | null, row: number, doubt: Doubt): void {
  if (notes === null) return;
  const known = notes.doubts.get(row);
  if (known === undefined) notes.doubts.set(row, [doubt]);
  else if (!known.some(({ kind, at }) => kind === doubt.kind && at === doubt.at)) known.push(doubt);
}
