import { ENDING_KINDS } from '../../../analysis/model.ts';
import type { Day } from '../../../kernel/day.ts';
import { findDays } from '../dates/find-days.ts';
import { completeYear } from '../dates/infer-year.ts';
import type { Concept } from '../stages/concept.ts';
import type { Step } from '../timeline/step.ts';
import { neighbours } from './read-cell-days.ts';
import type { ReadingContext } from './reading-context.ts';

export interface HistoryReading {
  readonly steps: readonly Step[];
  readonly unknown: readonly string[];
}

export interface HistoryCell {
  readonly cell: string;
  /** The column it stands in, whose order of day and month holds. */
  readonly at: number;
  readonly row: number;
  readonly sentOn: Day | null;
}

const SEPARATORS = /\r?\n|;|\||→|⇒|->|=>|>|；/;
const LIST_COMMA = /[,，、]/;

/**
 * Reads a cell that tells several things, one after the other: lines, arrows, semicolons, "Applied 3 Mar, Rejected 9 Mar", or a
 * list as JSON. Each part may have its day; a missing year is completed from the part before, from `sentOn`, or from the rows around.
 */
export function readHistory({ cell, at, row, sentOn }: HistoryCell, context: ReadingContext): HistoryReading {
  const told = cell.startsWith('[') || cell.startsWith('{') ? (fromJson(cell) ?? split(cell)) : split(cell);
  const parts = oldestFirst(told, context);
  const steps: Step[] = [];
  const unknown: string[] = [];
  let last = sentOn;
  for (const part of parts) {
    const { on, inferred, words } = readPart({ cell: part, at, row, sentOn: last }, context, parts.length === 1);
    if (on !== null) last = on;
    const { concepts, share } = context.readStage(words);
    if (concepts.length === 0 && words !== '') unknown.push(words);
    const note = share < 0.99 && words !== '' ? { note: words } : {};
    for (const [place, concept] of concepts.entries()) {
      steps.push({ concept, on: place === 0 ? on : null, inferred, ...note });
    }
  }
  return { steps, unknown };
}

/** Lists are kept newest first as often as oldest first; an "applied" at the end, or an ending at the beginning, gives it away. */
function oldestFirst(parts: readonly string[], { readStage }: ReadingContext): readonly string[] {
  if (parts.length < 2) return parts;
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''].map((part) => readStage(findDays(part).rest).concepts[0]);
  if (last === 'submitted' && first !== 'submitted') return parts.toReversed();
  const ends = first !== undefined && ENDINGS.has(first) && last !== undefined && !ENDINGS.has(last);
  return ends && last !== 'silent' ? parts.toReversed() : parts;
}

const ENDINGS: ReadonlySet<Concept> = new Set<Concept>(ENDING_KINDS);

function split(cell: string): string[] {
  const parts = partsOf(cell, SEPARATORS).filter((part) => part !== '');
  if (parts.length !== 1) return parts;
  const listed = partsOf(cell, LIST_COMMA);
  return listed.length > 1 &&
    listed.filter((part) => findDays(part).days.length > 0 && /\p{L}{2}/u.test(part)).length > 1
    ? listed
    : parts;
}

/** Blanks are taken off afterwards: a pattern that takes them in tries a long run of them from every place. */
function partsOf(cell: string, separator: RegExp): string[] {
  return cell.split(separator).map((part) => part.trim());
}

interface Part {
  readonly on: Day | null;
  readonly inferred: boolean;
  readonly words: string;
}

/**
 * A lone "Round 1/2" is no second of January: figures without a year are days only in a list of things that happened, or in a
 * column where some can be nothing else.
 */
function readPart({ cell, at, row, sentOn }: HistoryCell, context: ReadingContext, alone: boolean): Part {
  const { days, rest } = findDays(cell.trim());
  const [written] = days;
  if (written === undefined) return { on: null, inferred: false, words: rest };
  const column = context.dates.columns.get(at);
  const sure = column !== undefined && column.evidence.dayFirst + column.evidence.monthFirst > 0;
  if (alone && !sure && written.kind === 'yearless-either') return { on: null, inferred: false, words: rest };
  const read = column?.read(cell.trim()).days[0];
  if (read?.on) return { on: read.on, inferred: false, words: rest };
  const anchor = sentOn ?? neighbours(context)(row);
  if (read?.problem !== 'no-year' || anchor === null) return { on: null, inferred: false, words: rest };
  const on = completeYear(read.month ?? 0, read.date ?? 0, anchor, sentOn !== null);
  return { on, inferred: true, words: rest };
}

/** `[{"status": "Applied", "date": "2026-03-02"}, …]`, `{"2026-03-02": "Applied"}` or `["Applied", "Rejected"]` as lines of text. */
function fromJson(cell: string): string[] | null {
  try {
    const value: unknown = JSON.parse(cell);
    if (Array.isArray(value)) return value.map(lineOf);
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(([key, entry]) => `${key} ${lineOf(entry)}`);
  } catch {
    // Not JSON after all: a note that happens to start with a bracket.
  }
  return null;
}

const TELLING =
  /^(?:status|state|stage|event|type|kind|name|title|to|date|on|at|day|time|timestamp|changed|entered|created|started|when|label|step|round|result|outcome)/i;

function lineOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  return Object.entries(entry)
    .filter(([key, value]) => TELLING.test(key) && (typeof value === 'string' || typeof value === 'number'))
    .map(([, value]) => String(value))
    .join(' ');
}
