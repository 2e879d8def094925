import { padLeft, padRight, shorten, widthOf } from './layout.ts';
import { printable } from './printable.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** May be cut to make the table fit; a column without it is always whole. */
  readonly yields?: true;
}

interface TableOptions {
  readonly width: number;
  /** Paints the line of titles. */
  readonly title?: (text: string) => string;
}

/**
 * An aligned table of at most `width` columns. Where it is too wide, the yielding columns give way, the widest first.
 *
 * Cells hold the person's own words, so they are made safe to print here. Each is measured once: a list of 10,000
 * applications has 60,000 of them.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, title = (text) => text }: TableOptions,
): string {
  const widths = columns.map((column) => widthOf(column.title));
  const cells = rows.map((row) =>
    row.map((raw, at) => {
      const text = printable(raw);
      const taken = widthOf(text);
      if (taken > (widths[at] ?? 0)) widths[at] = taken;
      return { text, taken };
    }),
  );
  giveWay(widths, columns, width);
  const titles = columns.map((column) => ({ text: column.title, taken: widthOf(column.title) }));
  const lines = cells.map((row) => line(row, columns, widths));
  return [title(line(titles, columns, widths)), ...lines].join('\n');
}

interface Cell {
  readonly text: string;
  readonly taken: number;
}

function line(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string {
  let drawn = '';
  for (let at = 0; at < columns.length; at++) {
    const room = widths[at] ?? 0;
    const { text, taken } = row[at] ?? { text: '', taken: 0 };
    const between = at === 0 ? '' : '  ';
    if (columns[at]?.align === 'right') drawn += between + padLeft(text, room);
    else if (taken > room) drawn += between + padRight(shorten(text, room), room);
    else drawn += between + text + ' '.repeat(room - taken);
  }
  return drawn.trimEnd();
}

function giveWay(widths: number[], columns: readonly Column[], width: number) {
  const yielding = columns.flatMap(({ yields }, at) => (yields ? [at] : []));
  let excess = widths.reduce((sum, each) => sum + each + 2, -2) - width;
  while (excess > 0) {
    const widest = yielding.toSorted((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0))[0];
    if (widest === undefined || (widths[widest] ?? 0) <= 8) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
}
