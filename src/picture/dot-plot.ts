export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Inside the claim that the cursor makes. */
  readonly filled: boolean;
}

export interface DotPlotInput {
  /** Values on the axis; `null` and everything past `to` counts as later. */
  readonly values: readonly (number | null)[];
  readonly from: number;
  readonly to: number;
  readonly cursor: number;
  /** Where an edge between two columns lies; a moved cursor leaves the dots where they are. The cursor, if left out. */
  readonly anchor?: number;
  /** Which side of the cursor is claimed: up to and including it, or from it on. */
  readonly claim: 'up-to' | 'from';
  readonly width: number;
  /** Pixels from one column of dots to the next, and from one dot to the one above. */
  readonly pitchX: number;
  readonly pitchY: number;
}

export interface DotPlot {
  readonly dots: readonly Dot[];
  /** Where the cursor stands, in pixels. */
  readonly cursorX: number;
  /** Height of the highest column. */
  readonly height: number;
  readonly later: number;
  readonly claimed: number;
}

/**
 * Stacks equally likely values into columns; `y` grows upwards from the axis, in pixels.
 *
 * An edge between two columns lies on the anchor, and from there to the beginning of the axis the columns are of one
 * width, so that no column straddles the usual claim: counting the filled dots gives exactly the figure that is told.
 */
export function layoutDots(input: DotPlotInput): DotPlot {
  const { values, from, to, cursor, claim, width, pitchY, anchor = cursor } = input;
  const scale = width / (to - from);
  const place = (value: number) => (Math.min(to, Math.max(from, value)) - from) * scale;
  const anchorX = place(anchor);
  const pitchX = anchorX >= input.pitchX ? anchorX / Math.round(anchorX / input.pitchX) : input.pitchX;
  const inside = (value: number) => (claim === 'up-to' ? value <= cursor : value >= cursor);
  const shown = values.filter((value) => value !== null && value <= to) as number[];
  const heights = new Map<number, number>();
  // A column that would reach over an end of the axis joins the one beside it.
  const [before, after] = [Math.round(anchorX / pitchX), Math.floor((width - anchorX) / pitchX)];
  const within = (column: number) =>
    column < 0 ? Math.max(column, -Math.max(1, before)) : Math.min(column, Math.max(1, after) - 1);
  const dots = shown
    .toSorted((a, b) => a - b)
    .map((value) => {
      const column = within(columnOf(Math.max(from, value), { anchor, claim, scale, pitchX }));
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { x: anchorX + (column + 0.5) * pitchX, y: (level + 0.5) * pitchY, filled: inside(value) };
    });
  return {
    dots: keepInside(dots, width, pitchX),
    cursorX: place(cursor),
    height: Math.max(0, ...heights.values()) * pitchY,
    later: values.length - shown.length,
    claimed: values.filter((value) => value !== null && inside(value)).length + laterClaimed(values, claim),
  };
}

/** Dots never grow beyond this, and never shrink below where they can be counted. */
const SMALLEST = 2.5;

export interface DotSize {
  readonly radius: number;
  readonly plot: DotPlot;
}

/** Lays the dots out as large as their highest column allows under `most` pixels; smaller dots make narrower columns. */
export function fitDots(input: Omit<DotPlotInput, 'pitchX' | 'pitchY'>, largest: number, most: number): DotSize {
  for (let radius = largest; ; radius -= 0.5) {
    const plot = layoutDots({ ...input, pitchX: radius * 2 + 4, pitchY: radius * 2 + 2 });
    if (plot.height <= most) return { radius, plot };
    if (radius > SMALLEST) continue;
    // They overlap rather than make the page jump: what is claimed stands in words beside them.
    const pitchY = (radius * 2 + 2) * (most / plot.height);
    return { radius, plot: layoutDots({ ...input, pitchX: radius * 2 + 4, pitchY }) };
  }
}

/** Packs dots that have no place on the axis into a block, smaller where they would not fit. */
export function fitBlock(
  count: number,
  room: { width: number; height: number; radius: number },
): { readonly radius: number; readonly gap: number; readonly columns: number } {
  for (let radius = room.radius; ; radius -= 0.5) {
    const gap = radius * 2 + 2;
    const columns = Math.max(1, Math.floor((room.width + 2) / gap));
    if (radius <= 1 || Math.ceil(count / columns) * gap <= room.height) return { radius, gap, columns };
  }
}

/** Columns count from the anchor: -1 is the last one before it, 0 the first after. */
function columnOf(
  value: number,
  given: Pick<DotPlotInput, 'claim' | 'pitchX'> & { anchor: number; scale: number },
): number {
  const { anchor, claim, scale, pitchX } = given;
  const offset = ((value - anchor) * scale) / pitchX;
  const column = Math.floor(offset);
  return claim === 'up-to' && offset === 0 ? -1 : column;
}

function laterClaimed(values: readonly (number | null)[], claim: DotPlotInput['claim']): number {
  return claim === 'from' ? values.filter((value) => value === null).length : 0;
}

/** The outermost columns may reach half a dot over the ends of the axis; they are pulled in. */
function keepInside(dots: readonly Dot[], width: number, pitchX: number): readonly Dot[] {
  const [least, most] = [pitchX / 2 - 1, width - pitchX / 2 + 1];
  return dots.map((dot) => ({ ...dot, x: Math.min(most, Math.max(least, dot.x)) }));
}
