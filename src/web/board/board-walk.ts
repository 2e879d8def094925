import type { BoardCard, BoardColumn } from './board-columns.ts';

/** The cards of each column, top to bottom. */
export type Cards = readonly (readonly BoardCard[])[];

export interface Place {
  readonly column: number;
  readonly index: number;
}

export type Way = 'up' | 'down' | 'left' | 'right';

export function cardsOf(columns: readonly BoardColumn[]): Cards {
  return columns.map(({ items }) => items.flatMap((item) => (item.kind === 'card' ? [item.card] : [])));
}

/** Where an application stands on the board; `null` where it does not. */
export function placeOf(cards: Cards, id: string | null): Place | null {
  if (id === null) return null;
  for (const [column, own] of cards.entries()) {
    const index = own.findIndex(({ row }) => row.id === id);
    if (index >= 0) return { column, index };
  }
  return null;
}

export function cardAt(cards: Cards, place: Place | null): BoardCard | null {
  return place === null ? null : (cards[place.column]?.[place.index] ?? null);
}

/** The card one step away: up and down in its column, left and right to the next column that holds any. */
export function walkFrom(cards: Cards, place: Place | null, way: Way): BoardCard | null {
  if (place === null) return cards.find((own) => own.length > 0)?.[0] ?? null;
  const { column, index } = place;
  if (way === 'up' || way === 'down') return cards[column]?.[index + (way === 'down' ? 1 : -1)] ?? null;
  const by = way === 'right' ? 1 : -1;
  for (let beside = column + by; beside >= 0 && beside < cards.length; beside += by) {
    const own = cards[beside] ?? [];
    if (own.length > 0) return own[Math.min(index, own.length - 1)] ?? null;
  }
  return null;
}
