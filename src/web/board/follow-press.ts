import type { StageReached } from '../../analysis/model.ts';

/** Where a card may be let go: a column, or one of the two ends that show while one is dragged. */
export type DropPlace = StageReached | 'rejected' | 'withdrawn';

export interface Pointer {
  readonly x: number;
  readonly y: number;
}

export interface PressListener {
  /** The press became a drag. */
  readonly onStart: () => void;
  /** Where the pointer is; called often. */
  readonly onPointer: (pointer: Pointer) => void;
  readonly onOver: (place: DropPlace | null) => void;
  /** The drag is over, wherever it ended. */
  readonly onEnd: () => void;
  readonly onDrop: (place: DropPlace) => void;
}

/** A press becomes a drag only after so many pixels; before, it is a click. */
const SLACK = 5;
/** Near the upper or lower end of the window the page goes along, so many pixels a frame at most. */
const EDGE = 72;
const FASTEST = 18;

/** Follows one press to its end. Esc gives the drag up. */
export function followPress(down: PointerEvent, listener: PressListener): void {
  const pointer = { x: down.clientX, y: down.clientY };
  // `undefined` until the press has become a drag.
  let over: DropPlace | null | undefined;
  let frame = 0;
  const look = () => {
    const place = placeAt(pointer);
    if (place !== over) listener.onOver(place);
    over = place;
    listener.onPointer(pointer);
  };
  const scroll = () => {
    const by = scrollBy(pointer.y);
    if (by !== 0) {
      window.scrollBy(0, by);
      look();
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (event: PointerEvent) => {
    Object.assign(pointer, { x: event.clientX, y: event.clientY });
    if (over === undefined) {
      if (Math.hypot(pointer.x - down.clientX, pointer.y - down.clientY) < SLACK) return;
      listener.onStart();
      frame = requestAnimationFrame(scroll);
    }
    look();
  };
  const end = (isDropped: boolean) => {
    ends.abort();
    cancelAnimationFrame(frame);
    if (over === undefined) return;
    listener.onEnd();
    swallowClick();
    if (isDropped && over !== null) listener.onDrop(over);
  };
  const ends = listen({ onMove, end, isDragging: () => over !== undefined });
}

function listen(to: {
  onMove: (event: PointerEvent) => void;
  end: (isDropped: boolean) => void;
  isDragging: () => boolean;
}): AbortController {
  const ends = new AbortController();
  const { signal } = ends;
  window.addEventListener('pointermove', to.onMove, { signal });
  window.addEventListener('pointerup', () => to.end(true), { signal });
  window.addEventListener('pointercancel', () => to.end(false), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !to.isDragging()) return;
    event.stopPropagation();
    to.end(false);
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return ends;
}

function placeAt({ x, y }: Pointer): DropPlace | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
  return (found?.dataset.drop as DropPlace | undefined) ?? null;
}

function scrollBy(y: number): number {
  const [above, below] = [EDGE - y, y - (window.innerHeight - EDGE)];
  const deep = Math.max(above, below);
  if (deep <= 0) return 0;
  return Math.sign(below - above) * Math.min(FASTEST, Math.ceil((deep / EDGE) * FASTEST));
}

/** The release of a drag is no click on the card under it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
