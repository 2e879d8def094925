import { type KeyboardEvent, useMemo } from 'react';
import type { Day } from '../../kernel/day.ts';
import { type Command, useCommands } from '../app/commands.ts';
import type { BoardCard, BoardColumn } from './board-columns.ts';
import { cardAt, cardsOf, placeOf, type Way, walkFrom } from './board-walk.ts';
import { cardName } from './card-words.ts';
import { COLUMN_NAMES, COLUMN_ORDER } from './column-words.ts';
import { type BoardMoves, useBoardMoves } from './use-board-moves.ts';

interface Given {
  readonly columns: readonly BoardColumn[];
  readonly today: Day;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

export interface BoardKeys {
  readonly moves: BoardMoves;
  /** Arrows on a card itself: on a button no command takes them. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const ARROWS: Readonly<Record<string, Way>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

/** The keys of the board: j k and arrows walk, h l move the card itself, Enter opens. */
export function useBoardCommands({ columns, today, current, onCurrent, onOpen }: Given): BoardKeys {
  const moves = useBoardMoves(today);
  const cards = useMemo(() => cardsOf(columns), [columns]);
  const place = placeOf(cards, current);
  const walk = (way: Way) => {
    const to = walkFrom(cards, place, way);
    if (to !== null) onCurrent(to.row.id);
  };
  const card = cardAt(cards, place);
  const move = (by: 1 | -1) => moveCommand({ card, column: place?.column ?? null, by, moves, onCurrent });
  useCommands([
    ...walkCommands(walk),
    move(1),
    move(-1),
    ...(card === null ? [] : cardCommands(card, moves, () => onOpen(card.row.id))),
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.altKey || event.ctrlKey || event.metaKey ? undefined : ARROWS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    walk(way);
  };
  return { moves, onKeyDown };
}

const GROUP = { group: 'Board' };

function walkCommands(walk: (way: Way) => void): readonly Command[] {
  const step = (id: string, name: string, keys: string, way: Way): Command => ({
    ...GROUP,
    id: `board.${id}`,
    name,
    keys,
    run: () => walk(way),
  });
  return [
    { ...step('down', 'Next card', 'j', 'down'), foot: 'next' },
    { ...step('up', 'Card before', 'k', 'up'), foot: 'before' },
    step('arrow-down', 'Next card', 'ArrowDown', 'down'),
    step('arrow-up', 'Card before', 'ArrowUp', 'up'),
    step('arrow-right', 'To the column at the right', 'ArrowRight', 'right'),
    step('arrow-left', 'To the column at the left', 'ArrowLeft', 'left'),
  ];
}

function moveCommand(given: {
  readonly card: BoardCard | null;
  readonly column: number | null;
  readonly by: 1 | -1;
  readonly moves: BoardMoves;
  readonly onCurrent: (id: string) => void;
}): Command {
  const { card, column, by, moves, onCurrent } = given;
  const target = column === null ? undefined : COLUMN_ORDER[column + by];
  const way = by === 1 ? 'on' : 'back';
  const what = card === null ? 'the card' : cardName(card.row);
  return {
    ...GROUP,
    id: `board.${way}`,
    name: `Move ${what} ${way}${target === undefined ? '' : ` to ${COLUMN_NAMES[target].toLowerCase()}`}`,
    keys: by === 1 ? 'l' : 'h',
    foot: `move ${way}`,
    isOff: target === undefined,
    run: () => {
      if (card === null || target === undefined) return;
      // The focus goes along with the card.
      onCurrent(card.row.id);
      moves.moveTo(card, target);
    },
  };
}

function cardCommands(card: BoardCard, moves: BoardMoves, open: () => void): readonly Command[] {
  const name = cardName(card.row);
  return [
    { ...GROUP, id: 'board.open', name: `Open ${name}`, keys: 'Enter', foot: 'open', run: open },
    { ...GROUP, id: 'board.no', name: `${name} said no, today`, run: () => moves.end(card, 'rejected') },
    { ...GROUP, id: 'board.withdraw', name: `Withdraw ${name}`, run: () => moves.end(card, 'withdrawn') },
  ];
}
