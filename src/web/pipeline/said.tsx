import parts from '../design/parts.module.css';
import type { Show } from './filters.ts';
import type { Door, Piece } from './headline.ts';

interface SaidProps {
  readonly pieces: readonly Piece[];
  readonly onShow: (show: Show) => void;
  readonly onOpen: (id: string) => void;
}

/** A sentence whose figures and names are doors; a figure stays on one line with the first word of what it counts. */
export function Said({ pieces, onShow, onOpen }: SaidProps) {
  return pieces.map((piece, at) => {
    if (!isDoor(piece)) return isDoor(pieces[at - 1]) ? piece.words.replace(TIED, '') : piece.words;
    const open = () => ('show' in piece ? onShow(piece.show) : onOpen(piece.open));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other name than their place.
      <span key={at} className={parts.nowrap}>
        <button type="button" className={parts.door} onClick={open}>
          {piece.words}
        </button>
        {tiedTo(pieces[at + 1]?.words ?? '')}
      </span>
    );
  });
}

/** What a non-breaking space or a sign ties to the word before it: a line may break around a button in spite of it. */
const TIED = /^(\u00a0\S+|[.,:]+)/;

function tiedTo(next: string): string {
  return TIED.exec(next)?.[0] ?? '';
}

function isDoor(piece: Piece | undefined): piece is Door {
  return piece !== undefined && ('show' in piece || 'open' in piece);
}
