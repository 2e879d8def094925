import { isNothing, NO, YES } from '../answer-words.data.ts';
import { findDays } from '../dates/find-days.ts';
import { serialToDay } from '../dates/serial-day.ts';
import type { StageReader } from '../stages/stage-reader.ts';
import { looksLikeTitle } from './title-words.data.ts';

/** What the values of a column look like: shares of the filled cells, 0 to 1. */
export interface ColumnShape {
  readonly filled: number;
  /** Different values, counted up to a limit. */
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
  readonly length: number;
}

const MOST_DISTINCT = 400;
const URL_START = /^(?:https?:\/\/|www\.)|^\[[^\]]*\]\(https?:/i;
const NUMBER = /^[-+]?[\d.,\s'%]+$/;
const EMAIL = /^\S+@\S+\.\S+$/;

/** Looks at one column from top to bottom, each different value once, weighted by how often it stands there. */
export function columnShape(
  rows: readonly { readonly cells: readonly string[] }[],
  at: number,
  read: StageReader,
): ColumnShape {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[at] ?? '';
    if (cell === '' || isNothing(cell)) {
      // "No" and "none" say nothing in most columns, but they are the answer in a yes/no column.
      if (cell === '' || !NO.has(cell.trim().toLowerCase())) continue;
    }
    filled += 1;
    const known = counts.get(cell);
    if (known !== undefined) counts.set(cell, known + 1);
    else if (counts.size < MOST_DISTINCT) counts.set(cell, 1);
  }
  return { filled, distinct: counts.size, ...shares(counts, read) };
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

type Sign = 'dates' | 'serials' | 'flags' | 'codes' | 'numbers' | 'urls' | 'emails' | 'stages' | 'titles' | 'lines';

function signs(cell: string, read: StageReader): Sign[] {
  if (cell.includes('\n')) return ['lines'];
  if (URL_START.test(cell)) return ['urls'];
  if (EMAIL.test(cell)) return ['emails'];
  const signs: Sign[] = [];
  if (serialToDay(cell) !== null) signs.push('serials');
  if (cell === '0' || cell === '1') signs.push('codes');
  const lower = cell.toLowerCase();
  if (YES.has(lower) || NO.has(lower)) signs.push('flags');
  if (NUMBER.test(cell) && !/\d[-/.]\d+[-/.]\d/.test(cell)) signs.push('numbers');
  else if (cell.length <= 60 && /\d/.test(cell) && isDate(cell)) signs.push('dates');
  if (cell.length <= 60) {
    const { concepts, share } = read(cell);
    if (concepts.length > 0 && share >= 0.5) signs.push('stages');
    else if (looksLikeTitle(cell)) signs.push('titles');
  } else if (looksLikeTitle(cell)) signs.push('titles');
  return signs;
}

function isDate(cell: string): boolean {
  const { days, rest } = findDays(cell);
  return days.length > 0 && rest.length <= 20;
}
