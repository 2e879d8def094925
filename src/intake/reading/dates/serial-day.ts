import { type Day, numberToDay } from '../../../kernel/day.ts';

/** 1990-01-01 and 2100-01-01 as spreadsheets count days, from 30 December 1899. */
const [FIRST, LAST, EPOCH] = [32_874, 73_051, 25_569];

/** The day behind a spreadsheet's bare number ("45292", "45292.75"), or `null` where it is no such number. */
export function serialToDay(cell: string): Day | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(cell)) return null;
  const serial = Math.floor(Number(cell.replace(',', '.')));
  return serial >= FIRST && serial < LAST ? numberToDay(serial - EPOCH) : null;
}
