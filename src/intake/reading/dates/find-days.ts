import { MONTHS, WEEKDAYS } from './month-names.data.ts';

/** A date as written: what is certain about it, and what only its neighbours can settle. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: string }
  /** Two numbers and a year; which is the month is the column's to say. */
  | {
      readonly kind: 'either';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly dotted: boolean;
    }
  | { readonly kind: 'yearless'; readonly month: number; readonly date: number }
  | { readonly kind: 'yearless-either'; readonly first: number; readonly second: number; readonly dotted: boolean };

export interface FoundDays {
  readonly days: readonly WrittenDay[];
  /** What stands in the cell beside dates, times and weekdays. */
  readonly rest: string;
  /** It looks like a date but names no real day ("8/82019", "31/02/2026"). */
  readonly broken: boolean;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day as text, or `null` where the calendar has no such day. Years outside 1990 to 2100 are typing errors in a job log. */
export function toDay(year: number, month: number, date: number): string | null {
  // Asked this way round, so that what is no number at all is refused too.
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && date >= 1)) return null;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

const LETTERS = '[A-Za-zÀ-ÿ]';
/** Every month name, longest first, accents left to the writer. */
const MONTH = `(?:${[...MONTHS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/a/g, '[aä]').replace(/e/g, '[eéè]').replace(/u/g, '[uû]'))
  .join('|')})`;
/** Every shape in which a date is written, most telling first. Groups are read by `fromMatch`. */
const DATE = new RegExp(
  [
    String.raw`(?<!\d)(?<iy>\d{4})\s?(?:[-/.]|年)\s?(?<im>\d{1,2})\s?(?:[-/.]|月)\s?(?<id>\d{1,2})(?!\d)(?:\s?日)?`,
    String.raw`(?<![\d/.-])(?<na>\d{1,2})(?<sep>[-/.])\s?(?<nb>\d{1,2})\k<sep>\s?'?(?<ny>\d{4}|\d{2})(?![\d/])`,
    String.raw`(?<!\d)(?<dd>\d{1,2})(?:st|nd|rd|th|er|ro|º|°|\.)?[\s\-/]*(?:of\s+|de\s+|du\s+)?(?<dm>${MONTH})(?!${LETTERS})\.?(?:[\s,\-/]*(?:de\s+|del\s+)?'?(?<dy>\d{4}|\d{2})(?![\d:]))?`,
    String.raw`(?<!${LETTERS})(?<mm>${MONTH})(?!${LETTERS})\.?[\s\-/]*(?<md>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:[\s,\-/]+'?(?<my>\d{4}|\d{2})(?![\d:]))?`,
    String.raw`(?<!\d)(?<cm>\d{1,2})月(?<cd>\d{1,2})[日号]?`,
    String.raw`(?<![A-Za-z\d/.:-])(?<pa>\d{1,2})(?<ps>[/.-])(?<pb>\d{1,2})(?![\d/:]|\.\d|-\d)\.?`,
    String.raw`(?<!\d)(?<c>(?:19|20)\d{6})(?!\d)`,
  ].join('|'),
  'gi',
);
const TIME =
  /T?\b\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?\b)?\s?(?:Z\b|(?:UTC|GMT|CES?T|[ECMP][SD]T)?\s?[+-]\d{2}:?\d{2}\b|\b(?:UTC|GMT|CES?T|[ECMP][SD]T|Uhr)\b)?(?:\s?\([^()]*\))?/gi;

/** Finds every date in a cell, whatever stands around it. */
export function findDays(cell: string): FoundDays {
  const fast = isoDay(cell);
  if (fast !== null) return { days: [{ kind: 'day', day: fast }], rest: '', broken: false };
  const days: WrittenDay[] = [];
  let broken = false;
  const without = (cell.includes(':') ? cell.replace(TIME, ' ') : cell).replace(DATE, (whole, ...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const read = fromMatch(groups);
    if (read === undefined) return whole;
    if (read === null) broken = true;
    else days.push(read);
    return ' ';
  });
  const rest = tidyRest(without);
  return { days, rest, broken: broken || (days.length === 0 && isBrokenDate(rest)) };
}

/** `2026-03-02`, alone or before a time: by far the most common, so it is read without a search. */
function isoDay(cell: string): string | null {
  if (cell.length < 10 || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return null;
  if (cell.length > 10 && !isTimeAfterDay(cell)) return null;
  const year = Number(cell.slice(0, 4));
  return toDay(year, Number(cell.slice(5, 7)), Number(cell.slice(8, 10)));
}

function isTimeAfterDay(cell: string): boolean {
  const after = cell.charCodeAt(10);
  return (after === 84 || after === 32) && cell.length <= 35 && cell.charCodeAt(13) === 58;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `undefined`: no date after all, leave the text; `null`: a date that names no real day. */
function fromMatch(groups: Groups): WrittenDay | null | undefined {
  if (groups.iy) return certain(Number(groups.iy), Number(groups.im), Number(groups.id));
  if (groups.c) return compact(groups.c);
  if (groups.na) return numeric(groups);
  if (groups.dm) return named(groups.dm, groups.dd, groups.dy);
  if (groups.mm) return named(groups.mm, groups.md, groups.my);
  if (groups.cm) return yearless(Number(groups.cm), Number(groups.cd));
  const [first, second] = [Number(groups.pa), Number(groups.pb)];
  if (!canBeDate(first, second)) return null;
  return { kind: 'yearless-either', first, second, dotted: groups.ps === '.' };
}

function certain(year: number, month: number, date: number): WrittenDay | null {
  const day = toDay(year, month, date);
  return day === null ? null : { kind: 'day', day };
}

function compact(text: string): WrittenDay | undefined {
  return certain(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) ?? undefined;
}

function numeric(groups: Groups): WrittenDay | null {
  const [first, second, year] = [Number(groups.na), Number(groups.nb), fullYear(groups.ny ?? '')];
  const [dayFirst, monthFirst] = [toDay(year, second, first), toDay(year, first, second)];
  if (dayFirst === null && monthFirst === null) return null;
  return { kind: 'either', first, second, year, dotted: groups.sep === '.' };
}

function named(name: string, date: string | undefined, year: string | undefined): WrittenDay | null | undefined {
  const month = MONTHS.get(
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  );
  if (month === undefined) return undefined;
  return year ? certain(fullYear(year), month, Number(date)) : yearless(month, Number(date));
}

function yearless(month: number, date: number): WrittenDay | null {
  // A leap year, so that 29 February stays possible until the year is known.
  return toDay(2024, month, date) === null ? null : { kind: 'yearless', month, date };
}

function canBeDate(first: number, second: number): boolean {
  return toDay(2024, second, first) !== null || toDay(2024, first, second) !== null;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function tidyRest(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return trimmed
    .split(/\s+/)
    .filter((word) => !WEEKDAYS.has(word.replace(/(?<![.,])[.,]+$/, '').toLowerCase()))
    .join(' ')
    .replace(/^[\s,;:&+()\-–—→>]+|(?<![\s,;:&+()\-–—→>])[\s,;:&+()\-–—→>]+$/g, '')
    .replace(/^(?:and|und|et|y|to|bis|on|am|le|el|at|um|the|der|den)$/i, '');
}

function isBrokenDate(rest: string): boolean {
  return /^\d{1,4}\s*[-/.]\s*\d/.test(rest) && !/[A-Za-z]{3}/.test(rest);
}
