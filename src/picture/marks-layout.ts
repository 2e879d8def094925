/** The one order in which the marks of a step stand: from what went on to what left. */
export const MARK_KINDS = ['advanced', 'mayAnswer', 'silence', 'rejected', 'withdrawn', 'unknown'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
export type MarkCounts = Readonly<Record<MarkKind, number>>;

/** No marks at all: what a picture of a few kinds starts from. */
export const NO_MARKS: MarkCounts = { advanced: 0, mayAnswer: 0, silence: 0, rejected: 0, withdrawn: 0, unknown: 0 };

/** Pixels from one mark to the next, and of a mark itself. */
export const PITCH = 8;
export const MARK = 6;
const MOST_SINGLE = 600;

export interface MarksLayout {
  readonly width: number;
  readonly height: number;
  /** One SVG path per kind, all its marks at once; empty where there are none. */
  readonly paths: Readonly<Record<MarkKind, string>>;
}

/** How many applications one mark stands for, so that `most` of them stay below six hundred marks. */
export function markUnit(most: number): number {
  let unit = 1;
  while (most / unit > MOST_SINGLE) unit *= 10;
  return unit;
}

/**
 * Places a step's marks column by column, in as few rows as `width` pixels allow.
 *
 * Where a mark stands for several, a kind that is there at all keeps at least one mark.
 */
export function layoutMarks(counts: MarkCounts, width: number, unit = 1): MarksLayout {
  const marks = MARK_KINDS.flatMap((kind) => Array<MarkKind>(Math.ceil(counts[kind] / unit)).fill(kind));
  const columns = Math.max(1, Math.floor((width + PITCH - MARK) / PITCH));
  const rows = Math.max(1, Math.ceil(marks.length / columns));
  const paths: Record<MarkKind, string> = { ...NO_PATHS };
  marks.forEach((kind, index) => {
    paths[kind] += SHAPES[kind](Math.floor(index / rows) * PITCH, (index % rows) * PITCH);
  });
  const used = Math.ceil(marks.length / rows);
  return { width: Math.max(MARK, used * PITCH - (PITCH - MARK)), height: rows * PITCH - (PITCH - MARK), paths };
}

/** The path of one mark whose upper left corner lies at `x`, `y`. */
export function markPath(kind: MarkKind, x: number, y: number): string {
  return SHAPES[kind](x, y);
}

const NO_PATHS = { advanced: '', mayAnswer: '', silence: '', rejected: '', withdrawn: '', unknown: '' };
const hollow = (x: number, y: number) => `M${x + 0.75} ${y + 0.75}h4.5v4.5h-4.5z`;
const square = (x: number, y: number) => `M${x} ${y}h6v6h-6z`;
const SHAPES: Readonly<Record<MarkKind, (x: number, y: number) => string>> = {
  advanced: square,
  // Drawn as a stroke of 1.5 inside the same square.
  mayAnswer: hollow,
  silence: (x, y) => `M${x + 1.6} ${y + 3}a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0z`,
  rejected: square,
  withdrawn: (x, y) => `M${x + 0.5} ${y + 5.5}l5 -5`,
  unknown: hollow,
};
