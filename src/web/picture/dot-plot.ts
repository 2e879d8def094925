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
 * An edge between two columns lies on the cursor, so that no column straddles the claim: counting the filled dots gives
 * exactly the figure that is told.
 */
export function layoutDots(input: DotPlotInput): DotPlot {
  const { values, from, to, cursor, claim, width, pitchX, pitchY } = input;
  const scale = width / (to - from);
  const cursorX = (Math.min(to, Math.max(from, cursor)) - from) * scale;
  const inside = (value: number) => (claim === 'up-to' ? value <= cursor : value >= cursor);
  const shown = values.filter((value) => value !== null && value <= to) as number[];
  const heights = new Map<number, number>();
  const dots = shown
    .toSorted((a, b) => a - b)
    .map((value) => {
      const column = columnOf(Math.max(from, value), { cursor, claim, scale, pitchX });
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { x: cursorX + (column + 0.5) * pitchX, y: (level + 0.5) * pitchY, filled: inside(value) };
    });
  return {
    dots: keepInside(dots, width, pitchX),
    cursorX,
    height: Math.max(0, ...heights.values()) * pitchY,
    later: values.length - shown.length,
    claimed: values.filter((value) => value !== null && inside(value)).length + laterClaimed(values, claim),
  };
}

/** Columns count from the cursor: -1 is the last one before it, 0 the first after. */
function columnOf(value: number, given: Pick<DotPlotInput, 'cursor' | 'claim' | 'pitchX'> & { scale: number }): number {
  const { cursor, claim, scale, pitchX } = given;
  const offset = ((value - cursor) * scale) / pitchX;
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
