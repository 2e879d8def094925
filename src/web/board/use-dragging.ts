import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BoardCard, BoardColumn } from './board-columns.ts';
import { type DropPlace, followPress, type Pointer } from './follow-press.ts';
import type { BoardMoves } from './use-board-moves.ts';

export interface Dragging {
  /** What follows the pointer: it is moved by itself, so that thousands of cards drag like one. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly dragged: BoardCard | null;
  readonly over: DropPlace | null;
}

interface Given {
  readonly box: RefObject<HTMLElement | null>;
  readonly columns: readonly BoardColumn[];
  readonly moves: BoardMoves;
  readonly onCurrent: (id: string) => void;
}

const STILL = { dragged: null, over: null };

/** Lets cards be dragged with mouse or pen; the keys h and l do the same. Fingers scroll, and open a card to say it. */
export function useDragging(given: Given): Dragging {
  const [dragging, setDragging] = useState<Omit<Dragging, 'ghost'>>(STILL);
  const pointer = useRef<Pointer>({ x: 0, y: 0 });
  const ghost = useRef<HTMLDivElement>(null);
  const latest = useRef(given);
  latest.current = given;
  const { box } = given;
  useEffect(() => {
    const board = box.current;
    if (board === null) return;
    const onDown = (event: PointerEvent) => {
      const card = cardUnder(event, latest.current.columns);
      if (card === null) return;
      followPress(event, {
        onStart: () => latest.current.onCurrent(card.row.id),
        onPointer: ({ x, y }) => {
          pointer.current = { x, y };
          place(ghost.current, pointer.current);
        },
        onOver: (over) => setDragging({ dragged: card, over }),
        onEnd: () => setDragging(STILL),
        onDrop: (place) => drop(latest.current.moves, card, place),
      });
    };
    board.addEventListener('pointerdown', onDown);
    return () => board.removeEventListener('pointerdown', onDown);
  }, [box]);
  // Drawn for the first time, it stands where the pointer is already.
  useLayoutEffect(() => place(ghost.current, pointer.current));
  return { ...dragging, ghost };
}

function place(ghost: HTMLElement | null, { x, y }: Pointer): void {
  if (ghost !== null) ghost.style.transform = `translate(${x + 12}px, ${y + 8}px)`;
}

function drop(moves: BoardMoves, card: BoardCard, place: DropPlace): void {
  if (place === 'rejected' || place === 'withdrawn') moves.end(card, place);
  else moves.moveTo(card, place);
}

function cardUnder({ button, pointerType, target }: PointerEvent, columns: readonly BoardColumn[]): BoardCard | null {
  if (button !== 0 || pointerType === 'touch' || !(target instanceof Element)) return null;
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  for (const { items } of columns) {
    for (const item of items) if (item.kind === 'card' && item.card.row.id === id) return item.card;
  }
  return null;
}
