import { MONTHS } from '../dates/month-names.data.ts';
import { words } from '../fold.ts';
import type { ReadingContext } from './reading-context.ts';

type Cells = readonly string[];

const TOTALS =
  /^(?:totals?|grand total|sum|sub-?total|average|count|gesamt|summe|insgesamt|total g[ée]n[ée]ral|somme|suma|promedio|合计|总计|总数|小计)\b:?/i;

const NAME_AT_MOST = 2_000;

/** The one reason that a word from the person mends. */
export const NO_NAME = 'This row names neither a company nor a role.';

/** Why a row is no application and no wish, or `null` where it may be one. */
export function whyNoRow(
  cells: Cells,
  company: string | null,
  role: string | null,
  context: ReadingContext,
): string | null {
  if (isConflictMarker(cells)) return 'This line is a marker of a merge conflict.';
  if (isHeaderAgain(cells, context.table.header)) return 'This row repeats the header.';
  if (company === null && role === null) return NO_NAME;
  const name = company ?? role ?? '';
  if (name.length > NAME_AT_MOST) return 'What stands for a name here is longer than a page.';
  if (TOTALS.test(name) && hasOnlyNumbers(cells, name)) return 'This row is a total, not an application.';
  if (isHeading(cells, name, context)) return 'This row is a heading, not an application.';
  return null;
}

const PERIOD = /^(?:\d{1,4}|q[1-4]|week|weeks|of|kw|woche|semaine|semana|month|monat|mois|mes|quarter|年|月|周|第)$/;

/** "March 2026", "Week 12", "Closed applications": alone in its row, whether or not merged cells repeat it. */
function isHeading(cells: Cells, name: string, { readStage }: ReadingContext): boolean {
  if (cells.length < 3 || cells.some((cell) => cell.trim() !== '' && cell.trim() !== name)) return false;
  const parts = words(name);
  const period = parts.some((part) => MONTHS.has(part) || /^(?:\d{4}|\d{1,2}|q[1-4])$/.test(part));
  if (period && parts.every((part) => MONTHS.has(part) || PERIOD.test(part))) return true;
  const { concepts, share } = readStage(name);
  return concepts.length > 0 && share >= 0.6 && parts.length < 4;
}

function isConflictMarker(cells: Cells): boolean {
  const first = cells[0] ?? '';
  return (
    (first.startsWith('<<<<<<<') || first.startsWith('=======') || first.startsWith('>>>>>>>')) &&
    cells.slice(1).every((cell) => cell === '')
  );
}

function isHeaderAgain(cells: Cells, header: readonly string[]): boolean {
  const first = header[0];
  if (
    first === undefined ||
    header.length < 2 ||
    cells[0]?.trim() !== first.trim() ||
    cells[1]?.trim() !== header[1]?.trim()
  )
    return false;
  return header.every((title, at) => (cells[at] ?? '').trim() === title.trim());
}

/** "57", "12 %", "24 rejected". */
function hasOnlyNumbers(cells: Cells, name: string): boolean {
  const others = cells.filter((cell) => cell.trim() !== '' && cell.trim() !== name);
  return others.every((cell) => /^[\d.,%\s€$£-]+(?:\p{L}+(?:\s\p{L}+)?\s?)?$/u.test(cell));
}
