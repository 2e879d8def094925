import { NO, YES } from '../answer-words.data.ts';
import { findDays } from '../dates/find-days.ts';
import { serialToDay } from '../dates/serial-day.ts';
import { isNothing } from '../is-nothing.ts';
import type { StageReader } from '../stages/stage-reader.ts';
import { looksLikeTitle } from './title-words.data.ts';

/** What the values of a column look like: shares of the filled cells, 0 to 1. */
export interface ColumnShape {
  readonly filled: number;
  /** Different values, counted up to a limit; the shares are those of the rows until it is reached. */
  readonly distinct: number;
  readonly dates: number;
  readonly serials: number;
  readonly flags: number;
  /** Flags that are 0 or 1. */
  readonly codes: number;
  readonly numbers: number;
  readonly urls: number;
  readonly emails: number;
  readonly stages: number;
  readonly titles: number;
  readonly lines: number;
  /** Cells with a figure in them, in which a date may stand beside words. */
  readonly figures: number;
  readonly length: number;
}

/** A few stage words, again and again: a status, whatever its header says. */
export function holdsStages({ stages, flags, distinct }: ColumnShape): boolean {
  return stages >= 0.6 && flags < 0.5 && distinct <= 60;
}

const MOST_DISTINCT = 400;
const URL_START = /^(?:https?:\/\/|www\.)|^\[[^\]]*\]\(https?:/i;
const NUMBER = /^[-+]?[\d.,\s'%]+$/;
/** "27.10.2026", "3/4/26", and "27.10.", which only a day ends with a dot. */
const DAY_LIKE = /\d[-/.]\d+[-/.](?:\d|$)/;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

type Rows = readonly { readonly cells: readonly string[] }[];

/** A long column is judged by this many rows spread over it, unless they hold too few values to judge by. */
const SPREAD = 3_000;
const ENOUGH = 50;

/** Looks at one column from top to bottom, each different value once, weighted by how often it stands there. */
export function columnShape(rows: Rows, at: number, read: StageReader): ColumnShape {
  const step = Math.max(1, Math.floor(rows.length / SPREAD));
  const spread = countValues(rows, at, step);
  const { filled, counts } = step > 1 && spread.filled < ENOUGH ? countValues(rows, at, 1) : spread;
  return { filled, distinct: counts.size, ...shares(counts, read) };
}

function countValues(rows: Rows, at: number, step: number): { filled: number; counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  let filled = 0;
  for (let row = 0; row < rows.length; row += step) {
    const cell = rows[row]?.cells[at] ?? '';
    if (cell === '') continue;
    // "No" and "none" say nothing in most columns, but they are the answer in a yes/no column.
    if (isNothing(cell) && !NO.has(cell.trim().toLowerCase())) continue;
    filled += step;
    if (counts.size < MOST_DISTINCT) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return { filled: Math.min(filled, rows.length), counts };
}

function shares(counts: ReadonlyMap<string, number>, read: StageReader): Omit<ColumnShape, 'filled' | 'distinct'> {
  const sum = {
    dates: 0,
    serials: 0,
    flags: 0,
    codes: 0,
    numbers: 0,
    urls: 0,
    emails: 0,
    stages: 0,
    titles: 0,
    lines: 0,
    figures: 0,
    length: 0,
  };
  let total = 0;
  for (const [cell, count] of counts) {
    total += count;
    for (const sign of signs(cell.trim(), read)) sum[sign] += count;
    sum.length += cell.length * count;
  }
  for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] = total === 0 ? 0 : sum[key] / total;
  return sum;
}

type Sign =
  | 'dates'
  | 'serials'
  | 'flags'
  | 'codes'
  | 'numbers'
  | 'urls'
  | 'emails'
  | 'stages'
  | 'titles'
  | 'lines'
  | 'figures';

function signs(cell: string, read: StageReader): Sign[] {
  if (cell.includes('\n')) return /\d/.test(cell) ? ['lines', 'figures'] : ['lines'];
  if (URL_START.test(cell)) return ['urls'];
  if (EMAIL.test(cell)) return ['emails'];
  const signs: Sign[] = [];
  const lower = cell.toLowerCase();
  if (YES.has(lower) || NO.has(lower)) signs.push('flags');
  const figures = /\d/.test(cell);
  if (figures) signs.push('figures', ...figureSigns(cell));
  if (cell.length > LONGEST) return looksLikeTitle(cell) ? [...signs, 'titles'] : signs;
  const { concepts, share } = read(figures ? findDays(cell).rest : cell);
  if (concepts.length > 0 && share >= 0.5) signs.push('stages');
  else if (looksLikeTitle(cell)) signs.push('titles');
  return signs;
}

/** Beyond this a text is prose, in which a stage word proves nothing. */
const LONGEST = 160;

function figureSigns(cell: string): Sign[] {
  const signs: Sign[] = [];
  if (serialToDay(cell) !== null) signs.push('serials');
  if (cell === '0' || cell === '1') signs.push('codes');
  if (NUMBER.test(cell) && !DAY_LIKE.test(cell) && !isCompactDay(cell)) signs.push('numbers');
  else if (cell.length <= 60 && isDate(cell)) signs.push('dates');
  return signs;
}

/** "20260304", as programs write it. */
function isCompactDay(cell: string): boolean {
  return /^20\d{6}$/.test(cell) && findDays(cell).days.length > 0;
}

function isDate(cell: string): boolean {
  const { days, rest } = findDays(cell);
  return days.length > 0 && rest.length <= 20;
}
