import { padLeft, padRight, shorten, widthOf } from './layout.ts';
import { printable } from './printable.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** May be cut to make the table shorten; a column without it is always whole. */
  readonly yields?: true;
}

/**
 * An aligned table of at most `width` columns. Where it is too wide, the yielding columns give way, the widest first.
 *
 * `title` paints the line of titles. Cells hold the person's own words, so they are made safe to print here.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, title = (text) => text }: { width: number; title?: (text: string) => string },
): string {
  const safe = rows.map((row) => row.map(printable));
  const widths = columns.map((column, at) =>
    safe.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), widthOf(column.title)),
  );
  giveWay(widths, columns, width);
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const room = widths[at] ?? 0;
        const cell = shorten(cells[at] ?? '', room);
        return align === 'right' ? padLeft(cell, room) : padRight(cell, room);
      })
      .join('  ')
      .trimEnd();
  return [title(line(columns.map(({ title }) => title))), ...safe.map(line)].join('\n');
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
