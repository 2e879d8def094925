import parts from '../design/parts.module.css';
import type { Show } from './filters.ts';
import type { Piece } from './headline.ts';

interface SaidProps {
  readonly pieces: readonly Piece[];
  readonly onShow: (show: Show) => void;
  readonly onOpen: (id: string) => void;
}

/** A sentence whose figures and names are doors. */
export function Said({ pieces, onShow, onOpen }: SaidProps) {
  return pieces.map((piece, at) => {
    if (!('show' in piece) && !('open' in piece)) return piece.words;
    const open = () => ('show' in piece ? onShow(piece.show) : onOpen(piece.open));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other name than their place.
      <button key={at} type="button" className={parts.door} onClick={open}>
        {piece.words}
      </button>
    );
  });
}
