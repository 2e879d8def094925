import type { Table } from '../draft.ts';
import { findDays } from './dates/find-days.ts';
import { isNothing } from './is-nothing.ts';
import type { StageReader } from './stages/stage-reader.ts';

/** Fewer columns are two stages of an ordinary table. */
const COLUMNS_AT_LEAST = 3;
/** How many cells must hold a name that stands nowhere else, not a day, a tick or a word. */
const NAMES = 0.9;

/**
 * Turns a board kept as a sheet (`Wishlist | Applied | Phone screen | Rejected`, and under each the names of the applications
 * that stand there) into a row for each application; `null` for every other table.
 */
export function boardToRows(table: Table, readStage: StageReader): Table | null {
  const { header, rows, name } = table;
  const columns = header.flatMap((title, at) => (title.trim() === '' ? [] : [{ title, at }]));
  if (columns.length < COLUMNS_AT_LEAST || !columns.every(({ title }) => isStage(title, readStage))) return null;
  const cards = columns.flatMap(({ title, at }) =>
    rows.flatMap(({ line, cells }) => {
      const card = (cells[at] ?? '').trim();
      return isNothing(card) ? [] : [{ line, cells: [card, title] }];
    }),
  );
  const names = new Set(cards.map(({ cells: [card = ''] }) => card).filter((card) => isName(card, readStage)));
  if (cards.length < COLUMNS_AT_LEAST || names.size < cards.length * NAMES) return null;
  return { name, header: ['Company', 'Status'], rows: cards };
}

function isStage(title: string, readStage: StageReader): boolean {
  const { concepts, share } = readStage(title);
  return concepts.length === 1 && share > 0.6;
}

function isName(card: string, readStage: StageReader): boolean {
  return card.length > 2 && /\p{L}{2}/u.test(card) && findDays(card).rest.length > 2 && readStage(card).share < 0.6;
}
